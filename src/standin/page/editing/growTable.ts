import type { Rect, SheetModel, TableModel, WorkbookModel } from "../../model/workbookModel";

/**
 * Takes cells just entered right below or right beside a table into it, as Excel's auto-expansion does: new rows
 * continue the formats, and the formulas of columns that are formulas throughout. Nothing happens where a totals row
 * or another table is in the way.
 */
export function growTable(workbook: WorkbookModel, sheet: SheetModel, entered: Rect): void {
  for (const table of sheet.tables) {
    const grown = grownArea(table, entered);
    if (grown === null || sheet.tables.some((other) => other.id !== table.id && overlap(other.area, grown))) continue;
    const before = table.area;
    workbook.resizeTable(table, grown);
    if (grown.rows > before.rows) continueRows(sheet, before, grown, table.showHeaders);
    return;
  }
}

function grownArea(table: TableModel, entered: Rect): Rect | null {
  const { area } = table;
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const enteredRight = entered.column + entered.columns;
  if (entered.row === bottom && !table.showTotals && entered.column >= area.column && entered.column < right) {
    return { ...area, rows: area.rows + entered.rows, columns: Math.max(area.columns, enteredRight - area.column) };
  }
  if (entered.column === right && entered.row >= area.row && entered.row + entered.rows <= bottom) {
    return { ...area, columns: area.columns + entered.columns };
  }
  return null;
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

function continueRows(sheet: SheetModel, before: Rect, grown: Rect, hasHeaders: boolean): void {
  const last = before.row + before.rows - 1;
  if (hasHeaders && last === before.row) return;
  const added = grown.rows - before.rows;
  for (let column = before.column; column < before.column + before.columns; column += 1) {
    const target: Rect = { row: last + 1, column, rows: added, columns: 1 };
    sheet.setStyle(target, sheet.style(last, column));
    const formula = sheet.formula(last, column);
    // Only formulas that read the same in every row can be continued as they stand; structured references do.
    if (formula === null || !formula.includes("[")) continue;
    for (let row = target.row; row < target.row + added; row += 1) {
      if (sheet.value(row, column) === null) sheet.enter({ row, column, rows: 1, columns: 1 }, [[formula]]);
    }
  }
}
