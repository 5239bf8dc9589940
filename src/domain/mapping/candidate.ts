import type { DataBlock } from "../discovery/dataBlock";
import type { Cell } from "../records/rawTable";
import { profileColumn, type ColumnProfile } from "./profileColumn";

/** A column of a candidate with what its content looks like. */
export interface CandidateColumn {
  readonly header: string;
  /** 1-based sheet column. */
  readonly column: number;
  readonly profile: ColumnProfile;
}

/** A block of data that could be one of our tables: an Excel table, or a plain range with a header row. */
export interface Candidate {
  /** How people and Mapping refer to it: the Excel table's name, the sheet's when it is the only block there, else "sheet!C8". */
  readonly id: string;
  readonly sheet: string;
  readonly table: string | null;
  /** 1-based sheet row; null = the block has no header. */
  readonly headerRow: number | null;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly CandidateColumn[];
  /** 1-based sheet rows that are totals or repeated headers and are left out. */
  readonly totalRows: readonly number[];
  readonly title: readonly string[];
  readonly shape: DataBlock["shape"];
  /** Data rows that were read, by column. */
  readonly sample: readonly (readonly Cell[])[];
}

/** @param id see `Candidate.id`. @param table the Excel table's name where the block is one. */
export const candidateOf = (block: DataBlock, id: string, table: string | null): Candidate => ({
  id,
  table,
  sheet: block.sheet,
  headerRow: block.headerRow,
  firstRow: block.firstRow,
  rowCount: block.rowCount,
  totalRows: block.totalRows,
  title: block.title,
  shape: block.shape,
  sample: block.sample,
  columns: block.columns.map(({ header, column }, index) => ({ header, column, profile: profileColumn(block.sample.map((row) => row[index] ?? null)) })),
});
