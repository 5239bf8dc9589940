import { isNothing } from "../cleaning/blankText";
import type { Day } from "../units";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";
import { percentScale } from "./percentScale";

/** What stood to be done by the day scored, by row of the source; NaN in either = the row does not count. */
export interface EarnedValue { readonly earned: Float64Array; readonly planned: Float64Array }

/**
 * Earned and planned value of each task at the day scored.
 * Earned: planned value × % complete, all of it once the work has ended. Planned: planned value × share of the planned
 * days that have passed, all of it from the planned end on; without a planned start all of it falls on the planned end.
 * Without a column of planned values each task is worth 1. Units: that of the planned value.
 * Source: FEMA IS-2101 (earned value, SPI = EV/PV).
 * @example a task worth 100 of ten planned days, five of which have passed, 40 % complete: earned 40, planned 50
 */
export function earnedValue(source: EncodedSource, { date, extra }: KpiColumns, asOf: Day): EarnedValue {
  const due = source.days(date);
  const begins = optionalDays(source, extra.plannedStart);
  const ended = optionalDays(source, extra.actualEnd);
  const position = extra.complete ?? -1;
  const complete = source.numbers(position, true);
  const scale = percentScale(source.table, source.column(position), complete, source.issues);
  const worth = extra.plannedValue !== undefined && extra.plannedValue >= 0 ? source.numbers(extra.plannedValue) : null;
  const earned = new Float64Array(due.length).fill(NaN);
  const planned = new Float64Array(due.length).fill(NaN);
  const unsaid: number[] = [];
  for (let row = 0; row < due.length; row++) {
    const [end, start] = [due[row] as number, begins.of(row)];
    if (Number.isNaN(end) || begins.unread(row) || ended.unread(row)) continue;
    const done = ended.of(row) <= asOf;
    if (!done && isNothing(source.column(position).cells[row])) unsaid.push(row);
    const value = worth === null ? 1 : (worth[row] as number);
    earned[row] = value * (done ? 1 : (complete[row] as number) / scale);
    planned[row] = value * plannedShare(start, end, asOf);
  }
  // What is finished needs no share of completion; what is not cannot do without.
  source.noteBlanks(position, unsaid);
  return { earned, planned };
}

/** Share of the planned days that have passed at the end of the day scored, both ends counting; NaN = no planned start. */
const plannedShare = (start: number, end: number, asOf: Day): number => (asOf >= end ? 1 : asOf >= start ? (asOf - start + 1) / (end - start + 1) : 0);

/**
 * By how many days each task is late at the day scored: 0 for what ended in time, so far for what is overdue. NaN for what
 * is neither finished nor overdue yet. EV/PV is 1 for all that is finished, however late it was; this tells it apart.
 * Units: calendar days. Source: earned schedule's time variance for single tasks.
 * @example due on the 10th, ended on the 13th: 3
 */
export function daysLate(source: EncodedSource, { date, extra }: KpiColumns, asOf: Day): Float64Array {
  const ended = optionalDays(source, extra.actualEnd);
  return source.days(date).map((due, row) => {
    if (ended.unread(row)) return NaN;
    const end = ended.of(row);
    if (end <= asOf) return Math.max(0, end - due);
    return due < asOf ? asOf - due : NaN;
  });
}

/** Days that may not be there yet: NaN for a blank cell, and said apart from what cannot be read. */
function optionalDays(source: EncodedSource, position = -1): { of(row: number): number; unread(row: number): boolean } {
  if (position < 0) return { of: () => NaN, unread: () => false };
  const days = source.days(position, true);
  const cells = source.cells(position);
  return { of: (row) => days[row] as number, unread: (row) => Number.isNaN(days[row]) && !isNothing(cells[row]) };
}
