import type { UpdateTable } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused } from "../connection/refused";
import type { Growth, UpdatedRecord } from "../journal/journal";
import { addressOf, overlap, rangeOf, type Area } from "../reading/area";
import type { LocatedTable } from "../reading/locateTables";
import { readAreas, type AreaWanted } from "../reading/readAreas";
import type { UpdateLayout } from "./layoutUpdate";
import { enteredAgain, type EnteredCell } from "./textCell";

export interface PlannedUpdate { readonly plan: UpdateTable; readonly layout: UpdateLayout; readonly located: LocatedTable }

/**
 * Reads what the updates will overwrite and looks for room, changing nothing. Requests: one, and as many as the
 * bytes to be overwritten take. Errors: `cells-in-the-way`.
 */
export async function recordUpdates(session: Session, updates: readonly PlannedUpdate[], tables: readonly LocatedTable[]): Promise<readonly UpdatedRecord[]> {
  if (updates.length === 0) return [];
  const { context, send } = session;
  const room = await send(() => updates.map((update) => askForRoom(context, update)));
  const wanted = updates.map(({ plan, layout }) => ({ ...overwrittenAreas(plan, layout), deleted: deletedAreas(plan, layout) }));
  const read = await readAreas(session, wanted.flatMap(({ areas, deleted }) => [...areas, ...deleted]), "values,formulas");
  let next = 0;
  const nextCells = (): readonly (readonly EnteredCell[])[] => {
    const { values = [], formulas = [] } = read[next] ?? {};
    next += 1;
    return formulas.map((row, index) => row.map((formula, column) => enteredAgain(values[index]?.[column], formula)));
  };
  return updates.map((update, index) => {
    const { plan, layout, located } = update;
    const { survey } = located;
    const { below, right, widths, criteria, formats } = room[index] ?? missingAnswer();
    const growth = growthOf(update, below, tables);
    if (right && !right.isNullObject) throw new Refused({ kind: "cells-in-the-way", sheet: survey.sheet, address: cellsOf(right.address) });
    if (growth !== "sheet-rows") refuseTableInTheWay(update, tables);
    if (plan.deleteRows.length > 0) refuseTableBelow(update, tables);
    const { masks = [] } = wanted[index] ?? {};
    const overwritten = masks.map(({ row, column, left }) => ({ row, column, cells: nextCells().map((cells, at) => cells.map((cell, to) => (left(at, to) ? null : cell))) }));
    return {
      table: plan.table,
      columns: survey.headers.length,
      addedColumns: plan.addColumns.length,
      rowsBefore: layout.rowsBefore,
      rowsGrown: layout.rowsGrown,
      growth,
      deleted: layout.deleted,
      deletedCells: layout.deleted.map(nextCells),
      deletedFormats: formats.map((range) => range.numberFormat as string[][]),
      overwritten,
      widths: widths.map((range) => range.format.columnWidth),
      filters: criteria ? filtersOf(criteria.criteria) : [],
    };
  });
}

function missingAnswer(): never {
  throw new Error("Excel gave fewer answers than it was asked for");
}

function askForRoom(context: Excel.RequestContext, { plan, layout, located }: PlannedUpdate) {
  const { sheet, firstRow, firstColumn, headers } = located.survey;
  const body: Area = { sheet, row: firstRow - 1, column: firstColumn - 1, rows: layout.rowsBefore, columns: headers.length };
  const added = layout.rowsGrown - layout.rowsBefore;
  const used = (area: Area): Excel.Range => rangeOf(context, area).getUsedRangeOrNullObject(true).load("address");
  const newColumns = plan.addColumns.length;
  return {
    below: added > 0 && !located.showTotals ? used({ ...body, row: body.row + body.rows, rows: added, columns: body.columns + newColumns }) : null,
    right: newColumns > 0 ? used({ ...body, row: body.row - 1, rows: body.rows + 1, column: body.column + body.columns, columns: newColumns }) : null,
    widths: plan.addColumns.map((_, offset) => rangeOf(context, { ...body, rows: 1, column: body.column + body.columns + offset, columns: 1 }).load("format/columnWidth")),
    criteria: located.filtered ? context.workbook.tables.getItem(plan.table).autoFilter.load("criteria") : null,
    formats: layout.deleted.map((group) => rangeOf(context, { ...body, row: body.row + group.first, rows: group.count }).load("numberFormat")),
  };
}

