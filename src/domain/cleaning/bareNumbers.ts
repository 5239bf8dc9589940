import { serialDay } from "./calendar";

/** What digits alone stand for in a column of days: 45292 a day, 202401 a month, 2017 a year. */
export type BareMeaning = "day" | "month" | "year";

/** Excel's serial numbers end with the year 9999. */
export const afterLastDay = 2_958_466;

export const isYear = (value: number): boolean => value >= 1950 && value <= 2100 && Number.isInteger(value);
export const isYearMonth = (value: number): boolean => value >= 190_001 && value <= 210_012 && Number.isInteger(value) && value % 100 >= 1 && value % 100 <= 12;

/**
 * The serial day (of a period, its first) a bare number stands for, time dropped; NaN where it stands for none.
 * 20240131 lies beyond all serial numbers, so it is that day whatever the column.
 * @example bareDay(202401, "month") // 45292
 */
export function bareDay(value: number, meaning: BareMeaning): number {
  if (meaning === "year") return isYear(value) ? serialDay(value, 1, 1) : NaN;
  if (meaning === "month" && isYearMonth(value)) return serialDay(Math.floor(value / 100), value % 100, 1);
  if (value >= 1 && value < afterLastDay) return meaning === "month" ? NaN : Math.floor(value);
  return value >= 19_000_101 && value <= 21_001_231 && Number.isInteger(value) ? serialDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100) : NaN;
}
