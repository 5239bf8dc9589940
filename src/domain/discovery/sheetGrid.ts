import type { Cell } from "../records/rawTable";

/** What was read of one sheet's used range. Of a large sheet only the first and the last rows are read. */
export interface SheetGrid {
  readonly sheet: string;
  /** 1-based sheet row and column of the first cell. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of the whole used range, read or not. */
  readonly rowCount: number;
  readonly head: readonly (readonly Cell[])[];
  /** The last rows; [] when `head` is everything. */
  readonly tail: readonly (readonly Cell[])[];
}
