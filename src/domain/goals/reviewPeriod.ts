import { addMonths } from "../cleaning/calendar";
import type { Period } from "../period";
import { day, type Day } from "../units";

/**
 * The period a target is scored over: its own, or, where reviews are more frequent, the stretch of so many months that
 * a day lies in, counted from the target's first day.
 * @param months of a review period; null = the target's own.
 * @example reviewPeriod({ start: january1, end: december31 }, 3, may15) // April to June
 */
export function reviewPeriod(whole: Period, months: number | null, on: Day): Period {
  if (months === null || months < 1) return whole;
  let number = 0;
  while (addMonths(whole.start, (number + 1) * months) <= Math.min(on, whole.end)) number += 1;
  const start = addMonths(whole.start, number * months);
  return { start: day(start), end: day(Math.min(whole.end, addMonths(whole.start, (number + 1) * months) - 1)) };
}
