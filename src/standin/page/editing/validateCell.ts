import type { CellValue, DataValidation, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { compareValues, literalOf } from "../look/literal";
import { choicesOf, validationAt } from "./choices";

/** Why a cell's new content breaks its validation: Excel's own words come from `alert`, ours where it has none. */
export interface Invalid { readonly alert: NonNullable<DataValidation["errorAlert"]> | null }

/**
 * Whether what now stands in a cell is allowed by its validation; null when it is. Only Stop rules refuse here:
 * Excel asks about the other two kinds and lets people go on, so we let them too. Rules by formula are not judged.
 */
export function invalidCell(sheet: SheetModel, row: number, column: number, workbook: WorkbookModel): Invalid | null {
  const validation = validationAt(sheet, row, column);
  if (validation === null) return null;
  const alert = validation.errorAlert ?? null;
  if (alert !== null && (!alert.showAlert || alert.style !== "Stop")) return null;
  const value = sheet.value(row, column);
  if (value === null) return null;
  return isAllowed(validation.rule, value, sheet.text(row, column), sheet, workbook) ? null : { alert };
}

function isAllowed(rule: DataValidation["rule"], value: CellValue, text: string, sheet: SheetModel, workbook: WorkbookModel): boolean {
  switch (rule.type) {
    case "list": {
      const choices = choicesOf(rule.source, sheet, workbook);
      // A literal list minds case, a list of cells does not: that is how Excel has it.
      const same = rule.source.startsWith("=")
        ? (choice: string) => choice.toLowerCase() === text.toLowerCase()
        : (choice: string) => choice === text;
      return choices === null || choices.some((choice) => same(choice) || (typeof value === "number" && Number(choice) === value));
    }
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && within(rule, value, sheet, workbook);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(rule, value, sheet, workbook);
    case "textLength":
      return within(rule, text.length, sheet, workbook);
    case "custom":
      return true;
  }
}

type Limits = Extract<DataValidation["rule"], { operator: string }>;

/** A limit given as an ISO day, as Office.js takes it, is that day's number; null for anything else. */
function dayOf(formula: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(formula) ?? [];
  return year === undefined ? null : Math.max(1, Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569);
}

function within(rule: Limits, value: number, sheet: SheetModel, workbook: WorkbookModel): boolean {
  const limit = (formula: string): CellValue | undefined => (rule.type === "date" ? dayOf(formula) : null) ?? literalOf(formula, sheet, workbook);
  const first = limit(rule.formula1);
  const second = rule.formula2 === undefined ? undefined : limit(rule.formula2);
  const low = first === undefined ? null : compareValues(value, first);
  const high = second === undefined ? null : compareValues(value, second);
  if (low === null) return true;
  switch (rule.operator) {
    case "Between": return low >= 0 && (high === null || high <= 0);
    case "NotBetween": return low < 0 || (high !== null && high > 0);
    case "EqualTo": return low === 0;
    case "NotEqualTo": return low !== 0;
    case "GreaterThan": return low > 0;
    case "LessThan": return low < 0;
    case "GreaterThanOrEqualTo":
    case "GreaterThanOrEqual": return low >= 0;
    case "LessThanOrEqualTo":
    case "LessThanOrEqual": return low <= 0;
    default: return true;
  }
}
