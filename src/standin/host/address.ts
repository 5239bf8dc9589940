import type { Rect, SheetModel, WorkbookModel } from "../model/workbookModel";
import { invalidArgument, itemNotFound } from "./hostError";

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** A place on a sheet. */
export interface Place { readonly sheet: SheetModel; readonly area: Rect }

const columnLetters = (column: number): string => {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};
const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** @example areaAddress({ row: 0, column: 0, rows: 2, columns: 1 }) // "A1:A2" */
export function areaAddress({ row, column, rows, columns }: Rect): string {
  if (rows === mostRows && row === 0) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  if (columns === mostColumns && column === 0) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Sheet and address as Excel spells them: quoted unless plain. */
export const fullAddress = ({ sheet, area }: Place): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !/^[a-z]{1,3}\d+$/i.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${areaAddress(area)}`;

/** Reads an A1 address, with or without its sheet; Excel's InvalidArgument for anything else. */
export function parsePlace(model: WorkbookModel, home: SheetModel, address: string): Place {
  const mark = address.lastIndexOf("!");
  const named = mark < 0 ? null : address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = named === null ? home : model.sheet(named);
  if (sheet === null) throw itemNotFound();
  const text = address.slice(mark + 1).replaceAll("$", "");
  const cells = /^([a-z]{1,3})(\d{1,7})(?::([a-z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return { sheet, area: between(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right)) };
  }
  const columns = /^([a-z]{1,3}):([a-z]{1,3})$/i.exec(text);
  if (columns) return { sheet, area: between(0, columnNumber(columns[1] ?? ""), mostRows - 1, columnNumber(columns[2] ?? "")) };
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return { sheet, area: between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, mostColumns - 1) };
  const table = model.table(text);
  if (table) return { sheet: table.sheet, area: bodyOf(table) };
  throw invalidArgument(address);
}

function between(top: number, left: number, bottom: number, right: number): Rect {
  return onSheet({ row: Math.min(top, bottom), column: Math.min(left, right), rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 });
}

/** Refuses an area that is not on a sheet. */
export function onSheet(area: Rect): Rect {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > mostRows || column + columns > mostColumns) throw invalidArgument("outside the sheet");
  return area;
}

/** The data rows of a table. */
export const bodyOf = ({ area, showHeaders, showTotals }: { readonly area: Rect; readonly showHeaders: boolean; readonly showTotals: boolean }): Rect => {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
};

export const wholeSheet: Rect = { row: 0, column: 0, rows: mostRows, columns: mostColumns };
export const entireRows = (area: Rect): Rect => ({ ...area, column: 0, columns: mostColumns });
export const entireColumns = (area: Rect): Rect => ({ ...area, row: 0, rows: mostRows });
