import { headerPeriod } from "../cleaning/headerPeriod";
import type { Cell } from "./rawTable";

/** Months a Market cell is about, counted from year 0; `months` null = only the first day is said. */
export interface MarketMonths { readonly first: number; readonly months: 1 | 3 | 6 | 12 | null }

const years = { from: 1900, to: 2199 } as const;

/**
 * The months a cell names: "2026-03", "2026-Q1", "2026-H1", "2026年上半年", 2026. Null when it is none of these (it may
 * still be a day), or names no year.
 * @example namedPeriod("2026-Q1") // { first: 24312, months: 3 }
 */
export function namedPeriod(cell: Cell): MarketMonths | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= years.from && cell <= years.to ? { first: cell * 12, months: 12 } : null;
  if (typeof cell !== "string") return null;
  const half = halfYear(cell);
  if (half !== null) return half;
  const period = headerPeriod(cell);
  if (period === null || period.year === null) return null;
  switch (period.grain) {
    case "month":
      return { first: period.year * 12 + period.number - 1, months: 1 };
    case "quarter":
      return { first: period.year * 12 + (period.number - 1) * 3, months: 3 };
    case "year":
      return { first: period.year * 12, months: 12 };
  }
}

function halfYear(cell: string): MarketMonths | null {
  const text = cell.normalize("NFKC").trim().toLowerCase();
  const [, before, half, chinese, after] = /^(?:(\d{4}) ?年? ?[-_/ ]? ?)?(?:h([12])|([上下])半年)(?:[-_/ ]+(\d{4}))?$/.exec(text) ?? [];
  const year = Number(before ?? after);
  if (Number.isNaN(year)) return null;
  return { first: year * 12 + (half === "2" || chinese === "下" ? 6 : 0), months: 6 };
}
