import { bottom, right } from "./rects";
import type { SheetState } from "./sheetState";
import type { Rect } from "./workbookModel";

/** Heights and widths that people set go with their rows and columns when whole ones are inserted or deleted. */
export function sizesMoved(state: SheetState, axis: "rows" | "columns", at: number, count: number): Partial<SheetState> {
  const moved = (index: number): number | null => (index < at ? index : count < 0 && index < at - count ? null : index + count);
  const sizes = (from: ReadonlyMap<number, number>): ReadonlyMap<number, number> => new Map([...from].flatMap(([index, size]) => { const to = moved(index); return to === null ? [] : [[to, size] as const]; }));
  const hidden = (from: ReadonlySet<number>): ReadonlySet<number> => new Set([...from].flatMap((index) => moved(index) ?? []));
  return axis === "rows" ? { heights: sizes(state.heights), hiddenRows: hidden(state.hiddenRows) } : { widths: sizes(state.widths), hiddenColumns: hidden(state.hiddenColumns) };
}

/** Whether moving the cells beyond a place, over some rows or columns, would move part of a merged cell. */
export const tearsMerge = (merges: readonly Rect[], axis: "rows" | "columns", at: number, from: number, to: number): boolean =>
  merges.some((one) => {
    const rows = axis === "rows";
    const [first, last] = rows ? [one.column, right(one)] : [one.row, bottom(one)];
    return (rows ? bottom(one) : right(one)) > at && last > from && first < to && (first < from || last > to);
  });

/** Sizes with those of some rows or columns set. */
export function withSize(sizes: ReadonlyMap<number, number>, first: number, count: number, points: number): ReadonlyMap<number, number> {
  const next = new Map(sizes);
  for (let index = first; index < first + count; index++) next.set(index, points);
  return next;
}

/** Every cell of an area but its first, as row and column. */
export const cellsBesideFirst = ({ row, column, rows, columns }: Rect): readonly (readonly [row: number, column: number])[] =>
  Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const).slice(1);
