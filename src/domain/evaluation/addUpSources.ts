import type { Employee, Kpi } from "../records/definitions";
import { findColumn } from "../records/matchHeaders";
import type { PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import type { Day } from "../units";
import { aggregate, type Actuals } from "./aggregate";
import { noteDates } from "./dateIssues";
import type { EncodedSource } from "./encodeSource";
import { encodeSources, type EncodedSources } from "./encodeSources";
import type { Period } from "../period";
import { givenActuals, noteHistory } from "./givenActuals";
import { givenRows } from "./givenRows";
import { asFound, type Findings } from "./issueList";
import { asGiven, kpiColumns } from "./kpiColumns";
import type { Windows } from "./windows";

/** All that actuals hang on: while it is the same so are they, whatever has become of targets, weights, curves and bands. */
export interface ActualsBasis {
  readonly employees: readonly Employee[];
  readonly aliases: PersonAliases;
  readonly kpis: readonly Kpi[];
  /** By KPI key, the days that count for each person, and their targets' whole periods. */
  readonly windows: ReadonlyMap<string, Windows>;
  readonly periods: ReadonlyMap<string, Windows>;
  /** The days that some target is about, in force or not. */
  readonly targeted: readonly Period[];
  /** By KPI key, the periods that targets for it have, in force or not. */
  readonly asked: ReadonlyMap<string, readonly Period[]>;
  readonly asOf: Day;
  /** Source tables by name. */
  readonly sources: ReadonlyMap<string, RawTable>;
}

/** What the rows come to, with what it hangs on and what was found while adding up. */
export interface AddedUp {
  readonly basis: ActualsBasis;
  /** By KPI key, actuals by employee index; null where the KPI's source cannot be used. */
  readonly actuals: ReadonlyMap<string, Actuals | null>;
  /** The sources turned to numbers, for whoever else asks them. */
  readonly encoded: EncodedSources;
  readonly issues: Findings;
}

/** Reads the sources and adds up every KPI somebody has a target for. Figures in Actuals go before what the rows add up to. */
export function addUpSources(basis: ActualsBasis): AddedUp {
  const { employees, aliases, kpis, windows, targeted, asOf, sources } = basis;
  const { tables: encoded, issues } = encodeSources({ employees, aliases, sources });
  const given = givenByKpi(basis, encoded.get("actuals"));
  const dated = new Set<string>();
  const actuals = new Map<string, Actuals | null>();
  for (const kpi of kpis) {
    const window = windows.get(kpi.key);
    if (window === undefined) continue;
    const fromRows = kpi.source.toLowerCase() === "actuals" ? null : addedUp(kpi, encoded.get(kpi.source.toLowerCase()), window, asOf, (source, date) => {
      const column = `${source.table.name}\u241f${date}`;
      if (dated.has(column)) return;
      dated.add(column);
      noteDates(source, date, targeted, asOf);
    });
    const own = given.get(kpi.key);
    actuals.set(kpi.key, own === undefined ? fromRows : withGiven(fromRows, kpi, own));
  }
  // Others may turn more columns to numbers later; what they find there is theirs.
  return { basis, actuals, encoded: { tables: encoded, issues }, issues: asFound(issues) };
}

/** What the rows of a KPI's source add up to; null where the source or a column is not there. */
function addedUp(kpi: Kpi, source: EncodedSource | undefined, window: Windows, asOf: Day, checkDates: (source: EncodedSource, date: number) => void): Actuals | null {
  if (source === undefined) return null;
  const { table } = source;
  const { columns } = table;
  const resolved = kpiColumns(kpi, table.name, columns);
  if ("missing" in resolved) return null;
  // Planned ends lie ahead by nature; only what has happened is checked against the day scored.
  if (findColumn(table.name, columns, "Planned end") !== resolved.columns.date) checkDates(source, resolved.columns.date);
  return aggregate(kpi, source, resolved.columns, window, asOf);
}

/** What Actuals gives, by KPI key; nothing where there is no such table, or it lacks a column. */
function givenByKpi({ employees, kpis, periods, targeted, asked, asOf }: ActualsBasis, source: EncodedSource | undefined): ReadonlyMap<string, Actuals> {
  const [any] = kpis;
  const resolved = source && any && kpiColumns(asGiven(any), source.table.name, source.table.columns);
  if (source === undefined || resolved === undefined || "missing" in resolved) return new Map();
  const { columns } = resolved;
  const rows = givenRows(source, columns, kpis);
  const from = targeted[0]?.start ?? -Infinity;
  noteHistory(source, columns, [...rows.values()].flat(), from);
  return new Map(kpis.map((kpi) => [kpi.key, givenActuals({ kpi, rows: rows.get(kpi.key) ?? [], employees, windows: periods.get(kpi.key), asked: asked.get(kpi.key) ?? [], from, asOf, source, columns })]));
}

function withGiven(fromRows: Actuals | null, kpi: Kpi, given: Actuals): Actuals | null {
  if (fromRows === null) return given.rows.some((rows) => rows > 0) || kpi.source.toLowerCase() === "actuals" ? given : null;
  const isGiven = (person: number): boolean => (given.rows[person] ?? 0) > 0;
  return {
    actual: fromRows.actual.map((actual, person) => (isGiven(person) ? given.actual[person] ?? NaN : actual)),
    rows: fromRows.rows,
    squares: fromRows.squares?.map((sum, person) => (isGiven(person) ? NaN : sum)) ?? null,
    gross: fromRows.gross?.map((gross, person) => (isGiven(person) ? NaN : gross)) ?? null,
  };
}
