import type { Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { lastColumn, lastRow } from "../editing/address";
import { entryOf, type CopiedBlock } from "../editing/copyBlock";
import { growTable } from "../editing/growTable";
import { parseTsv } from "../editing/tsv";
import { invalidCell } from "../editing/validateCell";
import { InvalidEntry } from "./notice";

type Entries = readonly (readonly (string | number | boolean)[])[];

/** Enters one cell as typed. Throws `InvalidEntry` when its validation refuses what then stands there. */
export function enterCell(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, text: string): void {
  const area: Rect = { row, column, rows: 1, columns: 1 };
  sheet.enter(area, [[text]]);
  const invalid = invalidCell(sheet, row, column, workbook);
  if (invalid !== null) throw new InvalidEntry(invalid.alert?.title ?? "", invalid.alert?.message ?? "");
  if (text !== "") growTable(workbook, sheet, area);
}

/** A paste made ready: where it goes, and how. */
export interface Paste { readonly area: Rect; readonly run: () => void }

const normal = (text: string): string => text.replaceAll("\r\n", "\n").replace(/\n$/, "");

/**
 * Clipboard text at a cell: what was copied in this window comes with formulas and formats, all else is parsed like
 * typing. `null` when there is nothing to paste, `"too-large"` when it does not fit on the sheet.
 */
export function preparePaste(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, text: string, copied: CopiedBlock | null): Paste | "too-large" | null {
  const own = copied !== null && normal(copied.text) === normal(text) ? copied.cells : null;
  const entries: Entries = own === null ? parseTsv(text) : own.map((cells, i) => cells.map((cell, j) => entryOf(cell, row + i, column + j)));
  const area: Rect = { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 };
  if (area.rows === 0 || area.columns === 0) return null;
  if (row + area.rows - 1 > lastRow || column + area.columns - 1 > lastColumn) return "too-large";
  return {
    area,
    run: () => {
      own?.forEach((cells, i) => cells.forEach(({ style }, j) => sheet.setStyle({ row: row + i, column: column + j, rows: 1, columns: 1 }, style)));
      sheet.enter(area, entries);
      if (entries.some((cells) => cells.some((entry) => entry !== ""))) growTable(workbook, sheet, area);
    },
  };
}
