import type { FormLook } from "../ports/workbookPort";
import type { OutputCell } from "../outputs/outputTable";

/** The columns of a form, by the ids that stand in its first row, hidden; widths in characters. */
export const formColumns = [["c1", 25], ["c2", 11], ["c3", 11], ["c4", 12], ["c5", 9], ["c6", 11], ["c7", 12], ["c8", 26]] as const;
export type FormColumn = (typeof formColumns)[number][0];
export const columnIndex = (column: FormColumn): number => formColumns.findIndex(([id]) => id === column);

/** Address of a cell of the form as it stands on its sheet, absolute. */
export type CellAt = (row: string, column: FormColumn) => string;

/**
 * What stands in a cell. A `label` is the form's wording: where people put words of their own they are left alone.
 * `owned` is written anew each time. `answer` is for people: written never, but for a form that takes another's place.
 */
export type FormCell = { readonly row: string; readonly column: FormColumn; readonly numberFormat?: string; readonly size?: number } & (
  | { readonly kind: "label"; readonly text: string; readonly inAnyLanguage: readonly string[] }
  | { readonly kind: "owned"; readonly cell: (at: CellAt) => OutputCell }
  | { readonly kind: "answer" }
);

/** A row by its id, hidden where nothing is in it; `points` is its height. */
export interface FormRow { readonly id: string; readonly points: number; readonly hidden?: boolean }

/** Cells of one row that look alike, from `column` on. */
export interface FormSpan { readonly row: string; readonly column: FormColumn; readonly columns: number; readonly look: FormLook; readonly merge?: boolean }

/** One form, wherever it comes to stand. */
export interface FormLayout { readonly rows: readonly FormRow[]; readonly cells: readonly FormCell[]; readonly spans: readonly FormSpan[] }
