import { headerPeriod, type HeaderPeriod } from "../cleaning/headerPeriod";
import { day, type Day } from "../units";
import type { Candidate } from "./candidate";

/** Columns side by side that each name another period. */
export interface WideColumns { readonly periods: readonly { readonly header: string; readonly index: number; readonly period: HeaderPeriod }[] }

const fewest = 3;

/** The periods a candidate's headers spread over: at least three of one grain, all different; null where it is not wide. */
export function wideColumns({ columns }: Candidate): WideColumns | null {
  const all = columns.flatMap(({ header, profile }, index) => {
    const period = headerPeriod(header);
    return period === null || (profile.filled > 0 && profile.numbers < 0.5) ? [] : [{ header, index, period }];
  });
  for (const grain of ["month", "quarter", "year"] as const) {
    const periods = all.filter(({ period }) => period.grain === grain);
    const different = new Set(periods.map(({ period }) => JSON.stringify(period))).size === periods.length;
    if (periods.length >= fewest && different) return { periods };
  }
  return null;
}

const serialOf = (year: number, month: number, date: number): Day => day(Math.round((Date.UTC(year, month, date) - Date.UTC(1899, 11, 30)) / 86_400_000));

/** First and last day of a header's period; null while its year is not known. */
export function daysOf(period: HeaderPeriod, yearElsewhere: number | null): { readonly start: Day; readonly end: Day } | null {
  const year = period.year ?? yearElsewhere;
  if (year === null) return null;
  if (period.grain === "year") return { start: serialOf(year, 0, 1), end: serialOf(year, 12, 0) };
  const months = period.grain === "month" ? 1 : 3;
  const first = (period.number - 1) * months;
  return { start: serialOf(year, first, 1), end: serialOf(year, first + months, 0) };
}

/** The one year a title, sheet or table name speaks of. @example yearNamed(["2024年销售业绩统计表"]) // 2024 */
export function yearNamed(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => [...text.normalize("NFKC").matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([, year]) => Number(year))));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
