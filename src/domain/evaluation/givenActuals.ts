import { isoDay } from "../cleaning/calendar";
import { placeOf } from "../records/cells";
import type { Employee, Kpi } from "../records/definitions";
import type { Period } from "../period";
import { day, type Day } from "../units";
import type { Actuals } from "./aggregate";
import type { EncodedSource } from "./encodeSource";
import type { GivenRow } from "./givenRows";
import type { KpiColumns } from "./kpiColumns";
import { tileParts } from "./tileParts";
import type { Windows } from "./windows";

export interface GivenInput {
  readonly kpi: Kpi;
  /** The KPI's rows of Actuals, top to bottom. */
  readonly rows: readonly GivenRow[];
  readonly employees: readonly Employee[];
  /** Whole periods of the targets in force, by employee. */
  readonly windows: Windows | undefined;
  /** The periods that any target for the KPI has, whosever and whenever. */
  readonly asked: readonly Period[];
  /** The first day that any target at all is about: what ended before is history, and counted by `noteHistory`. */
  readonly from: number;
  readonly asOf: Day;
  readonly source: EncodedSource;
  readonly columns: KpiColumns;
}

/**
 * Actuals added up elsewhere, used as they are: the row whose period is the target's, both ends alike; of two such rows
 * the lower one. Where there is none, and the KPI is a sum or a count, rows for parts of the period that follow each other
 * without gap or overlap (months of a quarter) are added up, as far as they have ended by the day scored.
 * Rows that tell nothing to any target, that contradict each other or do not fit together are findings.
 */
export function givenActuals(input: GivenInput): Actuals {
  const { kpi, employees, windows, asOf, columns } = input;
  const actual = new Float64Array(employees.length).fill(NaN);
  const rows = new Int32Array(employees.length);
  const parts = new Map<number, GivenRow[]>();
  const unmatched: GivenRow[] = [];
  for (const one of eachOnce(input)) {
    const [start, end] = [windows?.start[one.person] ?? NaN, windows?.end[one.person] ?? NaN];
    if (one.start === start && one.end === end) {
      actual[one.person] = one.value;
      rows[one.person] = 1;
    } else if (one.start <= one.end && one.start >= start && one.end <= end) parts.set(one.person, [...(parts.get(one.person) ?? []), one]);
    else if (!isExpected(one, input)) unmatched.push(one);
  }
  for (const [person, pieces] of parts) {
    const employee = employees[person];
    // Who has a figure for the whole needs none for its parts.
    if ((rows[person] ?? 0) > 0 || employee === undefined) continue;
    if (!partsAddUp(kpi)) {
      unmatched.push(...pieces);
      continue;
    }
    const period = { start: day(windows?.start[person] ?? NaN), end: day(windows?.end[person] ?? NaN) };
    const tiled = tileParts(pieces, period, employee, asOf);
    if (tiled.ok) {
      actual[person] = tiled.value.sum;
      rows[person] = tiled.value.count;
    } else if (tiled.error.kind !== "none-ended") {
      const { kind, at, days } = tiled.error;
      note(input, kind, at, columns.date, { subject: `${employee.name}, ${kpi.name}`, found: spanText(days), expected: spanText(period) });
    }
  }
  noteUnmatched(input, unmatched);
  return { actual, rows, squares: null, gross: null };
}

/** One finding for all rows from before any target: where Actuals goes on growing, that is most of it. */
export function noteHistory(source: EncodedSource, { date }: KpiColumns, rows: readonly GivenRow[], from: number): void {
  const early = rows.filter(({ start, end }) => start <= end && end < from);
  const [first] = early;
  if (first === undefined) return;
  const column = source.column(date);
  source.issues.add({ kind: "dates-outside-periods", severity: "notice", table: source.table.name, column: column.header, place: placeOf(source.table, column, first.row), count: early.length });
}

/** Different things of two months may be the same: only sums and counts of parts add up to that of the whole. */
export const partsAddUp = ({ aggregate }: Kpi): boolean => aggregate === "sum" || aggregate === "count";

/** Figures of past and future targets, and of people without one of their own, wait for their turn. */
const isExpected = (one: GivenRow, { asked, from }: GivenInput): boolean =>
  one.start <= one.end && (one.end < from || asked.some(({ start, end }) => one.start >= start && one.end <= end));

/** One finding for each period: a warehouse gives the same for everybody. */
function noteUnmatched(input: GivenInput, rows: readonly GivenRow[]): void {
  const bySpan = new Map<string, GivenRow[]>();
  for (const one of rows) {
    const seen = bySpan.get(spanText(one));
    if (seen) seen.push(one);
    else bySpan.set(spanText(one), [one]);
  }
  for (const [found, alike] of bySpan) {
    const [first] = alike;
    if (first) note(input, "actual-period-unmatched", first, input.columns.date, { subject: input.kpi.name, found, ...(alike.length > 1 && { count: alike.length }) });
  }
}

/** One row for each person and period, the lowest; the others are findings, since only one of them can be meant. */
function eachOnce(input: GivenInput): Iterable<GivenRow> {
  const { kpi, rows, employees, source, columns } = input;
  const kept = new Map<string, GivenRow>();
  for (const one of rows) {
    const key = `${one.person}\u241f${one.start}\u241f${one.end}`;
    const above = kept.get(key);
    if (above !== undefined) {
      const other = placeOf(source.table, source.column(columns.extra.actual ?? -1), above.row);
      const subject = `${employees[one.person]?.name ?? ""}, ${kpi.name}`;
      const kind = above.value === one.value ? "actual-repeated" : "actual-given-twice";
      note(input, kind, one, columns.extra.actual ?? -1, { subject, found: String(one.value), expected: `${other.sheet}!${other.address}` });
    }
    kept.set(key, one);
  }
  return kept.values();
}

const spanText = ({ start, end }: { readonly start: number; readonly end: number }): string => `${isoDay(day(start))} – ${isoDay(day(end))}`;

type GivenKind = "actual-period-unmatched" | "actual-parts-gap" | "actual-parts-overlap" | "actual-repeated" | "actual-given-twice";

function note({ source }: GivenInput, kind: GivenKind, { row }: GivenRow, position: number, more: { readonly subject: string; readonly found: string; readonly expected?: string; readonly count?: number }): void {
  const column = source.column(position);
  source.issues.add({ kind, severity: kind === "actual-repeated" ? "notice" : "unscored", table: source.table.name, column: column.header, place: placeOf(source.table, column, row), ...more });
}
