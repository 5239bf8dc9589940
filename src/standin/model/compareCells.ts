import { CellError, type CellValue } from "./workbookModel";

/** Excel's sort order: numbers, text, FALSE, TRUE, errors; blanks last whichever way. */
export function compareCells(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3);
  const by = rank(a) - rank(b) || (typeof a === "number" && typeof b === "number" ? a - b : typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en-US", { sensitivity: "base" }) : Number(a instanceof CellError ? 0 : a) - Number(b instanceof CellError ? 0 : b));
  return ascending ? by : -by;
}