/** How room is made for added rows: cells below are moved down by whole sheet rows, unless that would cut through another table. */
function growthOf({ layout, located }: PlannedUpdate, below: Excel.Range | null, tables: readonly LocatedTable[]): Growth {
  if (layout.rowsGrown === layout.rowsBefore) return "over-empty-cells";
  if (located.showTotals) return "table-cells";
  if (below === null || below.isNullObject) return "over-empty-cells";
  const { survey } = located;
  const inserted = survey.firstRow - 1 + layout.rowsBefore;
  const cut = tables.some((other) => {
    const area = areaOf(other);
    return other.survey.name !== survey.name && area.sheet === survey.sheet && area.row < inserted && inserted < area.row + area.rows;
  });
  if (cut) throw new Refused({ kind: "cells-in-the-way", sheet: survey.sheet, address: cellsOf(below.address) });
  return "sheet-rows";
}

const areaOf = ({ survey, physicalRows, showTotals }: LocatedTable): Area => ({ sheet: survey.sheet, row: survey.firstRow - 2, column: survey.firstColumn - 1, rows: physicalRows + 1 + (showTotals ? 1 : 0), columns: survey.headers.length });

function refuseTableInTheWay({ plan, layout, located }: PlannedUpdate, tables: readonly LocatedTable[]): void {
  const grown: Area = { ...areaOf(located), rows: layout.rowsGrown + 1, columns: located.survey.headers.length + plan.addColumns.length };
  const other = tables.find((table) => table.survey.name !== located.survey.name && overlap(areaOf(table), grown));
  if (other) throw new Refused({ kind: "cells-in-the-way", sheet: grown.sheet, address: addressOf(areaOf(other)) });
}

/** Deleting rows moves cells below up; Excel refuses to move part of another table that way. */
function refuseTableBelow({ plan, located }: PlannedUpdate, tables: readonly LocatedTable[]): void {
  const area = areaOf(located);
  const columns = area.columns + plan.addColumns.length;
  const other = tables.map(areaOf).find((below) => {
    const beside = below.column < area.column || below.column + below.columns > area.column + columns;
    return below.sheet === area.sheet && below.row >= area.row + area.rows && below.column < area.column + columns && area.column < below.column + below.columns && beside;
  });
  if (other) throw new Refused({ kind: "cells-in-the-way", sheet: area.sheet, address: addressOf(other) });
}

const cellsOf = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** Excel gives one criterion a column, with `null` in parts that are not used; those it would refuse on the way back. */
function filtersOf(criteria: readonly (Excel.FilterCriteria | null)[]): UpdatedRecord["filters"] {
  return criteria.flatMap((criterion, column) => {
    const parts = Object.entries(criterion ?? {}).filter(([, part]) => part !== null && part !== undefined && part !== "");
    const kept = Object.fromEntries(parts) as unknown as Excel.FilterCriteria;
    const filters = "values" in kept || "criterion1" in kept || "color" in kept || "icon" in kept || ("dynamicCriteria" in kept && kept.dynamicCriteria !== "Unknown");
    return filters ? [{ column, criteria: kept }] : [];
  });
}

/** The parts of the blocks that stand on cells the table has already. */
function overwrittenAreas({ table, expected }: UpdateTable, { blocks, rowsBefore }: UpdateLayout) {
  const parts = blocks.flatMap(({ firstRow, firstColumn, cells }) => {
    const rows = Math.min(cells.length, rowsBefore - firstRow);
    const columns = Math.min(cells[0]?.length ?? 0, expected.headers.length - firstColumn);
    return rows > 0 && columns > 0 ? [{ row: firstRow, column: firstColumn, rows, columns, left: (at: number, to: number) => cells[at]?.[to] === null }] : [];
  });
  return { masks: parts, areas: parts.map(({ row, column, rows, columns }): AreaWanted => ({ table, sheet: expected.sheet, row: expected.firstRow - 1 + row, column: expected.firstColumn - 1 + column, rows, columns })) };
}

const deletedAreas = ({ table, expected }: UpdateTable, { deleted }: UpdateLayout): readonly AreaWanted[] =>
  deleted.map(({ first, count }) => ({ table, sheet: expected.sheet, row: expected.firstRow - 1 + first, column: expected.firstColumn - 1, rows: count, columns: expected.headers.length }));
