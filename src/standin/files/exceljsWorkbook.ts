import type { Cell, Column, Row, Workbook, Worksheet } from "exceljs";
import type { FileRule } from "./conditionalFormats";

type ExcelJs = typeof import("exceljs");

/** A new ExcelJS workbook; the library is loaded when it is first needed. */
export async function exceljsWorkbook(): Promise<Workbook> {
  const loaded: ExcelJs & { readonly default?: ExcelJs } = await import("exceljs");
  return new (loaded.default ?? loaded).Workbook();
}

/** Members ExcelJS has and its types leave out. The public iterators would fill every gap with a new cell. */
interface Inner {
  readonly _rows?: readonly (Row | undefined)[];
  readonly _cells?: readonly (Cell | undefined)[];
  /** Null when the file says nothing of columns. */
  readonly columns?: readonly Partial<Column>[] | null;
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly FileRule[] }[];
}
const inner = (object: Worksheet | Row): Inner => object as unknown as Inner;

/** Rows that the file has, in order. */
export const rowsOf = (sheet: Worksheet): readonly Row[] => (inner(sheet)._rows ?? []).filter((row) => row !== undefined);
/** Cells that the file has in a row, formatted empty ones too. */
export const cellsOf = (row: Row): readonly Cell[] => (inner(row)._cells ?? []).filter((cell) => cell !== undefined);
export const rulesOf = (sheet: Worksheet): NonNullable<Inner["conditionalFormattings"]> => inner(sheet).conditionalFormattings ?? [];
export const columnsOf = (sheet: Worksheet): readonly Partial<Column>[] => inner(sheet).columns ?? [];
