import type { Rect, SheetModel } from "../../model/workbookModel";
import { intersect } from "../editing/selection";

/** What Excel's status bar says of a selection; `sum` and `average` are null without numbers. */
export interface SelectionSummary { readonly count: number; readonly sum: number | null; readonly average: number | null }

/** Sums the visible cells of a selection, as far as the sheet is used. */
export function summarize(sheet: SheetModel, selected: Rect): SelectionSummary {
  const used = sheet.usedRect(true);
  const area = used === null ? null : intersect(selected, used);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  if (area !== null) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (sheet.rowHidden(row)) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = sheet.value(row, column);
        if (value === null) continue;
        count += 1;
        if (typeof value !== "number") continue;
        numbers += 1;
        sum += value;
      }
    }
  }
  return { count, sum: numbers === 0 ? null : sum, average: numbers === 0 ? null : sum / numbers };
}
