import type { TableSurvey } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";

/** A table as Excel has it; `physicalRows` is at least 1, `survey.rowCount` is 0 when that one row is blank. */
export interface LocatedTable {
  readonly survey: TableSurvey;
  readonly physicalRows: number;
  readonly showTotals: boolean;
  readonly filtered: boolean;
}

/** Queues what `locatedTable` needs to know about one table. */
export function askForTable(table: Excel.Table) {
  table.load("name,showTotals");
  table.worksheet.load("name");
  table.columns.load("items/name");
  table.autoFilter.load("isDataFiltered");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const firstRow = table.getDataBodyRange().getRow(0).load("values");
  return { table, body, firstRow };
}

export function locatedTable({ table, body, firstRow }: ReturnType<typeof askForTable>): LocatedTable {
  const [only] = firstRow.values as readonly (readonly unknown[])[];
  const empty = body.rowCount === 1 && (only ?? []).every((cell) => cell === "" || cell === null);
  return {
    survey: {
      name: table.name,
      sheet: table.worksheet.name,
      headers: table.columns.items.map((column) => column.name),
      firstRow: body.rowIndex + 1,
      firstColumn: body.columnIndex + 1,
      rowCount: empty ? 0 : body.rowCount,
    },
    physicalRows: body.rowCount,
    showTotals: table.showTotals,
    filtered: table.autoFilter.isDataFiltered,
  };
}

/** Where the named tables stand: two requests however many. One that is gone refuses with `changed-meanwhile`. */
export async function locateTables({ context, send }: Session, names: readonly string[]): Promise<ReadonlyMap<string, LocatedTable>> {
  const found = await send(() => names.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name).load("name") })));
  const gone = found.find(({ table }) => table.isNullObject);
  if (gone) throw new Refused({ kind: "changed-meanwhile", table: gone.name });
  const asked = await send(() => names.map((name) => ({ name, ask: askForTable(context.workbook.tables.getItem(name)) })));
  return new Map(asked.map(({ name, ask }) => [name, locatedTable(ask)]));
}
