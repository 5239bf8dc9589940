import type { SheetModel } from "../../model/workbookModel";
import { lastColumn, lastRow } from "../editing/address";
import { Axis } from "./axis";
import { fittedHeight } from "./fitRow";
import { pixelsPerPoint } from "./points";

const defaultRowPixels = 20;
const defaultColumnPixels = 64;
/** Rows of larger sheets keep the height they have: looking at every cell for wrapped text would hold the page up. */
const fittedRows = 1000;
export const columnHeaderHeight = 22;

/** Where everything of a sheet is, in pixels, and how far the window lets people scroll. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rowHeaderWidth: number;
}

/**
 * `reach` is the furthest cell people have gone to; the window reaches a little beyond it and beyond what is used,
 * like Excel's scroll bar.
 */
export function layoutOf(sheet: SheetModel, reach: { readonly row: number; readonly column: number }): Layout {
  const used = sheet.usedRect(false);
  const usedRows = used === null ? 0 : used.row + used.rows;
  const usedColumns = used === null ? 0 : used.column + used.columns;
  const rowCount = Math.min(lastRow + 1, Math.max(100, usedRows + 40, reach.row + 40));
  const columnCount = Math.min(lastColumn + 1, Math.max(26, usedColumns + 8, reach.column + 8));
  // Sizes are kept for what is used and a margin; rows far below are of the default height.
  const ownRows = Math.min(rowCount, usedRows + 100);
  const ownColumns = Math.min(columnCount, Math.max(256, usedColumns + 50));
  const fits = usedRows <= fittedRows && usedColumns <= 100;
  return {
    rows: new Axis(ownRows, defaultRowPixels, (row) => (sheet.rowHidden(row) ? 0 : fits && row < usedRows ? fittedHeight(sheet, row, usedColumns) : Math.round(sheet.rowHeight(row) * pixelsPerPoint))),
    columns: new Axis(ownColumns, defaultColumnPixels, (column) => (sheet.columnHidden(column) ? 0 : Math.round(sheet.columnWidth(column) * pixelsPerPoint))),
    rowCount,
    columnCount,
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    rowHeaderWidth: Math.max(32, String(rowCount).length * 8 + 12),
  };
}

/** A stretch of shown rows or columns, first to last inclusive; empty when last < first. */
export interface Stretch { readonly first: number; readonly last: number }

export function indexes({ first, last }: Stretch): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export interface Window { readonly rows: Stretch; readonly columns: Stretch }

/** Which cells of the scrolling part are in view. Sizes in pixels, headers and frozen parts included. */
export function windowOf(layout: Layout, scroll: { readonly left: number; readonly top: number }, size: { readonly width: number; readonly height: number }): Window {
  const bottom = scroll.top + size.height - columnHeaderHeight;
  const right = scroll.left + size.width - layout.rowHeaderWidth;
  return {
    rows: {
      first: Math.max(layout.frozenRows, layout.rows.indexAt(scroll.top + layout.rows.offset(layout.frozenRows)) - 2),
      last: Math.min(layout.rowCount - 1, layout.rows.indexAt(bottom) + 2),
    },
    columns: {
      first: Math.max(layout.frozenColumns, layout.columns.indexAt(scroll.left + layout.columns.offset(layout.frozenColumns)) - 2),
      last: Math.min(layout.columnCount - 1, layout.columns.indexAt(right) + 1),
    },
  };
}

export type Spot = { readonly zone: "cell" | "row" | "column" | "corner"; readonly row: number; readonly column: number };

/** What is under a point of the window, counted from its top left corner. */
export function spotAt(layout: Layout, scroll: { readonly left: number; readonly top: number }, x: number, y: number): Spot {
  const inX = x - layout.rowHeaderWidth;
  const inY = y - columnHeaderHeight;
  const sheetX = inX < layout.columns.offset(layout.frozenColumns) ? inX : inX + scroll.left;
  const sheetY = inY < layout.rows.offset(layout.frozenRows) ? inY : inY + scroll.top;
  const row = Math.min(layout.rowCount - 1, layout.rows.indexAt(Math.max(0, sheetY)));
  const column = Math.min(layout.columnCount - 1, layout.columns.indexAt(Math.max(0, sheetX)));
  const zone = inX < 0 ? (inY < 0 ? "corner" : "row") : inY < 0 ? "column" : "cell";
  return { zone, row, column };
}

/** Where a cell is in the window, frozen parts staying in place. */
export function placeInWindow(layout: Layout, scroll: { readonly left: number; readonly top: number }, row: number, column: number) {
  return {
    left: layout.rowHeaderWidth + layout.columns.offset(column) - (column < layout.frozenColumns ? 0 : scroll.left),
    top: columnHeaderHeight + layout.rows.offset(row) - (row < layout.frozenRows ? 0 : scroll.top),
    width: layout.columns.size(column),
    height: layout.rows.size(row),
  };
}

/** How far to scroll so that a cell is in view; where it is already, the scroll as it is. */
export function scrollToShow(
  layout: Layout,
  scroll: { readonly left: number; readonly top: number },
  size: { readonly width: number; readonly height: number },
  row: number,
  column: number,
): { readonly left: number; readonly top: number } {
  const along = (axis: Axis, frozen: number, index: number, from: number, room: number): number => {
    if (index < frozen) return from;
    const start = axis.offset(index);
    const end = start + axis.size(index);
    if (start < from + axis.offset(frozen)) return start - axis.offset(frozen);
    if (end > from + room) return Math.min(end - room, start - axis.offset(frozen));
    return from;
  };
  return {
    left: Math.max(0, along(layout.columns, layout.frozenColumns, column, scroll.left, size.width - layout.rowHeaderWidth)),
    top: Math.max(0, along(layout.rows, layout.frozenRows, row, scroll.top, size.height - columnHeaderHeight)),
  };
}
