import type { CreateForm, FormWrite, UpdateForm } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";
import { pointsOfCharacters } from "../looks/applyLook";
import { applyFormLook } from "../looks/applyFormLook";
import { rangeOf, type Area } from "../reading/area";
import { smallStep, type Step } from "./step";
import { enteredCell, type EnteredCell } from "./textCell";
import { enterCells, writeCells } from "./writeCells";
import { withoutFormulas, writeFormulas } from "./writeFormulas";

/** Margins of a page, in points: narrow, so that a form fills its paper. */
const margins = { left: 40, right: 40, top: 40, bottom: 50, header: 20, footer: 24 } as const;

/** Steps that make a sheet with a form on it. How many requests they take depends on their bytes alone. */
export function createForm({ sheet, cells, widths, heights, hiddenRows, hiddenColumns, parts, page }: CreateForm): readonly Step[] {
  const corner = { sheet, row: 0, column: 0 };
  const one = (row: number, column: number, rows = 1, columns = 1): Area => ({ sheet, row, column, rows, columns });
  const partsOf = (from: number, to: number): Step => ({
    table: sheet,
    bytes: 2_000 * (to - from),
    queue: (context) => {
      for (const { area, look, merge } of parts.slice(from, to)) {
        const range = rangeOf(context, one(area.firstRow - 1, area.firstColumn - 1, area.rowCount, area.columnCount));
        if (merge === true) range.merge(false);
        applyFormLook(range, look);
      }
    },
  });
  return [
    smallStep(sheet, (context) => {
      context.workbook.worksheets.add(sheet).showGridlines = false;
    }),
    ...writeCells(sheet, corner, withoutFormulas(cells)),
    ...Array.from({ length: Math.ceil(parts.length / 40) }, (_, index) => partsOf(index * 40, Math.min(parts.length, index * 40 + 40))),
    {
      table: sheet,
      bytes: 500 * (widths.length + heights.length + hiddenRows.length + hiddenColumns.length),
      queue: (context) => {
        widths.forEach((width, column) => { rangeOf(context, one(0, column)).format.columnWidth = pointsOfCharacters(width); });
        heights.forEach(({ row, points }) => { rangeOf(context, one(row - 1, 0)).format.rowHeight = points; });
        hiddenRows.forEach((row) => { rangeOf(context, one(row - 1, 0)).rowHidden = true; });
        hiddenColumns.forEach((column) => { rangeOf(context, one(0, column - 1)).columnHidden = true; });
      },
    },
    smallStep(sheet, (context) => {
      const pageLayout = context.workbook.worksheets.getItem(sheet).pageLayout;
      const { printArea, paper, footer } = page;
      pageLayout.orientation = "Portrait";
      pageLayout.paperSize = paper;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = margins.left;
      pageLayout.rightMargin = margins.right;
      pageLayout.topMargin = margins.top;
      pageLayout.bottomMargin = margins.bottom;
      pageLayout.headerMargin = margins.header;
      pageLayout.footerMargin = margins.footer;
      pageLayout.setPrintArea(rangeOf(context, one(printArea.firstRow - 1, printArea.firstColumn - 1, printArea.rowCount, printArea.columnCount)));
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftFooter = footer.left;
      defaultForAllPages.centerFooter = footer.center;
      defaultForAllPages.rightFooter = footer.right;
    }),
    ...writeFormulas(sheet, corner, cells),
  ];
}

/** Steps that write the cells of a form anew, a run of neighbours at a time. */
export function updateForm({ sheet, cells, rows, paper }: UpdateForm): readonly Step[] {
  const formats = cells.flatMap(({ row, column, numberFormat }) => (numberFormat === undefined ? [] : [{ row, column, numberFormat }]));
  const sizes = cells.flatMap(({ row, column, size }) => (size === undefined ? [] : [{ row, column, size }]));
  return [
    ...enterScattered(sheet, cells.map(({ row, column, cell }) => ({ row: row - 1, column: column - 1, entered: enteredCell(cell) }))),
    {
      table: sheet,
      bytes: 500 * (formats.length + sizes.length + rows.length) + 1_000,
      queue: (context) => {
        const at = (row: number, column: number): Excel.Range => rangeOf(context, { sheet, row: row - 1, column: column - 1, rows: 1, columns: 1 });
        for (const { row, column, numberFormat } of formats) at(row, column).numberFormat = [[numberFormat]];
        for (const { row, column, size } of sizes) at(row, column).format.font.size = size;
        for (const { row, hidden, points } of rows) {
          const range = at(row, 1);
          if (points !== undefined) range.format.rowHeight = points;
          range.rowHidden = hidden;
        }
        if (paper !== undefined) context.workbook.worksheets.getItem(sheet).pageLayout.paperSize = paper;
      },
    },
  ];
}

/** Steps that enter cells here and there on a sheet, each row as one range from its first to its last; what lies between is left alone. */
export function enterScattered(sheet: string, cells: readonly { readonly row: number; readonly column: number; readonly entered: EnteredCell }[]): readonly Step[] {
  const byRow = new Map<number, Map<number, EnteredCell>>();
  for (const { row, column, entered } of cells) byRow.set(row, (byRow.get(row) ?? new Map<number, EnteredCell>()).set(column, entered));
  return [...byRow].flatMap(([row, own]) => {
    const first = Math.min(...own.keys());
    const line = Array.from({ length: Math.max(...own.keys()) - first + 1 }, (_, offset) => own.get(first + offset) ?? null);
    return enterCells(sheet, { sheet, row, column: first }, [line]);
  });
}

/** Looks whether the forms stand with what was written last to each. One request. */
export async function verifyForms({ context, send }: Session, forms: readonly FormWrite[]): Promise<void> {
  if (forms.length === 0) return;
  const asked = await send(() =>
    forms.map((form) => {
      const last = form.kind === "create" ? null : form.cells.at(-1);
      return {
        form,
        mark: rangeOf(context, { sheet: form.sheet, row: form.kind === "create" ? 0 : form.markAt.row - 1, column: form.kind === "create" ? 0 : form.markAt.column - 1, rows: 1, columns: 1 }).load("values"),
        last: last === null || last === undefined ? null : { cell: last.cell, range: rangeOf(context, { sheet: form.sheet, row: last.row - 1, column: last.column - 1, rows: 1, columns: 1 }).load("formulas") },
      };
    }),
  );
  for (const { form, mark, last } of asked) {
    const first = (mark.values as readonly (readonly unknown[])[])[0]?.[0];
    const found = (last?.range.formulas as readonly (readonly unknown[])[] | undefined)?.[0]?.[0];
    const formula = typeof last?.cell === "object" && last.cell !== null;
    if (first !== form.mark || (formula && !String(found).startsWith("="))) throw new Refused({ kind: "host-error", code: "WriteNotFound", message: form.sheet, putBack: true });
  }
}
