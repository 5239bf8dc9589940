import type { Period } from "../../period";
import type { MarketRow } from "../../records/readMarket";
import { ratio, type Ratio } from "../../units";

/** Growth of the market over a period, and what it stands on: one row, several averaged, or nothing. */
export type MarketGrowth =
  | { readonly kind: "row"; readonly growth: Ratio; readonly row: MarketRow }
  | { readonly kind: "rows"; readonly growth: Ratio; readonly rows: readonly MarketRow[] }
  | { readonly kind: "none"; readonly growth: Ratio };

const none: MarketGrowth = { kind: "none", growth: ratio(0) };

/**
 * The market's growth over a period against the same period of the year before. Rows for the KPI go before rows for all.
 * One row that covers the period counts whole, the shortest where several do. Shorter rows that together cover every
 * day of it are averaged by their days: each is a growth against its own time of the year before, so they are not
 * chained, and with even shares of the year before their mean is exactly the growth of the whole. Else there is none.
 * @example marketGrowth([april3, may6, june3], "sales", secondQuarter).growth // about 0.04
 */
export function marketGrowth(rows: readonly MarketRow[], kpiKey: string, period: Period): MarketGrowth {
  for (const key of [kpiKey, null]) {
    const found = growthIn(rows.filter((row) => row.kpiKey === key), period);
    if (found !== none) return found;
  }
  return none;
}

const days = ({ start, end }: Period): number => end - start + 1;

function growthIn(rows: readonly MarketRow[], period: Period): MarketGrowth {
  const [covering] = rows.filter(({ start, end }) => start <= period.start && period.end <= end).sort((a, b) => days(a) - days(b));
  if (covering !== undefined) return { kind: "row", growth: covering.growth, row: covering };
  const inside = rows.filter(({ start, end }) => period.start <= start && end <= period.end).sort((a, b) => a.start - b.start || days(b) - days(a));
  const parts: MarketRow[] = [];
  let next: number = period.start;
  // A quarter beside its own months says the same twice: whatever begins before the days told so far is passed over.
  for (const row of inside) {
    if (row.start < next) continue;
    if (row.start > next) return none;
    parts.push(row);
    next = row.end + 1;
  }
  if (next !== period.end + 1) return none;
  return { kind: "rows", growth: ratio(parts.reduce((sum, row) => sum + row.growth * days(row), 0) / days(period)), rows: parts };
}
