import type { CellWrite, CreateTable, TableContent, WorkbookPort } from "../../../src/app/ports/workbookPort";
import { refresh, type Refreshed } from "../../../src/app/refresh";
import type { AppRefusal } from "../../../src/app/appRefusal";
import type { Locale } from "../../../src/domain/locale";
import type { Result } from "../../../src/domain/result";
import { day } from "../../../src/domain/units";
import { openModel, type OpenWorkbook } from "../../../src/cli/openWorkbook";
import { createCalculator } from "../../../src/standin/calculation/nodeCalculator";
import { createWorkbook } from "../../../src/standin/model";

/** A table as a test writes it: headers, then rows. */
export type Grid = readonly (readonly CellWrite[])[];
export type Tables = Readonly<Record<string, Grid>>;

/** 2024-01-01 and 2024-03-31, the quarter the tests score. */
export const quarter = { start: 45292, end: 45382 } as const;

/** Two people, one KPI, a quarter of sales: the smallest workbook that can be scored. */
export const smallTables = {
  Employees: [["Employee ID", "Name", "Team"], ["E1", "Ann Bell", "North"], ["E2", "Bo Chen", "South"]],
  Targets: [
    ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"],
    ["E1", "Sales amount", quarter.start, quarter.end, 1000, 100],
    ["E2", "Sales amount", quarter.start, quarter.end, 2000, 100],
  ],
  Sales: [
    ["Date", "Employee", "Quantity", "Amount"],
    [45300, "E1", 1, 600],
    [45310, "E1", 2, 350],
    [45320, "E2", 3, 2200],
  ],
} satisfies Tables;

/** Opens a workbook that holds the given tables, each on a sheet of its own name plus " data". */
export async function aWorkbook(tables: Tables = smallTables): Promise<OpenWorkbook> {
  const opened = await openModel(createWorkbook({ calculator: await createCalculator() }), null);
  const plan: readonly CreateTable[] = Object.entries(tables).map(([table, [headers = [], ...rows]]) => ({
    kind: "create", table, sheet: `${table} data`, columns: headers.map((header) => ({ header: typeof header === "string" ? header : "", width: 12 })), rows, frozenColumns: 0,
  }));
  const made = await opened.workbook.apply({ tables: plan }, { startedOn: "2024-04-01T00:00:00.000Z" });
  if (!made.ok) throw new Error(`the test's tables could not be made: ${JSON.stringify(made.error)}`);
  return opened;
}

export const refreshed = (workbook: WorkbookPort, options: { readonly locale?: Locale; readonly asOf?: number } = {}): Promise<Result<Refreshed, AppRefusal>> =>
  refresh(workbook, { asOf: day(options.asOf ?? quarter.end), screen: options.locale ?? "en-US", startedOn: "2024-04-01T00:00:00.000Z" });

/** Refreshes and insists that it worked. */
export async function refreshWell(workbook: WorkbookPort, options: { readonly locale?: Locale; readonly asOf?: number } = {}): Promise<Refreshed> {
  const done = await refreshed(workbook, options);
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value;
}

/** The cells of one column of an output table by the row's first cell. */
export function columnByKey(table: TableContent | undefined, header: string): Readonly<Record<string, unknown>> {
  const at = table?.headers.indexOf(header) ?? -1;
  return Object.fromEntries((table?.values ?? []).map((row) => [String(row[0]), row[at]]));
}

export const outputOf = (done: Refreshed, name: string): TableContent | undefined => done.outputs.find((table) => table.name === name);
