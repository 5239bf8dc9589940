import { isNothing } from "../cleaning/blankText";
import type { Cell, RawColumn, RawTable } from "../records/rawTable";

/** A row that repeats an earlier one; both 0-based. */
export interface Repeat { readonly row: number; readonly first: number }

const parted = "\u241f";
const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : typeof cell === "string" ? cell.trim() : String(cell));

/** Rows that are the same in all of these columns as an earlier row; blank rows repeat nothing. */
export function repeatedRows({ rowCount }: Pick<RawTable, "rowCount">, columns: readonly RawColumn[]): readonly Repeat[] {
  const seen = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (let row = 0; row < rowCount; row++) {
    let key = "";
    let filled = false;
    for (const { cells } of columns) {
      const text = textOf(cells[row]);
      if (text !== "") filled = true;
      key += text + parted;
    }
    if (!filled) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else repeats.push({ row, first });
  }
  return repeats;
}

/**
 * Order lines that stand again although their rows differ elsewhere. Only where the key tells lines apart at all:
 * a table with one row an order line hardly ever repeats it, one with several rows an order does so all the time.
 * @param key the columns that name an order line.
 */
export function repeatedOrderLines(table: Pick<RawTable, "rowCount">, key: readonly RawColumn[], whole: ReadonlySet<number>): readonly Repeat[] {
  if (key.length === 0 || key.some(({ cells }) => cells.every(isNothing))) return [];
  const repeats = repeatedRows(table, key).filter(({ row }) => !key.some(({ cells }) => isNothing(cells[row])));
  return repeats.length > table.rowCount * 0.05 ? [] : repeats.filter(({ row }) => !whole.has(row));
}
