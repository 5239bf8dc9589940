import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import { placeOf } from "../../domain/records/cells";
import { cellName } from "../../i18n/wording";

/**
 * The cells of the first rows of an actual that stand together, for a link in a cell: a link goes to one block only.
 * @returns sheet and range as formulas name them, quoted where the sheet's name needs it; null where there are no rows.
 * @example firstCells(rows) // "'Sales 2024'!A5:G9"
 */
export function firstCells({ source: { table }, counted, credited }: RowsBehind): string | null {
  const rows = counted.length > 0 ? counted : credited;
  const ordered = [...table.columns].sort((a, b) => a.position - b.position);
  const [left, right, first] = [ordered[0], ordered.at(-1), rows[0]];
  if (left === undefined || right === undefined || first === undefined) return null;
  const sheetRow = (row: number): number => table.sheetRows?.[row] ?? table.firstRow + row;
  let last = first;
  for (const row of rows.slice(1)) {
    if (sheetRow(row) !== sheetRow(last) + 1) break;
    last = row;
  }
  const [begin, end] = [placeOf(table, left, first), placeOf(table, right, last)];
  return cellName(begin.sheet, begin.address === end.address ? begin.address : `${begin.address}:${end.address}`);
}
