import type { UpdateTable } from "../../app/ports/workbookPort";
import type { UpdatedRecord } from "../journal/journal";
import { markDeletion } from "../journal/keepJournal";
import { applyLook, pointsOfCharacters, type ColumnPlace } from "../looks/applyLook";
import { rangeOf, type Area } from "../reading/area";
import type { UpdateLayout } from "./layoutUpdate";
import { smallStep, type Step } from "./step";
import { writeCells } from "./writeCells";
import { withoutFormulas, writeFormulas } from "./writeFormulas";

/** Steps that change a table that exists: room, blocks, looks, and last the deletions. `index` is its place in the journal. */
export function updateTable(plan: UpdateTable, layout: UpdateLayout, record: UpdatedRecord, index: number, place: ColumnPlace): readonly Step[] {
  const { table, expected } = plan;
  const { sheet } = expected;
  const row = expected.firstRow - 1;
  const column = expected.firstColumn - 1;
  const width = record.columns + record.addedColumns;
  const added = layout.rowsGrown - layout.rowsBefore;
  const headers = [...expected.headers, ...plan.addColumns.map((look) => look.header)];
  const data = (first: number, rows: number, at: number, columns: number): Area => ({ sheet, row: row + first, column: column + at, rows, columns });
  const steps: Step[] = [];
  if (record.filters.length > 0) steps.push(smallStep(table, (context) => context.workbook.tables.getItem(table).clearFilters()));
  if (added > 0 && record.growth !== "over-empty-cells") {
    steps.push(
      smallStep(table, (context) => {
        const below = rangeOf(context, data(layout.rowsBefore, added, 0, record.columns));
        (record.growth === "sheet-rows" ? below.getEntireRow() : below).insert("Down");
      }),
    );
  }
  if (record.addedColumns > 0 || (added > 0 && record.growth !== "table-cells")) {
    const whole: Area = { sheet, row: row - 1, column, rows: layout.rowsGrown + 1, columns: width };
    steps.push(smallStep(table, (context) => context.workbook.tables.getItem(table).resize(rangeOf(context, whole))));
  }
  if (record.addedColumns > 0) steps.push(...writeCells(table, { sheet, row: row - 1, column: column + record.columns }, [plan.addColumns.map((look) => look.header)]));
  for (const block of layout.blocks) {
    const corner = { sheet, row: row + block.firstRow, column: column + block.firstColumn };
    steps.push(...writeCells(table, corner, withoutFormulas(block.cells)), ...writeFormulas(table, corner, block.cells));
  }
  if (added > 0) {
    for (const look of plan.looks) {
      const at = headers.indexOf(look.header);
      if (at >= 0 && at < record.columns) steps.push(smallStep(table, (context) => applyLook(rangeOf(context, data(layout.rowsBefore, added, at, 1)), look, place)));
    }
  }
  plan.addColumns.forEach((look, offset) =>
    steps.push(
      smallStep(table, (context) => {
        const range = rangeOf(context, data(0, layout.rowsGrown, record.columns + offset, 1));
        range.format.columnWidth = pointsOfCharacters(look.width);
        applyLook(range, look, place);
      }),
    ),
  );
  if (record.deleted.length > 0) {
    steps.push(markDeletion(table, index, "deleting"));
    for (const group of record.deleted.toReversed()) steps.push(smallStep(table, (context) => rangeOf(context, data(group.first, group.count, 0, width)).delete("Up")));
  }
  return [...steps, ...filterAgain(record)];
}

/** Steps that filter the table again as people had it. Empty parts of a criterion must be left out (office-js #1226). */
export const filterAgain = (record: Pick<UpdatedRecord, "table" | "filters">): readonly Step[] =>
  record.filters.map(({ column, criteria }) => smallStep(record.table, (context) => context.workbook.tables.getItem(record.table).columns.getItemAt(column).filter.apply(criteria)));

