import type { Rect } from "../../model/workbookModel";

/** Excel's own edges. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export interface CellPlace { readonly row: number; readonly column: number }

/** Letters of a 0-based column. @example columnName(27) // "AB" */
export function columnName(column: number): string {
  let rest = column;
  let name = "";
  do {
    name = String.fromCharCode(65 + (rest % 26)) + name;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return name;
}

/** A1 address of a 0-based cell. @example addressOf(0, 27) // "AB1" */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A1 address of a block as Excel writes it; one cell has no colon. */
export function rectAddress(area: Rect): string {
  const first = addressOf(area.row, area.column);
  const last = addressOf(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** One corner of a reference; a missing part is a whole row or column. */
function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnOf(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((column ?? 0) > lastColumn || (row ?? 0) < 0 || (row ?? 0) > lastRow) return null;
  return { row, column };
}

/**
 * A reference as typed in the name box or a formula: `B2`, `$B$2:C9`, `B:C`, `'My sheet'!B2`.
 * `null` where it is none. `sheet` is null where the text names none.
 */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Rect } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (match === null) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  const [from, to, more] = (match[3] ?? "").split(":");
  if (from === undefined || more !== undefined) return null;
  const a = corner(from);
  const b = to === undefined ? a : corner(to);
  if (a === null || b === null) return null;
  if (to === undefined && (a.row === null || a.column === null)) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  const [rowA, rowB] = [a.row ?? 0, b.row ?? lastRow];
  const [columnA, columnB] = [a.column ?? 0, b.column ?? lastColumn];
  return {
    sheet,
    area: {
      row: Math.min(rowA, rowB),
      column: Math.min(columnA, columnB),
      rows: Math.abs(rowB - rowA) + 1,
      columns: Math.abs(columnB - columnA) + 1,
    },
  };
}
