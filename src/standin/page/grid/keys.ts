import type { SheetModel } from "../../model/workbookModel";
import { lastColumn, lastRow, type CellPlace } from "../editing/address";
import { jump, step, type Terrain } from "../editing/selection";

export interface Key { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }

/** What movement needs to know of a sheet as it is now. */
export function terrainOf(sheet: SheetModel): Terrain {
  const used = sheet.usedRect(true);
  return {
    isEmpty: (row, column) => sheet.value(row, column) === null,
    rowHidden: (row) => sheet.rowHidden(row),
    columnHidden: (column) => sheet.columnHidden(column),
    usedRow: used === null ? 0 : used.row + used.rows - 1,
    usedColumn: used === null ? 0 : used.column + used.columns - 1,
    home: { row: sheet.frozen.rows, column: sheet.frozen.columns },
  };
}

/** Where a movement key leads from a cell, as in Excel; null when the key moves nothing. */
export function moveFor(key: Key, from: CellPlace, terrain: Terrain, pageRows: number, pageColumns: number): CellPlace | null {
  const far = key.ctrlKey || key.metaKey;
  switch (key.key) {
    case "ArrowUp": return key.altKey ? null : far ? jump(from, -1, 0, terrain) : step(from, -1, 0, terrain);
    case "ArrowDown": return key.altKey ? null : far ? jump(from, 1, 0, terrain) : step(from, 1, 0, terrain);
    case "ArrowLeft": return far ? jump(from, 0, -1, terrain) : step(from, 0, -1, terrain);
    case "ArrowRight": return far ? jump(from, 0, 1, terrain) : step(from, 0, 1, terrain);
    case "PageUp": return far ? null : key.altKey ? step(from, 0, -pageColumns, terrain) : step(from, -pageRows, 0, terrain);
    case "PageDown": return far ? null : key.altKey ? step(from, 0, pageColumns, terrain) : step(from, pageRows, 0, terrain);
    case "Home": return far ? terrain.home : { row: from.row, column: terrain.home.column };
    case "End": return far ? { row: Math.min(lastRow, terrain.usedRow), column: Math.min(lastColumn, terrain.usedColumn) } : null;
    default: return null;
  }
}
