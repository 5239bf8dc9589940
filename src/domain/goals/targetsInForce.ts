import { remembering } from "../cleaning/rememberedTexts";
import type { Period } from "../period";
import type { Employee, Target } from "../records/definitions";
import { personKey } from "../records/normalText";
import { day, ratio, type Day, type Ratio } from "../units";
import { countDays, daysThere } from "./assignments";
import { reviewPeriod } from "./reviewPeriod";
import { moreSpecific } from "./specificity";
import { targetTimeline } from "./targetTimeline";

/** A target, the days of the review period it is asked for, and its share of what is asked in all; of several the shares, by days, sum to 1. */
export interface TargetPiece { readonly target: Target; readonly days: readonly Period[]; readonly share: Ratio }

/** What is asked of one person for one KPI in a review period. */
export interface InForce {
  /** The one in force now, which says where to look and how heavy the KPI is. */
  readonly target: Target;
  /** A second one of equal standing, which makes both unusable. */
  readonly rival: Target | null;
  readonly period: Period;
  /** In the order of their days; more than one where the target changed, or the person moved, in the middle of it. */
  readonly pieces: readonly TargetPiece[];
  /** The days whose rows count: the review period, or, of a KPI the person only had for a part of it, that part. */
  readonly counted: Period;
  /** The part of the person's days in the period in which they had this KPI; their weight counts for that part. */
  readonly held: Ratio;
}

/**
 * The day targets are looked up on: the day scored, or, when every target that began has ended, the last day
 * one was running, so that a closed year can still be scored.
 */
export function referenceDay(targets: readonly Target[], asOf: Day): Day {
  const ends = targets.filter(({ periodStart }) => periodStart <= asOf).map(({ periodEnd }) => periodEnd);
  return ends.length === 0 ? asOf : day(Math.min(asOf, ends.reduce((latest, end) => Math.max(latest, end), -Infinity)));
}

/**
 * For every employee the target in force per KPI, most specific first: their own, their role's, their team's. A target
 * with a day of its own from which it holds replaces the one before it from that day; somebody who moved has each
 * role's or team's target for the days spent there. People not there at any time of a target's period do not have it.
 * @param reviewMonths months of a review period; null = each target's own period.
 */
export function targetsInForce(targets: readonly Target[], employees: readonly Employee[], asOf: Day, reviewMonths: number | null = null): readonly (readonly InForce[])[] {
  const reference = referenceDay(targets, asOf);
  const byScope = { employee: new Map<string, Target[]>(), role: new Map<string, Target[]>(), team: new Map<string, Target[]>() } as const;
  for (const target of targets) {
    if (!(target.periodStart <= reference && reference <= target.periodEnd)) continue;
    const { kind, key } = target.scope;
    const list = byScope[kind].get(key);
    if (list) list.push(target);
    else byScope[kind].set(key, [target]);
  }
  // Few roles and teams for many people: the same text is put into its matching form once.
  const keyOf = remembering(personKey);
  const held = (kind: "role" | "team", name: string | null): readonly Target[] => (name === null ? [] : byScope[kind].get(keyOf(name)) ?? []);
  const periods = reviewPeriods(reference, reviewMonths);
  return employees.map((employee) => {
    const own = byScope.employee.get(employee.key) ?? [];
    const { assignments } = employee;
    if (assignments.length > 1) return ofMoved(employee, own, assignments.map(({ role, team }) => [...held("role", role), ...held("team", team)]), reference, reviewMonths);
    const ofRole = held("role", employee.role);
    const ofTeam = held("team", employee.team);
    return chosen(employee, ofRole.length + ofTeam.length === 0 ? own : [...own, ...ofRole, ...ofTeam], periods, reference, reviewMonths);
  });
}

