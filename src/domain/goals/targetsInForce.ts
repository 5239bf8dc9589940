import { remembering } from "../cleaning/rememberedTexts";
import type { Period } from "../period";
import type { Employee, Target } from "../records/definitions";
import { personKey } from "../records/normalText";
import { day, ratio, type Day, type Ratio } from "../units";
import { countDays, daysThere, within } from "./assignments";
import { endedLately, leftBefore, stillAsked } from "./endedLately";
import { joinRows, type JoinedRows, type Reviews } from "./joinRows";
import { reviewPeriod } from "./reviewPeriod";
import { moreSpecific, shorter } from "./specificity";
import { targetTimeline } from "./targetTimeline";

/**
 * A target, the days of the review period it is asked for, and its share of what is asked in all; of several the shares,
 * by days, sum to 1. Of rows put together to a review period each counts whole where they add up.
 */
export interface TargetPiece { readonly target: Target; readonly days: readonly Period[]; readonly share: Ratio }

/** What is asked of one person for one KPI in a review period. */
export interface InForce {
  /** The one in force now, which says where to look and how heavy the KPI is. */
  readonly target: Target;
  /** A second one of equal standing, which makes both unusable. */
  readonly rival: Target | null;
  /** One of equal standing for a longer period, over which the shorter of the two wins. */
  readonly overruled: Target | null;
  /** It is over, and scored over its own period until the next one comes. */
  readonly ended: boolean;
  readonly period: Period;
  /** In the order of their days; more than one where the target changed, or the person moved, in the middle of it. */
  readonly pieces: readonly TargetPiece[];
  /** The pieces are rows for parts of the review period, each asked over a period of its own; one may have no days. */
  readonly joined: boolean;
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
 * For every employee the target in force per KPI, most specific first: their own, their role's, their team's; of two of
 * one kind that for the shorter period. A target with a day of its own from which it holds replaces the one before it
 * from that day; somebody who moved has each role's or team's target for the days spent there. People not there at any
 * time of a target's period do not have it. A target that has just ended is still asked until the next ones come.
 * @param reviews months of a review period; null = each target's own period.
 */
export function targetsInForce(rows: readonly Target[], employees: readonly Employee[], asOf: Day, reviews: Reviews = { months: null, cycleMonth: 1 }): readonly (readonly InForce[])[] {
  const reference = referenceDay(rows, asOf);
  const { targets, rowsOf } = joinRows(rows, reviews, reference);
  const inForce = ofEverybody(targets, employees, reference, reviews.months);
  return rowsOf.size === 0 ? inForce : inForce.map((held) => held.map((one) => (one.pieces.some(({ target }) => rowsOf.has(target)) ? inRows(one, rowsOf) : one)));
}

/** Each target that stands for several rows as those rows, with the days each is asked for. */
function inRows(inForce: InForce, rowsOf: JoinedRows["rowsOf"]): InForce {
  const pieces = inForce.pieces.flatMap((piece) => {
    const rows = rowsOf.get(piece.target);
    return rows === undefined ? [piece] : rows.map((target): TargetPiece => ({ target, share: piece.share, days: daysThere({ assignments: piece.days.map(({ start, end }) => ({ ...nobody, startDate: start, endDate: end })) }, { start: target.periodStart, end: target.periodEnd }) }));
  });
  return { ...inForce, pieces, joined: true };
}

const nobody = { team: null, role: null, manager: null } as const;

function ofEverybody(targets: readonly Target[], employees: readonly Employee[], reference: Day, reviewMonths: number | null): readonly (readonly InForce[])[] {
  const current = targets.filter(({ periodStart, periodEnd }) => periodStart <= reference && reference <= periodEnd);
  const now = byScope(current);
  const over = byScope(targets.filter((target) => endedLately(target, reference)));
  const periods = reviewPeriods(reference, reviewMonths);
  return employees.map((employee) => {
    const { assignments } = employee;
    const [running, ended] = [now(employee), ofHeld(over(employee), (target) => !leftBefore(employee, target, current, reference))];
    if (assignments.length > 1) return ofMoved(employee, running, ended, reference, reviewMonths);
    const [own = []] = running.ofAssignment;
    const had = own.length === 0 ? running.own : [...running.own, ...own];
    const late = [...ended.own, ...(ended.ofAssignment[0] ?? [])].filter((target) => overlaps(employee, target));
    return chosen(employee, late.length === 0 ? had : [...had, ...stillAsked(late, had.filter((target) => overlaps(employee, target)))], periods, reference, reviewMonths);
  });
}

/** A person's own targets, and what each assignment brings with it, in their order: its role's, then its team's. */
interface Held { readonly own: readonly Target[]; readonly ofAssignment: readonly (readonly Target[])[] }

const ofHeld = ({ own, ofAssignment }: Held, keeps: (target: Target) => boolean): Held => ({ own: own.filter(keeps), ofAssignment: ofAssignment.map((list) => list.filter(keeps)) });

function byScope(targets: readonly Target[]): (employee: Employee) => Held {
  const scopes = { employee: new Map<string, Target[]>(), role: new Map<string, Target[]>(), team: new Map<string, Target[]>() } as const;
  for (const target of targets) {
    const { kind, key } = target.scope;
    const list = scopes[kind].get(key);
    if (list) list.push(target);
    else scopes[kind].set(key, [target]);
  }
  // Few roles and teams for many people: the same text is put into its matching form once.
  const keyOf = remembering(personKey);
  const of = (kind: "role" | "team", name: string | null): readonly Target[] => (name === null || scopes[kind].size === 0 ? none : scopes[kind].get(keyOf(name)) ?? none);
  const brought = (role: string | null, team: string | null): readonly Target[] => {
    const [ofRole, ofTeam] = [of("role", role), of("team", team)];
    return ofRole.length + ofTeam.length === 0 ? none : [...ofRole, ...ofTeam];
  };
  return ({ key, role, team, assignments }) => ({
    own: scopes.employee.get(key) ?? none,
    ofAssignment: assignments.length > 1 ? assignments.map((one) => brought(one.role, one.team)) : [brought(role, team)],
  });
}

const none: readonly Target[] = [];

/** @param targets a person's, most specific first. */
function chosen(employee: Employee, targets: readonly Target[], periods: ReviewPeriods, reference: Day, reviewMonths: number | null): readonly InForce[] {
  const found: Chosen[] = [];
  let changed: Set<string> | null = null;
  for (const target of targets) {
    if (!overlaps(employee, target)) continue;
    if (target.validFrom !== null) (changed ??= new Set()).add(target.kpiKey);
    // A person has few KPIs: going through them is quicker than any key to look one up by.
    const held = found.find((one) => one.target.kpiKey === target.kpiKey);
    if (held === undefined) found.push({ target, rival: null, overruled: null });
    else if (moreSpecific(held.target, target) === 0) weighUp(held, target);
  }
  const inForce: InForce[] = [];
  for (const { target, rival, overruled } of found) {
    if (changed?.has(target.kpiKey) === true) {
      inForce.push(...asChanged(employee, employee.assignments.map(() => targets.filter(({ kpiKey }) => kpiKey === target.kpiKey)), reference, reviewMonths));
      continue;
    }
    const { period, whole } = periods(target);
    const there = daysThere(employee, period);
    const days = there.length === 1 && there[0] === period ? whole : there;
    if (days.length > 0) inForce.push({ target, rival, overruled, ended: target.periodEnd < reference, period, pieces: [{ target, days, share: all }], joined: false, counted: period, held: all });
  }
  return inForce;
}

/** Two targets of one kind for one KPI: the shorter is meant for its days; of the same days, neither can be used. */
function weighUp(held: Chosen, target: Target): void {
  const order = shorter(target, held.target);
  if (order < 0) [held.overruled, held.target, held.rival] = [held.target, target, null];
  else if (order > 0) held.overruled ??= target;
  else held.rival ??= target;
}

interface Chosen { target: Target; rival: Target | null; overruled: Target | null }
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

/** The KPIs of somebody who moved, each by the days spent in a role or team. */
function ofMoved(employee: Employee, running: Held, ended: Held, reference: Day, reviewMonths: number | null): readonly InForce[] {
  const { assignments } = employee;
  // What an assignment brings counts for its own days alone.
  const had = ({ own, ofAssignment }: Held): readonly Target[] => [
    ...own.filter((target) => overlaps(employee, target)),
    ...ofAssignment.flatMap((targets, index) => targets.filter(({ periodStart: start, periodEnd: end }) => assignments[index] !== undefined && within(assignments[index], { start, end }) !== null)),
  ];
  const asked = new Set(stillAsked(had(ended), had(running)));
  const of = (own: readonly Target[], late: readonly Target[]): readonly Target[] => [...own, ...late.filter((target) => asked.has(target))];
  const own = of(running.own, ended.own);
  const ofAssignment = assignments.map((_, index) => of(running.ofAssignment[index] ?? none, ended.ofAssignment[index] ?? none));
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
  return [{ target, rival, overruled: overruledBy(target, ofAssignment), ended: target.periodEnd < reference, period, pieces: pieces.map((piece) => ({ ...piece, share: ratio(countDays(piece.days) / count) })), joined: false, counted: whole ? period : { start: first.start, end: last.end }, held: ratio(count / there) }];
}

/** Another of the same scope for other, more days, which would hold over the same day. */
const overruledBy = (target: Target, ofAssignment: readonly (readonly Target[])[]): Target | null =>
  ofAssignment.flat().find((other) => other.scope.kind === target.scope.kind && other.scope.key === target.scope.key && shorter(target, other) < 0 && other.periodStart <= target.periodEnd && target.periodStart <= other.periodEnd) ?? null;
