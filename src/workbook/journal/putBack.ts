import { formsBack } from "./formsBack";
import { filterAgain } from "../apply/updateTable";
import { smallStep, takeSteps, type Step } from "../apply/step";
import { enterCells } from "../apply/writeCells";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";
import { rangeOf, type Area } from "../reading/area";
import { journalSheet, type CreatedRecord, type DeletionMark, type Journal, type UpdatedRecord } from "./journal";
import { markDeletion, removeJournal } from "./keepJournal";

/** An update's table as it stands now. */
interface Standing { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly showTotals: boolean }

/**
 * Puts the workbook back as the journal has it, from wherever the write stopped, then removes the journal. What has
 * been done is told from the tables themselves, so it can be called again when it was interrupted itself.
 * Errors: `changed-meanwhile` when a table no longer looks like any moment of the write.
 */
export async function putBack(session: Session, journal: Journal, marks: readonly DeletionMark[]): Promise<void> {
  const { context, send } = session;
  const { workbook } = context;
  const found = await send(() => ({
    sheets: journal.created.map(({ sheet }) => workbook.worksheets.getItemOrNullObject(sheet).load("name")),
    tables: journal.updated.map(({ table }) => workbook.tables.getItemOrNullObject(table).load("name,showTotals")),
    journal: workbook.worksheets.getItemOrNullObject(journalSheet).load("name"),
  }));
  const sheets = journal.created.filter((_, index) => found.sheets[index]?.isNullObject === false);
  const updates = journal.updated.flatMap((record, index) => (found.tables[index]?.isNullObject === false ? [{ record, index, showTotals: found.tables[index].showTotals }] : []));
  const asked = await send(() => ({
    sheets: sheets.map(({ sheet, headers }) => ({
      used: workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("address"),
      top: rangeOf(context, { sheet, row: 0, column: 0, rows: 1, columns: headers.length }).load("values"),
    })),
    updates: updates.map(({ record }) => {
      const table = workbook.tables.getItem(record.table);
      table.worksheet.load("name");
      return { table, body: table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount") };
    }),
  }));
  const standing = asked.updates.map(({ table, body }, at): Standing => ({ sheet: table.worksheet.name, row: body.rowIndex, column: body.columnIndex, rows: body.rowCount, columns: body.columnCount, showTotals: updates[at]?.showTotals ?? false }));
  const below = await send(() =>
    updates.map(({ record }, at) => {
      const stands = standing[at];
      const added = record.rowsGrown - record.rowsBefore;
      if (!stands || record.growth !== "sheet-rows" || stands.rows !== record.rowsBefore || added === 0) return null;
      return rangeOf(context, { ...stands, row: stands.row + stands.rows, rows: added }).getUsedRangeOrNullObject(true).load("address");
    }),
  );
  const steps = updates.flatMap(({ record, index }, at) => {
    const stands = standing[at];
    return stands ? putTableBack(record, stands, marks[index] ?? "", index, found.journal.isNullObject, below[at]?.isNullObject === true) : [];
  });
  const ours = sheets.filter((record, at) => asked.sheets[at] && isOurs(record, asked.sheets[at].used.isNullObject, asked.sheets[at].top.values as readonly (readonly unknown[])[]));
  const forms = await formsBack(session, journal.forms ?? []);
  await takeSteps(session, [
    ...steps,
    ...forms,
    ...ours.map(({ table, sheet }) => smallStep(table, (inContext) => inContext.workbook.worksheets.getItem(sheet).delete())),
    ...(found.journal.isNullObject ? [] : [removeJournal()]),
  ]);
}

/** A sheet of that name is the write's own when it is empty still or begins with our headers; any other is a person's. */
const isOurs = ({ headers }: CreatedRecord, empty: boolean, [top = []]: readonly (readonly unknown[])[]): boolean => empty || headers.every((header, index) => top[index] === header);

function putTableBack(record: UpdatedRecord, stands: Standing, mark: DeletionMark, index: number, journalGone: boolean, roomMade: boolean): readonly Step[] {
  const { table, columns, addedColumns, rowsBefore, rowsGrown } = record;
  const { sheet, row, column } = stands;
  const added = rowsGrown - rowsBefore;
  const widened = addedColumns > 0 && stands.columns === columns + addedColumns;
  if (!widened && stands.columns !== columns) throw new Refused({ kind: "changed-meanwhile", table });
  const missing = mark === "deleting" ? missingGroups(record, stands.rows) : [];
  const grown = mark === "deleting" || (added > 0 && stands.rows === rowsGrown);
  if (!grown && stands.rows !== rowsBefore) throw new Refused({ kind: "changed-meanwhile", table });
  const area = (first: number, rows: number, at = 0, width = stands.columns): Area => ({ sheet, row: row + first, column: column + at, rows, columns: width });
  const resize = (rows: number, width: number): Step =>
    smallStep(table, (context) => context.workbook.tables.getItem(table).resize(rangeOf(context, { sheet, row: row - 1, column, rows: rows + 1, columns: width })));
  const clear = (place: Area): Step =>
    smallStep(table, (context) => {
      const range = rangeOf(context, place);
      range.clear("All");
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
    });
  const steps: Step[] = [];
  if (record.filters.length > 0) steps.push(smallStep(table, (context) => context.workbook.tables.getItem(table).clearFilters()));
  for (const group of missing) steps.push(smallStep(table, (context) => rangeOf(context, area(group.first, group.count)).insert("Down")));
  if (missing.length > 0 && !stands.showTotals) steps.push(resize(rowsGrown, stands.columns));
  if (mark === "deleting") {
    record.deleted.forEach((group, at) => {
      const formats = record.deletedFormats[at];
      if (formats) steps.push(smallStep(table, (context) => { rangeOf(context, area(group.first, group.count, 0, columns)).numberFormat = formats as string[][]; }));
      steps.push(...enterCells(table, { sheet, row: row + group.first, column }, record.deletedCells[at] ?? []));
    });
    if (!journalGone) steps.push(markDeletion(table, index, "rows-back"));
  }
  for (const { row: first, column: at, cells } of record.overwritten) steps.push(...enterCells(table, { sheet, row: row + first, column: column + at }, cells));
  if (widened) {
    steps.push(resize(grown ? rowsGrown : rowsBefore, columns), clear({ sheet, row: row - 1, column: column + columns, rows: rowsGrown + 1, columns: addedColumns }));
    record.widths.forEach((width, offset) => steps.push(smallStep(table, (context) => { rangeOf(context, area(0, 1, columns + offset, 1)).format.columnWidth = width; })));
  }
  if (added > 0 && (grown || roomMade)) {
    if (record.growth === "over-empty-cells") steps.push(resize(rowsBefore, columns), clear(area(rowsBefore, added, 0, columns)));
    else
      steps.push(
        smallStep(table, (context) => {
          const rows = rangeOf(context, area(rowsBefore, added, 0, columns));
          (record.growth === "sheet-rows" ? rows.getEntireRow() : rows).delete("Up");
        }),
      );
  }
  return [...steps, ...filterAgain(record)];
}

/** Groups of deleted rows that are gone, told by how many rows are left: they were deleted from the bottom up. Topmost first. */
export function missingGroups({ table, deleted, rowsGrown }: Pick<UpdatedRecord, "table" | "deleted" | "rowsGrown">, rows: number): UpdatedRecord["deleted"] {
  let left = rowsGrown;
  for (let from = deleted.length; from >= 0; from -= 1) {
    if (left === rows) return deleted.slice(from);
    left -= deleted[from - 1]?.count ?? 0;
  }
  throw new Refused({ kind: "changed-meanwhile", table });
}
