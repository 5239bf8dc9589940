import type { CellValue, WorkbookModel } from "../model/workbookModel";

/** A cell whose formula was calculated. 0-based row and column. */
export interface Calculated { readonly sheet: string; readonly row: number; readonly column: number; readonly value: CellValue }

/**
 * Calculates the formulas of a workbook. It reads only the formulas and what they refer to, so that a
 * million rows of data no formula refers to cost nothing. Structured references are rewritten to A1 first.
 * A function it does not know gives `#NAME?`, never a wrong number.
 */
export interface Calculator {
  calculate(workbook: WorkbookModel): readonly Calculated[];
}
