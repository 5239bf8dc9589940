import type { Frame } from "playwright-core";
import type { StandinPage } from "./browser";

/** A data row, by header. */
export type Row = Readonly<Record<string, unknown>>;

/** A table as the workbook holds it: headers, and data rows by header. */
export interface TableSeen {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** The frame the pane lives in, where the genuine Office.js runs. */
export function paneFrame({ page }: StandinPage): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("pane.html"));
  if (frame === undefined) throw new Error("The page has no pane.");
  return frame;
}

/** Reads a table through Office.js, as any add-in would; `null` when there is none of that name. */
export async function seeTable(view: StandinPage, name: string): Promise<TableSeen | null> {
  const seen = await paneFrame(view).evaluate((wanted) => Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(wanted);
    await context.sync();
    if (table.isNullObject) return null;
    const sheet = table.worksheet.load("name");
    const all = table.getRange().load("values");
    await context.sync();
    return { sheet: sheet.name, values: all.values as unknown[][] };
  }), name);
  if (seen === null) return null;
  const [headers = [], ...rows] = seen.values;
  const names = headers.map(String);
  return { sheet: seen.sheet, headers: names, rows: rows.map((row) => Object.fromEntries(names.map((header, index) => [header, row[index]]))) };
}

/** The data rows of a table; [] when there is none of that name. */
export const rowsOf = async (view: StandinPage, table: string): Promise<readonly Row[]> => (await seeTable(view, table))?.rows ?? [];

/** Which data row, counted from 0, is the first that is as wanted; throws when none is. */
export async function rowWhere(view: StandinPage, table: string, holds: (row: Row) => boolean): Promise<number> {
  const at = (await rowsOf(view, table)).findIndex(holds);
  if (at < 0) throw new Error(`${table} has no such row.`);
  return at;
}

/** How many data rows a table has, without reading them. */
export const rowCountOf = (view: StandinPage, table: string): Promise<number> =>
  paneFrame(view).evaluate((name) => Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange().load("rowCount");
    await context.sync();
    return body.rowCount;
  }), table);

/** How many data rows of a table can be seen, as its filters leave them. */
export const rowsInSight = (view: StandinPage, table: string): Promise<number> =>
  paneFrame(view).evaluate((name) => Excel.run(async (context) => {
    const seen = context.workbook.tables.getItem(name).getDataBodyRange().getVisibleView().load("rowCount");
    await context.sync();
    return seen.rowCount;
  }), table);
