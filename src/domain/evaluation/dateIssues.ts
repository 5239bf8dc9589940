import { placeOf } from "../records/cells";
import type { Target } from "../records/definitions";
import type { Day } from "../units";
import type { EncodedSource } from "./encodeSource";

/** Text of a day for a finding, e.g. "2024-01-31". */
const dayText = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/**
 * Rows of a dated source that no score can use because of their date: history before every target (one
 * finding with a count), days after the one scored and days between or after the periods (one each).
 */
export function noteDates(source: EncodedSource, dateColumn: number, targets: readonly Target[], asOf: Day): void {
  const periods = [...targets].sort((a, b) => a.periodStart - b.periodStart);
  const [first] = periods;
  if (first === undefined) return;
  const merged: { start: number; end: number }[] = [];
  for (const { periodStart, periodEnd } of periods) {
    const last = merged.at(-1);
    if (last && periodStart <= last.end + 1) last.end = Math.max(last.end, periodEnd);
    else merged.push({ start: periodStart, end: periodEnd });
  }
  const days = source.days(dateColumn);
  const column = source.column(dateColumn);
  let early = 0;
  let firstEarly = -1;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day < first.periodStart) {
      early++;
      if (firstEarly < 0) firstEarly = row;
    } else if (day > asOf) source.issues.cell("date-after-as-of", "notice", source.table, column, row, dayText(day));
    else if (day === day && !merged.some(({ start, end }) => day >= start && day <= end)) source.issues.cell("date-outside-periods", "notice", source.table, column, row, dayText(day));
  }
  if (early > 0) source.issues.add({ kind: "dates-outside-periods", severity: "notice", table: source.table.name, column: column.header, place: placeOf(source.table, column, firstEarly), count: early });
}
