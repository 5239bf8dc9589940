import type { Kpi } from "../records/definitions";
import { conditionsOf } from "./conditions";
import { rowsThat, type CreditedRows } from "./creditedRows";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";
import { count, noSums } from "./sums";
import type { Windows } from "./windows";

/** Each person's count (NaN = no row gave one) and the rows it stands on. */
interface Counted { readonly actual: Float64Array; readonly rows: Int32Array }

/**
 * A count of nothing is 0: who has no row has had no complaint, and sold nothing. That holds in either direction, since
 * what a figure is cannot hang on whether more of it is better. But only where the source is about those days, which is
 * so when anybody of Employees has a row in them, whatever the KPI's conditions: an export that ends earlier, or whose
 * rows are all of people unknown, says nothing about anybody, and "no data" it stays (Frappe's fault is to count it as
 * zero). Sums, averages and shares over no row are no figure; so is a count of different things where the person has
 * rows that do not name any.
 * @returns the same actuals, with 0 where nothing was counted.
 */
export function noneIsZero<Found extends Counted>(found: Found, kpi: Kpi, source: EncodedSource, columns: KpiColumns, credited: CreditedRows, { start, end }: Windows): Found {
  if (kpi.aggregate !== "count" && kpi.aggregate !== "distinct") return found;
  const asked = (person: number): boolean => (start[person] as number) <= (end[person] as number);
  if (!found.actual.some((actual, person) => Number.isNaN(actual) && asked(person))) return found;
  const unnamed = kpi.aggregate === "distinct" ? rowsOfEach(kpi, source, columns, credited, found.rows.length) : found.rows;
  const days = source.daysOfPeople(columns.employee, columns.date);
  const none = (person: number): boolean => unnamed[person] === 0 && hasDay(days, start[person] as number, end[person] as number);
  return { ...found, actual: found.actual.map((actual, person) => (Number.isNaN(actual) && asked(person) && none(person) ? 0 : actual)) };
}

function rowsOfEach(kpi: Kpi, source: EncodedSource, columns: KpiColumns, credited: CreditedRows, people: number): Int32Array {
  const sums = noSums(people);
  const holds = conditionsOf(kpi, source, columns);
  count(sums, holds === null ? credited : rowsThat(credited, holds));
  return sums.rows;
}

/** Whether one of the days, ascending, lies between two, both in. */
function hasDay(days: Float64Array, from: number, to: number): boolean {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < days.length && (days[low] as number) <= to;
}
