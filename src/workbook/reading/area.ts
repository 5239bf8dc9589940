/** A rectangle of a sheet, 0-based as Office.js counts. */
export interface Area { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** Letters of a 0-based column. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A1 address without the sheet. @example addressOf({ sheet: "S", row: 0, column: 1, rows: 2, columns: 1 }) // "B1:B2" */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Do two areas of a sheet share a cell? */
export const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export const rangeOf = (context: Excel.RequestContext, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
