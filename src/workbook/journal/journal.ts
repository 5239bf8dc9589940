import type { RowGroup } from "../apply/layoutUpdate";
import type { EnteredCell } from "../apply/textCell";

/** The very hidden sheet that holds what a write is about to overwrite, for as long as the write lasts. */
export const journalSheet = "FollowupJournal";

export interface CreatedRecord { readonly table: string; readonly sheet: string; readonly headers: readonly string[] }

/** What an update overwrites, and how the table looked. Rows are counted before deletion. */
export interface UpdatedRecord {
  readonly table: string;
  readonly columns: number;
  readonly addedColumns: number;
  readonly rowsBefore: number;
  readonly rowsGrown: number;
  /** How room is made for added rows: over empty cells, by whole sheet rows, or by cells above a totals row. */
  readonly growth: Growth;
  readonly deleted: readonly RowGroup[];
  /** Cells and number formats of the deleted rows, one entry a group. */
  readonly deletedCells: readonly (readonly (readonly EnteredCell[])[])[];
  readonly deletedFormats: readonly (readonly (readonly string[])[])[];
  readonly overwritten: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly EnteredCell[])[] }[];
  /** Widths in points of the columns to the right that are taken. */
  readonly widths: readonly number[];
  readonly filters: readonly { readonly column: number; readonly criteria: Excel.FilterCriteria }[];
}
export type Growth = "over-empty-cells" | "sheet-rows" | "table-cells";

/** What the update of a form overwrites; rows and columns 0-based, heights in points. */
export interface FormRecord {
  readonly sheet: string;
  readonly mark: string;
  readonly markAt: { readonly row: number; readonly column: number };
  readonly cells: readonly { readonly row: number; readonly column: number; readonly entered: EnteredCell; readonly numberFormat: string | null }[];
  readonly rows: readonly { readonly row: number; readonly hidden: boolean; readonly height: number }[];
  readonly paper: Excel.PageLayout["paperSize"] | null;
}

/** `forms` is absent in the journal of a version that knew none. */
export interface Journal { readonly startedOn: string; readonly created: readonly CreatedRecord[]; readonly updated: readonly UpdatedRecord[]; readonly forms?: readonly FormRecord[] }

/** First cell of the journal sheet, written last: a journal without it never led to a change. */
export interface Manifest { readonly followupJournal: 1; readonly startedOn: string; readonly tables: readonly string[]; readonly pieces: number }

/** How far the deletion of rows of an update has come, beside the manifest. */
export type DeletionMark = "" | "deleting" | "rows-back";

/** Excel's cells hold 32,767 characters. */
const pieceLength = 32_000;

/** A journal as texts that fit cells; never cut inside a character. */
export function journalPieces(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal);
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + pieceLength);
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last <= 0xdbff && end < text.length) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

export const journalFromPieces = (pieces: readonly string[]): Journal => JSON.parse(pieces.join("")) as Journal;

/** The manifest in a cell, or null when there is none. */
export function readManifest(cell: unknown): Manifest | null {
  if (typeof cell !== "string" || !cell.startsWith('{"followupJournal":1')) return null;
  return JSON.parse(cell) as Manifest;
}
