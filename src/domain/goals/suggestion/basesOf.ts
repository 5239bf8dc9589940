import type { KpiResult } from "../../evaluation/evaluation";
import type { Employee, Kpi } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import { shareOfDays } from "../assignments";
import { isAdditive } from "../proration";
import type { PastActuals } from "../smartCheck/pastActuals";
import type { WholeMonths } from "../smartCheck/wholeMonths";
import { periodOf, stepsBack } from "./nextPeriod";
import type { Basis } from "./suggestion";

/** Less of a period than this says too little to be scaled up to the whole of it. */
const leastShare = 0.25;
/** Fewer people than this in a role say little about it. */
const leastPeers = 3;

/** What a suggestion begins with, in the KPI's unit. */
export interface Base { readonly base: number; readonly basis: Basis }

/** Somebody with the KPI in force, by their place among all employees. */
export interface Holding { readonly employee: Employee; readonly place: number; readonly result: KpiResult }

/**
 * The base of a suggestion. What adds up over days begins with the same period last year, since seasons differ; somebody
 * who was there for part of it is scaled up by days in role (17 of 31 days: × 31/17). A share, an average or a latest
 * value begins with the last level that was measured, not a year's old one: it has no season that days would explain.
 * Where neither is known the middle of at least three people in the same role stands in, else the target in force. What
 * does not grow with a market is never made easier: the target in force stays unless the level reached is better.
 * @param holdings everybody with the KPI and the same next period. @param level of somebody by steps back from that period.
 */
export function basesOf(holdings: readonly Holding[], next: WholeMonths, level: PastActuals): (holding: Holding) => Base {
  const own = new Map(holdings.map((holding) => [holding, ownBase(holding, next, level)]));
  const byRole = new Map<string, number[]>();
  for (const [{ employee }, base] of own) {
    if (base === null) continue;
    const known = byRole.get(roleOf(employee));
    if (known) known.push(base.base);
    else byRole.set(roleOf(employee), [base.base]);
  }
  return (holding) => {
    const { kpi, target: { target } } = holding.result;
    const stays: Base = { base: target, basis: "current-target" };
    // Whoever has no base of their own is not among their peers'.
    const peers = byRole.get(roleOf(holding.employee)) ?? [];
    const found = own.get(holding) ?? (peers.length >= leastPeers ? { base: median(peers), basis: "peers" } : stays);
    const better = grows(kpi) || (kpi.direction === "higher-is-better" ? found.base > target : found.base < target);
    return better ? found : stays;
  };
}

function ownBase({ employee, place, result: { kpi, pace, shareParts: { days: share } } }: Holding, next: WholeMonths, level: PastActuals): Base | null {
  const lag = 12 / next.months;
  if (!isAdditive(kpi.aggregate)) {
    for (let steps = 1; steps <= lag; steps++) if (level(place, steps) > 0) return { base: level(place, steps), basis: "last-level" };
    return null;
  }
  const value = level(place, lag);
  const period = periodOf(stepsBack(next, lag));
  const there = shareOfDays(employee, period);
  if (value > 0 && there >= leastShare) return there === 1 ? { base: value, basis: "last-year" } : { base: value / there, basis: "last-year-part" };
  // A target of a year: last year's same period is the running one, which is told by its pace.
  const forecast = lag === 1 && share >= leastShare ? pace?.forecast ?? null : null;
  return forecast !== null && forecast > 0 ? { base: forecast / share, basis: "pace" } : null;
}

const roleOf = ({ role }: Employee): string => (role === null ? "" : personKey(role));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2;
}

/** Whether the market and a ramp say something about a KPI: only about what adds up and should grow. */
export const grows = ({ aggregate, direction }: Pick<Kpi, "aggregate" | "direction">): boolean => isAdditive(aggregate) && direction === "higher-is-better";
