import { candidateOf, type Candidate } from "../../domain/mapping/candidate";
import { findBlocks } from "../../domain/discovery/findBlocks";
import type { DataBlock } from "../../domain/discovery/dataBlock";
import type { SheetGrid } from "../../domain/discovery/sheetGrid";
import { cellAddress } from "../../domain/records/cellAddress";
import type { Cell } from "../../domain/records/rawTable";
import { ok, type Result } from "../../domain/result";
import type { OnProgress, Refusal, SheetArea, SheetSurvey, Survey, TableSurvey, WorkbookPort } from "../ports/workbookPort";
import { readFormMark } from "../forms/formMark";
import { programTables } from "./programTables";

/** A sheet of more cells than this is judged by its first and last rows. */
const wholeSheetCells = 150_000;
const [headRows, tailRows] = [300, 60];
/** Columns beyond these are people's own affair; no export is wider. */
const mostColumns = 250;

/** Reads enough of every visible sheet to see what data it holds. Sheets the program writes are left out. */
export async function discover(workbook: WorkbookPort, survey: Survey, onProgress?: OnProgress): Promise<Result<readonly Candidate[], Refusal>> {
  const ours = new Set(survey.tables.filter(({ name }) => programTables.has(name.toLowerCase())).map(({ sheet }) => sheet));
  const sheets = survey.sheets.filter(({ name, visible, used }) => visible && used !== null && !ours.has(name));
  const wanted = sheets.flatMap((sheet) => areasOf(sheet));
  const read = await workbook.readRanges(wanted.map(({ area }) => area), onProgress);
  if (!read.ok) return read;
  const cellsOf = (sheet: SheetSurvey, part: "head" | "tail"): readonly (readonly Cell[])[] => read.value[wanted.findIndex((one) => one.sheet === sheet && one.part === part)] ?? [];
  // A review form is laid out to be read, not a table of data.
  const data = sheets.filter((sheet) => !cellsOf(sheet, "head").slice(0, 12).some((row) => row.some((cell) => readFormMark(cell) !== null)));
  return ok(data.flatMap((sheet) => candidatesOn(sheet, survey.tables.filter((table) => table.sheet === sheet.name), cellsOf(sheet, "head"), cellsOf(sheet, "tail"))));
}

function areasOf(sheet: SheetSurvey): readonly { readonly sheet: SheetSurvey; readonly part: "head" | "tail"; readonly area: SheetArea }[] {
  const { used } = sheet;
  if (used === null) return [];
  const columnCount = Math.min(used.columnCount, mostColumns);
  const area = (firstRow: number, rowCount: number): SheetArea => ({ sheet: sheet.name, firstRow, firstColumn: used.firstColumn, rowCount, columnCount });
  if (used.rowCount * columnCount <= wholeSheetCells || used.rowCount <= headRows + tailRows) return [{ sheet, part: "head", area: area(used.firstRow, used.rowCount) }];
  return [
    { sheet, part: "head", area: area(used.firstRow, headRows) },
    { sheet, part: "tail", area: area(used.firstRow + used.rowCount - tailRows, tailRows) },
  ];
}

/** The tables of a sheet as they are, and the blocks found in what is left of it. */
function candidatesOn({ name, used }: SheetSurvey, tables: readonly TableSurvey[], head: readonly (readonly Cell[])[], tail: readonly (readonly Cell[])[]): readonly Candidate[] {
  if (used === null) return [];
  const grid: SheetGrid = { sheet: name, firstRow: used.firstRow, firstColumn: used.firstColumn, rowCount: used.rowCount, head, tail };
  const without: SheetGrid = { ...grid, head: withoutTables(grid, head, used.firstRow, tables), tail: withoutTables(grid, tail, used.firstRow + used.rowCount - tail.length, tables) };
  const blocks = findBlocks(without);
  const alone = blocks.filter(({ shape }) => shape === "table").length === 1 && tables.length === 0;
  return [
    ...tables.map((table) => candidateOf(blockOfTable(grid, table), table.name, table.name)),
    ...blocks.map((block) => candidateOf(block, alone && block.shape === "table" ? name : `${name}!${cellAddress(block.headerRow ?? block.firstRow, block.columns[0]?.column ?? 1)}`, null)),
  ];
}

/** The cells with those of Excel tables blanked, header included. */
const withoutTables = ({ firstColumn }: SheetGrid, rows: readonly (readonly Cell[])[], firstRow: number, tables: readonly TableSurvey[]): readonly (readonly Cell[])[] =>
  tables.length === 0 ? rows : rows.map((cells, index) => {
    const row = firstRow + index;
    const covering = tables.filter((table) => row >= table.firstRow - 1 && row < table.firstRow + Math.max(1, table.rowCount));
    return covering.length === 0 ? cells : cells.map((cell, at) => (covering.some((table) => firstColumn + at >= table.firstColumn && firstColumn + at < table.firstColumn + table.headers.length) ? "" : cell));
  });

function blockOfTable({ firstRow, firstColumn, rowCount, head, tail }: SheetGrid, table: TableSurvey): DataBlock {
  const rowAt = (row: number): readonly Cell[] => head[row - firstRow] ?? tail[row - firstRow - (rowCount - tail.length)] ?? [];
  const offset = table.firstColumn - firstColumn;
  const sample: (readonly Cell[])[] = [];
  for (let row = table.firstRow; row < table.firstRow + table.rowCount; row++) {
    const cells = rowAt(row).slice(offset, offset + table.headers.length);
    if (cells.some((cell) => cell !== "" && cell !== null)) sample.push(cells);
  }
  return {
    sheet: table.sheet,
    headerRow: table.firstRow - 1,
    firstRow: table.firstRow,
    rowCount: table.rowCount,
    columns: table.headers.map((header, index) => ({ header, column: table.firstColumn + index })),
    totalRows: [],
    title: [],
    shape: "table",
    sample,
  };
}
