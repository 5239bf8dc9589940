import type { Rect, SheetModel } from "../model/workbookModel";

/** Whether nothing but the first cell of an area holds anything, as Excel has merged cells. */
export function emptyButFirst(sheet: SheetModel, area: Rect): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const first = row === area.row && column === area.column;
      if (!first && (sheet.value(row, column) !== null || sheet.formula(row, column) !== null)) return false;
    }
  }
  return true;
}
