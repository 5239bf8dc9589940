/** What a cell can hold once it has left the workbook; `null` and `""` are both empty. */
export type Cell = string | number | boolean | null;

/** One column of a table as read; `cells` has one entry a data row, top to bottom. */
export interface RawColumn {
  readonly header: string;
  /** 0-based place of the column inside its table. */
  readonly position: number;
  readonly cells: readonly Cell[];
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
