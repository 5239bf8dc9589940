import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { CellStyle, CellValue, Rect, SheetModel } from "../../model/workbookModel";
import { CellError } from "../../model/workbookModel";
import { addressOf } from "./address";
import { intersect } from "./selection";
import { toTsv } from "./tsv";

interface CopiedCell { readonly value: CellValue; readonly formula: string | null; readonly style: CellStyle; readonly place: string }

/** What was copied: `text` for other programs, `cells` with everything for a paste within the workbook. */
export interface CopiedBlock { readonly text: string; readonly cells: readonly (readonly CopiedCell[])[] }

/** More than this is more than anybody pastes, and would hold the page up. */
export const copyLimit = 1_000_000;

/** Copies a block; whole rows and columns end where the sheet's content does, hidden rows are left out like Excel does for filtered ones. */
export function copyBlock(sheet: SheetModel, selected: Rect): CopiedBlock | null {
  const used = sheet.usedRect(false);
  const single = selected.rows * selected.columns === 1;
  const area = single ? selected : used === null ? null : intersect(selected, used);
  if (area === null || area.rows * area.columns > copyLimit) return null;
  const texts: string[][] = [];
  const cells: CopiedCell[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (sheet.rowHidden(row)) continue;
    const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
    texts.push(columns.map((column) => sheet.text(row, column)));
    cells.push(columns.map((column) => ({
      value: sheet.value(row, column),
      formula: sheet.formula(row, column),
      style: sheet.style(row, column),
      place: addressOf(row, column),
    })));
  }
  return { text: toTsv(texts), cells };
}

/** What to enter in a cell so that it becomes what was copied; references of formulas move along. */
export function entryOf(cell: CopiedCell, row: number, column: number): string | number | boolean {
  if (cell.formula !== null) {
    return translateFormulaToA1(translateFormulaToR1C1(cell.formula, cell.place), addressOf(row, column));
  }
  if (cell.value === null) return "";
  if (cell.value instanceof CellError) return cell.value.code;
  // Text stays the text it is, whatever it looks like.
  return typeof cell.value === "string" ? `'${cell.value}` : cell.value;
}
