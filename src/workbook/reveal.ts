import type { Place, RowFilter } from "../app/ports/workbookPort";
import type { Cell } from "../domain/records/rawTable";
import type { Session } from "./connection/connection";
import { Refused } from "./connection/refused";
import { hostErrorCode } from "./connection/refusalOf";
import { addressOf } from "./reading/area";
import { readWantedColumns } from "./reading/readColumns";

/** Brings a cell before the person's eyes; false when the place is gone. A row is found by what stands in it, wherever it was sorted to. */
export async function revealPlace(session: Session, place: Place): Promise<boolean> {
  const cell = await findCell(session, place);
  if (!cell) return false;
  const { context, send } = session;
  const sheet = await send(() => context.workbook.worksheets.getItemOrNullObject(cell.sheet).load("visibility"));
  if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
  try {
    await send(() => {
      const shown = context.workbook.worksheets.getItem(cell.sheet);
      shown.activate();
      shown.getRange(cell.address).select();
    });
  } catch (error) {
    const code = hostErrorCode(error);
    if (code === "InvalidArgument" || code === "InvalidReference" || code === "ItemNotFound") return false;
    throw error;
  }
  return true;
}

function findCell(session: Session, place: Place): Promise<FoundCell | null> {
  switch (place.kind) {
    case "address":
      return Promise.resolve({ sheet: place.sheet, address: place.address });
    case "table":
      return findTable(session, place.table);
    case "row":
      return findRow(session, place);
    case "rows":
      return filterRows(session, place);
  }
}

interface FoundCell { readonly sheet: string; readonly address: string }

async function findTable({ context, send }: Session, table: string): Promise<FoundCell | null> {
  const found = await send(() => context.workbook.tables.getItemOrNullObject(table).load("name"));
  if (found.isNullObject) return null;
  const first = await send(() => context.workbook.tables.getItem(table).getRange().getCell(0, 0).load("address,worksheet/name"));
  return { sheet: first.worksheet.name, address: first.address.slice(first.address.lastIndexOf("!") + 1) };
}

/**
 * Sets a table's filters to these and no others. @returns the first cell that is left to see; the header where none is.
 * A filter by value compares what cells display, so the texts of the rows that hold the values are looked up.
 */
async function filterRows(session: Session, { table: name, filters }: Extract<Place, { kind: "rows" }>): Promise<FoundCell | null> {
  const { context, send } = session;
  const table = await send(() => context.workbook.tables.getItemOrNullObject(name).load("showFilterButton,worksheet/name,worksheet/visibility"));
  if (table.isNullObject || table.worksheet.visibility !== "Visible") return null;
  const { items } = await send(() => context.workbook.tables.getItem(name).columns.load("items/name"));
  const headers = items.map((column) => column.name);
  if (filters.some(({ header }) => !headers.includes(header))) return null;
  const column = (header: string): Excel.TableColumn => context.workbook.tables.getItem(name).columns.getItem(header);
  const displayed = new Map<RowFilter, readonly string[]>();
  for (const filter of filters) {
    if (!("equals" in filter)) continue;
    // Text shows as itself; how a number or a day shows is the column's affair.
    if (filter.equals.every((value) => typeof value === "string")) displayed.set(filter, filter.equals.map(String));
  }
  const unknown = filters.filter((filter) => "equals" in filter && !displayed.has(filter));
  const bodies = await send(() => unknown.map((filter) => ({ filter, body: column(filter.header).getDataBodyRange().load("values,text") })));
  for (const { filter, body } of bodies) {
    const wanted = new Set("equals" in filter ? filter.equals.map((value) => value ?? "") : []);
    const values = body.values as readonly (readonly Cell[])[];
    displayed.set(filter, [...new Set(body.text.flatMap(([text = ""], row) => (wanted.has(values[row]?.[0] ?? "") ? [text] : [])))]);
  }
  await unlessProtected(table.worksheet.name, () => send(() => {
    const one = context.workbook.tables.getItem(name);
    if (!table.showFilterButton) one.showFilterButton = true;
    one.clearFilters();
    for (const filter of filters) {
      const set = column(filter.header).filter;
      if ("equals" in filter) {
        set.applyValuesFilter([...(displayed.get(filter) ?? [])]);
        continue;
      }
      const [first, second] = filter.tests.map(({ operator, value }) => `${operator}${value}`);
      if (first !== undefined && second !== undefined) set.applyCustomFilter(first, second, "And");
      else if (first !== undefined) set.applyCustomFilter(first);
    }
  }));
  const sheet = table.worksheet.name;
  const view = await send(() => context.workbook.tables.getItem(name).getDataBodyRange().getVisibleView().load("rowCount"));
  const cell = await send(() => {
    const one = context.workbook.tables.getItem(name);
    return (view.rowCount > 0 ? one.getDataBodyRange().getVisibleView().rows.getItemAt(0).getRange() : one.getHeaderRowRange()).getCell(0, 0).load("address");
  });
  return { sheet, address: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
}

/** Whether a protected sheet may be filtered is its owner's affair; if not, that is said. */
async function unlessProtected<T>(sheet: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (hostErrorCode(error) === "AccessDenied") throw new Refused({ kind: "sheet-protected", sheet });
    throw error;
  }
}

async function findRow(session: Session, { table, where, header }: Extract<Place, { kind: "row" }>): Promise<FoundCell | null> {
  const { context, send } = session;
  const found = await send(() => context.workbook.tables.getItemOrNullObject(table).load("name"));
  if (found.isNullObject) return null;
  const { items } = await send(() => context.workbook.tables.getItem(table).columns.load("items/name"));
  const headers = items.map(({ name }) => name);
  const columns = where.map((condition) => headers.indexOf(condition.header));
  const target = headers.indexOf(header);
  if (target < 0 || columns.includes(-1)) return null;
  const [read] = await readWantedColumns(session, [{ table, columns }]);
  if (!read) return null;
  for (let row = 0; row < read.rowCount; row += 1) {
    const matches = where.every(({ value }, index) => (read.columns[index]?.cells[row] ?? "") === (value ?? ""));
    if (matches) return { sheet: read.sheet, address: addressOf({ sheet: read.sheet, row: read.firstRow - 1 + row, column: read.firstColumn - 1 + target, rows: 1, columns: 1 }) };
  }
  return null;
}
