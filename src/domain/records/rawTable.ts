/** What a cell can hold once it has left the workbook; `null` and `""` are both empty. */
export type Cell = string | number | boolean | null;

/** One column of a table as read; `cells` has one entry a data row, top to bottom. */
export interface RawColumn {
  readonly header: string;
  /** 0-based place of the column inside its table. */
  readonly position: number;
  readonly cells: readonly Cell[];
  /** Which of our columns it is, where a mapping says so; null = none of them. */
  readonly key?: string | null;
  /** 1-based sheet column it is read from, where `position` does not tell: one for all rows, or one a row. */
  readonly sheetColumn?: number;
  readonly sheetColumns?: ArrayLike<number>;
  /** What people said about 03/04: day first or month first. */
  readonly dayOrder?: "dmy" | "mdy";
  /** Worked out from other columns, whose cells have been found fault with already: an empty cell here is no new finding. */
  readonly derived?: boolean;
}

/** The columns that were read of one table, with where they stand so that a cell can be named. */
export interface RawTable {
  readonly name: string;
  readonly sheet: string;
  /** 1-based sheet row of the first data row. */
  readonly firstRow: number;
  /** 1-based sheet column of the table's first column. */
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly RawColumn[];
  /** 1-based sheet row of each data row, where they do not follow one another from `firstRow`. */
  readonly sheetRows?: ArrayLike<number>;
  /** The sheet of each data row, where they are not all on `sheet`. */
  readonly sheets?: readonly string[];
}

/** Where a finding is: enough to name it to a person and to go there. `address` is A1 style without the sheet. */
export interface CellPlace {
  readonly table: string;
  readonly sheet: string;
  readonly column: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly address: string;
}
