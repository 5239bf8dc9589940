import type { EncodedSources } from "../../evaluation/encodeSources";
import { givenRows } from "../../evaluation/givenRows";
import { givenActuals } from "../../evaluation/givenActuals";
import { asGiven, kpiColumns } from "../../evaluation/kpiColumns";
import type { Employee, Kpi } from "../../records/definitions";
import type { Day } from "../../units";
import { pastActuals, type PastActuals } from "../smartCheck/pastActuals";
import { pastRows, type PastRows } from "../smartCheck/pastRows";
import type { WholeMonths } from "../smartCheck/wholeMonths";
import { periodOf, stepsBack } from "./nextPeriod";

export interface PastLevelsInput {
  /** In the order `encoded` counts them. */
  readonly employees: readonly Employee[];
  readonly encoded: EncodedSources;
  readonly asOf: Day;
}

/**
 * What each person (by index) reached in periods before one, counted in steps back: a figure in Actuals, else what the
 * rows add up to where they cover that period whole. NaN = neither; also while a period is not over.
 */
export function pastLevels({ employees, encoded, asOf }: PastLevelsInput): (kpi: Kpi, before: WholeMonths) => PastActuals {
  const sorted = new Map<string, PastRows>();
  const known = new Map<string, PastActuals>();
  const given = encoded.tables.get("actuals");

  const fromRows = (kpi: Kpi, before: WholeMonths): PastActuals => {
    // EV/PV of a period long past is 1, whatever it was at the time.
    const source = encoded.tables.get(kpi.source.toLowerCase());
    const resolved = source && kpiColumns(kpi, source.table.name, source.table.columns);
    if (source === undefined || source === given || kpi.aggregate === "schedule-performance" || resolved === undefined || "missing" in resolved) return () => NaN;
    const { columns } = resolved;
    // KPIs of one table mostly have the same people and days, and are sorted into periods once.
    const rows = kept(sorted, [source.table.name, columns.employee, columns.date, before.first, before.months].join("\u241f"), () => pastRows(source, columns.employee, columns.date, before, asOf));
    return pastActuals(kpi, source, columns, rows, employees.length, asOf);
  };

  const fromActuals = (kpi: Kpi, before: WholeMonths): PastActuals => {
    const resolved = given && kpiColumns(asGiven(kpi), given.table.name, given.table.columns);
    if (given === undefined || resolved === undefined || "missing" in resolved) return () => NaN;
    const { columns } = resolved;
    const rows = givenRows(given, columns, [kpi]).get(kpi.key) ?? [];
    const bySteps = new Map<number, Float64Array>();
    return (person, steps) => {
      const { start, end } = periodOf(stepsBack(before, steps));
      if (end > asOf) return NaN;
      const all = kept(bySteps, steps, () => givenActuals({ kpi, rows, employees, windows: { start: new Float64Array(employees.length).fill(start), end: new Float64Array(employees.length).fill(end) }, asked: [{ start, end }], from: start, asOf, source: given, columns }).actual);
      return all[person] ?? NaN;
    };
  };

  return (kpi, before) => kept(known, `${kpi.key}\u241f${before.first}\u241f${before.months}`, () => {
    const [rows, figures] = [fromRows(kpi, before), fromActuals(kpi, before)];
    return (person, steps) => {
      const figure = figures(person, steps);
      return Number.isNaN(figure) ? rows(person, steps) : figure;
    };
  });
}

function kept<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const had = known.get(key);
  if (had !== undefined) return had;
  const made = make();
  known.set(key, made);
  return made;
}
