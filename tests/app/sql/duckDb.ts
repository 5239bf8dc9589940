import { DuckDBDateValue, DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Cell } from "../../../src/domain/records/rawTable";
import { quotedName, quotedText } from "../../../src/domain/sql/quoting";

/** What a warehouse's column holds; a cell that is none of it is null there. */
export type ColumnType = "number" | "day" | "text";

/** A table as a warehouse has it: typed columns, rows of cells as a workbook would have them (days as serials). */
export interface WarehouseTable { readonly name: string; readonly columns: Readonly<Record<string, ColumnType>>; readonly rows: readonly (readonly Cell[])[] }

/** One row of a query's result, days as serials; it is a row of Actuals. */
export type ActualsRow = readonly [employee: string, kpi: string, periodStart: number, periodEnd: number, actual: number];

const types: Readonly<Record<ColumnType, string>> = { number: "DOUBLE", day: "DATE", text: "VARCHAR" };
/** Days from the workbook's count to 1970-01-01. */
const epoch = 25_569;

export interface Warehouse {
  load(table: WarehouseTable): Promise<void>;
  /** The rows of a statement's result. */
  ask(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** A KPI's query, as rows of Actuals. */
  actuals(sql: string): Promise<readonly ActualsRow[]>;
  close(): void;
}

export async function aWarehouse(tables: readonly WarehouseTable[] = []): Promise<Warehouse> {
  const database = await DuckDBInstance.create(":memory:");
  const connection: DuckDBConnection = await database.connect();
  const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> => (await connection.runAndReadAll(sql)).getRows();
  const made: Warehouse = {
    async load({ name, columns, rows }) {
      const entries = Object.entries(columns);
      await connection.run(`CREATE OR REPLACE TABLE ${quotedName(name, "duckdb")} (${entries.map(([header, type]) => `${quotedName(header, "duckdb")} ${types[type]}`).join(", ")})`);
      if (rows.length > 0) await connection.run(`INSERT INTO ${quotedName(name, "duckdb")} VALUES ${rows.map((row) => `(${entries.map(([, type], index) => literal(row[index] ?? null, type)).join(", ")})`).join(", ")}`);
    },
    ask,
    async actuals(sql) {
      return (await ask(sql)).map((row): ActualsRow => {
        const [employee, kpi, start, end, actual] = row;
        if (typeof employee !== "string" || typeof kpi !== "string" || !(start instanceof DuckDBDateValue) || !(end instanceof DuckDBDateValue) || typeof actual !== "number") throw new Error(`no row of Actuals: ${row.map(String).join(", ")}`);
        return [employee, kpi, start.days + epoch, end.days + epoch, actual];
      });
    },
    close: () => {
      connection.closeSync();
      database.closeSync();
    },
  };
  for (const table of tables) await made.load(table);
  return made;
}

function literal(cell: Cell, type: ColumnType): string {
  if (cell === null || cell === "") return "NULL";
  switch (type) {
    case "number":
      return typeof cell === "number" ? cell.toExponential() : "NULL";
    case "day":
      return typeof cell === "number" ? `DATE '1970-01-01' + ${Math.floor(cell) - epoch}` : "NULL";
    case "text":
      return quotedText(String(cell), "duckdb");
  }
}
