import { smallStep, type Step } from "../apply/step";
import { enterCells } from "../apply/writeCells";
import type { Session } from "../connection/connection";
import { rangeOf } from "../reading/area";
import { readAreas } from "../reading/readAreas";
import { journalFromPieces, journalPieces, journalSheet, readManifest, type DeletionMark, type Journal, type Manifest } from "./journal";

/** Steps that write the journal, its manifest last. */
export function writeJournal(journal: Journal): readonly Step[] {
  const pieces = journalPieces(journal);
  const tables = [...[...journal.created, ...journal.updated].map(({ table }) => table), ...(journal.forms ?? []).map(({ sheet }) => sheet)];
  const manifest: Manifest = { followupJournal: 1, startedOn: journal.startedOn, tables, pieces: pieces.length };
  const [table = ""] = tables;
  return [
    smallStep(table, (context) => {
      context.workbook.worksheets.add(journalSheet).visibility = "VeryHidden";
    }),
    ...enterCells(table, { sheet: journalSheet, row: 1, column: 0 }, pieces.map((piece) => [`'${piece}`])),
    ...enterCells(table, { sheet: journalSheet, row: 0, column: 0 }, [[`'${JSON.stringify(manifest)}`]]),
  ];
}

/** Marks how far the deletion of rows of the update at `index` has come. */
export const markDeletion = (table: string, index: number, mark: DeletionMark): Step =>
  smallStep(table, (context) => {
    rangeOf(context, { sheet: journalSheet, row: index, column: 1, rows: 1, columns: 1 }).values = [[mark]];
  });

/** A very hidden sheet has to be shown as hidden before Excel deletes it (office-js #365). */
export const removeJournal = (): Step =>
  smallStep("", (context) => {
    const sheet = context.workbook.worksheets.getItem(journalSheet);
    sheet.visibility = "Hidden";
    sheet.delete();
  });

/** The manifest of the journal in the workbook; null when there is no journal, or one that never led to a change. */
export async function findManifest({ context, send }: Session): Promise<{ readonly sheetFound: boolean; readonly manifest: Manifest | null }> {
  const sheet = await send(() => context.workbook.worksheets.getItemOrNullObject(journalSheet).load("visibility"));
  if (sheet.isNullObject || sheet.visibility !== "VeryHidden") return { sheetFound: false, manifest: null };
  const cell = await send(() => rangeOf(context, { sheet: journalSheet, row: 0, column: 0, rows: 1, columns: 1 }).load("values"));
  return { sheetFound: true, manifest: readManifest((cell.values as readonly (readonly unknown[])[])[0]?.[0]) };
}

/** The whole journal with its marks, one an update. */
export async function readJournal(session: Session, manifest: Manifest): Promise<{ readonly journal: Journal; readonly marks: readonly DeletionMark[] }> {
  const sheet = journalSheet;
  const [pieces, marks] = await readAreas(
    session,
    [
      { table: sheet, sheet, row: 1, column: 0, rows: manifest.pieces, columns: 1 },
      { table: sheet, sheet, row: 0, column: 1, rows: Math.max(1, manifest.tables.length), columns: 1 },
    ],
    "values",
  );
  return {
    journal: journalFromPieces((pieces?.values ?? []).map(([piece]) => String(piece))),
    marks: (marks?.values ?? []).map(([mark]) => (mark === "deleting" || mark === "rows-back" ? mark : "")),
  };
}
