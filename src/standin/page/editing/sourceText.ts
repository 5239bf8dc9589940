import type { SheetModel } from "../../model/workbookModel";

/** What stands in a cell as a person would type it: the formula, else the shown text of dates, else the value. */
export function sourceText(sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  const format = sheet.style(row, column).numberFormat ?? "General";
  if (typeof value === "string") return format !== "@" && wouldChange(value) ? `'${value}` : value;
  if (typeof value !== "number") return sheet.text(row, column);
  const codes = format.replace(/General/gi, "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[ymdhs]/i.test(codes)) return sheet.text(row, column);
  return format.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** Text that would become a formula or a number when typed again needs its apostrophe shown, as Excel does. */
const wouldChange = (text: string): boolean => /^[=+\-@']/.test(text) || (text.trim() !== "" && !Number.isNaN(Number(text)));
