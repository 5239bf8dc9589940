import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Style, Worksheet } from "exceljs";
import { CellError, type CellStyle, type CellValue, type SheetModel, type WorkbookModel } from "../model/workbookModel";
import { styleInFile } from "./cellStyles";
import { formatInFile } from "./conditionalFormats";
import { exceljsWorkbook } from "./exceljsWorkbook";
import { fileColour } from "./colours";
import { formulaInFile } from "./fileFormula";
import { keptOfSheet } from "./keptParts";
import { completeSheet } from "./completeSheet";
import { pageInFile } from "./pageSetup";
import { workbookXml } from "./workbookXml";
import { widthOfPoints } from "./widths";
import { fileText } from "./xmlText";

const lastColumn = 16_383;
const lastRow = 1_048_575;

const inFile = (value: CellValue): string | number | boolean | { error: string } | undefined =>
  value === null ? undefined : value instanceof CellError ? { error: value.code } : typeof value === "string" ? fileText(value) : value;

/** The names that header cells must show, and the table of every row and column, looked up once a sheet. */
function tableLookup(sheet: SheetModel): (row: number, column: number) => { readonly name: string; readonly header: string | null } | null {
  return (row, column) => {
    const table = sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
    if (table === undefined) return null;
    const header = table.showHeaders && row === table.area.row ? table.columns[column - table.area.column]?.name ?? "" : null;
    return { name: table.name, header };
  };
}

function styleCache(): (style: CellStyle) => Partial<Style> | null {
  const byObject = new WeakMap<CellStyle, Partial<Style> | null>();
  const byContent = new Map<string, Partial<Style> | null>();
  return (style) => {
    const known = byObject.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    const made = byContent.get(key) ?? styleInFile(style);
    byContent.set(key, made);
    byObject.set(style, made);
    return made;
  };
}

function writeCells(sheet: SheetModel, target: Worksheet): void {
  const used = sheet.usedRect(false);
  const styleFor = styleCache();
  const tableAt = tableLookup(sheet);
  const defaultWidth = sheet.columnWidth(lastColumn);
  const defaultHeight = sheet.rowHeight(lastRow);
  const columns = Math.max(used === null ? 0 : used.column + used.columns, 64);
  for (let column = 0; column < columns; column += 1) {
    if (sheet.columnWidth(column) !== defaultWidth) target.getColumn(column + 1).width = widthOfPoints(sheet.columnWidth(column));
    if (sheet.columnHidden(column)) target.getColumn(column + 1).hidden = true;
  }
  if (used === null) return;
  for (let row = 0; row < used.row + used.rows; row += 1) {
    const hidden = sheet.rowHidden(row);
    const height = sheet.rowHeight(row);
    if (row < used.row && !hidden && height === defaultHeight) continue;
    const line = target.getRow(row + 1);
    // ExcelJS leaves out empty rows without a height, hidden or not.
    if (height !== defaultHeight || hidden) line.height = height;
    if (hidden) line.hidden = true;
    if (row < used.row) continue;
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const style = styleFor(sheet.style(row, column));
      if (value === null && formula === null && style === null) continue;
      const cell = line.getCell(column + 1);
      if (style !== null) cell.style = style;
      const table = tableAt(row, column);
      if (table?.header !== null && table?.header !== undefined) cell.value = fileText(table.header);
      else if (formula !== null) {
        const result = inFile(value);
        cell.value = { formula: formulaInFile(formula, table?.name ?? null), ...(result === undefined ? {} : { result: result as string }) };
      } else if (value !== null) cell.value = inFile(value) as string;
    }
  }
}

function writeSheet(sheet: SheetModel, target: Worksheet): void {
  const { rows, columns } = sheet.frozen;
  const looks = sheet.showGridlines ? {} : { showGridLines: false };
  target.views = [rows > 0 || columns > 0 ? { state: "frozen", ySplit: rows, xSplit: columns, ...looks } : { state: "normal", ...looks }];
  if (sheet.tabColor !== null) target.properties.tabColor = fileColour(sheet.tabColor);
  const kept = keptOfSheet.get(sheet);
  const page = pageInFile(sheet.page);
  Object.assign(target.pageSetup, kept?.pageSetup, page.setup);
  target.headerFooter = { ...target.headerFooter, ...kept?.headerFooter, ...page.headerFooter };
  writeCells(sheet, target);
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).forEach((format, rank) => {
    target.addConditionalFormatting(formatInFile(format, rank) as unknown as Parameters<Worksheet["addConditionalFormatting"]>[0]);
  });
}

/**
 * The model as an .xlsx file. Formulas carry their results, so that viewers that do not calculate show
 * numbers; Excel recalculates when it opens the file. ExcelJS writes cells, formats and conditional formats;
 * tables, validation lists, protection, merged cells, links and names are ours, since ExcelJS has them
 * incompletely (no calculated columns, no filters by value, dates in validations moved by time zone).
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const target = await exceljsWorkbook();
  model.sheets.forEach((sheet, index) => writeSheet(sheet, target.addWorksheet(`S${index + 1}`)));
  const zip = unzipSync(new Uint8Array(await target.xlsx.writeBuffer({ zip: { compression: "STORE" } })));
  const parts: Zippable = { ...zip };
  const put = (path: string, text: string): void => void (parts[path] = strToU8(text));
  const overrides: string[] = [];
  let tables = 0;
  model.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const source = zip[path];
    if (source === undefined) throw new Error(`ExcelJS wrote no part for sheet ${index + 1}.`);
    const completed = completeSheet(strFromU8(source), sheet, tables);
    put(path, completed.xml);
    if (completed.rels !== null) put(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, completed.rels);
    for (const table of completed.tables) {
      tables += 1;
      put(`xl/tables/table${tables}.xml`, table);
      overrides.push(`<Override PartName="/xl/tables/table${tables}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`);
    }
  });
  const text = (path: string): string => strFromU8(zip[path] ?? new Uint8Array());
  put("xl/workbook.xml", workbookXml(model, text("xl/_rels/workbook.xml.rels")));
  put("[Content_Types].xml", text("[Content_Types].xml").replace("</Types>", `${overrides.join("")}</Types>`));
  put("docProps/app.xml", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>');
  return zipSync(parts, { level: 6 });
}
