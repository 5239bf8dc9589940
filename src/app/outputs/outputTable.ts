import type { Cell } from "../../domain/records/rawTable";
import type { ColumnLook, CellWrite } from "../ports/workbookPort";

/**
 * Who writes a column. `key` names the row and is written once; `owned` is rewritten by every refresh;
 * `seeded` is proposed once when the row is made and belongs to people from then on; `kept` is theirs alone.
 */
export type Ownership = "key" | "owned" | "seeded" | "kept";

/** A column of an output table; `headers` are what it may be called (the first is written), in every language. */
export interface OutputColumn {
  readonly id: string;
  readonly ownership: Ownership;
  readonly headers: readonly string[];
  readonly look: Omit<ColumnLook, "header">;
}

/** A cell of an output row; a formula is a template whose `{…}` references are resolved against real headers. */
export type OutputCell = CellWrite | { readonly template: string };

export interface OutputRow { readonly cells: Readonly<Record<string, OutputCell>> }

/** An output sheet as it should be: one table, rows in the order new ones are added. */
export interface OutputTable {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly OutputRow[];
  readonly frozenColumns: number;
  readonly hidden?: boolean;
  /** Owned cells of every row that shows anything, for tables whose rows are people's own (Curves). */
  readonly everyRow?: OutputRow;
  /** Rows the program no longer wants may be deleted only if this says so; without it, all that hold nobody's words may. */
  readonly mayDelete?: (cell: (id: string) => Cell) => boolean;
  readonly goneMark: GoneMark | null;
}

/** What the record column says of a row the data no longer has; with `otherPeriods`, rows of another period than the one scored say that instead. */
export interface GoneMark { readonly column: string; readonly text: string; readonly otherPeriods?: OtherPeriods }

/** Rows whose period ends before the first or after the last end of those scored. `kept`: they stay, whoever wrote in them or not. */
export interface OtherPeriods { readonly column: string; readonly first: number; readonly last: number; readonly earlier: string; readonly later: string; readonly kept: boolean }
