import type { HeaderFooter, PageSetup } from "exceljs";
import { CellError, type SheetModel, type WorkbookModel } from "../model/workbookModel";
import { rectOf } from "./area";

/** A link of the file; `target` is an address outside the workbook, `location` a place inside. */
export interface Hyperlink { readonly ref: string; readonly target: string | null; readonly location: string | null; readonly tooltip: string | null; readonly text: string }

/** What a sheet's file held that the model has no place for, and that is written back where it still fits. */
export interface KeptSheetParts {
  readonly passwordHash: Readonly<Record<string, string>>;
  readonly hyperlinks: readonly Hyperlink[];
  readonly pageSetup: Partial<PageSetup>;
  readonly headerFooter: Partial<HeaderFooter>;
}

/** Print areas and print titles, by the sheet they are of. */
export interface PrintName { readonly name: string; readonly sheet: SheetModel; readonly formula: string }

export const keptOfSheet = new WeakMap<SheetModel, KeptSheetParts>();
export const printNamesOf = new WeakMap<WorkbookModel, readonly PrintName[]>();

/** What the first cell of an address holds, as text; null when that is no address. A link is kept while this stays. */
export function contentOf(sheet: SheetModel, ref: string): string | null {
  const area = rectOf(ref);
  if (area === null) return null;
  const value = sheet.value(area.row, area.column);
  return value === null ? "" : value instanceof CellError ? value.code : String(value);
}
