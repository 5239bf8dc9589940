import type { Cell } from "../records/rawTable";
import { isEmptyCell, shapeOf, textOf } from "./cellShape";
import { totalsLabel } from "./totalsRow";

/** A row of a table: its 0-based row in the used range and its cells, by column of the table. */
export interface DataRow { readonly row: number; readonly cells: readonly Cell[] }

const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const numberIn = (row: DataRow | undefined, index: number): number => {
  const cell = row?.cells[index];
  return typeof cell === "number" ? cell : 0;
};

/**
 * Is a row a total or subtotal of those above? A label that can mean nothing else is enough; one that could be a name
 * ("Total Wine") needs a text the rows above have and this one lacks, or numbers that add up.
 * @param above rows above it in the table, nearest last. @param names header of each column.
 */
export function isTotals({ cells }: DataRow, names: readonly string[], above: readonly DataRow[]): boolean {
  const labels = cells.flatMap((cell, index) => (typeof cell === "string" && totalsLabel(cell) !== null ? [{ index, sure: totalsLabel(cell) === "alone" }] : []));
  const [label] = labels;
  if (label === undefined) return false;
  const texts = cells.flatMap((cell, index) => (shapeOf(cell) === "text" ? [index] : []));
  const numbers = cells.flatMap((cell, index) => (shapeOf(cell) === "number" ? [index] : []));
  if (texts.length > Math.max(2, names.length * 0.4) || !texts.slice(0, 2).includes(label.index)) return false;
  if (numbers.length === 0 && texts.length > 1) return false;
  if (labels.some(({ sure }) => sure)) return true;
  const last = above.slice(-3);
  const lacks = cells.some((cell, index) => isEmptyCell(cell) && last.length > 0 && last.every((row) => !isEmptyCell(row.cells[index])));
  return lacks || numbers.some((index) => endsInSum(above, index, cells[index]));
}

/** Rows a subtotal that goes by a name may add up: looking further back for each such label would take too long. */
const mostAddedUp = 500;

/** Does a number equal the sum of at least two rows right above it? */
function endsInSum(above: readonly DataRow[], index: number, cell: Cell | undefined): boolean {
  if (typeof cell !== "number" || cell === 0) return false;
  let sum = 0;
  for (let at = above.length - 1; at >= Math.max(0, above.length - mostAddedUp); at--) {
    sum += numberIn(above[at], index);
    if (at < above.length - 1 && equal(sum, cell)) return true;
  }
  return false;
}

/** The row has no label, only numbers, and each is what its column adds up to. @param above the rows above without totals; at least two. */
export function isUnlabelledSum({ cells }: DataRow, above: readonly DataRow[]): boolean {
  const filled = cells.flatMap((cell, index) => (isEmptyCell(cell) ? [] : [{ cell, index }]));
  if (filled.length === 0 || filled.length === cells.length || above.length < 2) return false;
  return filled.every(({ cell, index }) => typeof cell === "number" && cell !== 0 && equal(above.reduce((sum, row) => sum + numberIn(row, index), 0), cell));
}

/** The header once more, as pages pasted below one another have it. @param names may carry group labels before what the row says. */
export function isHeaderAgain(cells: readonly Cell[], names: readonly string[]): boolean {
  const named = names.flatMap((name, index) => (name === "" ? [] : [{ name, text: textOf(cells[index]) }]));
  return named.length > 0 && named.every(({ name, text }) => text !== "" && (name === text || name.endsWith(` ${text}`)));
}
