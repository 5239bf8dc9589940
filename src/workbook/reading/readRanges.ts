import type { CellsRead, OnProgress, SheetArea } from "../../app/ports/workbookPort";
import type { Cell } from "../../domain/records/rawTable";
import type { Session } from "../connection/connection";
import { readAreas, type AreaWanted } from "./readAreas";

/** Reads plain ranges, each whole, in as few answers as their bytes allow. */
export async function readSheetRanges(session: Session, wanted: readonly SheetArea[], onProgress: OnProgress = () => undefined): Promise<readonly (readonly (readonly Cell[])[])[]> {
  const read = await readAreas(session, wanted.map(areaWanted), "values", (share, table) => onProgress({ step: "read", share, table }));
  return read.map(({ values }) => values as Cell[][]);
}

/** The same, values and formulas. */
export async function readSheetCells(session: Session, wanted: readonly SheetArea[]): Promise<readonly CellsRead[]> {
  const read = await readAreas(session, wanted.map(areaWanted), "values,formulas");
  return read.map(({ values, formulas }) => ({ values: values as Cell[][], formulas: formulas as Cell[][] }));
}

const areaWanted = ({ sheet, firstRow, firstColumn, rowCount, columnCount }: SheetArea): AreaWanted => ({ table: sheet, sheet, row: firstRow - 1, column: firstColumn - 1, rows: rowCount, columns: columnCount });
