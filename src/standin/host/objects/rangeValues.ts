import { CellError, type CellValue } from "../../model/workbookModel";
import type { Place } from "../address";
import { HostError, invalidArgument } from "../hostError";
import { asList } from "../hostObject";

/** More cells than this in one read or write are refused. Source: Microsoft, "Resource limits and performance optimization for Office Add-ins". */
const mostCells = 5_000_000;

export type Entry = string | number | boolean | null;

/** One thing of every cell, as the two-dimensional array Office.js gives. */
export function grid<T>({ area }: Place, of: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > mostCells) throw new HostError("RequestAborted", "The request was aborted: the range has too many cells.");
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => of(area.row + i, area.column + j)));
}

/** A cell's value as Office.js gives it: empty cells are "", errors their text. */
export const plainValue = (value: CellValue): string | number | boolean => (value === null ? "" : value instanceof CellError ? value.code : value);

export const valueType = (value: CellValue): string =>
  value === null ? "Empty" : value instanceof CellError ? "Error" : typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : "Double";

/**
 * What was set, as one entry a cell. A single value fills the range; an array must have its very size.
 * Source: Microsoft, "Range.values": "If the argument is a single value, it will be applied to all cells".
 */
export function entries({ area }: Place, value: unknown): Entry[][] {
  if (area.rows * area.columns > mostCells) throw new HostError("RequestAborted", "The request was aborted: the range has too many cells.");
  if (!Array.isArray(value)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => entry(value)));
  const rows = value.map((row) => asList(row).map(entry));
  // An array of one cell fills the range too.
  if (rows.length === 1 && rows[0]?.length === 1) return entries({ area } as Place, rows[0][0]);
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    throw arraySizeDiffers();
  }
  return rows;
}

/** Excel's refusal of an array that does not have the range's size. */
export const arraySizeDiffers = (): HostError => new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

function entry(value: unknown): Entry {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a cell takes text, a number or a boolean");
}
