import type { Cell } from "../records/rawTable";

export interface BlockColumn {
  /** As written, trimmed; a label of a header row above stands before it ("2024 Q1"); "" when the header cell is empty. */
  readonly header: string;
  /** 1-based sheet column. */
  readonly column: number;
}

/** A rectangle of cells that belong together. */
export interface DataBlock {
  readonly sheet: string;
  /** 1-based sheet row of the header; null when there is none. */
  readonly headerRow: number | null;
  /** 1-based first data row. */
  readonly firstRow: number;
  /** Data rows from `firstRow`; totals at the end are not counted, blank rows inside are. */
  readonly rowCount: number;
  readonly columns: readonly BlockColumn[];
  /** 1-based sheet rows that are totals, subtotals or the header once more. */
  readonly totalRows: readonly number[];
  /** What stands above the header: title, report preamble; one text a row. */
  readonly title: readonly string[];
  /** "table": header and rows; "text": prose; "pairs": labels with values, notes; "bare": rows without a header. */
  readonly shape: "table" | "text" | "pairs" | "bare";
  /** Data rows that were read, by column, without totals and blank rows. */
  readonly sample: readonly (readonly Cell[])[];
}
