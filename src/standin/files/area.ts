import type { Rect } from "../model/workbookModel";

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Column letters of a 0-based column. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example cellRef(0, 1) // "B1" */
export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** @example areaRef({ row: 0, column: 0, rows: 2, columns: 1 }) // "A1:A2" */
export function areaRef({ row, column, rows, columns }: Rect): string {
  const first = cellRef(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellRef(row + rows - 1, column + columns - 1)}`;
}

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** One address of a file (A1, A1:B2, A:C, 2:5, with or without `$`); null when it is none. */
export function rectOf(ref: string): Rect | null {
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(ref.replaceAll("$", ""));
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const alone = !ref.includes(":");
  const row = match[2] === undefined ? 0 : Number(match[2]) - 1;
  const column = match[1] === undefined ? 0 : columnNumber(match[1]);
  const endRow = alone ? row : match[4] === undefined ? lastRow - 1 : Number(match[4]) - 1;
  const endColumn = alone ? column : match[3] === undefined ? lastColumn - 1 : columnNumber(match[3]);
  if (endRow < row || endColumn < column || endRow >= lastRow || endColumn >= lastColumn) return null;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** The areas of a `sqref`, which separates them by spaces. */
export const rectsOf = (sqref: string): readonly Rect[] =>
  sqref.split(/\s+/).flatMap((ref) => rectOf(ref) ?? []);
