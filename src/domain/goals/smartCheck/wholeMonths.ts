import { monthEnd, serialDay, yearAndMonth } from "../../cleaning/calendar";
import type { Period } from "../../period";
import { day, type Day } from "../../units";

/** A month counted from year 0. */
export type MonthIndex = number;
export const monthIndex = (of: number): MonthIndex => {
  const { year, month } = yearAndMonth(of);
  return year * 12 + month - 1;
};
const parts = (index: MonthIndex): readonly [number, number] => [Math.floor(index / 12), (index % 12) + 1];
export const firstDay = (index: MonthIndex): Day => day(serialDay(...parts(index), 1));
export const lastDay = (index: MonthIndex): Day => day(monthEnd(...parts(index)));

/** A period of whole calendar months that divides a year, or is one. */
export interface WholeMonths { readonly first: MonthIndex; readonly months: 1 | 2 | 3 | 4 | 6 | 12 }
const lengths = [1, 2, 3, 4, 6, 12] as const;

/** The period as whole months; null where it is none that can be set beside the year before. @example wholeMonths(quarter) // { first: 24288, months: 3 } */
export function wholeMonths({ start, end }: Period): WholeMonths | null {
  const [first, last] = [monthIndex(start), monthIndex(end)];
  const months = lengths.find((length) => length === last - first + 1);
  return months === undefined || firstDay(first) !== start || lastDay(last) !== end ? null : { first, months };
}
