import { aggregateFor } from "../../evaluation/aggregate";
import type { CreditedRows } from "../../evaluation/creditedRows";
import type { EncodedSource } from "../../evaluation/encodeSource";
import type { KpiColumns } from "../../evaluation/kpiColumns";
import type { Kpi } from "../../records/definitions";
import type { Day } from "../../units";
import type { PastRows } from "./pastRows";

/** What each person reached in each earlier period, counted in steps back; NaN = nothing, or a period the data covers only in part. */
export type PastActuals = (person: number, stepsBack: number) => number;

/** Adds a KPI up for everybody and every earlier period in one pass over its source's rows. */
export function pastActuals(kpi: Kpi, source: EncodedSource, columns: KpiColumns, { owners, steps, whole }: PastRows, people: number, asOf: Day): PastActuals {
  const { actual } = aggregateFor(kpi, source, columns, rowsOf(owners), people * steps, asOf);
  return (person, stepsBack) => (whole[stepsBack] === true ? actual[person * steps + steps - stepsBack] ?? NaN : NaN);
}

/** The rows that are somebody's in some period, as they are added up. */
function rowsOf(owners: Int32Array): CreditedRows {
  const rows = new Int32Array(owners.length);
  let count = 0;
  owners.forEach((owner, row) => {
    if (owner >= 0) rows[count++] = row;
  });
  return { rows: rows.subarray(0, count), people: owners };
}
