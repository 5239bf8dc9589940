import type { UpdateForm } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";
import type { FormRecord } from "../journal/journal";
import { rangeOf } from "../reading/area";
import { readAreas } from "../reading/readAreas";
import { enteredAgain } from "./textCell";

/** The rectangle of a form's sheet that holds every cell to be written, from A1 on. */
const extent = ({ cells, markAt }: UpdateForm): { readonly rows: number; readonly columns: number } => ({
  rows: Math.max(markAt.row, ...cells.map(({ row }) => row)),
  columns: Math.max(markAt.column, ...cells.map(({ column }) => column)),
});

/**
 * Reads what updates of forms will overwrite, changing nothing. Requests: as many as the bytes take, and one more.
 * Errors: `changed-meanwhile` for a sheet that is no longer that form.
 */
export async function recordForms(session: Session, forms: readonly UpdateForm[]): Promise<readonly FormRecord[]> {
  if (forms.length === 0) return [];
  const { context, send } = session;
  const read = await readAreas(session, forms.map((form) => ({ table: form.sheet, sheet: form.sheet, row: 0, column: 0, ...extent(form) })), "values,formulas");
  const asked = await send(() =>
    forms.map((form) => {
      const { sheet } = form;
      return {
        rows: form.rows.map(({ row }) => rangeOf(context, { sheet, row: row - 1, column: 0, rows: 1, columns: 1 }).load("rowHidden,format/rowHeight")),
        formats: form.cells.some(({ numberFormat }) => numberFormat !== undefined) ? rangeOf(context, { sheet, row: 0, column: 0, ...extent(form) }).load("numberFormat") : null,
        page: form.paper === undefined ? null : context.workbook.worksheets.getItem(sheet).pageLayout.load("paperSize"),
      };
    }),
  );
  return forms.map((form, index) => {
    const { values = [], formulas = [] } = read[index] ?? {};
    const { rows = [], formats = null, page = null } = asked[index] ?? {};
    if (values[form.markAt.row - 1]?.[form.markAt.column - 1] !== form.mark) throw new Refused({ kind: "changed-meanwhile", table: form.sheet });
    return {
      sheet: form.sheet,
      mark: form.mark,
      markAt: { row: form.markAt.row - 1, column: form.markAt.column - 1 },
      cells: form.cells.map(({ row, column, numberFormat }) => ({
        row: row - 1,
        column: column - 1,
        entered: enteredAgain(values[row - 1]?.[column - 1], formulas[row - 1]?.[column - 1]),
        numberFormat: numberFormat === undefined ? null : ((formats?.numberFormat as readonly (readonly string[])[] | undefined)?.[row - 1]?.[column - 1] ?? null),
      })),
      rows: form.rows.map(({ row }, at) => ({ row: row - 1, hidden: rows[at]?.rowHidden ?? false, height: rows[at]?.format.rowHeight ?? 15 })),
      paper: page === null ? null : page.paperSize,
    };
  });
}
