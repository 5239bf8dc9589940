import { day, type Day } from "../units";
import { cellAddress } from "./cellAddress";
import type { Cell, CellPlace, RawColumn, RawTable } from "./rawTable";

/** What a cell holds where a number or a day is wanted; `bad` carries the text as found. */
export type Reading<T> = { readonly kind: "value"; readonly value: T } | { readonly kind: "blank" } | { readonly kind: "bad"; readonly found: string };

const blank = { kind: "blank" } as const;
const plainNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d+)?%?$/;
const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const excelEpoch = Date.UTC(1899, 11, 30);

export const isBlankCell = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A number, or text that is plainly one ("1,234.50", "12%"). @example readNumber("1,234") // { kind: "value", value: 1234 } */
export function readNumber(cell: Cell | undefined): Reading<number> {
  if (typeof cell === "number") return Number.isFinite(cell) ? { kind: "value", value: cell } : { kind: "bad", found: String(cell) };
  if (isBlankCell(cell)) return blank;
  const text = String(cell).normalize("NFKC").trim();
  if (typeof cell !== "string" || !plainNumber.test(text)) return { kind: "bad", found: String(cell) };
  const value = Number(text.replace(/[,%]/g, "")) / (text.endsWith("%") ? 100 : 1);
  return Number.isFinite(value) ? { kind: "value", value } : { kind: "bad", found: cell };
}

/** A day as a serial (its time of day dropped) or as ISO text. @example readDate("2024-01-01") // { kind: "value", value: 45292 } */
export function readDate(cell: Cell | undefined): Reading<Day> {
  if (typeof cell === "number") return cell >= 1 && cell < 2_958_466 ? { kind: "value", value: day(Math.floor(cell)) } : { kind: "bad", found: String(cell) };
  if (isBlankCell(cell)) return blank;
  const match = typeof cell === "string" ? isoDay.exec(cell.normalize("NFKC").trim()) : null;
  if (match === null) return { kind: "bad", found: String(cell) };
  const [, year, month, date] = match.map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date ?? 0));
  const real = at.getUTCMonth() === (month ?? 0) - 1 && at.getUTCDate() === date;
  return real ? { kind: "value", value: day((at.getTime() - excelEpoch) / 86_400_000) } : { kind: "bad", found: String(cell) };
}

/** Text as written, trimmed; null when blank. */
export const readText = (cell: Cell | undefined): string | null => (isBlankCell(cell) ? null : String(cell).trim());

/** Where a cell of a table as read stands in the workbook; `row` is its 0-based data row. */
export function placeOf(table: Omit<RawTable, "columns">, column: Omit<RawColumn, "cells">, row: number): CellPlace {
  const sheetRow = table.sheetRows?.[row] ?? table.firstRow + row;
  const sheetColumn = column.sheetColumns?.[row] ?? column.sheetColumn ?? table.firstColumn + column.position;
  return { table: table.name, sheet: table.sheets?.[row] ?? table.sheet, column: column.header, row: sheetRow, address: cellAddress(sheetRow, sheetColumn) };
}
