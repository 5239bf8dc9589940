import { normalText, personKey } from "../../records/normalText";
import type { HistoryRow } from "./historyRow";

/**
 * How many rows of a closed period would be written otherwise now: another score, total, band or agreed rating, a row
 * that is new, or one that would no longer be there. Names and teams may change; a person's history stays theirs.
 */
export function differences(closed: readonly HistoryRow[], now: readonly HistoryRow[]): number {
  const before = new Map(closed.map((row) => [keyOf(row), row]));
  let count = 0;
  for (const row of now) {
    const then = before.get(keyOf(row));
    before.delete(keyOf(row));
    if (then === undefined || !(same(then.score, row.score) && same(then.total, row.total) && then.band === row.band && then.agreedRating === row.agreedRating)) count += 1;
  }
  return count + before.size;
}

const keyOf = ({ employeeId, kpi }: HistoryRow): string => JSON.stringify([personKey(employeeId), normalText(kpi)]);
/** Sums of the same numbers in another order differ by less than this share of them. */
const same = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
