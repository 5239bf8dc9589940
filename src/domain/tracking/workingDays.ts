import type { Day } from "../units";

/** A day that is not as the week has it: a holiday, or a day of rest that is worked. */
export interface DayOff { readonly date: Day; readonly works: boolean }

/** Which days are worked. `weekend` is a number NETWORKDAYS.INTL knows: 1–7 for two days (1 = Saturday and Sunday), 11–17 for one (11 = Sunday). */
export interface WorkingCalendar { readonly weekend: number; readonly daysOff: readonly DayOff[] }

/** Weekends as Excel numbers them. */
export const isWeekend = (weekend: number): boolean => Number.isInteger(weekend) && ((weekend >= 1 && weekend <= 7) || (weekend >= 11 && weekend <= 17));

/**
 * Days worked from the day after one to another, that one included. Source: Excel's NETWORKDAYS.INTL, which cannot count
 * days of rest that are worked instead (as in China's holiday calendar); here they are counted.
 * @example workingDaysAfter(friday, sunday, { weekend: 1, daysOff: [] }) // 0
 */
export function workingDaysAfter(after: number, until: number, { weekend, daysOff }: WorkingCalendar): number {
  const special = new Map(daysOff.map(({ date, works }) => [Math.floor(date), works]));
  let count = 0;
  for (let day = Math.floor(after) + 1; day <= until; day++) if (special.get(day) ?? !isRest(day, weekend)) count += 1;
  return count;
}

/** The day itself where it is worked, else the next that is. @example workingDayFrom(saturday, { weekend: 1, daysOff: [] }) // the Monday after */
export function workingDayFrom(from: number, { weekend, daysOff }: WorkingCalendar): number {
  const special = new Map(daysOff.map(({ date, works }) => [Math.floor(date), works]));
  let day = Math.floor(from);
  // Every weekend leaves days to work, and days off are a list that ends.
  while (!(special.get(day) ?? !isRest(day, weekend))) day += 1;
  return day;
}

/** 0 = Sunday, as serial day 1 was in Excel's calendar. */
const weekday = (day: number): number => (day - 1) % 7;

function isRest(day: number, weekend: number): boolean {
  const on = weekday(day);
  // 1 is Saturday and Sunday, 2 Sunday and Monday, …; 11 is Sunday alone, 12 Monday, …
  return weekend >= 11 ? on === weekend - 11 : on === (weekend + 5) % 7 || on === (weekend + 6) % 7;
}
