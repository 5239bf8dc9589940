import { isNothing } from "../../domain/cleaning/blankText";
import type { Candidate } from "../../domain/mapping/candidate";
import type { LookupStep } from "../../domain/mapping/columnSource";
import { personKey } from "../../domain/records/normalText";
import type { Cell } from "../../domain/records/rawTable";
import type { CellsOf } from "./cellsOf";

/**
 * Follows keys from block to block for every cell. A key that is not there, or leads to an empty cell, gives
 * nothing and is named; where a key stands twice its first row counts.
 */
export function followLookups(cells: readonly Cell[], steps: readonly LookupStep[], candidates: readonly Candidate[], cellsOf: CellsOf): { readonly cells: readonly Cell[]; readonly missing: readonly { readonly row: number; readonly found: string }[] } {
  const tables = steps.map(({ block, key, take }) => {
    const candidate = candidates.find(({ id }) => id === block);
    const byKey = new Map<string, Cell>();
    if (candidate === undefined) return byKey;
    const values = cellsOf(candidate, take);
    cellsOf(candidate, key).forEach((cell, row) => {
      const text = isNothing(cell) ? "" : personKey(String(cell));
      if (text !== "" && !byKey.has(text)) byKey.set(text, values[row] ?? null);
    });
    return byKey;
  });
  const missing: { readonly row: number; readonly found: string }[] = [];
  const known = new Map<Cell, Cell>();
  const found = cells.map((cell, row) => {
    if (isNothing(cell)) return null;
    let value = known.get(cell);
    if (value === undefined) {
      value = cell;
      for (const byKey of tables) value = isNothing(value) ? null : byKey.get(personKey(String(value))) ?? null;
      value = isNothing(value) ? null : value;
      known.set(cell, value);
    }
    if (value === null) missing.push({ row, found: String(cell) });
    return value;
  });
  return { cells: found, missing };
}
