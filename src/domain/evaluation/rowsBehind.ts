import type { Kpi } from "../records/definitions";
import { normalText } from "../records/normalText";
import type { Period } from "../period";
import { day, type Day } from "../units";
import { conditionsOf } from "./conditions";
import type { EncodedSource } from "./encodeSource";
import type { EncodedSources } from "./encodeSources";
import { partsAddUp } from "./givenActuals";
import { givenRows, type GivenRow } from "./givenRows";
import { asGiven, kpiColumns, type KpiColumns } from "./kpiColumns";
import { daysLate, earnedValue } from "./schedule";
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
  /** The figure was given ready in the table Actuals: for the whole period, or for parts of it; null = added up from rows. */
  readonly given: "whole" | "parts" | null;
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
  const given = rowsGiven(encoded.tables.get("actuals"), asked);
  if (given !== null && given.counted.length > 0) return given;
  return asked.kpi.source.toLowerCase() === "actuals" ? given : addedRows(encoded.tables.get(asked.kpi.source.toLowerCase()), asked);
}

function addedRows(source: EncodedSource | undefined, { person, kpi, counted: within, asOf }: RowsAsked): RowsBehind | null {
  if (source === undefined) return null;
  const resolved = kpiColumns(kpi, source.table.name, source.table.columns);
  if ("missing" in resolved) return null;
  const { columns } = resolved;
  const window: Period = looksAhead(kpi.aggregate) || asOf >= within.end ? within : { ...within, end: day(asOf) };
  const days = source.days(columns.date);
  const { holds, gives } = testsFor(kpi, source, columns, day(asOf));
  const credited: number[] = [];
  for (const row of source.rowsOf(columns.employee, person)) {
    const day = days[row] ?? NaN;
    if (day >= window.start && day <= window.end && holds(row)) credited.push(row);
  }
  return { source, columns, given: null, window, credited, counted: credited.filter(gives) };
}

interface RowTests { readonly asOf: Day; readonly holds: (row: number) => boolean; readonly gives: (row: number) => boolean }
/** Each reads whole columns to be made ready, and is asked for one person after the other. */
const madeReady = new WeakMap<EncodedSource, WeakMap<Kpi, RowTests>>();

function testsFor(kpi: Kpi, source: EncodedSource, columns: KpiColumns, asOf: Day): RowTests {
  const ofSource = madeReady.get(source) ?? new WeakMap<Kpi, RowTests>();
  madeReady.set(source, ofSource);
  const had = ofSource.get(kpi);
  if (had !== undefined && had.asOf === asOf) return had;
  const made: RowTests = { asOf, holds: conditionsOf(kpi, source, columns) ?? ((): boolean => true), gives: givesSomething(kpi, source, columns, asOf) };
  ofSource.set(kpi, made);
  return made;
}

const figures = new WeakMap<EncodedSource, WeakMap<Kpi, ReadonlyMap<number, readonly GivenRow[]>>>();

/** Figures of one KPI by person. */
function figuresOf(kpi: Kpi, source: EncodedSource, columns: KpiColumns): ReadonlyMap<number, readonly GivenRow[]> {
  const ofSource = figures.get(source) ?? new WeakMap<Kpi, ReadonlyMap<number, readonly GivenRow[]>>();
  figures.set(source, ofSource);
  const had = ofSource.get(kpi);
  if (had !== undefined) return had;
  const byPerson = new Map<number, GivenRow[]>();
  for (const one of givenRows(source, columns, [kpi]).get(kpi.key) ?? []) {
    const own = byPerson.get(one.person);
    if (own) own.push(one);
    else byPerson.set(one.person, [one]);
  }
  ofSource.set(kpi, byPerson);
  return byPerson;
}

/** The figure for the whole period, or those for parts of it that have ended, as `givenActuals` takes them. */
function rowsGiven(source: EncodedSource | undefined, { person, kpi, period, asOf }: RowsAsked): RowsBehind | null {
  if (source === undefined) return null;
  const resolved = kpiColumns(asGiven(kpi), source.table.name, source.table.columns);
  if ("missing" in resolved) return null;
  const { columns } = resolved;
  const own = figuresOf(kpi, source, columns).get(person) ?? [];
  const whole = own.filter(({ start, end }) => start === period.start && end === period.end).map(({ row }) => row);
  const parts = own.filter(({ start, end }) => start >= period.start && end <= period.end && end <= asOf).map(({ row }) => row);
  const inParts = whole.length === 0 && partsAddUp(kpi) && parts.length > 0;
  // Of two figures for one thing the lower row is the one that counts.
  return { source, columns, given: inParts ? "parts" : "whole", window: inParts && asOf < period.end ? { start: period.start, end: day(asOf) } : period, credited: inParts ? parts : whole, counted: inParts ? parts : whole.slice(-1) };
}

/** Whether a row has the values its KPI adds up; the same rows that `sums` counts. */
function givesSomething(kpi: Kpi, source: EncodedSource, columns: KpiColumns, asOf: Day): (row: number) => boolean {
  const readable = (positions: readonly number[]): ((row: number) => boolean) => {
    const numbers = positions.map((position) => source.numbers(position));
    return (row) => numbers.every((column) => !Number.isNaN(column[row] ?? NaN));
  };
  switch (kpi.aggregate) {
    case "count":
    case "on-time":
      return () => true;
    case "schedule-performance": {
      const { earned, planned } = earnedValue(source, columns, asOf);
      return (row) => !Number.isNaN(earned[row] ?? NaN) && !Number.isNaN(planned[row] ?? NaN);
    }
    case "days-late": {
      const late = daysLate(source, columns, asOf);
      return (row) => !Number.isNaN(late[row] ?? NaN);
    }
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
