import type { Rect } from "../../model/workbookModel";
import { lastColumn, lastRow, type CellPlace } from "./address";

/** `anchor` is the active cell, where typing goes; `focus` is the opposite corner that Shift moves. */
export interface Selection { readonly anchor: CellPlace; readonly focus: CellPlace }

export const selectCell = (row: number, column: number): Selection => ({ anchor: { row, column }, focus: { row, column } });

/** The block a selection covers. */
export function rectOf({ anchor, focus }: Selection): Rect {
  return {
    row: Math.min(anchor.row, focus.row),
    column: Math.min(anchor.column, focus.column),
    rows: Math.abs(anchor.row - focus.row) + 1,
    columns: Math.abs(anchor.column - focus.column) + 1,
  };
}

/** A block as a selection with its first cell active. */
export const selectionOf = (area: Rect): Selection => ({
  anchor: { row: area.row, column: area.column },
  focus: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
});

export const sameRect = (a: Rect, b: Rect): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const covers = (area: Rect, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The part two blocks share, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What movement needs to know of a sheet. */
export interface Terrain {
  readonly isEmpty: (row: number, column: number) => boolean;
  readonly rowHidden: (row: number) => boolean;
  readonly columnHidden: (column: number) => boolean;
  /** Last row and column that hold anything. */
  readonly usedRow: number;
  readonly usedColumn: number;
  /** First cell that is not frozen, where Ctrl+Home goes. */
  readonly home: CellPlace;
}

/** One cell away, hidden rows and columns skipped; the same cell at the edge. */
export function step(from: CellPlace, rows: number, columns: number, terrain: Terrain): CellPlace {
  const row = along(from.row, rows, lastRow, terrain.rowHidden);
  const column = along(from.column, columns, lastColumn, terrain.columnHidden);
  return { row, column };
}

function along(from: number, by: number, last: number, hidden: (index: number) => boolean): number {
  if (by === 0) return from;
  const direction = Math.sign(by);
  let left = Math.abs(by);
  let shown = from;
  for (let at = from + direction; at >= 0 && at <= last && left > 0; at += direction) {
    if (hidden(at)) continue;
    shown = at;
    left -= 1;
  }
  return shown;
}

/**
 * Where Ctrl+arrow goes: the end of the run of filled cells, else the next filled cell, else the sheet's edge.
 */
export function jump(from: CellPlace, rowStep: number, columnStep: number, terrain: Terrain): CellPlace {
  const edge: CellPlace = {
    row: rowStep < 0 ? 0 : rowStep > 0 ? lastRow : from.row,
    column: columnStep < 0 ? 0 : columnStep > 0 ? lastColumn : from.column,
  };
  const next = (place: CellPlace): CellPlace => step(place, rowStep, columnStep, terrain);
  const beyond = (place: CellPlace): boolean =>
    (rowStep > 0 && place.row > terrain.usedRow) || (columnStep > 0 && place.column > terrain.usedColumn);
  const same = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;
  const isEmpty = (place: CellPlace): boolean => terrain.isEmpty(place.row, place.column);

  let at = next(from);
  if (same(at, from)) return from;
  if (!isEmpty(from) && !isEmpty(at)) {
    for (let ahead = next(at); !same(ahead, at) && !isEmpty(ahead); ahead = next(at)) at = ahead;
    return at;
  }
  while (isEmpty(at)) {
    if (beyond(at)) return edge;
    const ahead = next(at);
    if (same(ahead, at)) return at;
    at = ahead;
  }
  return at;
}
