import type { Rect } from "./workbookModel";

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

export const bottom = (rect: Rect): number => rect.row + rect.rows;
export const right = (rect: Rect): number => rect.column + rect.columns;

export const intersects = (a: Rect, b: Rect): boolean => a.row < bottom(b) && b.row < bottom(a) && a.column < right(b) && b.column < right(a);
export const contains = (rect: Rect, row: number, column: number): boolean => row >= rect.row && row < bottom(rect) && column >= rect.column && column < right(rect);
export const covers = (outer: Rect, inner: Rect): boolean => inner.row >= outer.row && bottom(inner) <= bottom(outer) && inner.column >= outer.column && right(inner) <= right(outer);

/** What is left of a rect when another is taken out of it: up to four rects. */
export function subtract(from: Rect, taken: Rect): readonly Rect[] {
  if (!intersects(from, taken)) return [from];
  const rects: Rect[] = [];
  const top = Math.max(from.row, taken.row);
  const low = Math.min(bottom(from), bottom(taken));
  if (taken.row > from.row) rects.push({ ...from, rows: taken.row - from.row });
  if (bottom(taken) < bottom(from)) rects.push({ ...from, row: bottom(taken), rows: bottom(from) - bottom(taken) });
  if (taken.column > from.column) rects.push({ row: top, rows: low - top, column: from.column, columns: taken.column - from.column });
  if (right(taken) < right(from)) rects.push({ row: top, rows: low - top, column: right(taken), columns: right(from) - right(taken) });
  return rects;
}

/** One axis of a rect after cells were inserted (count > 0) or deleted (count < 0) at a place; null when all of it is gone. */
export function shiftSpan(start: number, size: number, at: number, count: number): readonly [start: number, size: number] | null {
  if (count > 0) return start >= at ? [start + count, size] : start + size > at ? [start, size + count] : [start, size];
  const gone = -count;
  const keptBefore = Math.max(0, Math.min(start + size, at) - start);
  const keptAfter = Math.max(0, start + size - Math.max(start, at + gone));
  const kept = keptBefore + keptAfter;
  if (kept === 0) return null;
  return [start < at ? start : Math.max(at, start - gone), kept];
}
