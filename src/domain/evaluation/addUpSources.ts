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
import { givenActuals } from "./givenActuals";
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
  const { employees, aliases, kpis, windows, periods, targeted, asOf, sources } = basis;
  const { tables: encoded, issues } = encodeSources({ employees, aliases, sources });
  const given = encoded.get("actuals");
  const dated = new Set<string>();
  const actuals = new Map<string, Actuals | null>();
  for (const kpi of kpis) {
    const [window, period] = [windows.get(kpi.key), periods.get(kpi.key)];
    if (window === undefined || period === undefined) continue;
    const fromRows = kpi.source.toLowerCase() === "actuals" ? null : addedUp(kpi, encoded.get(kpi.source.toLowerCase()), window, (source, date) => {
      const column = `${source.table.name}\u241f${date}`;
      if (dated.has(column)) return;
      dated.add(column);
      noteDates(source, date, targeted, asOf);
    });
    actuals.set(kpi.key, given === undefined ? fromRows : withGiven(fromRows, kpi, given, period));
  }
  // Others may turn more columns to numbers later; what they find there is theirs.
  return { basis, actuals, encoded: { tables: encoded, issues }, issues: asFound(issues) };
}

/** What the rows of a KPI's source add up to; null where the source or a column is not there. */
function addedUp(kpi: Kpi, source: EncodedSource | undefined, window: Windows, checkDates: (source: EncodedSource, date: number) => void): Actuals | null {
  if (source === undefined) return null;
  const { table } = source;
  const { columns } = table;
  const resolved = kpiColumns(kpi, table.name, columns);
  if ("missing" in resolved) return null;
  // Planned ends lie ahead by nature; only what has happened is checked against the day scored.
  if (findColumn(table.name, columns, "Planned end") !== resolved.columns.date) checkDates(source, resolved.columns.date);
  return aggregate(kpi, source, resolved.columns, window);
}

function withGiven(fromRows: Actuals | null, kpi: Kpi, source: EncodedSource, period: Windows): Actuals | null {
  const resolved = kpiColumns(asGiven(kpi), source.table.name, source.table.columns);
  if ("missing" in resolved) return fromRows;
  const given = givenActuals(kpi, source, resolved.columns, period);
  if (fromRows === null) return given.rows.some((rows) => rows > 0) || kpi.source.toLowerCase() === "actuals" ? given : null;
  return { actual: fromRows.actual.map((actual, person) => ((given.rows[person] ?? 0) > 0 ? given.actual[person] ?? NaN : actual)), rows: fromRows.rows, squares: fromRows.squares?.map((sum, person) => ((given.rows[person] ?? 0) > 0 ? NaN : sum)) ?? null };
}
