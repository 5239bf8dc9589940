import type { TablePart } from "./tablePart";
import type { ConditionalFormat, DataValidation, PageLayout, Rect, SheetModel, SheetProtection } from "./workbookModel";

/** What a sheet is besides its cells; copied whole for undo. */
export interface SheetState {
  name: string;
  visibility: SheetModel["visibility"];
  protection: SheetProtection | null;
  frozen: SheetModel["frozen"];
  tabColor: string | null;
  showGridlines: boolean;
  merges: readonly Rect[];
  page: PageLayout;
  tables: readonly TablePart[];
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly DataValidation[];
  widths: ReadonlyMap<number, number>;
  heights: ReadonlyMap<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** A new sheet: nothing on it, nothing special about it. */
export const emptySheet = (name: string): SheetState => ({
  name, visibility: "Visible", protection: null, frozen: { rows: 0, columns: 0 }, tabColor: null, showGridlines: true, merges: [], page: {}, tables: [], conditionalFormats: [], validations: [],
  widths: new Map(), heights: new Map(), hiddenRows: new Set(), hiddenColumns: new Set(),
});
