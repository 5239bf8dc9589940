import { headerPeriod, type HeaderPeriod } from "../cleaning/headerPeriod";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { day, type Day } from "../units";
import type { Candidate } from "./candidate";

/** Columns side by side that each name another period. */
export interface WideColumns { readonly periods: readonly { readonly header: string; readonly index: number; readonly period: HeaderPeriod }[] }

const fewest = 3;
/** Half a year's plan has two of them, and hardly anything else is called a quarter. */
const fewestQuarters = 2;

/** The periods a candidate's headers spread over: at least three of one grain, or two quarters, all different; null where it is not wide. */
export function wideColumns(candidate: Candidate): WideColumns | null {
  const { columns } = candidate;
  const all = columns.flatMap(({ header, profile }, index) => {
    const period = headerPeriod(header);
    return period === null || (profile.filled > 0 && profile.numbers < 0.5) ? [] : [{ header, index, period }];
  });
  for (const grain of ["month", "quarter", "year"] as const) {
    const periods = all.filter(({ period }) => period.grain === grain);
    const different = new Set(periods.map(({ period }) => JSON.stringify(period))).size === periods.length;
    const enough = periods.length >= (grain === "quarter" ? fewestQuarters : fewest);
    if (enough && different) return grain === "month" && areShares(candidate, periods) ? null : { periods };
  }
  return null;
}

/** Months of a target in one column beside them that sum to 1 or 100 % are how it spreads, and no targets themselves. */
function areShares({ columns, sample }: Candidate, periods: WideColumns["periods"]): boolean {
  const whole = columns.some(({ header, profile }, at) => profile.numbers >= 0.5 && !periods.some(({ index }) => index === at) && /target|quota|goal|目标|任务/i.test(header) && !/weight|权重/i.test(header));
  if (!whole) return false;
  const sums = sample.map((row) => cleanNumbers(periods.map(({ index }) => row[index] ?? null)).values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)).filter((sum) => sum !== 0);
  return sums.length > 0 && sums.every((sum) => Math.abs(sum - 1) <= 0.01 || Math.abs(sum - 100) <= 1);
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
