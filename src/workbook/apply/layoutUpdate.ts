import type { Block, CellWrite, UpdateTable } from "../../app/ports/workbookPort";

/** Rows that stand together, 0-based among the table's data rows before any is deleted. */
export interface RowGroup { readonly first: number; readonly count: number }

/**
 * An update in the order it is carried out. Rows are deleted last, so that until then every cell keeps its place and
 * can be put back; all rows here are counted before deletion.
 */
export interface UpdateLayout {
  /** Rows the table has in the sheet: at least one, blank when it is empty. */
  readonly rowsBefore: number;
  /** Rows with the added ones. */
  readonly rowsGrown: number;
  readonly rowsAfter: number;
  readonly deleted: readonly RowGroup[];
  readonly blocks: readonly Block[];
}

/**
 * Row arithmetic of an update.
 * Errors: throws `RangeError` for a plan that names rows or columns the table does not have, a bug of its maker.
 */
export function layoutUpdate(plan: UpdateTable): UpdateLayout {
  const { rowCount, headers } = plan.expected;
  const columns = headers.length + plan.addColumns.length;
  const gone = new Set(plan.deleteRows);
  if ([...gone].some((row) => row < 0 || row >= rowCount)) throw new RangeError(`${plan.table}: a row to delete is outside the table`);
  const rowsGrown = Math.max(1, rowCount + plan.addRows);
  const kept: number[] = [];
  for (let row = 0; row < rowCount + plan.addRows; row += 1) if (!gone.has(row)) kept.push(row);
  const blocks = plan.blocks.flatMap((block) => placedRuns(block, kept, columns, plan.table));
  // A table cannot be without a row: the last one stays and is emptied.
  const emptied = kept.length === 0 && rowCount > 0;
  if (emptied) gone.delete(rowCount - 1);
  const clearing: readonly Block[] = emptied ? [{ firstRow: rowCount - 1, firstColumn: 0, cells: [headers.map(() => "")] }] : [];
  return { rowsBefore: Math.max(1, rowCount), rowsGrown, rowsAfter: Math.max(1, kept.length), deleted: groups([...gone].sort((a, b) => a - b)), blocks: [...blocks, ...clearing] };
}

function placedRuns(block: Block, kept: readonly number[], columns: number, table: string): readonly Block[] {
  const runs: { firstRow: number; firstColumn: number; cells: (readonly CellWrite[])[] }[] = [];
  block.cells.forEach((cells, offset) => {
    const row = kept[block.firstRow + offset];
    if (row === undefined || block.firstColumn + cells.length > columns) throw new RangeError(`${table}: a block reaches outside the table`);
    const last = runs.at(-1);
    if (last && last.firstRow + last.cells.length === row) last.cells.push(cells);
    else runs.push({ firstRow: row, firstColumn: block.firstColumn, cells: [cells] });
  });
  return runs;
}

/** @example groups([1, 2, 5]) // [{ first: 1, count: 2 }, { first: 5, count: 1 }] */
export function groups(rows: readonly number[]): readonly RowGroup[] {
  const found: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}
