import { Model } from "@ironcalc/wasm";
import { CellError, type CellValue, type Rect, type SheetModel, type WorkbookModel } from "../model/workbookModel";
import type { Calculated, Calculator } from "./calculator";
import { toA1 } from "./toA1";

/** IronCalc's cell types as `getCellType` numbers them. */
const cellType = { number: 1, text: 2, logical: 4, error: 16 } as const;
/** The only way to a full number is its display: fifteen digits, as many as Excel keeps, read back. More decimals are not rounded by it. */
const exactFormat = "0.00000000000000E+00";
const excelErrors = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);

/** Calculates with IronCalc, given nothing but the formulas and the cells they refer to. */
export const ironCalculator: Calculator = {
  calculate(workbook: WorkbookModel): readonly Calculated[] {
    const formulas = formulaCells(workbook);
    if (formulas.length === 0) return [];
    const model = new Model("stand-in", "en", "UTC", "en");
    try {
      model.pauseEvaluation();
      const numbers = new Map<SheetModel, number>();
      workbook.sheets.forEach((sheet, index) => {
        if (index > 0) model.newSheet();
        model.renameSheet(index, sheet.name);
        numbers.set(sheet, index);
      });
      const loaded = new Set<string>();
      for (const { sheet, row, column, formula } of formulas) {
        const plain = toA1(formula, workbook, { sheet, row, column });
        for (const { sheet: from, area } of plain.refers) loadArea(model, numbers.get(from) ?? 0, from, area, loaded);
        model.setUserInput(numbers.get(sheet) ?? 0, row + 1, column + 1, plain.formula);
      }
      for (const run of runs(formulas)) model.updateRangeStyle({ sheet: numbers.get(run.sheet) ?? 0, row: run.row + 1, column: run.column + 1, width: 1, height: run.rows }, "num_fmt", exactFormat);
      model.resumeEvaluation();
      model.evaluate();
      return formulas.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column, value: readValue(model, numbers.get(sheet) ?? 0, row + 1, column + 1) }));
    } finally {
      model.free();
    }
  },
};

interface FormulaCell { readonly sheet: SheetModel; readonly row: number; readonly column: number; readonly formula: string }

function formulaCells(workbook: WorkbookModel): readonly FormulaCell[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells: FormulaCell[] = [];
    for (const { row, column, formula } of sheet.formulas()) cells.push({ sheet, row, column, formula });
    return cells.sort((a, b) => a.column - b.column || a.row - b.row);
  });
}

/** Formula cells below one another as one area, so that formatting them is one call. */
function runs(cells: readonly FormulaCell[]): readonly { readonly sheet: SheetModel; readonly row: number; readonly column: number; rows: number }[] {
  const found: { readonly sheet: SheetModel; readonly row: number; readonly column: number; rows: number }[] = [];
  for (const { sheet, row, column } of cells) {
    const last = found.at(-1);
    if (last?.sheet === sheet && last.column === column && last.row + last.rows === row) last.rows++;
    else found.push({ sheet, row, column, rows: 1 });
  }
  return found;
}

const fewCells = 64;

function loadArea(model: Model, index: number, sheet: SheetModel, area: Rect, loaded: Set<string>): void {
  const key = `${index}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
  if (loaded.has(key)) return;
  loaded.add(key);
  // Most areas are a cell or a few; how far the sheet goes is looked up only where it saves more than that costs.
  const used = area.rows * area.columns > fewCells ? sheet.usedRect(true) : area;
  if (used === null) return;
  const low = Math.min(area.row + area.rows, used.row + used.rows);
  const far = Math.min(area.column + area.columns, used.column + used.columns);
  for (let column = area.column; column < far; column++) {
    for (let row = area.row; row < low; row++) {
      const cell = `${index}:${row}:${column}`;
      if (loaded.has(cell) || sheet.formula(row, column) !== null) continue;
      if (area.rows === 1) loaded.add(cell);
      const value = sheet.value(row, column);
      if (value !== null) model.setUserInput(index, row + 1, column + 1, inputFor(value));
    }
  }
}

/** A constant as it is typed; the apostrophe keeps text text. */
const inputFor = (value: Exclude<CellValue, null>): string =>
  value instanceof CellError ? value.code : typeof value === "string" ? `'${value}` : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);

function readValue(model: Model, sheet: number, row: number, column: number): CellValue {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case cellType.number:
      // Exponents of three digits are shown with the first two twice: 1E-300 as 1E-30300.
      return Number(shown.replace(/(E[+-])\d{2}(\d{3})$/, "$1$2"));
    case cellType.logical:
      return shown.toUpperCase() === "TRUE";
    case cellType.error:
      return new CellError(excelErrors.has(shown) ? shown : "#NAME?");
    default:
      return shown;
  }
}
