import { isNothing } from "../cleaning/blankText";
import { readDateText } from "../cleaning/dateText";
import { readNumberText } from "../cleaning/numberText";
import type { Cell } from "../records/rawTable";

/** What a cell looks like to somebody who scans a sheet. */
export type CellShape = "empty" | "number" | "date" | "text";

/** Nothing stands in the cell; signs for nothing ("-", "N/A") do stand there. @example isEmptyCell(" ") // true */
export const isEmptyCell = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A cell as a header shows it, on one line. @example textOf(" Unit\nprice ") // "Unit price" */
export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell).replace(/\s+/g, " ").trim());

/** @example shapeOf("$1,000.00") // "number" */
export function shapeOf(cell: Cell | undefined): CellShape {
  if (isEmptyCell(cell)) return "empty";
  if (typeof cell === "number") return "number";
  if (typeof cell !== "string") return "text";
  if (isNothing(cell)) return "empty";
  if (readNumberText(cell) !== null) return "number";
  return readDateText(cell) === null ? "text" : "date";
}
