/** Days in a month of the Gregorian calendar, month 1–12. */
const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);

/** Years Excel's own calendar knows. */
const [firstYear, lastYear] = [1900, 9999];

/**
 * The whole serial day of a date as Excel counts (45292 = 2024-01-01), or NaN when there is no such day.
 * Source: Howard Hinnant, days_from_civil (public-domain algorithm); no Date object, since columns are long.
 * @example serialDay(2024, 2, 29) // 45351
 */
export function serialDay(year: number, month: number, date: number): number {
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month))) return NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const days = era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  // Days from 0000-03-01 to 1899-12-30. Excel counts a 29 February 1900 that never was, so days before it are one less.
  const serial = days - 693899;
  return serial <= 60 ? serial - 1 : serial;
}

/** The serial of a month's last day, month 1–12. @example monthEnd(2024, 2) // 45351 */
export const monthEnd = (year: number, month: number): number => serialDay(year, month, daysIn(year, month));

/** A year of two or four digits; two are this century up to 29, as Excel reads them. @example wholeYear("30") // 1930 */
export const wholeYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

/** Year and month (1–12) of a serial day; NaN for NaN. @example yearAndMonth(45292) // { year: 2024, month: 1 } */
export function yearAndMonth(serial: number): { readonly year: number; readonly month: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + (serial < 60 ? serial + 1 : serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/**
 * The day so many months later, the month's last where it has no such date; a month earlier when negative.
 * @example isoDay(addMonths(serialDay(2024, 1, 31), 1)) // "2024-02-29"
 */
export function addMonths(serial: number, months: number): number {
  const { year, month } = yearAndMonth(serial);
  const date = serial - serialDay(year, month, 1) + 1;
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return serialDay(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** A serial day as ISO text; a time of day is left out. @example isoDay(45838) // "2025-06-30" */
export function isoDay(serial: number): string {
  const whole = Math.floor(serial);
  return new Date(Date.UTC(1899, 11, 30) + (whole < 60 ? whole + 1 : whole) * 86_400_000).toISOString().slice(0, 10);
}
