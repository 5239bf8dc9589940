import type { Period } from "../period";
import type { Employee, Kpi, Target } from "../records/definitions";
import { ratio, weight, type Day, type Ratio } from "../units";
import { countDays, roleStart } from "./assignments";
import { dayWeight, type MonthShares } from "./phasing/monthShares";
import { isAdditive } from "./proration";
import { rampStretches, type Ramp } from "./ramp";
import type { InForce, TargetPiece } from "./targetsInForce";

/** Why only a share of a target applies: the product of the three is that share. */
export interface ShareParts {
  /** Days it is asked for over days of the target's period. */
  readonly days: Ratio;
  /** How much heavier than an even share the season makes these days. */
  readonly season: Ratio;
  /** What people new in their role are asked of it. */
  readonly ramp: Ratio;
}

/** A target as it applies to one person in one review period. */
export interface EffectiveTarget {
  /** The target in force, its numbers those of all pieces together, its weight that of the time the KPI was held. */
  readonly target: Target;
  /** Share of `target` that applies. */
  readonly proration: Ratio;
  readonly parts: ShareParts;
  /** The targets it is made of, with their shares of what applies, which sum to 1; rows that are added up count whole. */
  readonly pieces: readonly TargetPiece[];
  /** Share of what is asked in the period that falls on the days up to the one scored. */
  readonly elapsed: Ratio;
}

/** Whether a target is made of rows for parts of its review period, months of a quarter for one, not of one target that changed. */
export const madeOfRows = ({ target, pieces }: Pick<EffectiveTarget, "target" | "pieces">): boolean => pieces.some((piece) => piece.target.periodStart !== target.periodStart || piece.target.periodEnd !== target.periodEnd);

export interface TimeOfTarget { readonly shares: MonthShares; readonly ramp: Ramp; readonly asOf: Day }

/** What applies of a target whole: nothing is taken off. */
const one = ratio(1);
const whole: ShareParts = { days: one, season: one, ramp: one };

/**
 * What is asked of a person in a review period. For what adds up over days: each target's whole × the share of its
 * season that falls on the days it is asked for × the ramp of people new in their role (on targets set for a role or a team: one of
 * their own was set for them as they are). Rates and averages are asked in full; of several the mean by days. Rows for
 * parts of the review period are added up, each over its own days; of rates and averages, again, the mean by days.
 * Units: targets in the KPI's unit; shares dimensionless. Source: phasing and proration as sales plans and payrolls do.
 */
export function effectiveTarget(kpi: Kpi, employee: Pick<Employee, "startDate" | "assignments">, inForce: InForce, time: TimeOfTarget): EffectiveTarget {
  const additive = isAdditive(kpi.aggregate);
  if (inForce.joined) return ofRows(additive, employee, inForce, time);
  const [piece, ...others] = inForce.pieces;
  const [days] = piece?.days ?? [];
  const plain = others.length === 0 && piece?.days.length === 1 && inForce.held === 1 && (!additive || (time.shares === null && (time.ramp.length === 0 || piece.target.scope.kind === "employee")));
  return plain && days !== undefined ? evenly(inForce, days, additive, time.asOf) : inPieces(additive, employee, inForce, time);
}

/** One target spread evenly over days without a break: nearly all there are, so that thousands of them should cost little. */
function evenly({ target, pieces }: InForce, { start, end }: Period, additive: boolean, asOf: Day): EffectiveTarget {
  const asked = end - start + 1;
  const share = additive ? ratio(asked / (target.periodEnd - target.periodStart + 1)) : one;
  const elapsed = ratio(Math.min(1, Math.max(0, (asOf - start + 1) / asked)));
  return { target, proration: share, parts: share === 1 ? whole : { days: share, season: one, ramp: one }, pieces, elapsed };
}

