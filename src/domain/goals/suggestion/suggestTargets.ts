import { remembering } from "../../cleaning/rememberedTexts";
import type { EncodedSources } from "../../evaluation/encodeSources";
import type { Evaluation, KpiResult } from "../../evaluation/evaluation";
import type { Period } from "../../period";
import type { Employee, Kpi, Target } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import type { MarketRow } from "../../records/readMarket";
import { ratio, type Ratio } from "../../units";
import { basesOf, grows, type Holding } from "./basesOf";
import { marketGrowth } from "./marketGrowth";
import { nextPeriod, periodOf, stepsBack } from "./nextPeriod";
import { pastLevels } from "./pastLevels";
import { roundTwoDigits } from "./roundTwoDigits";
import type { Suggestion, Suggestions, TeamReach } from "./suggestion";
import { same, standingOf, type TargetSlot } from "./targetSlots";

/** The share of a full target that can be asked of somebody in a period, 1 = all of it. */
export type RampShare = (employee: Employee, period: Period) => Ratio;
const noRamp: RampShare = () => ratio(1);

export interface SuggestInput {
  readonly employees: readonly Employee[];
  readonly evaluation: Evaluation;
  /** The sources as numbers, by employees' places in `employees`. */
  readonly encoded: EncodedSources;
  readonly market: readonly MarketRow[];
  readonly slots: readonly TargetSlot[];
  readonly keepsAcceptance: boolean;
  readonly rampShare?: RampShare;
}

/** The target in force, as heavy as it is when it is held all the time. */
const currentOf = ({ target, pieces }: KpiResult): Target => ({ ...target, weight: pieces.at(-1)?.target.weight ?? target.weight });

type NextPeriod = NonNullable<ReturnType<typeof nextPeriod>>;

/**
 * Next period's target for every KPI somebody is scored on: base × (1 + market growth) × ramp, to two significant
 * digits. Market and ramp move only what adds up and should grow: a share or an average has no volume that a market
 * could carry, and of what should shrink nobody is asked for more because a market grows. A target in force for less
 * than a year already holds this year's growth, so that as a base it is not grown again. Pure.
 * Errors: none; a target whose period has no next one is counted in `withoutPeriod`.
 * @example suggestTargets(input).suggestions[0] // { base: 812_400, growth: 0.05, ramp: 1, suggested: 850_000, … }
 */
export function suggestTargets({ employees, evaluation, encoded, market, slots, keepsAcceptance, rampShare = noRamp }: SuggestInput): Suggestions {
  // Few teams for many people: the same text is put into its matching form once.
  const keyOf = remembering(personKey);
  const teamKeys = employees.map(({ team }) => (team === null ? null : keyOf(team)));
  const places = new Map(employees.map((employee, place) => [employee, place]));
  const levels = pastLevels({ employees, encoded, asOf: evaluation.asOf });
  const standing = standingOf(slots, keepsAcceptance);
  const groups = new Map<string, { readonly kpi: Kpi; readonly next: NextPeriod; readonly holdings: Holding[] }>();
  let withoutPeriod = 0;
  for (const { employee, kpis } of evaluation.people) {
    for (const result of kpis) {
      // Of two targets for one thing nobody knows which is meant.
      if (result.notScorable === "target-duplicate") continue;
      const next = nextPeriod({ start: result.target.periodStart, end: result.target.periodEnd });
      if (next === null) withoutPeriod++;
      if (next === null || (employee.endDate !== null && employee.endDate < next.start)) continue;
      const key = `${result.kpi.key}\u241f${next.start}\u241f${next.end}`;
      const group = groups.get(key) ?? { kpi: result.kpi, next, holdings: [] };
      group.holdings.push({ employee, place: places.get(employee) ?? -1, result });
      groups.set(key, group);
    }
  }
  const suggestions: Suggestion[] = [];
  const teams: TeamReach[] = [];
  for (const { kpi, next, holdings } of groups.values()) {
    const period: Period = { start: next.start, end: next.end };
    const level = levels(kpi, next.months);
    const growth = marketGrowth(market, kpi.key, period);
    const baseOf = basesOf(holdings, next.months, level);
    for (const holding of holdings) {
      const { employee, result } = holding;
      const { base, basis } = baseOf(holding);
      const grown = grows(kpi) && (basis !== "current-target" || next.months.months === 12);
      const ramp = grows(kpi) ? rampShare(employee, period) : ratio(1);
      const applied = grown ? growth.growth : ratio(0);
      suggestions.push({
        employee, kpi, period, current: currentOf(result), base, basis, market: growth, ramp,
        growth: applied,
        growthBasis: grown ? growth.kind : "not-applied",
        suggested: roundTwoDigits(base * (1 + applied) * ramp),
        standing: standing(employee, kpi.key, period),
      });
    }
    if (grows(kpi)) teams.push(...teamsOf(holdings, keyOf).map(({ team, key, people }): TeamReach => {
      const lag = 12 / next.months.months;
      const last = periodOf(stepsBack(next.months, lag));
      const reached = teamKeys.flatMap((teamKey, place) => (teamKey === key && last.end <= evaluation.asOf && Number.isFinite(level(place, lag)) ? [level(place, lag)] : []));
      const asked = slots.filter((slot) => slot.owner.kind === "team" && slot.owner.key === key && slot.kpiKey === kpi.key && same(slot.period, period) && Number.isFinite(slot.target));
      return {
        team, teamKey: key, kpi, period,
        growth: growth.growth,
        lastYear: reached.length === 0 ? null : reached.reduce((sum, value) => sum + value, 0),
        teamTarget: asked.length === 0 ? null : asked.reduce((sum, { target }) => sum + target, 0) * people,
      };
    }));
  }
  return { suggestions: inOrder(suggestions, places), teams, withoutPeriod };
}

function teamsOf(holdings: readonly Holding[], keyOf: (team: string) => string): readonly { readonly team: string; readonly key: string; readonly people: number }[] {
  const teams = new Map<string, { readonly team: string; readonly key: string; people: number }>();
  for (const { employee: { team } } of holdings) {
    if (team === null) continue;
    const key = keyOf(team);
    const known = teams.get(key) ?? { team, key, people: 0 };
    known.people++;
    teams.set(key, known);
  }
  return [...teams.values()];
}

/** Person by person, as in Employees. */
const inOrder = (suggestions: readonly Suggestion[], places: ReadonlyMap<Employee, number>): readonly Suggestion[] =>
  [...suggestions].sort((a, b) => (places.get(a.employee) ?? 0) - (places.get(b.employee) ?? 0));
