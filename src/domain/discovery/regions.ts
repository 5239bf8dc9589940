import type { Cell } from "../records/rawTable";
import { isEmptyCell } from "./cellShape";

export type Rows = readonly (readonly Cell[])[];

/** A rectangle of the rows read, ends included; 0-based. */
export interface Region { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Runs of neighbouring indexes from `first` to `last` for which there is something. */
function runs(first: number, last: number, filled: (index: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!filled(index)) continue;
    const run = found.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** How many cells of a row hold something, from column `left` to `right`. @example filledIn(["a", "", 5], 0, 2) // 2 */
export const filledIn = (cells: readonly Cell[] | undefined, left: number, right: number): number => {
  let filled = 0;
  for (let column = left; column <= right; column++) if (!isEmptyCell(cells?.[column])) filled++;
  return filled;
};

const rowFilled = (rows: Rows, row: number, left: number, right: number): boolean => {
  const cells = rows[row] ?? [];
  for (let column = left; column <= right; column++) if (!isEmptyCell(cells[column])) return true;
  return false;
};

const columnFilled = (rows: Rows, column: number, top: number, bottom: number): boolean => {
  for (let row = top; row <= bottom; row++) if (!isEmptyCell(rows[row]?.[column])) return true;
  return false;
};

/**
 * Cuts at blank rows, then at blank columns, and so on until nothing can be cut: the islands of a sheet, top to bottom.
 * @example cutRegions([["a", "", "b"]], { top: 0, bottom: 0, left: 0, right: 2 }) // two of one cell each
 */
export function cutRegions(rows: Rows, region: Region): readonly Region[] {
  const bands = runs(region.top, region.bottom, (row) => rowFilled(rows, row, region.left, region.right));
  const cut = bands.flatMap(([top, bottom]) => runs(region.left, region.right, (column) => columnFilled(rows, column, top, bottom)).map(([left, right]): Region => ({ top, bottom, left, right })));
  return cut.flatMap((part) => (same(part, region) ? [part] : cutRegions(rows, part)));
}

const same = (a: Region, b: Region): boolean => a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

/** Is a region within another? @example isInside(region, region) // true */
export const isInside = (region: Region, other: Region): boolean =>
  region.top >= other.top && region.bottom <= other.bottom && region.left >= other.left && region.right <= other.right;
