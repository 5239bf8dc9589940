import type { DataSnapshot, SnapshotRow } from "./dataSnapshot";

/** Rows and what they add up to. */
export interface RowsAndAmount { readonly rows: number; readonly amount: number }

/** What became of one person's rows. `changed.amount` is the difference the changed rows make. */
export interface PersonChange { readonly who: string; readonly added: RowsAndAmount; readonly removed: RowsAndAmount; readonly changed: RowsAndAmount }

export interface DataChanges {
  /** ISO text of the refresh compared with. */
  readonly since: string;
  /** "sums": the table is too long to compare row by row; added and removed are then net of each other. */
  readonly by: "rows" | "sums";
  readonly added: RowsAndAmount;
  readonly removed: RowsAndAmount;
  readonly changed: RowsAndAmount;
  /** Those for whom something changed, the largest difference first. */
  readonly people: readonly PersonChange[];
}

const none: RowsAndAmount = { rows: 0, amount: 0 };
const plus = (a: RowsAndAmount, amount: number, rows = 1): RowsAndAmount => ({ rows: a.rows + rows, amount: a.amount + amount });

/**
 * Rows added, removed and changed between two refreshes. A row is the same when all of its cells are; it has changed
 * when the order line it names is there in both and its cells differ.
 */
export function dataChanges(before: DataSnapshot, now: DataSnapshot): DataChanges {
  const byRows = (before.rows.length > 0 || before.sums.length === 0) && (now.rows.length > 0 || now.sums.length === 0);
  const people = new Map<string, PersonChange>();
  const change = (who: string, edit: (old: PersonChange) => PersonChange): void => {
    people.set(who, edit(people.get(who) ?? { who, added: none, removed: none, changed: none }));
  };
  if (byRows) compareRows(before.rows, now.rows, change);
  else {
    const sums = new Map(before.sums.map((sum) => [sum.who, sum]));
    for (const who of new Set([...sums.keys(), ...now.sums.map((sum) => sum.who)])) {
      const [old, next] = [sums.get(who) ?? none, now.sums.find((sum) => sum.who === who) ?? none];
      const [rows, amount] = [next.rows - old.rows, next.amount - old.amount];
      if (rows > 0) change(who, (one) => ({ ...one, added: { rows, amount } }));
      else if (rows < 0) change(who, (one) => ({ ...one, removed: { rows: -rows, amount: -amount } }));
      else if (Math.abs(amount) > 1e-9) change(who, (one) => ({ ...one, changed: { rows: 0, amount } }));
    }
  }
  const list = [...people.values()].sort((a, b) => Math.abs(effect(b)) - Math.abs(effect(a)));
  const total = (part: "added" | "removed" | "changed"): RowsAndAmount => list.reduce((sum, one) => plus(sum, one[part].amount, one[part].rows), none);
  return { since: before.takenOn, by: byRows ? "rows" : "sums", added: total("added"), removed: total("removed"), changed: total("changed"), people: list };
}

/** What all of it does to a person's amount. */
const effect = ({ added, removed, changed }: PersonChange): number => added.amount - removed.amount + changed.amount;

function compareRows(before: readonly SnapshotRow[], now: readonly SnapshotRow[], change: (who: string, edit: (old: PersonChange) => PersonChange) => void): void {
  const left = new Map<string, SnapshotRow[]>();
  for (const row of before) left.set(row.hash, [...(left.get(row.hash) ?? []), row]);
  const fresh: SnapshotRow[] = [];
  for (const row of now) {
    const same = left.get(row.hash);
    if (same === undefined || same.length === 0) fresh.push(row);
    else same.pop();
  }
  const gone = [...left.values()].flat();
  const byKey = new Map<string, SnapshotRow[]>();
  for (const row of gone) if (row.key !== "") byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const paired = new Set<SnapshotRow>();
  for (const row of fresh) {
    const old = byKey.get(row.key)?.find((one) => !paired.has(one));
    if (row.key === "" || old === undefined) {
      change(row.who, (one) => ({ ...one, added: plus(one.added, row.amount) }));
      continue;
    }
    paired.add(old);
    if (old.who === row.who) change(row.who, (one) => ({ ...one, changed: plus(one.changed, row.amount - old.amount) }));
    else {
      // Given to somebody else: one person's loss is another's gain.
      change(old.who, (one) => ({ ...one, changed: plus(one.changed, -old.amount) }));
      change(row.who, (one) => ({ ...one, changed: plus(one.changed, row.amount) }));
    }
  }
  for (const row of gone) if (!paired.has(row)) change(row.who, (one) => ({ ...one, removed: plus(one.removed, row.amount) }));
}
