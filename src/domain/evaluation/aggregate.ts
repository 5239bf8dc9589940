import type { Kpi } from "../records/definitions";
import type { Day } from "../units";
import { conditionsOf } from "./conditions";
import { rowsThat, type CreditedRows } from "./creditedRows";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";
import { noneIsZero } from "./noneIsZero";
import { percentScale } from "./percentScale";
import { daysLate, earnedValue } from "./schedule";
import { addKinds, addShares, addUp, count, countOnTime, keepLatest, noSums } from "./sums";
import type { Windows } from "./windows";

/**
 * Each person's actual (NaN = no row gave one) and how many rows it stands on. `squares`: of a sum or a count, Σ of the
 * squares of what single rows gave; null for what does not add up. `gross`: what a sum would be were every split row
 * counted in full; null where the rows have no splits.
 */
export interface Actuals { readonly actual: Float64Array; readonly rows: Int32Array; readonly squares: Float64Array | null; readonly gross: Float64Array | null }

/**
 * Adds up one KPI for everybody in one pass over its source's rows.
 * Sources of the formulas: share = Σ numerator / Σ denominator; on time = finished by the planned end, over
 * all due (FEMA IS-2101's schedule measures); weighted progress = Σ value·% complete / Σ value; schedule performance =
 * Σ earned / Σ planned value, and days late their mean, both as they stand on the day scored (see `schedule.ts`). A count of
 * no row is 0 where there is data of those days (see `noneIsZero`).
 */
export function aggregate(kpi: Kpi, source: EncodedSource, columns: KpiColumns, windows: Windows, asOf: Day): Actuals {
  const credited = source.credited(columns.employee, columns.date, windows);
  return noneIsZero(aggregateFor(kpi, source, columns, credited, windows.start.length, asOf), kpi, source, columns, credited, windows);
}

/** The same for rows that are credited already, to anything that rows are added up for; what has none has no actual. @param size how many there are of it. */
export function aggregateFor(kpi: Kpi, source: EncodedSource, columns: KpiColumns, given: CreditedRows, size: number, asOf: Day): Actuals {
  const sums = noSums(size);
  const { above, below, rows } = sums;
  const holds = conditionsOf(kpi, source, columns);
  const credited = holds === null ? given : rowsThat(given, holds);

  switch (kpi.aggregate) {
    case "sum": {
      const whole = product(source, columns.numerator);
      if (columns.split < 0) {
        const added = source.totals(credited, whole, size);
        return { ...actuals(added.rows, (person) => added.above[person] as number), squares: added.below };
      }
      const shares = source.splitShares(columns.split);
      addUp(sums, credited, whole.map((value, row) => value * (shares[row] as number)));
      const uncredited = noSums(size);
      // A row whose split cannot be used is in neither.
      addUp(uncredited, credited, whole.map((value, row) => (Number.isNaN(shares[row]) ? NaN : value)));
      return { ...actuals(rows, (person) => above[person] as number), squares: sums.below, gross: uncredited.above };
    }
    case "average": {
      const added = source.totals(credited, product(source, columns.numerator), size);
      return actuals(added.rows, (person) => (added.above[person] as number) / (added.rows[person] as number));
    }
    case "count":
      count(sums, credited);
      return { ...actuals(rows, (person) => rows[person] as number), squares: Float64Array.from(rows) };
    case "distinct":
      addKinds(sums, credited, source.cells(columns.numerator[0] ?? columns.employee));
      return actuals(rows, (person) => above[person] as number);
    case "latest":
      keepLatest(sums, credited, product(source, columns.numerator), source.days(columns.date));
      return actuals(rows, (person) => above[person] as number);
    case "share":
      addShares(sums, credited, product(source, columns.numerator), product(source, columns.denominator));
      return actuals(rows, (person) => quotient(above[person] as number, below[person] as number));
    case "on-time":
      countOnTime(sums, credited, source.days(columns.extra.actualEnd ?? -1, true), source.days(columns.date));
      return actuals(rows, (person) => quotient(above[person] as number, rows[person] as number));
    case "weighted-progress": {
      const position = columns.extra.complete ?? -1;
      const complete = source.numbers(position);
      const scale = percentScale(source.table, source.column(position), complete, source.issues);
      const plannedValue = columns.extra.plannedValue ?? -1;
      const value = plannedValue >= 0 ? source.numbers(plannedValue) : new Float64Array(complete.length).fill(1);
      addShares(sums, credited, complete.map((share, row) => (value[row] as number) * (share / scale)), value);
      return actuals(rows, (person) => quotient(above[person] as number, below[person] as number));
    }
    case "schedule-performance": {
      const { earned, planned } = earnedValue(source, columns, asOf);
      addShares(sums, credited, earned, planned);
      return actuals(rows, (person) => quotient(above[person] as number, below[person] as number));
    }
    case "days-late":
      addUp(sums, credited, daysLate(source, columns, asOf));
      return actuals(rows, (person) => (above[person] as number) / (rows[person] as number));
  }
}

const quotient = (top: number, bottom: number): number => (bottom === 0 ? NaN : top / bottom);

function actuals(rows: Int32Array, of: (person: number) => number): Actuals {
  const actual = new Float64Array(rows.length).fill(NaN);
  for (let person = 0; person < actual.length; person++) if ((rows[person] as number) > 0) actual[person] = of(person);
  return { actual, rows, squares: null, gross: null };
}

/** The product of columns, row by row; of one column itself. */
function product(source: EncodedSource, positions: readonly number[]): Float64Array {
  const [first, ...others] = positions.map((position) => source.numbers(position));
  if (first === undefined) return new Float64Array(source.table.rowCount).fill(1);
  return others.reduce((values, other) => values.map((value, row) => value * (other[row] as number)), first);
}
