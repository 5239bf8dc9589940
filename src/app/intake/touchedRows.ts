import { cleanNumbers } from "../../domain/cleaning/cleanNumbers";
import type { Issue } from "../../domain/records/issue";
import { matchHeaders } from "../../domain/records/matchHeaders";
import { normalText } from "../../domain/records/normalText";
import type { RawColumn, RawTable } from "../../domain/records/rawTable";

/** How many rows a finding is about, and what they add up to; null where the table has no amounts, or theirs cannot be read. */
export interface Touched { readonly rows: number; readonly amount: number | null }

/** Works out what hangs on findings about cells of the data tables that were read. Money is Sales' amount. */
export function touchedRows(sources: readonly RawTable[]): (issue: Issue) => Touched {
  const sales = sources.find(({ name }) => name.toLowerCase() === "sales");
  const amountAt = sales === undefined ? undefined : matchHeaders("Sales", sales.columns).found.get("amount");
  const amounts = sales === undefined || amountAt === undefined ? null : cleanNumbers(sales.columns[amountAt]?.cells ?? []).values;
  const rowAt = new Map<string, number>();
  const place = (sheet: string, row: number): string => `${sheet}!${row}`;
  if (sales) for (let row = 0; row < sales.rowCount; row++) rowAt.set(place(sales.sheets?.[row] ?? sales.sheet, sales.sheetRows?.[row] ?? sales.firstRow + row), row);
  const amountOf = (row: number | undefined): number | null => {
    const amount = row === undefined ? NaN : amounts?.[row] ?? NaN;
    return Number.isNaN(amount) ? null : amount;
  };
  return (issue) => {
    const count = issue.count ?? 1;
    const { place: at } = issue;
    if (sales === undefined || amounts === null || issue.table.toLowerCase() !== "sales" || at === undefined) return { rows: count, amount: null };
    if (count === 1) return { rows: 1, amount: amountOf(rowAt.get(place(at.sheet, at.row))) };
    const column = sales.columns.find(({ header }) => header === (issue.column ?? at.column));
    return { rows: count, amount: issue.found === undefined || column === undefined || (issue.kind !== "employee-unknown" && issue.kind !== "employee-name-shared") ? null : sumWhere(column, issue.found, amounts) };
  };
}

function sumWhere(column: RawColumn, found: string, amounts: Float64Array): number {
  const wanted = normalText(found);
  return column.cells.reduce<number>((sum, cell, row) => (normalText(String(cell ?? "")) === wanted && !Number.isNaN(amounts[row] ?? NaN) ? sum + (amounts[row] ?? 0) : sum), 0);
}
