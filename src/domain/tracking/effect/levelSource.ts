import { aggregateFor } from "../../evaluation/aggregate";
import { creditRows } from "../../evaluation/creditedRows";
import type { EncodedSources } from "../../evaluation/encodeSources";
import { kpiColumns } from "../../evaluation/kpiColumns";
import { noneIsZero } from "../../evaluation/noneIsZero";
import { inRole, isAdditive } from "../../goals/proration";
import type { Employee, Kpi } from "../../records/definitions";
import type { Period } from "../../period";
import { day, type Day } from "../../units";

/** Where levels around a plan come from. Rows today; a history of scores would be another such source. */
export interface LevelSource {
  /** The days a KPI's data covers; null = it has none to look at. */
  covered(kpi: Kpi): Period | null;
  /** Everybody's level over some days, by `Employee.key`, in the KPI's unit; who has none is not there. */
  levels(kpi: Kpi, window: Period): ReadonlyMap<string, number>;
}

/** Levels added up from a KPI's rows. Figures given for whole periods have no rows; EV/PV of a time long past is 1, whatever it was then. */
export function levelsFromRows({ employees, encoded, asOf }: { readonly employees: readonly Employee[]; readonly encoded: EncodedSources; readonly asOf: Day }): LevelSource {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const partsOf = (kpi: Kpi) => {
    const source = encoded.tables.get(kpi.source.toLowerCase());
    if (source === undefined || kpi.source.toLowerCase() === "actuals" || kpi.aggregate === "schedule-performance") return null;
    const resolved = kpiColumns(kpi, source.table.name, source.table.columns);
    return "missing" in resolved ? null : { source, columns: resolved.columns };
  };
  return {
    covered(kpi) {
      const parts = partsOf(kpi);
      if (parts === null) return null;
      let [first, last] = [Infinity, -Infinity];
      for (const one of parts.source.days(parts.columns.date)) {
        if (one < first) first = one;
        if (one > last && one <= asOf) last = one;
      }
      return first <= last ? { start: day(first), end: asOf } : null;
    },
    levels(kpi, window) {
      const key = [kpi.key, window.start, window.end].join("\u241f");
      const had = known.get(key);
      if (had !== undefined) return had;
      const parts = partsOf(kpi);
      if (parts === null) return new Map();
      const { source, columns } = parts;
      // What adds up over days is only told of who was there for all of them.
      const there = employees.map((employee) => {
        const days = inRole(employee, window);
        return days !== null && (!isAdditive(kpi.aggregate) || (days.start === window.start && days.end === window.end));
      });
      const windows = { start: Float64Array.from(there, (is) => (is ? window.start : NaN)), end: Float64Array.from(there, (is) => (is ? window.end : NaN)) };
      const credited = creditRows(source.people(columns.employee), source.days(columns.date), windows);
      const { actual } = noneIsZero(aggregateFor(kpi, source, columns, credited, employees.length, asOf), kpi, source, columns, credited, windows);
      const levels = new Map(employees.flatMap((employee, index) => (Number.isFinite(actual[index]) ? [[employee.key, actual[index] ?? NaN] as const] : [])));
      known.set(key, levels);
      return levels;
    },
  };
}
