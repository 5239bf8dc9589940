/**
 * Excel's stand-in, the part that holds a workbook: columnar, synchronous, the same in Node and in the page.
 * Rows and columns are 0-based here. The host (`standin/host`) turns Office.js requests into these calls, the
 * files module fills it from .xlsx and writes it out, the page draws it. It throws `ModelError` with Excel's own
 * error code for what Excel refuses; it is never more lenient than Excel.
 */

/** An error value in a cell, e.g. `#DIV/0!`. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell shows. `null` is an empty cell. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null | CellError;

export interface Rect { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

export interface Border { readonly style: string; readonly color: string | null }

/** Formatting of one cell; absent = default. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Unlocked cells may be edited on a protected sheet. Default locked. */
  readonly unlocked?: boolean;
  readonly borders?: { readonly top?: Border; readonly bottom?: Border; readonly left?: Border; readonly right?: Border };
}

export type ConditionalRule =
  | { readonly type: "cellValue"; readonly operator: "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqual" | "LessThanOrEqual"; readonly formula1: string; readonly formula2?: string; readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean }
  | { readonly type: "containsText"; readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith"; readonly text: string; readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean }
  | { readonly type: "custom"; readonly formula: string; readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean }
  | { readonly type: "dataBar"; readonly color: string }
  | { readonly type: "colorScale"; readonly points: readonly { readonly kind: "lowest" | "highest" | "number" | "percent" | "percentile"; readonly value?: string; readonly color: string }[] }
  /** Read from a file and written back as it was, not evaluated. */
  | { readonly type: "other"; readonly raw: unknown };

export interface ConditionalFormat { readonly id: string; readonly areas: readonly Rect[]; readonly rule: ConditionalRule; readonly priority: number; readonly stopIfTrue: boolean }

export interface DataValidation {
  readonly areas: readonly Rect[];
  readonly rule:
    | { readonly type: "list"; readonly source: string; readonly inCellDropDown: boolean }
    | { readonly type: "wholeNumber" | "decimal" | "date" | "time" | "textLength"; readonly operator: string; readonly formula1: string; readonly formula2?: string }
    | { readonly type: "custom"; readonly formula: string };
  readonly ignoreBlanks: boolean;
  readonly errorAlert?: { readonly title: string; readonly message: string; readonly style: "Stop" | "Warning" | "Information"; readonly showAlert: boolean };
  readonly prompt?: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
}

/** One comparison of a custom filter with a number. "<>" holds for text too, the others for numbers alone. */
export interface FilterTest { readonly operator: "=" | "<>" | ">" | ">=" | "<" | "<="; readonly value: number }

/** A filter on one table column: rows are hidden whose displayed text is not among `values`, or whose value does not pass `tests` (all of them, or any). */
export type ColumnFilter =
  | { readonly column: number; readonly values: readonly string[] }
  | { readonly column: number; readonly tests: readonly FilterTest[]; readonly join: "And" | "Or" };

export interface TableModel {
  readonly id: string;
  readonly name: string;
  /** The whole table: header row (when shown), data, totals row (when shown). */
  readonly area: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string | null;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly filters: readonly ColumnFilter[];
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  readonly sheet: SheetModel;
}

/** Where header or footer text stands; `&P` and the like mean what they mean in Excel. */
export interface HeaderFooter { readonly left: string; readonly center: string; readonly right: string }

/** How a sheet is printed, as far as it was set; sizes in points, names as Office.js has them. */
export interface PageLayout {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: string;
  /** A scale in percent, or pages to fit to. */
  readonly zoom?: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly margins?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>>;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printArea?: Rect | null;
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
}

export interface SheetProtection { readonly password: boolean; readonly options: Readonly<Record<string, boolean>> }

export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly protection: SheetProtection | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableModel[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** Merged areas; only the first cell of each holds anything. */
  readonly merges: readonly Rect[];
  readonly page: PageLayout;

  /** The smallest rect holding every non-empty cell (`valuesOnly`) or every non-empty or formatted one; null when there is none. */
  usedRect(valuesOnly: boolean): Rect | null;
  value(row: number, column: number): CellValue;
  /** The formula as typed (A1 or structured, en-US, leading `=`), or null where the cell holds a constant. */
  formula(row: number, column: number): string | null;
  /** Every formula cell of the sheet, in no particular order. */
  formulas(): Iterable<{ readonly row: number; readonly column: number; readonly formula: string }>;
  style(row: number, column: number): CellStyle;
  /** Text as Excel would show it with the cell's number format. */
  text(row: number, column: number): string;
  /** Width in points (Office.js) of a column, height in points of a row. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;

  rename(name: string): void;
  setVisibility(visibility: SheetModel["visibility"]): void;
  setPosition(position: number): void;
  setTabColor(color: string | null): void;
  setShowGridlines(show: boolean): void;
  protect(protection: SheetProtection): void;
  unprotect(): void;
  freeze(rows: number, columns: number): void;
  /** Makes one cell of an area: what its other cells held is gone, as in Excel. Refused in tables. */
  merge(area: Rect): void;
  unmerge(area: Rect): void;
  setPage(change: PageLayout): void;

  /**
   * Enters cells as a person (and Office.js `values`/`formulas`) would: text that looks like a number, date,
   * percentage or boolean in en-US becomes one, `=` begins a formula, a leading `'` forces text, a cell
   * formatted `@` keeps text. `null` in `entries` leaves a cell alone, `""` clears it. Sizes must match.
   * Refused: locked cells of a protected sheet (AccessDenied), table header rules, formulas over 8,192
   * characters, text over 32,767 characters. Typing right below or beside a table does not grow it here.
   */
  enter(area: Rect, entries: readonly (readonly (string | number | boolean | null)[])[]): void;
  /** Puts stored values and formulas without parsing (file reading, undo); formula "" or null = constant. */
  load(row: number, column: number, value: CellValue, formula?: string | null): void;
  /** Many cells of one column at once, from `row` down (file reading of large sheets). */
  loadColumn(row: number, column: number, values: readonly CellValue[]): void;
  setStyle(area: Rect, change: Partial<CellStyle>): void;
  setColumnWidth(column: number, columns: number, points: number): void;
  setRowHeight(row: number, rows: number, points: number): void;
  setRowHidden(row: number, rows: number, hidden: boolean): void;
  setColumnHidden(column: number, columns: number, hidden: boolean): void;
  clear(area: Rect, what: "All" | "Contents" | "Formats"): void;
  /** Moves cells as Excel does, with tables, formulas, formats and validations following. */
  insertCells(area: Rect, shift: "Down" | "Right"): void;
  deleteCells(area: Rect, shift: "Up" | "Left"): void;
  addTable(area: Rect, hasHeaders: boolean, name?: string): TableModel;
  addConditionalFormat(areas: readonly Rect[], rule: ConditionalRule): ConditionalFormat;
  /** Gives a conditional format another rule; its place in the order stays. @returns its id. */
  changeConditionalFormat(id: string, rule: ConditionalRule): string;
  removeConditionalFormat(id: string): void;
  clearConditionalFormats(area?: Rect): void;
  setValidation(area: Rect, validation: Omit<DataValidation, "areas"> | null): void;
}

export interface DefinedName { readonly name: string; readonly formula: string; readonly visible: boolean; readonly scope: string | null }

export interface ModelChange { readonly sheet: string; readonly area: Rect; readonly kind: "cells" | "rows" | "columns" | "structure" }

export interface WorkbookModel {
  readonly name: string;
  readonly sheets: readonly SheetModel[];
  readonly activeSheet: SheetModel;
  readonly tables: readonly TableModel[];
  readonly names: readonly DefinedName[];
  readonly structureProtected: boolean;
  /** Document settings, persisted in the file (2 MB in Excel). */
  readonly settings: Map<string, unknown>;
  /** The selection, on the active sheet. */
  readonly selection: Rect;
  /** True while a person is in a cell: writes through the host are refused. */
  editing: boolean;

  sheet(nameOrId: string): SheetModel | null;
  /** By name (case-insensitive) or id. */
  table(nameOrId: string): TableModel | null;
  addSheet(name?: string, position?: number): SheetModel;
  deleteSheet(sheet: SheetModel): void;
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, area: Rect): void;
  renameTable(table: TableModel, name: string): void;
  resizeTable(table: TableModel, area: Rect): void;
  deleteTable(table: TableModel): void;
  convertToRange(table: TableModel): void;
  setTableOptions(table: TableModel, change: Partial<Pick<TableModel, "style" | "showTotals" | "showHeaders" | "showBandedRows" | "showFilterButton">>): void;
  /** Hides rows not matching; an empty list clears the table's filters. */
  filterTable(table: TableModel, filters: readonly ColumnFilter[]): void;
  /** Moves whole rows of cells (values, formulas, formats) as Excel's sort does. `column` is 0-based in the table. */
  sortTable(table: TableModel, fields: readonly { readonly column: number; readonly ascending: boolean }[]): void;
  addName(name: string, formula: string, options?: { readonly visible?: boolean; readonly scope?: string | null }): void;
  deleteName(name: string): void;
  setStructureProtected(on: boolean): void;
  /** Brings every formula up to date now; values read after a change are always up to date anyway. */
  recalculate(): void;
  onChange(listener: (change: ModelChange) => void): () => void;
  /** Undo for the page: everything since the mark is put back. */
  snapshot(): () => void;
}

/** Excel's own error code (Office.js `error.code`) with a message in its manner. */
export class ModelError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "ModelError";
  }
}
