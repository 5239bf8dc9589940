import type { CreateTable } from "../../app/ports/workbookPort";
import { applyLook, pointsOfCharacters, type ColumnPlace } from "../looks/applyLook";
import { rangeOf, type Area } from "../reading/area";
import { smallStep, type Step } from "./step";
import { writeCells } from "./writeCells";
import { withoutFormulas, writeFormulas } from "./writeFormulas";

/** Where the whole table will stand, headers included. A table of no rows has one blank row, as Excel wants. */
export const areaOfCreated = ({ sheet, columns, rows }: CreateTable): Area => ({ sheet, row: 0, column: 0, rows: Math.max(1, rows.length) + 1, columns: columns.length });

/**
 * Steps that make a sheet with its table, all but its formulas. The cells come before the table: adding rows to a
 * table is slow and copies formulas (office-js #12, #6745).
 */
export function createTable(plan: CreateTable, place: ColumnPlace): readonly Step[] {
  const { table, sheet, columns, rows, frozenColumns, hidden } = plan;
  const area = areaOfCreated(plan);
  const headers = columns.map((column) => column.header);
  return [
    smallStep(table, (context) => context.workbook.worksheets.add(sheet)),
    ...writeCells(table, { sheet, row: 0, column: 0 }, [headers, ...withoutFormulas(rows)]),
    smallStep(table, (context) => {
      const made = context.workbook.tables.add(rangeOf(context, area), true);
      made.name = table;
    }),
    ...columns.map((look, column) =>
      smallStep(table, (context) => {
        const range = rangeOf(context, { ...area, row: 1, column, rows: area.rows - 1, columns: 1 });
        range.format.columnWidth = pointsOfCharacters(look.width);
        applyLook(range, look, place);
      }),
    ),
    smallStep(table, (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem(sheet);
      if (frozenColumns > 0) freezePanes.freezeAt(rangeOf(context, { sheet, row: 0, column: 0, rows: 1, columns: frozenColumns }));
      else freezePanes.freezeRows(1);
      if (hidden === true) context.workbook.worksheets.getItem(sheet).visibility = "Hidden";
    }),
  ];
}

/** Steps that write the formulas of a created table: once every table they may refer to is there, itself among them. */
export const formulasOfCreated = ({ table, sheet, rows }: CreateTable): readonly Step[] => writeFormulas(table, { sheet, row: 1, column: 0 }, rows);
