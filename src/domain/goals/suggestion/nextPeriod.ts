import type { Period } from "../../period";
import { firstDay, lastDay, wholeMonths, type WholeMonths } from "../smartCheck/wholeMonths";

/** The period after a target's own, as long as it; null where it is not of whole months that make up a year. @example nextPeriod(firstQuarter) // the second */
export function nextPeriod(of: Period): (Period & { readonly months: WholeMonths }) | null {
  const own = wholeMonths(of);
  if (own === null) return null;
  const months = { first: own.first + own.months, months: own.months };
  return { ...periodOf(months), months };
}

export const periodOf = ({ first, months }: WholeMonths): Period => ({ start: firstDay(first), end: lastDay(first + months - 1) });

/** The period so many of its own lengths earlier. */
export const stepsBack = ({ first, months }: WholeMonths, steps: number): WholeMonths => ({ first: first - steps * months, months });
