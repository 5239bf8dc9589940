import type { CellWrite } from "../../app/ports/workbookPort";
import { rangeOf, type Area } from "../reading/area";
import type { Step } from "./step";
import { writeCells } from "./writeCells";

/** A formula that stands in so many cells below one another is sent once for all of them. */
const fewestAlike = 4;

const formulaOf = (cell: CellWrite | undefined): string | null => (typeof cell === "object" && cell !== null ? cell.formula : null);

/** The cells without their formulas: what can be written before the tables they refer to exist. */
export const withoutFormulas = (cells: readonly (readonly CellWrite[])[]): readonly (readonly CellWrite[])[] =>
  cells.map((row) => row.map((cell) => (formulaOf(cell) === null ? cell : null)));

/**
 * Steps that write the formulas of a block and nothing else of it. A run of the same formula down a column is one
 * value for its whole range (Microsoft, "Range.values": a single value is applied to all cells), so that what is
 * sent does not grow with the rows; structured references mean each row's own cells.
 */
export function writeFormulas(table: string, corner: Omit<Area, "rows" | "columns">, cells: readonly (readonly CellWrite[])[]): readonly Step[] {
  const rest: (CellWrite | null)[][] = cells.map((row) => row.map((cell) => (formulaOf(cell) === null ? null : cell)));
  const steps: Step[] = [];
  const width = Math.max(0, ...cells.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    for (let first = 0; first < cells.length; ) {
      const formula = formulaOf(cells[first]?.[column]);
      let end = first + 1;
      while (end < cells.length && formulaOf(cells[end]?.[column]) === formula) end += 1;
      if (formula !== null && end - first >= fewestAlike) {
        const area: Area = { ...corner, row: corner.row + first, column: corner.column + column, rows: end - first, columns: 1 };
        steps.push({ table, bytes: 2_000 + formula.length * 3, queue: (context) => { rangeOf(context, area).values = formula as unknown as string[][]; } });
        for (let row = first; row < end; row += 1) {
          const cellsOfRow = rest[row];
          if (cellsOfRow) cellsOfRow[column] = null;
        }
      }
      first = end;
    }
  }
  return [...steps, ...writeRuns(table, corner, rest)];
}

/** What is left, by runs of rows that have any. */
function writeRuns(table: string, corner: Omit<Area, "rows" | "columns">, cells: readonly (readonly CellWrite[])[]): readonly Step[] {
  const steps: Step[] = [];
  for (let first = 0; first < cells.length; ) {
    const any = (row: number): boolean => cells[row]?.some((cell) => cell !== null) ?? false;
    let end = first + 1;
    while (end < cells.length && any(end) === any(first)) end += 1;
    if (any(first)) steps.push(...writeCells(table, { ...corner, row: corner.row + first }, cells.slice(first, end)));
    first = end;
  }
  return steps;
}
