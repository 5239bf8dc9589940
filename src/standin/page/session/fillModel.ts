import type { Validation, CellWrite, ColumnLook, CreateTable } from "../../../app/ports/workbookPort";
import type { CellValue, DataValidation, Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";

/** Width of a column in points: characters of the default font at 7 px with 5 px of padding, 4 px to 3 points. */
const pointsOf = (characters: number): number => ((characters * 7 + 5) * 3) / 4;

/** What people write in stands out lightly, as the add-in itself does it. */
const peopleFill = "#FFF9E6";

const valueOf = (write: CellWrite): CellValue => (write === null || write === "" || typeof write === "object" ? null : write);

function ruleOf(validation: Validation): DataValidation["rule"] {
  switch (validation.kind) {
    case "list": return { type: "list", source: validation.choices.join(","), inCellDropDown: true };
    case "column": return { type: "list", source: `=INDIRECT("${validation.table}[${validation.header}]")`, inCellDropDown: true };
    case "date": return { type: "date", operator: "GreaterThan", formula1: "1" };
    case "number": return { type: "decimal", operator: "Between", formula1: String(validation.min), formula2: String(validation.max) };
  }
}

function dress(sheet: SheetModel, area: Rect, look: ColumnLook): void {
  if (look.numberFormat !== undefined || look.wrap === true || look.forPeople === true) {
    sheet.setStyle(area, {
      ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
      ...(look.wrap === true ? { wrap: true, vertical: "Top" } : {}),
      ...(look.forPeople === true ? { fill: peopleFill } : {}),
    });
  }
  if (look.validation !== undefined) sheet.setValidation(area, { rule: ruleOf(look.validation), ignoreBlanks: true });
}

/**
 * Puts tables into a workbook, each on a sheet of its own, before any add-in runs. Text is stored as text whatever it
 * begins with. An untouched first sheet gives way to them.
 */
export function fillModel(model: WorkbookModel, tables: readonly CreateTable[]): void {
  const [blank] = model.sheets;
  for (const { table: name, sheet: sheetName, columns, rows, frozenColumns } of tables) {
    const sheet = model.addSheet(sheetName);
    columns.forEach((look, column) => {
      sheet.load(0, column, look.header);
      sheet.loadColumn(1, column, rows.map((row) => valueOf(row[column] ?? null)));
      sheet.setColumnWidth(column, 1, pointsOf(look.width));
    });
    rows.forEach((row, index) => row.forEach((write, column) => {
      if (write !== null && typeof write === "object") sheet.load(index + 1, column, null, write.formula);
    }));
    const table = sheet.addTable({ row: 0, column: 0, rows: Math.max(1, rows.length) + 1, columns: columns.length }, true, name);
    model.setTableOptions(table, { style: "TableStyleMedium2" });
    columns.forEach((look, column) => dress(sheet, { row: 1, column, rows: Math.max(1, rows.length), columns: 1 }, look));
    sheet.freeze(1, frozenColumns);
    model.select(sheet, { row: 1, column: 0, rows: 1, columns: 1 });
  }
  if (blank !== undefined && blank.usedRect(false) === null && model.sheets.length > 1) model.deleteSheet(blank);
  const [first] = model.sheets;
  if (first !== undefined) model.select(first, { row: 1, column: 0, rows: 1, columns: 1 });
}
