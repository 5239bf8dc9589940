import { isEmptyCell, shapeOf, textOf } from "./cellShape";
import { findHeader, type FoundHeader } from "./findHeader";
import { isHeaderAgain, isTotals, isUnlabelledSum, type DataRow } from "./leftOutRows";
import { opensAsNote } from "./noteRow";
import type { Region, Rows } from "./regions";

/** A table while it takes in what belongs to it. */
export interface Growing { readonly region: Region; readonly header: FoundHeader }

/** The regions that begin in a row, left to right; those already taken are not among them. */
export type RegionsAt = (row: number) => readonly Region[];

/** Blank rows a table may have in one place, and rows above that are looked at: all of them at every gap would take minutes. */
const [mostBlank, lookedBack] = [2, 50];

/**
 * Takes in what is right of a spacer column: it begins and ends in the same rows, has its header in the same row and
 * repeats no name. Two tables side by side differ in one of these.
 */
export function growRight(rows: Rows, table: Growing, regionsAt: RegionsAt): Growing {
  const { region, header } = table;
  const next = Array.from({ length: header.row - header.top + 1 }, (_, index) => header.top + index).flatMap(regionsAt).find(({ left }) => left === region.right + 2);
  if (next === undefined || next.bottom !== region.bottom || header.names.length < 2) return table;
  const right = headerAt(rows, next, header.row);
  if (right === null) return table;
  const names = new Set(header.names.filter((name) => name !== "").map((name) => name.toLowerCase()));
  if (right.some((name) => names.has(name.toLowerCase()))) return table;
  return growRight(rows, { region: { ...region, right: next.right }, header: { ...header, names: [...header.names, "", ...right] } }, regionsAt);
}

/** The names of the region right of a spacer; a single column has one when its first cell is text, as notes in every row have. */
function headerAt(rows: Rows, region: Region, row: number): readonly string[] | null {
  if (region.left === region.right) return region.top === row && shapeOf(rows[row]?.[region.left]) === "text" && region.bottom > row ? [textOf(rows[row]?.[region.left])] : null;
  const header = findHeader(rows, region);
  return header?.row === row ? header.names : null;
}

/** Takes in what follows after blank rows: rows like those above, totals, the header once more, or the rows of a header that has none yet. */
export function growDown(rows: Rows, table: Growing, regionsAt: RegionsAt): Growing {
  const { header } = table;
  let { region } = table;
  for (;;) {
    const next = Array.from({ length: mostBlank }, (_, index) => region.bottom + 2 + index).map((row) => ({ row, parts: regionsAt(row).filter(({ left, right }) => left <= region.right + 1 && right >= region.left - 1) })).find(({ parts }) => parts.length > 0);
    if (next === undefined || next.parts.some(({ left, right }) => left < region.left || right > region.right)) return { header, region };
    const bottom = Math.max(...next.parts.map((part) => part.bottom));
    const isLast = Array.from({ length: mostBlank }, (_, index) => bottom + 2 + index).every((row) => regionsAt(row).length === 0);
    if (!belongs(rows, next.row, bottom, { header, region }, isLast)) return { header, region };
    region = { ...region, bottom };
  }
}

/** Do the rows from `row` to `bottom`, set off by blank rows, belong to the table above? @param isLast nothing comes after them. */
function belongs(rows: Rows, row: number, bottom: number, { region, header }: Growing, isLast: boolean): boolean {
  const cellsAt = (at: number): DataRow => ({ row: at, cells: (rows[at] ?? []).slice(region.left, region.right + 1) });
  const first = cellsAt(row);
  const own = region.left === region.right ? null : findHeader(rows, { ...region, top: row, bottom });
  if (region.bottom === header.row) return hasRowsOf(first, own, row);
  const gap = row - region.bottom - 1;
  if (isHeaderAgain(first.cells, header.names)) return true;
  const lastRows = (count: number): readonly DataRow[] => Array.from({ length: count }, (_, index) => cellsAt(region.bottom - count + 1 + index));
  const above = lastRows(Math.min(lookedBack, region.bottom - header.row));
  if (isTotals(first, header.names, above)) return true;
  if (isLast && row === bottom && isSumBelow(first, lastRows(region.bottom - header.row), header.names)) return true;
  if (own?.row === row && bottom > row && own.contrast >= 0.5) return false;
  return alike(rows, row, region, header) && (gap === 1 || !allText(above) || recurs(first, above));
}

/** A header with nothing right below it: are these its rows? Not when they begin with a header of their own that tells of what is below it. */
const hasRowsOf = ({ cells }: DataRow, own: FoundHeader | null, row: number): boolean => {
  const filled = cells.filter((cell) => !isEmptyCell(cell)).length;
  return filled >= Math.max(2, cells.length * 0.5) && !(own?.row === row && own.contrast > 0);
};

/** A last row without a label whose numbers are what the rows above add up to, subtotals not counted. */
const isSumBelow = (row: DataRow, above: readonly DataRow[], names: readonly string[]): boolean =>
  row.cells.every((cell) => isEmptyCell(cell) || typeof cell === "number") &&
  isUnlabelledSum(row, above.filter((one, index) => !isTotals(one, names, above.slice(Math.max(0, index - lookedBack), index))));

const allText = (above: readonly DataRow[]): boolean => above.slice(-5).every(({ cells }) => cells.every((cell) => ["text", "empty"].includes(shapeOf(cell))));

/** Does a row say something that was said above in the same column? Names of columns do not. */
const recurs = ({ cells }: DataRow, above: readonly DataRow[]): boolean =>
  cells.some((cell, index) => !isEmptyCell(cell) && above.some((one) => one.cells[index] === cell));

/** Does a row hold, column for column, what the last rows of a table hold? */
function alike(rows: Rows, row: number, { bottom, left, right }: Region, header: FoundHeader): boolean {
  const last = [bottom, bottom - 1, bottom - 2].filter((one) => one > header.row);
  let [same, filled, values, valuesAbove] = [0, 0, 0, 0];
  for (let column = left; column <= right; column++) {
    const above = last.map((one) => shapeOf(rows[one]?.[column]));
    if (above.some((shape) => shape === "number" || shape === "date")) valuesAbove++;
    const shape = shapeOf(rows[row]?.[column]);
    if (shape === "empty") continue;
    filled++;
    if (!above.includes(shape)) continue;
    same++;
    if (shape !== "text") values++;
  }
  const width = right - left + 1;
  if (width === 1 && opensAsNote(textOf(rows[row]?.[left]))) return false;
  return filled >= Math.max(Math.min(2, width), width * 0.4) && same === filled && (values > 0 || valuesAbove === 0);
}
