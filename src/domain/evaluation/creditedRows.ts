import type { Windows } from "./windows";

/** The rows of a source that count for somebody, top to bottom; `people` has an entry for every row of the source, these or not. */
export interface CreditedRows { readonly rows: Int32Array; readonly people: Int32Array }

/**
 * The rows of people whose window the row's day lies in. They are listed rather than marked among all rows: what adds
 * them up then runs straight through, which is where the time goes on large tables.
 * @param people whose each row is, -1 = nobody's. @param days serial days by row, NaN = none.
 */
export function creditRows(people: Int32Array, days: Float64Array, { start, end }: Windows): CreditedRows {
  const rows = new Int32Array(people.length);
  let count = 0;
  for (let row = 0; row < people.length; row++) {
    const person = people[row] as number;
    if (person < 0) continue;
    const day = days[row] as number;
    // Listed whether it counts or not, and kept if it does: on days in no order a branch would cost more.
    rows[count] = row;
    count += Number(day >= (start[person] as number)) & Number(day <= (end[person] as number));
  }
  return { rows: rows.subarray(0, count), people };
}

/** Those of the rows for which `holds`. */
export const rowsThat = ({ rows, people }: CreditedRows, holds: (row: number) => boolean): CreditedRows => ({ rows: rows.filter(holds), people });
