import { ok, type Result } from "../../domain/result";
import { programTables } from "../intake/programTables";
import type { CellsRead, Refusal, SheetArea, Survey, WorkbookPort } from "../ports/workbookPort";
import { readFormMark, type FormMark } from "./formMark";

/** A form as it stands, also after people renamed its sheet or moved its rows and columns. Rows and columns are 1-based sheet ones. */
export interface StandingForm extends FormMark {
  readonly sheet: string;
  readonly protected: boolean;
  readonly mark: string;
  readonly markAt: { readonly row: number; readonly column: number };
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly area: SheetArea;
  readonly cells: CellsRead;
}

/** A mark stands in the corner; so many rows and columns people may have put before it. */
const [rowsLookedAt, columnsLookedAt] = [12, 4];

/** Every form of the workbook: one request to find them, and one to read them where there are any. */
export async function standingForms(workbook: WorkbookPort, survey: Survey): Promise<Result<readonly StandingForm[], Refusal>> {
  const ours = new Set(survey.tables.filter(({ name }) => programTables.has(name.toLowerCase())).map(({ sheet }) => sheet));
  const sheets = survey.sheets.flatMap(({ name, used, protected: locked }) => (used === null || ours.has(name) || used.firstColumn > columnsLookedAt || used.firstRow > rowsLookedAt ? [] : [{ name, locked, used }]));
  if (sheets.length === 0) return ok([]);
  const corners = await workbook.readRanges(sheets.map(({ name, used }) => ({ sheet: name, firstRow: used.firstRow, firstColumn: used.firstColumn, rowCount: Math.min(rowsLookedAt, used.rowCount), columnCount: Math.min(columnsLookedAt, used.columnCount) })));
  if (!corners.ok) return corners;
  const found = sheets.filter((_, index) => corners.value[index]?.some((row) => row.some((cell) => readFormMark(cell) !== null)));
  if (found.length === 0) return ok([]);
  const areas = found.map(({ name, used }): SheetArea => ({ sheet: name, ...used }));
  const read = await workbook.readCells(areas);
  if (!read.ok) return read;
  return ok(found.flatMap(({ locked }, index) => {
    const [area, cells] = [areas[index], read.value[index]];
    const form = area && cells ? standing(area, cells, locked) : null;
    return form === null ? [] : [form];
  }));
}

function standing(area: SheetArea, cells: CellsRead, locked: boolean): StandingForm | null {
  for (const [at, line] of cells.values.slice(0, rowsLookedAt).entries()) {
    for (const [across, cell] of line.slice(0, columnsLookedAt).entries()) {
      const mark = readFormMark(cell);
      if (mark === null) continue;
      const rows = new Map<string, number>();
      cells.values.forEach((row, index) => {
        const id = row[across];
        // A row that was copied is the person's: the first is ours.
        if (index > at && typeof id === "string" && id !== "" && !rows.has(id)) rows.set(id, area.firstRow + index);
      });
      const columns = new Map<string, number>();
      line.forEach((id, index) => {
        if (index > across && typeof id === "string" && id !== "" && !columns.has(id)) columns.set(id, area.firstColumn + index);
      });
      return { ...mark, sheet: area.sheet, protected: locked, mark: String(cell), markAt: { row: area.firstRow + at, column: area.firstColumn + across }, rows, columns, area, cells };
    }
  }
  return null;
}
