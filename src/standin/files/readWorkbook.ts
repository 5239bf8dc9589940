import { err, ok, type Result } from "../../domain/result";
import type { Calculator } from "../calculation/calculator";
import { createWorkbook } from "../model";
import { ModelError, type SheetModel, type WorkbookModel } from "../model/workbookModel";
import { intersects } from "../model/rects";
import { rectOf } from "./area";
import { canonicalPackage, readByUs } from "./canonicalPackage";
import { colourOf, themeColours } from "./colours";
import { exceljsWorkbook } from "./exceljsWorkbook";
import { findLosses } from "./findLosses";
import { formulaOfFile } from "./fileFormula";
import { contentOf, keptOfSheet, printNamesOf, type PrintName } from "./keptParts";
import { loadSheet } from "./loadSheet";
import { LossTally, type FileError, type Loss } from "./loss";
import { emptyButFirst } from "./merges";
import { pageOfFile } from "./pageSetup";
import { protectionOf } from "./sheetProtection";
import { sheetTail, type SheetTail } from "./sheetTail";
import type { TablePart } from "./tableParts";
import { textOfFile } from "./xmlText";
import { openPackage, type WorkbookPackage } from "./workbookPackage";
import { childOf, descendants, flag } from "./xmlTree";

export interface ReadWorkbook { readonly model: WorkbookModel; readonly losses: readonly Loss[] }

/** Tables come before cells, so that formulas find the tables they name. */
function addTable(model: WorkbookModel, sheet: SheetModel, part: TablePart, losses: LossTally): void {
  const { area, name, columns, showTotals, style, showBandedRows, showFilterButton } = part;
  columns.forEach((column, index) => sheet.load(area.row, area.column + index, column));
  try {
    const table = sheet.addTable({ ...area, rows: area.rows - (showTotals ? 1 : 0) }, true, name);
    model.setTableOptions(table, { style, showBandedRows, showFilterButton, ...(showTotals ? { showTotals } : {}) });
  } catch (problem) {
    // A file may hold tables Excel would not have made; their cells stay, and the person is told.
    if (!(problem instanceof ModelError)) throw problem;
    losses.add("table", sheet.name);
  }
}

function addNames(model: WorkbookModel, file: WorkbookPackage, sheets: readonly (SheetModel | null)[]): void {
  const printed: PrintName[] = [];
  for (const { attributes, text } of descendants(file.workbook, "definedName")) {
    const name = attributes["name"] ?? "";
    const local = attributes["localSheetId"];
    const sheet = local === undefined ? null : sheets[Number(local)] ?? null;
    if (/^_xlnm\.Print_(Area|Titles)$/.test(name)) {
      const area = name === "_xlnm.Print_Area" ? rectOf(text.slice(text.lastIndexOf("!") + 1)) : null;
      if (sheet !== null && area !== null && !text.includes(",")) sheet.setPage({ printArea: area });
      else if (sheet !== null) printed.push({ name, sheet, formula: text });
    } else if (!name.startsWith("_xlnm.") && (local === undefined || sheet !== null)) {
      model.addName(name, formulaOfFile(text, null), { visible: attributes["hidden"] !== "1", scope: sheet?.name ?? null });
    }
  }
  printNamesOf.set(model, printed);
}

/** Merged cells that Excel itself could have made; a table or a covered cell with something in it keeps its cells apart. */
function addMerge(sheet: SheetModel, ref: string): void {
  const area = rectOf(ref);
  const clear = area !== null && sheet.tables.every((table) => !intersects(table.area, area)) && emptyButFirst(sheet, area);
  if (clear) sheet.merge(area);
}

/** What must come last: protection refuses changes, and filters hide rows by what they show. */
function finishSheet(model: WorkbookModel, sheet: SheetModel, tail: SheetTail): void {
  for (const { areas, ...validation } of tail.validations) for (const area of areas) sheet.setValidation(area, validation);
  for (const { name, filters } of tail.tables) {
    const table = model.table(name);
    if (table !== null && filters.length > 0) model.filterTable(table, filters);
  }
  const protection = protectionOf(tail.protection);
  if (protection !== null) sheet.protect(protection.protection);
}

/**
 * Reads an .xlsx file into a model. `losses` tells what a saved copy would lack. Errors: see `FileError`.
 * Dates are 1900 serials whatever the file counts from.
 * @example const read = await readWorkbook(bytes, { calculator: await createCalculator() });
 */
export async function readWorkbook(bytes: Uint8Array, options: { readonly calculator: Calculator | null; readonly name?: string }): Promise<Result<ReadWorkbook, FileError>> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const properties = childOf(file.workbook, "workbookPr");
  const losses = new LossTally();
  const source = await exceljsWorkbook();
  const tails: SheetTail[] = [];
  try {
    findLosses(file, losses);
    for (const sheet of file.sheets) tails.push(sheetTail(file, sheet, losses));
    const cells = canonicalPackage(file, properties !== undefined && flag(properties, "date1904", false));
    await source.xlsx.load(cells.slice().buffer, { ignoreNodes: [...readByUs] });
  } catch {
    // Everything up to here only parses the file: a failure is the file's.
    return err({ kind: "damaged" });
  }
  const theme = themeColours(file);
  const model = createWorkbook({ calculator: options.calculator, emptySheet: false, ...(options.name === undefined ? {} : { name: options.name }) });
  const sheets = file.sheets.map(({ name }) => model.addSheet(textOfFile(name)));
  sheets.forEach((sheet, index) => tails[index]?.tables.forEach((part) => addTable(model, sheet, part, losses)));
  const inTabOrder = descendants(file.workbook, "sheet").map(({ attributes }) => sheets[file.sheets.findIndex(({ name }) => name === attributes["name"])] ?? null);
  addNames(model, file, inTabOrder);
  sheets.forEach((sheet, index) => {
    const worksheet = source.worksheets[index];
    const tail = tails[index];
    if (worksheet === undefined || tail === undefined) return;
    loadSheet(sheet, worksheet, theme, losses);
    for (const ref of tail.merges) addMerge(sheet, ref);
    sheet.setPage(pageOfFile(worksheet.pageSetup, worksheet.headerFooter));
    const tab = colourOf(worksheet.properties.tabColor, theme);
    if (tab !== undefined) sheet.setTabColor(tab);
    keptOfSheet.set(sheet, {
      passwordHash: protectionOf(tail.protection)?.hash ?? {},
      hyperlinks: tail.hyperlinks.flatMap((link) => {
        const text = contentOf(sheet, link.ref);
        return text === null ? [] : [{ ...link, text }];
      }),
      pageSetup: worksheet.pageSetup,
      headerFooter: worksheet.headerFooter,
    });
    finishSheet(model, sheet, tail);
  });
  const active = inTabOrder[Number(descendants(file.workbook, "workbookView")[0]?.attributes["activeTab"] ?? 0)] ?? sheets[0];
  file.sheets.forEach(({ state }, index) => {
    if (state !== "visible") sheets[index]?.setVisibility(state === "veryHidden" ? "VeryHidden" : "Hidden");
  });
  const shown = active?.visibility === "Visible" ? active : sheets.find(({ visibility }) => visibility === "Visible");
  if (shown !== undefined) model.activate(shown);
  const locked = childOf(file.workbook, "workbookProtection");
  if (locked !== undefined && flag(locked, "lockStructure", false)) model.setStructureProtected(true);
  return ok({ model, losses: losses.all() });
}
