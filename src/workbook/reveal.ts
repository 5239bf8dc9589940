import type { Place } from "../app/ports/workbookPort";
import type { Session } from "./connection/connection";
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
  }
}

interface FoundCell { readonly sheet: string; readonly address: string }

async function findTable({ context, send }: Session, table: string): Promise<FoundCell | null> {
  const found = await send(() => context.workbook.tables.getItemOrNullObject(table).load("name"));
  if (found.isNullObject) return null;
  const first = await send(() => context.workbook.tables.getItem(table).getRange().getCell(0, 0).load("address,worksheet/name"));
  return { sheet: first.worksheet.name, address: first.address.slice(first.address.lastIndexOf("!") + 1) };
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
