import { aggregateFor } from "../../evaluation/aggregate";
import type { EncodedSource } from "../../evaluation/encodeSource";
import type { KpiColumns } from "../../evaluation/kpiColumns";
import type { Kpi } from "../../records/definitions";
import type { Day } from "../../units";
import { coveredMonths } from "../smartCheck/coveredMonths";
import { firstDay, monthIndex } from "../smartCheck/wholeMonths";
import type { MonthShares } from "./monthShares";

/** Whole years looked back over. */
const mostYears = 3;

/**
 * How a KPI spread over the months of the last whole years before a day, everybody's rows together: what one person sold
 * in a month says little about the season. A month that came to less than nothing counts as nothing.
 * @param before the first day of the target's period; nothing from then on is looked at.
 * @returns null where the rows do not cover a whole year before it.
 */
export function historicalShares(kpi: Kpi, source: EncodedSource, columns: KpiColumns, before: Day): MonthShares {
  const end = monthIndex(before);
  const from = end - 12 * mostYears;
  const days = source.days(columns.date);
  const people = source.people(columns.employee);
  const [start, until] = [firstDay(from), firstDay(end)];
  const months = Int32Array.from({ length: until - start }, (_, offset) => monthIndex(start + offset) - from);
  const bounds = coveredMonths(from, 12 * mostYears);
  const owners = new Int32Array(days.length).fill(-1);
  const rows: number[] = [];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (!(day >= start && day < until) || (people[row] as number) < 0) continue;
    const month = months[day - start] as number;
    bounds.note(month, day);
    owners[row] = month;
    rows.push(row);
  }
  const years = Array.from({ length: mostYears }, (_, back) => mostYears - 1 - back).filter((year) => bounds.covers(year * 12, year * 12 + 11));
  if (years.length === 0) return null;
  const { actual } = aggregateFor(kpi, source, columns, { rows: Int32Array.from(rows), people: owners }, 12 * mostYears, before);
  const shares = new Array<number>(12).fill(0);
  for (const year of years) {
    for (let month = 0; month < 12; month++) {
      const calendar = (from + month) % 12;
      shares[calendar] = (shares[calendar] ?? 0) + Math.max(0, actual[year * 12 + month] ?? 0);
    }
  }
  return shares.some((share) => share > 0) ? shares : null;
}
