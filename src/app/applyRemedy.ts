import type { RemedyCell } from "../domain/goals/smartCheck/targetCheck";
import { isBlankCell } from "../domain/records/cells";
import type { Cell } from "../domain/records/rawTable";
import { err, ok, type Result } from "../domain/result";
import type { AppRefusal } from "./appRefusal";
import type { TableContent, WorkbookPort } from "./ports/workbookPort";

/**
 * Changes the cells of one remedy and no others, in one write. Each cell is looked at again first: it must still hold
 * what was found, in the same row, and no formula, since that is somebody's own rule.
 * Errors: `cell-not-as-found`; the host's refusals. Nothing is changed then.
 */
export async function applyRemedy(workbook: WorkbookPort, cells: readonly RemedyCell[], { startedOn }: { readonly startedOn: string }): Promise<Result<null, AppRefusal>> {
  const [first] = cells;
  if (first === undefined) return ok(null);
  const read = await workbook.readTables([first.place.table]);
  if (!read.ok) return read;
  const [table] = read.value;
  const changed = cells.find((cell) => table === undefined || !isAsFound(table, cell));
  if (table === undefined || changed !== undefined) {
    const { sheet, address } = (changed ?? first).place;
    return err({ kind: "cell-not-as-found", sheet, address });
  }
  const { name, sheet, headers, firstRow, firstColumn, rowCount } = table;
  return workbook.apply(
    {
      tables: [{
        kind: "update",
        table: name,
        expected: { name, sheet, headers, firstRow, firstColumn, rowCount },
        deleteRows: [],
        addColumns: [],
        addRows: 0,
        blocks: cells.map(({ place, value }) => ({ firstRow: place.row - firstRow, firstColumn: headers.indexOf(place.column), cells: [[value]] })),
        looks: [],
      }],
    },
    { startedOn },
  );
}

/** Whether a cell still holds what was found in it, no formula, and the rest of its row is as it was read. */
function isAsFound({ sheet, headers, firstRow, values, formulas }: TableContent, { place, found, row }: RemedyCell): boolean {
  const index = place.row - firstRow;
  const at = headers.indexOf(place.column);
  const now = values[index];
  if (sheet !== place.sheet || now === undefined || at < 0) return false;
  const formula = formulas[index]?.[at];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== now[at];
  return !isFormula && same(now[at], found) && row.every(({ header, value }) => same(now[headers.indexOf(header)], value));
}

const same = (a: Cell | undefined, b: Cell): boolean => a === b || (isBlankCell(a) && isBlankCell(b));
