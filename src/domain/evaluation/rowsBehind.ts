import type { Kpi } from "../records/definitions";
import { aliasesOf } from "../records/defaults";
import { normalText } from "../records/normalText";
import type { Period } from "../period";
import { day } from "../units";
import { conditionsOf } from "./conditions";
import type { EncodedSource } from "./encodeSource";
import type { EncodedSources } from "./encodeSources";
import { asGiven, kpiColumns, type KpiColumns } from "./kpiColumns";
import { looksAhead } from "./windows";

/** One person's actual of one KPI: whose it is, over which days of which target. */
export interface RowsAsked {
  /** The employee's index in the list the sources were encoded with. */
  readonly person: number;
  readonly kpi: Kpi;
  /** What figures added up elsewhere are for. */
  readonly period: Period;
  /** The days whose rows count. */
  readonly counted: Period;
  readonly asOf: number;
}

/** The rows of a source that an actual stands on. */
export interface RowsBehind {
  readonly source: EncodedSource;
  readonly columns: KpiColumns;
  /** The figure was given ready in the table Actuals. */
  readonly given: boolean;
  /** The days whose rows count, both ends in. */
  readonly window: Period;
  /** 0-based data rows of the person that lie in the window and meet the KPI's conditions, top to bottom. */
  readonly credited: readonly number[];
  /** Those of them that give something to add up: a credited row without a readable number counts for nothing. */
  readonly counted: readonly number[];
}

/**
 * The rows one person's actual of one KPI was added up from, as `aggregate` and `givenActuals` credit them.
 * @returns null where the KPI's source is not in the workbook, or lacks a column.
 * @example rowsBehind(encoded, { person: 0, kpi, period, asOf: 45382 })?.counted // [0, 1, 7]
 */
export function rowsBehind(encoded: EncodedSources, asked: RowsAsked): RowsBehind | null {
  const given = givenRows(encoded.tables.get("actuals"), asked);
  if (given !== null && given.counted.length > 0) return given;
  return asked.kpi.source.toLowerCase() === "actuals" ? given : addedRows(encoded.tables.get(asked.kpi.source.toLowerCase()), asked);
}

function addedRows(source: EncodedSource | undefined, { person, kpi, counted: within, asOf }: RowsAsked): RowsBehind | null {
  if (source === undefined) return null;
  const resolved = kpiColumns(kpi, source.table.name, source.table.columns);
  if ("missing" in resolved) return null;
  const { columns } = resolved;
  const window: Period = looksAhead(kpi.aggregate) || asOf >= within.end ? within : { ...within, end: day(asOf) };
  const people = source.people(columns.employee);
  const days = source.days(columns.date);
  const holds = conditionsOf(kpi, source, columns) ?? ((): boolean => true);
  const credited: number[] = [];
  for (let row = 0; row < people.length; row++) {
    const day = days[row] ?? NaN;
    if (people[row] === person && day >= window.start && day <= window.end && holds(row)) credited.push(row);
  }
  const gives = givesSomething(kpi, source, columns);
  return { source, columns, given: false, window, credited, counted: credited.filter(gives) };
}

function givenRows(source: EncodedSource | undefined, { person, kpi, period }: RowsAsked): RowsBehind | null {
  if (source === undefined) return null;
  const resolved = kpiColumns(asGiven(kpi), source.table.name, source.table.columns);
  if ("missing" in resolved) return null;
  const { columns } = resolved;
  const people = source.people(columns.employee);
  const starts = source.days(columns.date);
  const ends = source.days(columns.extra.periodEnd ?? -1);
  const values = source.numbers(columns.extra.actual ?? -1);
  const names = source.cells(columns.extra.kpi ?? -1);
  const aliases = new Set(aliasesOf(kpi));
  const credited: number[] = [];
  for (let row = 0; row < people.length; row++) {
    if (people[row] === person && starts[row] === period.start && ends[row] === period.end && aliases.has(normalText(String(names[row] ?? "")))) credited.push(row);
  }
  return { source, columns, given: true, window: period, credited, counted: credited.filter((row) => !Number.isNaN(values[row] ?? NaN)) };
}

/** Whether a row has the values its KPI adds up; the same rows that `sums` counts. */
function givesSomething(kpi: Kpi, source: EncodedSource, columns: KpiColumns): (row: number) => boolean {
  const readable = (positions: readonly number[]): ((row: number) => boolean) => {
    const numbers = positions.map((position) => source.numbers(position));
    return (row) => numbers.every((column) => !Number.isNaN(column[row] ?? NaN));
  };
  switch (kpi.aggregate) {
    case "count":
    case "on-time":
      return () => true;
    case "distinct": {
      const cells = source.cells(columns.numerator[0] ?? columns.employee);
      return (row) => normalText(String(cells[row] ?? "")) !== "";
    }
    case "sum": {
      const amounts = readable(columns.numerator);
      const shares = columns.split < 0 ? null : source.splitShares(columns.split);
      return (row) => amounts(row) && (shares === null || !Number.isNaN(shares[row] ?? NaN));
    }
    case "average":
    case "latest":
      return readable(columns.numerator);
    case "share":
      return readable([...columns.numerator, ...columns.denominator]);
    case "weighted-progress": {
      const { complete = -1, plannedValue = -1 } = columns.extra;
      return readable(plannedValue >= 0 ? [complete, plannedValue] : [complete]);
    }
  }
}
