import { createExcelWorkbook } from "../../src/workbook";
import { refresh } from "../../src/app/refresh";
import { day } from "../../src/domain/units";
import { createCalculator } from "../../src/standin/calculation/nodeCalculator";
import { createHost } from "../../src/standin/host";
import { createWorkbook } from "../../src/standin/model";
import type { WorkbookModel } from "../../src/standin/model/workbookModel";
import { loadOfficeInNode } from "../../src/standin/runtime/nodeRuntime";
import { largeTables, period, type LargeTable, type Scale } from "./largeTables";

export interface Traffic { readonly requests: number; readonly bytesOut: number; readonly bytesIn: number }

/** One refresh of the large workbook, through Office.js and the stand-in's host, from tables to sheets. */
export interface RefreshMeasured extends Omit<Scale, "kpis"> {
  readonly kpis: number;
  readonly scored: number;
  readonly total: Traffic;
  /** Up to the moment everything needed has been read. */
  readonly reading: Traffic;
  /** UTF-8 bytes of the needed columns alone, as rows in JSON: the form Excel gives them in. */
  readonly neededBytes: number;
  /** Bytes that came in while reading, over the needed ones. */
  readonly readOverNeeded: number;
  /** Seconds, as the use case itself splits them. */
  readonly seconds: { readonly read: number; readonly compute: number; readonly write: number; readonly check: number };
}

function fill(model: WorkbookModel, table: LargeTable): void {
  const sheet = model.addSheet(table.name);
  table.headers.forEach((header, column) => {
    sheet.load(0, column, header);
    sheet.loadColumn(1, column, table.columns[column] ?? []);
  });
  const rows = table.columns[0]?.length ?? 0;
  for (const header of table.dates) {
    sheet.setStyle({ row: 1, column: table.headers.indexOf(header), rows, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
  }
  sheet.addTable({ row: 0, column: 0, rows: rows + 1, columns: table.headers.length }, true, table.name);
}

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), "utf8");

/** Puts the large tables into a workbook and refreshes it once. Throws when the refresh is refused. */
export async function measureRefresh(scale: Omit<Scale, "kpis">): Promise<RefreshMeasured> {
  const tables = largeTables(scale);
  const model = createWorkbook({ calculator: await createCalculator() });
  for (const table of tables) fill(model, table);

  const host = createHost(model);
  const office = await loadOfficeInNode(host);
  const traffic = (): Traffic => ({ requests: host.stats.requests, bytesOut: host.stats.bytesOut, bytesIn: host.stats.bytesIn });
  const marks: { reading?: Traffic } = {};
  try {
    const workbook = createExcelWorkbook({ run: office.run, contentLanguage: "en-US" });
    const done = await refresh(workbook, {
      asOf: day(period.end),
      screen: "en-US",
      startedOn: "2026-01-01T00:00:00Z",
      clock: () => performance.now(),
      onProgress: ({ step }) => {
        if (step === "compute") marks.reading ??= traffic();
      },
    });
    if (!done.ok) throw new Error(`The refresh was refused: ${JSON.stringify(done.error).slice(0, 500)}`);
    const { reading } = marks;
    if (reading === undefined) throw new Error("The refresh never said that it computes.");
    const { scored, spent } = done.value;
    const definitions = tables.filter(({ name }) => name !== "Sales").map(({ columns }) => columns);
    // Excel gives cells row by row: the needed columns as one read of nothing else would bring them.
    const byRow = (columns: readonly (readonly unknown[])[]): unknown => (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row]));
    const neededBytes = jsonBytes(definitions.map(byRow)) + jsonBytes(scored.sources.map((source) => byRow(source.columns.map(({ cells }) => cells))));
    const seconds = (milliseconds: number): number => milliseconds / 1000;
    return {
      ...scale,
      kpis: scored.definitions.kpis.length,
      scored: scored.evaluation.people.filter(({ total }) => total !== null).length,
      total: traffic(),
      reading,
      neededBytes,
      readOverNeeded: reading.bytesIn / neededBytes,
      seconds: { read: seconds(spent.read), compute: seconds(spent.compute), write: seconds(spent.write), check: seconds(spent.check) },
    };
  } finally {
    office.dispose();
  }
}
