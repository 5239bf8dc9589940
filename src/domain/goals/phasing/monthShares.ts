import { monthEnd, serialDay, yearAndMonth } from "../../cleaning/calendar";
import type { Period } from "../../period";

/** How much of a year falls on each calendar month, January first, in any unit; null = evenly over the days. */
export type MonthShares = readonly number[] | null;

/** A profile people wrote in Phasing. `key` is the matching form of its name. */
export interface PhasingProfile { readonly name: string; readonly key: string; readonly shares: NonNullable<MonthShares> }

/**
 * How heavy some days are against others, both ends in: a month's share, spread evenly over its days. Only ratios of
 * two such weights mean anything. Source: seasonal phasing as sales plans do it, by calendar month.
 * @example dayWeight({ start: january1, end: january31 }, [2, 1, …]) // 2
 */
export function dayWeight({ start, end }: Period, shares: MonthShares): number {
  if (shares === null) return end - start + 1;
  let weight = 0;
  for (let from: number = start; from <= end; ) {
    const { year, month } = yearAndMonth(from);
    const last = monthEnd(year, month);
    const until = Math.min(last, end);
    weight += ((shares[month - 1] ?? 0) * (until - from + 1)) / (last - serialDay(year, month, 1) + 1);
    from = last + 1;
  }
  return weight;
}
