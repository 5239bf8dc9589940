import { addMonths } from "../cleaning/calendar";
import type { Period } from "../period";
import type { Employee, Target } from "../records/definitions";
import { day, type Day } from "../units";

/** Beyond a quarter no target that is over is scored, however long it ran: by then a year's new targets are agreed. */
const mostMonths = 3;
const mostDays = 92;

/**
 * The last day of the period after a target's own, one as long, but of no more than a quarter. Until the day before it
 * a target that is over is still scored where no new one has come; on that day the next period is complete by itself.
 * @example dayOfReplacement({ start: april1, end: june30 }) // 30 September
 */
export function dayOfReplacement({ start, end }: Period): Day {
  const months = [1, 2, mostMonths].find((count) => addMonths(start, count) - 1 === end) ?? (end >= addMonths(start, mostMonths) - 1 ? mostMonths : null);
  return months === null ? day(end + Math.min(mostDays, end - start + 1)) : day(addMonths(end + 1, months) - 1);
}

/** Whether a target is over on a day, and not yet for so long that the period after it is over too. */
export const endedLately = ({ periodStart, periodEnd }: Pick<Target, "periodStart" | "periodEnd">, on: Day): boolean => periodEnd < on && on < dayOfReplacement({ start: periodStart, end: periodEnd });

/**
 * A person's targets that are over and still scored, beside those in force: per KPI the last, where the person has none
 * in force for it and no target of about the same length has begun since, for whatever KPI. Where one has, the
 * next period's targets are there, and what they leave out is no longer asked.
 */
export function stillAsked(ended: readonly Target[], inForce: readonly Target[]): readonly Target[] {
  if (ended.length === 0) return ended;
  const last = new Map<string, Day>();
  for (const { kpiKey, periodEnd } of ended) if (periodEnd > (last.get(kpiKey) ?? -Infinity)) last.set(kpiKey, periodEnd);
  return ended.filter((old) => old.periodEnd === last.get(old.kpiKey) && !inForce.some((now) => now.kpiKey === old.kpiKey || (now.periodStart > old.periodEnd && aboutAsLong(now, old))));
}

/**
 * Whether somebody left before the day scored and the next period has begun by then, for whomever: what was asked of them
 * belongs to the period before.
 */
export const leftBefore = ({ endDate }: Pick<Employee, "endDate">, old: Target, running: readonly Target[], on: Day): boolean =>
  endDate !== null && endDate < on && running.some((now) => now.periodStart > old.periodEnd && aboutAsLong(now, old));

/** Quarters and months differ by a few days. */
function aboutAsLong(one: Target, other: Target): boolean {
  const ratio = lengthOf(one) / lengthOf(other);
  return ratio > 0.8 && ratio < 1.25;
}

/** The days of a target's own period. */
export const lengthOf = ({ periodStart, periodEnd }: Pick<Target, "periodStart" | "periodEnd">): number => periodEnd - periodStart + 1;
