import type { Cell } from "../records/rawTable";
import type { CreditedRows } from "./creditedRows";
import { kindsOf } from "./kindsOf";

/** Bytes that marking who had what may take: 64 MB. */
const mostMarks = 64 * 2 ** 20;

/** What the rows of one KPI come to, by person: what stands above the line and below it, and how many rows gave something. */
export interface Sums { readonly above: Float64Array; readonly below: Float64Array; readonly rows: Int32Array }

export const noSums = (people: number): Sums => ({ above: new Float64Array(people), below: new Float64Array(people), rows: new Int32Array(people) });

// One loop for each way of adding up, free of calls: on large tables this is where the time goes.

/** Above: Σ value; below: Σ value², which says how much a sum could vary; a row without a value (NaN) does not count. @param values by row of the source, as all below. */
export function addUp({ above, below, rows }: Sums, { people, rows: counted }: CreditedRows, values: Float64Array): void {
  for (let at = 0; at < counted.length; at++) {
    const row = counted[at] as number;
    const value = values[row] as number;
    if (value !== value) continue;
    const person = people[row] as number;
    above[person] = (above[person] as number) + value;
    below[person] = (below[person] as number) + value * value;
    rows[person] = (rows[person] as number) + 1;
  }
}

export function count({ rows }: Sums, { people, rows: counted }: CreditedRows): void {
  for (let at = 0; at < counted.length; at++) {
    const person = people[counted[at] as number] as number;
    rows[person] = (rows[person] as number) + 1;
  }
}

/** Above: how many different things the rows name, case and spaces apart; blank cells do not count. */
export function addKinds({ above, rows }: Sums, { people, rows: counted }: CreditedRows, cells: readonly Cell[]): void {
  const { kinds, size } = kindsOf(cells, counted);
  // One mark for each person and thing is quickest; where that is too many, a set of those there are.
  const few = rows.length * size <= mostMarks;
  const marks = new Uint8Array(few ? rows.length * size : 0);
  const had = new Set<number>();
  for (let at = 0; at < counted.length; at++) {
    const kind = kinds[at] as number;
    if (kind < 0) continue;
    const person = people[counted[at] as number] as number;
    rows[person] = (rows[person] as number) + 1;
    const pair = person * size + kind;
    if (few) {
      above[person] = (above[person] as number) + 1 - (marks[pair] as number);
      marks[pair] = 1;
    } else if (!had.has(pair)) {
      had.add(pair);
      above[person] = (above[person] as number) + 1;
    }
  }
}

/** Above: the value of the latest day, the lowest row's among several of one day. */
export function keepLatest({ above, rows }: Sums, { people, rows: counted }: CreditedRows, values: Float64Array, days: Float64Array): void {
  const latest = new Float64Array(rows.length).fill(-Infinity);
  for (let at = 0; at < counted.length; at++) {
    const row = counted[at] as number;
    const value = values[row] as number;
    if (value !== value) continue;
    const person = people[row] as number;
    rows[person] = (rows[person] as number) + 1;
    const day = days[row] as number;
    if (day < (latest[person] as number)) continue;
    latest[person] = day;
    above[person] = value;
  }
}

/** Above: Σ top; below: Σ bottom, over the rows that give both. */
export function addShares({ above, below, rows }: Sums, { people, rows: counted }: CreditedRows, tops: Float64Array, bottoms: Float64Array): void {
  for (let at = 0; at < counted.length; at++) {
    const row = counted[at] as number;
    const top = tops[row] as number;
    const bottom = bottoms[row] as number;
    if (top !== top || bottom !== bottom) continue;
    const person = people[row] as number;
    above[person] = (above[person] as number) + top;
    below[person] = (below[person] as number) + bottom;
    rows[person] = (rows[person] as number) + 1;
  }
}

/** Above: rows finished by the day they were due; a row without an end (NaN) is not. */
export function countOnTime({ above, rows }: Sums, { people, rows: counted }: CreditedRows, finished: Float64Array, due: Float64Array): void {
  for (let at = 0; at < counted.length; at++) {
    const row = counted[at] as number;
    const person = people[row] as number;
    rows[person] = (rows[person] as number) + 1;
    above[person] = (above[person] as number) + Number((finished[row] as number) <= (due[row] as number));
  }
}
