import type { OnProgress, SheetArea } from "../../app/ports/workbookPort";
import type { Cell } from "../../domain/records/rawTable";
import type { Session } from "../connection/connection";
import { readAreas } from "./readAreas";

/** Reads plain ranges, each whole, in as few answers as their bytes allow. */
export async function readSheetRanges(session: Session, wanted: readonly SheetArea[], onProgress: OnProgress = () => undefined): Promise<readonly (readonly (readonly Cell[])[])[]> {
  const areas = wanted.map(({ sheet, firstRow, firstColumn, rowCount, columnCount }) => ({ table: sheet, sheet, row: firstRow - 1, column: firstColumn - 1, rows: rowCount, columns: columnCount }));
  const read = await readAreas(session, areas, "values", (share, table) => onProgress({ step: "read", share, table }));
  return read.map(({ values }) => values as Cell[][]);
}
