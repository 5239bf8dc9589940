import { day, type Day } from "../../domain/units";

const epoch = Date.UTC(1899, 11, 30);
const msPerDay = 86_400_000;

/** A day by its date; months count from 1, and may run over. @example dayOf(2025, 1, 1) // 45658 */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => day(Math.round((Date.UTC(year, month - 1, dayOfMonth) - epoch) / msPerDay));

export function dateOf(of: Day): { readonly year: number; readonly month: number; readonly weekday: number } {
  const date = new Date(epoch + of * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, weekday: date.getUTCDay() };
}

export interface HalfYear { readonly start: Day; readonly end: Day }

/** The half-year a day is in, moved by `shift` half-years. */
export function halfYear(of: Day, shift: number): HalfYear {
  const { year, month } = dateOf(of);
  const first = (month <= 6 ? 1 : 7) + shift * 6;
  return { start: dayOf(year, first, 1), end: dayOf(year, first + 6, 0) };
}
