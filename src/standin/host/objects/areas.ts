import type { Rect } from "../../model/workbookModel";

/** One value when all agree, null when they differ, as Office.js gives mixed formatting. */
export const common = <T>(values: readonly T[]): T | null => (values.every((value) => value === values[0]) ? values[0] ?? null : null);

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
