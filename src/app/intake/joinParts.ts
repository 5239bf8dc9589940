import { personKey } from "../../domain/records/normalText";
import type { RawColumn, RawTable } from "../../domain/records/rawTable";

/** The parts of a table one below the other; each row remembers its sheet, row and columns. [] for no parts. */
export function joinParts(parts: readonly RawTable[]): readonly RawTable[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  if (others.length === 0) return [first];
  const perRow = <T>(of: (part: RawTable, row: number) => T): readonly T[] => parts.flatMap((part) => Array.from({ length: part.rowCount }, (_, row) => of(part, row)));
  return [{
    ...first,
    rowCount: parts.reduce((rows, { rowCount }) => rows + rowCount, 0),
    sheets: perRow(({ sheet }) => sheet),
    sheetRows: perRow((part, row) => part.sheetRows?.[row] ?? part.firstRow + row),
    columns: first.columns.map((column, index): RawColumn => ({
      ...column,
      cells: parts.flatMap(({ columns }) => columns[index]?.cells ?? []),
      sheetColumns: perRow((part, row) => {
        const own = part.columns[index];
        return own?.sheetColumns?.[row] ?? own?.sheetColumn ?? part.firstColumn + (own?.position ?? 0);
      }),
    })),
  }];
}

/** People named in several parts, once each. */
export function eachOnce(table: RawTable): RawTable {
  const seen = new Set<string>();
  const who = table.columns.find(({ key }) => key === "employeeId")?.cells ?? [];
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
    const key = personKey(String(who[row] ?? row));
    return !seen.has(key) && seen.add(key);
  });
  if (rows.length === table.rowCount) return table;
  const pick = <T>(of: ArrayLike<T> | undefined): readonly T[] | undefined => (of === undefined ? undefined : rows.flatMap((row) => { const one = of[row]; return one === undefined ? [] : [one]; }));
  const [sheets, sheetRows] = [pick(table.sheets), pick(table.sheetRows)];
  return {
    ...table,
    rowCount: rows.length,
    ...(sheets && { sheets }),
    ...(sheetRows && { sheetRows }),
    columns: table.columns.map((column) => {
      const sheetColumns = pick(column.sheetColumns);
      return { ...column, cells: rows.map((row) => column.cells[row] ?? null), ...(sheetColumns && { sheetColumns }) };
    }),
  };
}