/** @param targets a person's, most specific first. */
function chosen(employee: Employee, targets: readonly Target[], periods: ReviewPeriods, reference: Day, reviewMonths: number | null): readonly InForce[] {
  const found: Chosen[] = [];
  let changed: Set<string> | null = null;
  for (const target of targets) {
    if (!overlaps(employee, target)) continue;
    if (target.validFrom !== null) (changed ??= new Set()).add(target.kpiKey);
    // A person has few KPIs: going through them is quicker than any key to look one up by.
    const held = found.find((one) => one.target.kpiKey === target.kpiKey);
    if (held === undefined) found.push({ target, rival: null });
    else if (moreSpecific(held.target, target) === 0 && held.rival === null) held.rival = target;
  }
  const inForce: InForce[] = [];
  for (const { target, rival } of found) {
    if (changed?.has(target.kpiKey) === true) {
      inForce.push(...asChanged(employee, employee.assignments.map(() => targets.filter(({ kpiKey }) => kpiKey === target.kpiKey)), reference, reviewMonths));
      continue;
    }
    const { period, whole } = periods(target);
    const there = daysThere(employee, period);
    const days = there.length === 1 && there[0] === period ? whole : there;
    if (days.length > 0) inForce.push({ target, rival, period, pieces: [{ target, days, share: all }], counted: period, held: all });
  }
  return inForce;
}

interface Chosen { readonly target: Target; rival: Target | null }
const all = ratio(1);

/** Whether somebody is there at some time of a target's period. */
const overlaps = ({ startDate, endDate }: Employee, { periodStart, periodEnd }: Target): boolean => (startDate === null || startDate <= periodEnd) && (endDate === null || endDate >= periodStart);

/** A target's review period, and all its days as the one stretch that most people are there for. */
type ReviewPeriods = (target: Target) => { readonly period: Period; readonly whole: readonly Period[] };

/** Many targets have the same few periods; each is worked out once, and is one object for all of them. */
function reviewPeriods(reference: Day, months: number | null): ReviewPeriods {
  const known: { readonly start: Day; readonly end: Day; readonly period: Period; readonly whole: readonly Period[] }[] = [];
  return ({ periodStart: start, periodEnd: end }) => {
    const had = known.find((one) => one.start === start && one.end === end);
    if (had !== undefined) return had;
    const period = reviewPeriod({ start, end }, months, reference);
    const made = { start, end, period, whole: [period] };
    known.push(made);
    return made;
  };
}

/** @param ofAssignment what each assignment brings with it, in their order. */
function ofMoved(employee: Employee, own: readonly Target[], ofAssignment: readonly (readonly Target[])[], reference: Day, reviewMonths: number | null): readonly InForce[] {
  const kpis = new Set([...own, ...ofAssignment.flat()].map(({ kpiKey }) => kpiKey));
  return [...kpis].flatMap((kpiKey) => asChanged(employee, ofAssignment.map((targets) => [...own, ...targets].filter((target) => target.kpiKey === kpiKey)), reference, reviewMonths));
}

/** One KPI whose target is not the same all the time. @param ofAssignment the KPI's targets by assignment. */
function asChanged(employee: Employee, ofAssignment: readonly (readonly Target[])[], reference: Day, reviewMonths: number | null): readonly InForce[] {
  const timeline = targetTimeline(employee, ofAssignment);
  const now = [...timeline].reverse().find(({ days }) => days.start <= reference) ?? timeline[0];
  if (now === undefined) return [];
  const { target } = now;
  const period = reviewPeriod({ start: target.periodStart, end: target.periodEnd }, reviewMonths, reference);
  const pieces: { readonly target: Target; readonly days: Period[] }[] = [];
  let rival: Target | null = null;
  for (const span of timeline) {
    const [start, end] = [Math.max(span.days.start, period.start), Math.min(span.days.end, period.end)];
    // What was asked for other periods cannot be added to this one.
    if (start > end || span.target.periodStart !== target.periodStart || span.target.periodEnd !== target.periodEnd) continue;
    const days = { start: day(start), end: day(end) };
    rival ??= span.rival;
    const last = pieces.at(-1);
    if (last?.target === span.target) last.days.push(days);
    else pieces.push({ target: span.target, days: [days] });
  }
  const held = pieces.flatMap(({ days }) => days);
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const there = countDays(daysThere(employee, period));
  const count = countDays(held);
  const whole = count === there;
  return [{ target, rival, period, pieces: pieces.map((piece) => ({ ...piece, share: ratio(countDays(piece.days) / count) })), counted: whole ? period : { start: first.start, end: last.end }, held: ratio(count / there) }];
}
