import { isoDay } from "../cleaning/calendar";
import { placeOf } from "../records/cells";
import type { Target } from "../records/definitions";
import type { Day } from "../units";
import type { EncodedSource } from "./encodeSource";
import type { Period } from "../period";

/** The days that some target is about, as periods from the first to the last with days between them that none is about. */
export function targetedPeriods(targets: readonly Target[]): readonly Period[] {
  const ends = new Map<Day, Day>();
  for (const { periodStart, periodEnd } of targets) if (!((ends.get(periodStart) ?? -Infinity) >= periodEnd)) ends.set(periodStart, periodEnd);
  const merged: { readonly start: Day; end: Day }[] = [];
  for (const [start, end] of [...ends].sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end + 1) merged.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return merged;
}

/** By KPI key, the periods that targets for it have, each once. */
export function periodsAsked(targets: readonly Target[]): ReadonlyMap<string, readonly Period[]> {
  const byKpi = new Map<string, Period[]>();
  for (const { kpiKey, periodStart: start, periodEnd: end } of targets) {
    const known = byKpi.get(kpiKey);
    if (known === undefined) byKpi.set(kpiKey, [{ start, end }]);
    // There are few periods: the list is shorter than any key to look one up by.
    else if (!known.some((one) => one.start === start && one.end === end)) known.push({ start, end });
  }
  return byKpi;
}

/**
 * Rows of a dated source that no score can use because of their date: history before every target (one
 * finding with a count), days after the one scored and days between or after the periods (one each).
 */
export function noteDates(source: EncodedSource, dateColumn: number, targeted: readonly Period[], asOf: Day): void {
  const [first] = targeted;
  if (first === undefined) return;
  const days = source.days(dateColumn);
  const column = source.column(dateColumn);
  const { table, issues } = source;
  const { early, beyond } = tally(days, first.start, Math.min(first.end, asOf));
  for (let row = 0; beyond > 0 && row < days.length; row++) {
    const day = days[row] as number;
    if (!(day >= first.start)) continue;
    if (day > asOf) issues.cell("date-after-as-of", "notice", table, column, row, isoDay(day));
    else if (!targeted.some(({ start, end }) => day >= start && day <= end)) issues.cell("date-outside-periods", "notice", table, column, row, isoDay(day));
  }
  if (early > 0) issues.add({ kind: "dates-outside-periods", severity: "notice", table: table.name, column: column.header, place: placeOf(table, column, days.findIndex((day) => day < first.start)), count: early });
}

/** How many days are before `from`, and how many after `to`. Counted without a branch, which on days in no order costs more than the counting. */
function tally(days: Float64Array, from: number, to: number): { readonly early: number; readonly beyond: number } {
  let [early, beyond] = [0, 0];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    early += Number(day < from);
    beyond += Number(day > to);
  }
  return { early, beyond };
}