function inPieces(additive: boolean, employee: Pick<Employee, "startDate" | "assignments">, { target, pieces, held }: InForce, { shares, ramp, asOf }: TimeOfTarget): EffectiveTarget {
  const period: Period = { start: target.periodStart, end: target.periodEnd };
  const season = additive && dayWeight(period, shares) > 0 ? shares : null;
  const all = dayWeight(period, season);
  const asked = pieces.map((piece) => {
    const onRamp = additive && piece.target.scope.kind !== "employee" ? ramp : [];
    const stretches = piece.days.flatMap((days) => rampStretches(onRamp, roleStart(employee, days.start), days));
    const weigh = (of: typeof stretches): number => of.reduce((sum, stretch) => sum + dayWeight(stretch.period, season) * stretch.share, 0) / all;
    const passed = stretches.flatMap((stretch) => (stretch.period.start > asOf ? [] : stretch.period.end <= asOf ? [stretch] : [{ ...stretch, period: { start: stretch.period.start, end: asOf } }]));
    return { piece, target: piece.target, applies: weigh(stretches), seasoned: piece.days.reduce((sum, days) => sum + dayWeight(days, season), 0) / all, passed: weigh(passed) };
  });
  const sum = (of: (part: (typeof asked)[number]) => number): number => asked.reduce((total, part) => total + of(part), 0);
  const [applies, seasoned] = [sum(({ applies: own }) => own), sum(({ seasoned: own }) => own)];
  const shareOf = (own: number): Ratio => ratio(asked.length === 1 ? 1 : applies > 0 ? own / applies : 1 / asked.length);
  const made = asked.map((part) => ({ ...part.piece, share: shareOf(part.applies) }));
  const total = sum(({ target: { target: value }, applies: own }) => value * own);
  const days = pieces.reduce((count, piece) => count + countDays(piece.days), 0) / countDays([period]);
  return {
    target: combined(target, made, held),
    proration: ratio(additive ? applies : 1),
    parts: additive ? { days: ratio(days), season: ratio(seasoned / days), ramp: ratio(seasoned === 0 ? 1 : applies / seasoned) } : whole,
    pieces: made,
    elapsed: ratio(total === 0 ? (applies === 0 ? 0 : sum(({ passed }) => passed) / applies) : sum(({ target: { target: value }, passed }) => value * passed) / total),
  };
}

/** Rows that follow each other in a review period, months of a quarter for one; a row before somebody came has no days. */
function ofRows(additive: boolean, employee: Pick<Employee, "startDate" | "assignments">, { target, pieces, held }: InForce, { shares, ramp, asOf }: TimeOfTarget): EffectiveTarget {
  const length = target.periodEnd - target.periodStart + 1;
  const rows = pieces.map((piece) => {
    const own: Period = { start: piece.target.periodStart, end: piece.target.periodEnd };
    const season = additive && dayWeight(own, shares) > 0 ? shares : null;
    const onRamp = additive && piece.target.scope.kind !== "employee" ? ramp : [];
    const part = (days: readonly Period[], on: Ramp): number => days.flatMap((stretch) => rampStretches(on, roleStart(employee, stretch.start), stretch)).reduce((sum, stretch) => sum + dayWeight(stretch.period, season) * stretch.share, 0) / dayWeight(own, season);
    const passed = piece.days.flatMap((days) => (days.start > asOf ? [] : [{ start: days.start, end: days.end <= asOf ? days.end : asOf }]));
    return { piece, value: piece.target.target, long: countDays([own]), days: countDays(piece.days), applies: part(piece.days, onRamp), seasoned: part(piece.days, []), passed: part(passed, onRamp) };
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const days = sum((row) => row.days);
  const [together, asked] = [sum(({ value }) => value), sum(({ value, applies }) => value * applies)];
  // Who moved has the rows of two roles over the same months: they are not one sum, but each for its days.
  const oneScope = rows.every(({ piece }) => piece.target.scope.kind === target.scope.kind && piece.target.scope.key === target.scope.key);
  const byDays = (of: (row: (typeof rows)[number]) => number): number => sum((row) => of(row) * row.long) / length;
  const [applies, seasoned] = oneScope && together !== 0 ? [asked / together, sum(({ value, seasoned: own }) => value * own) / together] : [byDays((row) => row.applies), byDays((row) => row.seasoned)];
  const shareOf = (row: (typeof rows)[number]): Ratio => ratio(!additive ? row.days / days : oneScope ? 1 : applies === 0 ? 0 : row.applies / applies);
  const made = rows.map((row) => ({ ...row.piece, share: shareOf(row) }));
  const inDays = days / length;
  const elapsed = asked === 0 ? byDays(({ passed }) => passed) / (byDays((row) => row.applies) || 1) : sum(({ value, passed }) => value * passed) / asked;
  return {
    target: { ...combined(target, made, held), weight: weight((sum((row) => row.piece.target.weight * row.days) / days) * held) },
    proration: ratio(additive ? applies : 1),
    parts: additive ? { days: ratio(inDays), season: ratio(seasoned / inDays), ramp: ratio(seasoned === 0 ? 1 : applies / seasoned) } : whole,
    pieces: made,
    elapsed: ratio(elapsed),
  };
}

function combined(target: Target, pieces: EffectiveTarget["pieces"], held: Ratio): Target {
  if (pieces.length === 1 && held === 1) return target;
  const mean = (of: (target: Target) => number): number => pieces.reduce((sum, piece) => sum + of(piece.target) * piece.share, 0);
  const baseline = pieces.every((piece) => piece.target.baseline === null) ? null : mean((part) => part.baseline ?? 0);
  return { ...target, target: mean((part) => part.target), baseline, weight: weight(target.weight * held) };
}
