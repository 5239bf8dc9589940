import type { Frame } from "playwright-core";
import type { StandinPage } from "./browser";

/** A table as the workbook holds it: headers, and data rows by header. */
export interface TableSeen {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
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
