import type { CellWrite, WritePlan } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";
import { rangeOf } from "../reading/area";
import { areaOfCreated } from "./createTable";
import { layoutUpdate } from "./layoutUpdate";

/** Rows looked at again in each table. */
const rowsSampled = 20;

interface Sample { readonly table: string; readonly row: number; readonly column: number; readonly cells: readonly CellWrite[] }

/**
 * Looks whether tables stand where they should and the last row of each block holds what was written: Excel can lose
 * a write while a cell is being edited (office-js #1393), and a new table can push cells away (#196). One request.
 */
export async function verifyWrite({ context, send }: Session, { tables }: WritePlan): Promise<void> {
  const asked = await send(() =>
    tables.map((write) => {
      const body = context.workbook.tables.getItem(write.table).getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
      const rows = write.kind === "create" ? areaOfCreated(write).rows - 1 : layoutUpdate(write).rowsAfter;
      const sheet = write.kind === "create" ? write.sheet : write.expected.sheet;
      const samples = samplesOf(write).map((sample) => ({ sample, range: rangeOf(context, { sheet, row: sample.row, column: sample.column, rows: 1, columns: sample.cells.length }).load("formulas") }));
      const corner = write.kind === "create" ? { row: 1, column: 0, columns: write.columns.length } : { row: write.expected.firstRow - 1, column: write.expected.firstColumn - 1, columns: write.expected.headers.length + write.addColumns.length };
      return { table: write.table, body, rows, corner, samples };
    }),
  );
  for (const { table, body, rows, corner, samples } of asked) {
    const stands = body.rowIndex === corner.row && body.columnIndex === corner.column && body.rowCount === rows && body.columnCount === corner.columns;
    const holds = samples.every(({ sample, range }) => sample.cells.every((cell, index) => isThere(cell, (range.formulas as readonly (readonly unknown[])[])[0]?.[index])));
    if (!stands || !holds) throw new Refused({ kind: "host-error", code: "WriteNotFound", message: `${table}: ${stands ? "cells" : "place"}`, putBack: true });
  }
}

function samplesOf(write: WritePlan["tables"][number]): readonly Sample[] {
  if (write.kind === "create") {
    const cells = write.rows.at(-1);
    return cells ? [{ table: write.table, row: write.rows.length, column: 0, cells }] : [];
  }
  return write.blocks.slice(-rowsSampled).flatMap(({ firstRow, firstColumn, cells }) => {
    const last = cells.at(-1);
    return last ? [{ table: write.table, row: write.expected.firstRow - 2 + firstRow + cells.length, column: write.expected.firstColumn - 1 + firstColumn, cells: last }] : [];
  });
}

function isThere(written: CellWrite, found: unknown): boolean {
  if (written === null) return true;
  if (typeof written === "object") return typeof found === "string" && found.startsWith("=");
  if (typeof written === "number") return typeof found === "number" && Math.abs(found - written) <= Math.abs(written) * 1e-12;
  if (typeof written === "string") return String(found).replaceAll("\r\n", "\n").replace(/^'/, "") === written.replaceAll("\r\n", "\n").replace(/^'/, "");
  return found === written;
}
