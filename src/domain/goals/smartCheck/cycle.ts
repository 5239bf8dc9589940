import { serialDay, yearAndMonth } from "../../cleaning/calendar";
import type { Period } from "../../period";
import type { Target } from "../../records/definitions";
import { day, type Day } from "../../units";

/**
 * The cycle of twelve months a day lies in.
 * @param firstMonth 1–12.
 * @example cycleOf(day(45292), 4) // 2023-04-01 to 2024-03-31
 */
export function cycleOf(of: Day, firstMonth: number): Period {
  const { year, month } = yearAndMonth(of);
  const first = month >= firstMonth ? year : year - 1;
  return { start: day(serialDay(first, firstMonth, 1)), end: day(serialDay(first + 1, firstMonth, 1) - 1) };
}

/** The month in which a cycle begins that the most targets fit into whole; January where several do as well, else the first of them. */
export function cycleMonthOf(targets: readonly Pick<Target, "periodStart" | "periodEnd">[]): number {
  // Thousands of targets share a few periods.
  const periods = new Map<string, { readonly start: Day; readonly end: Day; count: number }>();
  for (const { periodStart: start, periodEnd: end } of targets) {
    const known = periods.get(`${start} ${end}`);
    if (known) known.count++;
    else periods.set(`${start} ${end}`, { start, end, count: 1 });
  }
  const fitting = (month: number): number => [...periods.values()].reduce((fit, { start, end, count }) => (end <= cycleOf(start, month).end ? fit + count : fit), 0);
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, fit: fitting(index + 1) }));
  return months.reduce((best, one) => (one.fit > best.fit ? one : best)).month;
}
