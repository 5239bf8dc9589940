import type { Cell, RawTable } from "../../domain/records/rawTable";
import type { Result } from "../../domain/result";
import type { Locale } from "../../domain/locale";

/** A table of the workbook, header row included in nothing but `headers`. Rows and columns are 1-based sheet ones. */
export interface TableSurvey {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Which of our columns each is, for a table that is read through a mapping; absent for an Excel table under our own name. */
  readonly keys?: readonly (string | null)[];
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
}

/** A rectangle of a sheet; rows and columns are 1-based sheet ones. */
export interface SheetArea {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetSurvey {
  readonly name: string;
  readonly protected: boolean;
  readonly visible: boolean;
  /** The rectangle that holds every value of the sheet; null when it is empty. */
  readonly used: Omit<SheetArea, "sheet"> | null;
}

/** Names and places of everything, no data. `contentLanguage` is the workbook's own, where the host tells. */
export interface Survey {
  readonly tables: readonly TableSurvey[];
  readonly sheets: readonly SheetSurvey[];
  /** Defined names, which share a name space with tables. */
  readonly names: readonly string[];
  readonly contentLanguage: Locale | null;
}

/** Columns by 0-based position in the table. */
export interface ColumnsWanted { readonly table: string; readonly columns: readonly number[] }

/** An output table as it stands: `formulas[row][column]` has the formula where there is one, else the value. */
export interface TableContent extends TableSurvey {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly Cell[])[];
}

/** What to put in a cell. Strings are always text, whatever they begin with. `null` leaves the cell alone; `""` clears it. */
export type CellWrite = string | number | boolean | null | { readonly formula: string };

/** Meaning of a coloured cell; the writer turns it into fill and font. */
export type Tone = "excellent" | "good" | "fair" | "warning" | "poor" | "muted";

export type Highlight =
  | { readonly kind: "equals"; readonly text: string; readonly tone: Tone }
  | { readonly kind: "bar" };

export type Validation =
  | { readonly kind: "list"; readonly choices: readonly string[] }
  /** A drop-down of the cells of a table's column, so that it follows what people put there. */
  | { readonly kind: "column"; readonly table: string; readonly header: string }
  | { readonly kind: "date" }
  | { readonly kind: "number"; readonly min: number; readonly max: number };

/** How a column looks and behaves; `width` in characters of the default font. */
export interface ColumnLook {
  readonly header: string;
  readonly width: number;
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly validation?: Validation;
  readonly highlights?: readonly Highlight[];
  /** People write here: shown with a light fill so that they can see where. */
  readonly forPeople?: boolean;
}

/** A table to make on a sheet of its own, at A1, header row frozen with `frozenColumns` columns. */
export interface CreateTable {
  readonly kind: "create";
  readonly table: string;
  readonly sheet: string;
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly (readonly CellWrite[])[];
  readonly frozenColumns: number;
  /** The sheet is hidden: nothing on it is for reading, and whoever is curious can show it. */
  readonly hidden?: boolean;
}

/** Cells written over part of a table: `cells[i][j]` goes to data row `firstRow + i`, column `firstColumn + j`, both 0-based in the table as it is after deletions and additions. */
export interface Block {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly CellWrite[])[];
}

/** Changes to a table that exists, in this order: rows deleted, columns added at the right, rows added below, blocks written. Nothing else of it is touched. */
export interface UpdateTable {
  readonly kind: "update";
  readonly table: string;
  /** What the plan was made from; when the table no longer looks like this the write is refused. */
  readonly expected: TableSurvey;
  /** 0-based data rows, ascending. */
  readonly deleteRows: readonly number[];
  readonly addColumns: readonly ColumnLook[];
  readonly addRows: number;
  readonly blocks: readonly Block[];
  /** Looks by column header, applied to the added rows. */
  readonly looks: readonly ColumnLook[];
}

export type TableWrite = CreateTable | UpdateTable;

/** How cells of a form look. `role` gives colours; sizes in points. */
export interface FormLook {
  readonly role?: "title" | "heading" | "label" | "muted" | "bar" | "answer";
  readonly bold?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly align?: "left" | "center" | "right";
  /** Steps away from the left edge; only with `align` left. */
  readonly indent?: number;
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly lines?: "below" | "around";
  readonly highlights?: readonly Highlight[];
}

/** Some cells of a form that look alike; merged to one where it says so. */
export interface FormPart { readonly area: Omit<SheetArea, "sheet">; readonly look: FormLook; readonly merge?: boolean }

