import type { CellWrite } from "../../app/ports/workbookPort";
import { cutRows, requestBytes } from "../connection/requestSize";
import { rangeOf, type Area } from "../reading/area";
import type { Step } from "./step";
import { enteredCell, type EnteredCell } from "./textCell";

/** Steps that put entered cells into a sheet from a corner on, cut to fit requests. */
export const enterCells = (table: string, corner: Omit<Area, "rows" | "columns">, cells: readonly (readonly EnteredCell[])[]): readonly Step[] =>
  cutRows(cells, requestBytes).map(({ first, rows, bytes }) => ({
    table,
    bytes: bytes + 2_000,
    queue: (context) => {
      const range = rangeOf(context, { ...corner, row: corner.row + first, rows: rows.length, columns: rows[0]?.length ?? 0 });
      range.formulas = rows as unknown as string[][];
    },
  }));

/** The same from cells of a plan, whose strings are always text. */
export const writeCells = (table: string, corner: Omit<Area, "rows" | "columns">, cells: readonly (readonly CellWrite[])[]): readonly Step[] =>
  enterCells(table, corner, cells.map((row) => row.map(enteredCell)));