/** One page of paper, upright, fitted to one page; footers by place, Excel's codes in them (`&P`), plain signs doubled. */
export interface FormPage {
  readonly paper: "A4" | "Letter";
  readonly printArea: Omit<SheetArea, "sheet">;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A sheet to make that is laid out as a form. Rows and columns are 1-based sheet ones. */
export interface CreateForm {
  readonly kind: "create";
  readonly sheet: string;
  /** What A1 holds, by which the form is known again. */
  readonly mark: string;
  /** From A1 on; the first cell is the mark. */
  readonly cells: readonly (readonly CellWrite[])[];
  /** In characters of the default font, from column A on. */
  readonly widths: readonly number[];
  /** In points. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly parts: readonly FormPart[];
  readonly page: FormPage;
}

/** Cells of a form that stands to write anew; nothing else on its sheet is touched. */
export interface UpdateForm {
  readonly kind: "update";
  readonly sheet: string;
  readonly mark: string;
  /** Where the mark stands by now: people insert rows and columns. */
  readonly markAt: { readonly row: number; readonly column: number };
  /** `size` of its text in points, for text that is fitted to its room. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: CellWrite; readonly numberFormat?: string; readonly size?: number }[];
  /** Rows to show or hide; `points` is a new height. */
  readonly rows: readonly { readonly row: number; readonly hidden: boolean; readonly points?: number }[];
  readonly paper?: FormPage["paper"];
}

export type FormWrite = CreateForm | UpdateForm;

/** Tables first, forms after them: a form's formulas may name any table of the plan. */
export interface WritePlan { readonly tables: readonly TableWrite[]; readonly forms?: readonly FormWrite[] }

/** Cells of a range, row by row; `formulas` has the formula where there is one, else the value. */
export interface CellsRead { readonly values: readonly (readonly Cell[])[]; readonly formulas: readonly (readonly Cell[])[] }

/** Why nothing was written. Each names what a person can act on. */
export type Refusal =
  | { readonly kind: "sheet-name-taken"; readonly sheet: string; readonly table: string }
  | { readonly kind: "table-name-taken"; readonly table: string; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "workbook-protected" }
  | { readonly kind: "edit-mode" }
  | { readonly kind: "changed-meanwhile"; readonly table: string }
  | { readonly kind: "not-responding"; readonly seconds: number }
  | { readonly kind: "too-large"; readonly table: string }
  | { readonly kind: "cells-in-the-way"; readonly sheet: string; readonly address: string }
  | { readonly kind: "host-error"; readonly code: string; readonly message: string; readonly putBack: boolean }
  | { readonly kind: "cancelled" };

/** Progress for people: a step and how far it is, 0–1. */
export interface Progress { readonly step: "survey" | "read" | "compute" | "write" | "check"; readonly share: number; readonly table?: string }
export type OnProgress = (progress: Progress) => void;

/** One comparison of a cell's number (a day is its serial); cells without a number do not meet it. */
export interface NumberTest { readonly operator: ">" | ">=" | "<" | "<="; readonly value: number }

/** Which rows of a table are shown, by one of its columns: those with one of these values, or whose number passes every test (one or two). */
export type RowFilter =
  | { readonly header: string; readonly equals: readonly Cell[] }
  | { readonly header: string; readonly tests: readonly NumberTest[] };

/** A place to show: a cell by address, or by what stands in its row (found again even after sorting). */
export type Place =
  | { readonly kind: "address"; readonly sheet: string; readonly address: string }
  /** The first cell of a table, by its name. */
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "row"; readonly table: string; readonly where: readonly { readonly header: string; readonly value: Cell }[]; readonly header: string }
  /** Some rows of a table: its filters are set to these and no others, the rest of its rows are hidden. */
  | { readonly kind: "rows"; readonly table: string; readonly filters: readonly RowFilter[] };

/** An interrupted write that was found; `startedOn` as ISO text. */
export interface UnfinishedWrite { readonly startedOn: string; readonly tables: readonly string[] }

/**
 * A workbook, wherever it is: Excel, or its stand-in. The number of requests an operation takes does not
 * depend on the number of employees, only on bytes (each request and reply stays under 4 MB).
 */
export interface WorkbookPort {
  survey(): Promise<Result<Survey, Refusal>>;
  readColumns(wanted: readonly ColumnsWanted[], onProgress?: OnProgress): Promise<Result<readonly RawTable[], Refusal>>;
  /** Values of plain ranges, row by row, in the order asked. */
  readRanges(wanted: readonly SheetArea[], onProgress?: OnProgress): Promise<Result<readonly (readonly (readonly Cell[])[])[], Refusal>>;
  /** The same with formulas. */
  readCells(wanted: readonly SheetArea[]): Promise<Result<readonly CellsRead[], Refusal>>;
  readTables(names: readonly string[]): Promise<Result<readonly TableContent[], Refusal>>;
  /** All of the plan or nothing of it. `startedOn` is ISO text for the journal (no clock here). */
  apply(plan: WritePlan, options: { readonly startedOn: string; readonly onProgress?: OnProgress; readonly signal?: AbortSignal }): Promise<Result<null, Refusal>>;
  unfinishedWrite(): Promise<Result<UnfinishedWrite | null, Refusal>>;
  putBackUnfinishedWrite(): Promise<Result<null, Refusal>>;
  reveal(place: Place): Promise<Result<null, Refusal | { readonly kind: "place-gone" }>>;
}
