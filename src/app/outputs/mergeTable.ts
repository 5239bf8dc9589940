import { err, ok, type Result } from "../../domain/result";
import { readDate } from "../../domain/records/cells";
import type { Cell } from "../../domain/records/rawTable";
import type { Block, CellWrite, ColumnLook, TableContent, TableWrite } from "../ports/workbookPort";
import { blocksOfChanges } from "./blocksOfChanges";
import { normaliseFormula, resolveFormula, type HeaderOf } from "./formulaTemplate";
import { matchColumns } from "./matchColumns";
import type { GoneMark, OutputCell, OutputColumn, OutputRow, OutputTable } from "./outputTable";
import { isBlank, rowKey } from "./rowKey";

/** Why an output table cannot be brought up to date: its key column was removed or renamed to something else. */
export interface KeyColumnGone { readonly kind: "key-column-gone"; readonly table: string; readonly sheet: string; readonly header: string }

/** What one table needs, and the rows people copied so that two have the same key (1-based sheet rows). */
export interface MergedTable { readonly write: TableWrite | null; readonly duplicateRows: readonly number[] }

/** A column's look with its header, and with the real header of the column its drop-down lists. */
const lookWith = (headerOf: HeaderOf) => (column: OutputColumn): ColumnLook => {
  const { validation } = column.look;
  const look = { ...column.look, header: column.headers[0] ?? column.id };
  return validation?.kind === "column" ? { ...look, validation: { ...validation, header: headerOf(validation.table, validation.header) } } : look;
};

/**
 * Plans how an output table becomes what it should be without touching what people wrote: rows stay where
 * they are, only owned cells that differ are written, new rows go below, and a row the data no longer has
 * is deleted only when nobody wrote in it, or never where the output keeps rows of other periods; otherwise it is marked
 * and its formulas become their last values.
 * @param existing the table as it stands, or null when there is none.
 */
export function mergeTable(output: OutputTable, existing: TableContent | null, headerOf: HeaderOf): Result<MergedTable, KeyColumnGone> {
  const lookOf = lookWith(headerOf);
  const written = (cell: OutputCell | undefined): CellWrite =>
    cell !== null && typeof cell === "object" && "template" in cell
      ? { formula: resolveFormula(cell.template, output.name, headerOf) }
      : cell ?? "";
  if (existing === null) {
    const rows = output.rows.map((row) => output.columns.map((column) => written(row.cells[column.id])));
    return ok({
      write: { kind: "create", table: output.name, sheet: output.sheet, columns: output.columns.map(lookOf), rows, frozenColumns: output.frozenColumns, ...(output.hidden === true && { hidden: true }) },
      duplicateRows: [],
    });
  }

  const places = matchColumns(output.columns, existing.headers);
  const keyColumns = output.columns.filter((column) => column.ownership === "key");
  const lostKey = keyColumns.find((column) => !places.has(column.id));
  if (lostKey) return err({ kind: "key-column-gone", table: output.name, sheet: existing.sheet, header: lostKey.headers[0] ?? lostKey.id });

  const added = output.columns.filter((column) => !places.has(column.id));
  const position = new Map(places);
  added.forEach((column, index) => position.set(column.id, existing.headers.length + index));
  const width = existing.headers.length + added.length;
  const plan = planRows(output, existing, places, keyColumns);

  const changes: CellWrite[][] = [];
  const emptyRow = (): CellWrite[] => Array.from({ length: width }, () => null);
  for (const { index, row, state } of plan.remaining) {
    const cells = emptyRow();
    const mark = output.goneMark && { column: output.goneMark.column, text: otherPeriod(output, existing, places, index) ?? output.goneMark.text };
    for (const column of output.columns) {
      const at = position.get(column.id) ?? 0;
      const isNew = !places.has(column.id);
      const next = nextCell(mark, column, row, state, isNew, existing.values[index]?.[at] ?? null, existing.formulas[index]?.[at] ?? null);
      if (next === null) continue;
      const cell = written(next);
      const stands = isNew ? "" : typeof cell === "object" && cell !== null ? existing.formulas[index]?.[at] ?? "" : valueStanding(existing, index, at);
      if (!same(cell, stands, output.name)) cells[at] = cell;
    }
    changes.push(cells);
  }
  for (const row of plan.newRows) {
    const cells = emptyRow();
    for (const column of output.columns) {
      const cell = written(row.cells[column.id]);
      if (cell !== "") cells[position.get(column.id) ?? 0] = cell;
    }
    changes.push(cells);
  }

  const blocks: readonly Block[] = blocksOfChanges(changes);
  const nothing = blocks.length === 0 && plan.deleteRows.length === 0 && added.length === 0 && plan.addRows === 0;
  const duplicateRows = plan.duplicates.map((index) => existing.firstRow + index);
  if (nothing) return ok({ write: null, duplicateRows });
  return ok({
    write: {
      kind: "update",
      table: output.name,
      expected: { name: existing.name, sheet: existing.sheet, headers: existing.headers, firstRow: existing.firstRow, firstColumn: existing.firstColumn, rowCount: existing.rowCount },
      deleteRows: plan.deleteRows,
      addColumns: added.map(lookOf),
      addRows: plan.addRows,
      blocks,
      looks: output.columns.map((column) => {
        const at = places.get(column.id);
        return { ...lookOf(column), header: at === undefined ? lookOf(column).header : existing.headers[at] ?? lookOf(column).header };
      }),
    },
    duplicateRows,
  });
}

/** A row that stays: matched to what it should be, left alone, marked as gone, or used again for another. */
interface Remaining { readonly index: number; readonly row: OutputRow | null; readonly state: "matched" | "peoples" | "gone" | "reused" }
interface RowPlan {
  readonly remaining: readonly Remaining[];
  readonly newRows: readonly OutputRow[];
  readonly deleteRows: readonly number[];
  readonly addRows: number;
  readonly duplicates: readonly number[];
}

function planRows(output: OutputTable, existing: TableContent, places: ReadonlyMap<string, number>, keyColumns: readonly OutputColumn[]): RowPlan {
  const { everyRow } = output;
  if (everyRow) {
    const remaining = existing.values.map((cells, index): Remaining =>
      cells.every(isBlank) ? { index, row: null, state: "peoples" } : { index, row: everyRow, state: "matched" });
    return { remaining, newRows: [], deleteRows: [], addRows: 0, duplicates: [] };
  }
  const keyOfOutput = (row: OutputRow): string => rowKey(keyColumns.map((column) => row.cells[column.id]));
  const wanted = new Map(output.rows.map((row) => [keyOfOutput(row), row]));
  const peoplesColumns = peopleOwned(output, existing, places);
  const seen = new Set<string>();
  const remaining: Remaining[] = [];
  const deleteRows: number[] = [];
  const duplicates: number[] = [];
  const placeholder = existing.values.length === 1 && (existing.values[0] ?? []).every(isBlank);
  existing.values.forEach((cells, index) => {
    const key = rowKey(keyColumns.map((column) => cells[places.get(column.id) ?? -1]));
    const row = wanted.get(key) ?? null;
    if (key === "") {
      // A row people added by hand is theirs; the blank row of an empty table is used up first.
      if (!placeholder) remaining.push({ index, row: null, state: "peoples" });
    } else if (seen.has(key)) {
      duplicates.push(index);
      remaining.push({ index, row: null, state: "peoples" });
    } else if (row !== null) {
      seen.add(key);
      remaining.push({ index, row, state: "matched" });
    } else if (output.mayDelete?.((id) => cells[places.get(id) ?? -1] ?? null) === false) {
      remaining.push({ index, row: null, state: "peoples" });
    } else if (output.goneMark?.otherPeriods?.kept === true && otherPeriod(output, existing, places, index) !== null) {
      remaining.push({ index, row: null, state: "gone" });
    } else if (peoplesColumns.some((at) => hasWords(existing, index, at, output, places))) {
      remaining.push({ index, row: null, state: "gone" });
    } else {
      deleteRows.push(index);
    }
  });
  const newRows = output.rows.filter((row) => !seen.has(keyOfOutput(row)));
  // Excel keeps at least one row in a table: when none would be left, one is used again instead of deleted.
  const [reused, ...others] = placeholder ? [0] : deleteRows;
  if (remaining.length > 0 || reused === undefined) return { remaining, newRows, deleteRows, addRows: newRows.length, duplicates };
  const [first = null, ...rest] = newRows;
  return { remaining: [{ index: reused, row: first, state: "reused" }], newRows: rest, deleteRows: others, addRows: rest.length, duplicates };
}

/** What is said of a row of another period than those scored; null where it is of one of them, or does not say its period. */
function otherPeriod({ goneMark }: OutputTable, existing: TableContent, places: ReadonlyMap<string, number>, row: number): string | null {
  const periods = goneMark?.otherPeriods;
  if (periods === undefined) return null;
  const end = readDate(existing.values[row]?.[places.get(periods.column) ?? -1] ?? null);
  if (end.kind !== "value") return null;
  return end.value < periods.first ? periods.earlier : end.value > periods.last ? periods.later : null;
}

/** Positions of the columns whose content is people's: kept, seeded, and any column they added themselves. */
function peopleOwned(output: OutputTable, existing: TableContent, places: ReadonlyMap<string, number>): readonly number[] {
  const programs = new Set(output.columns.filter((column) => column.ownership === "key" || column.ownership === "owned").map((column) => places.get(column.id)));
  return existing.headers.map((_, at) => at).filter((at) => !programs.has(at));
}

/** A formula that fills a column people added is no one's words about this row; in our kept columns it is. */
function hasWords(existing: TableContent, row: number, at: number, output: OutputTable, places: ReadonlyMap<string, number>): boolean {
  const formula = existing.formulas[row]?.[at];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== existing.values[row]?.[at];
  const ours = output.columns.some((column) => places.get(column.id) === at);
  if (isFormula && !ours) return false;
  return isFormula || !isBlank(existing.values[row]?.[at]);
}

/** What the program puts in one cell of a row that stays; `null` = it leaves the cell alone. */
function nextCell(mark: GoneMark | null, column: OutputColumn, row: OutputRow | null, state: Remaining["state"], isNew: boolean, value: Cell, formula: Cell): OutputCell {
  switch (state) {
    case "peoples":
      return null;
    case "gone":
      return goneCell(mark, column, value, formula);
    case "reused":
      return row?.cells[column.id] ?? "";
    case "matched": {
      if (column.ownership === "owned") return row?.cells[column.id] ?? "";
      return column.ownership === "seeded" && isNew ? row?.cells[column.id] ?? null : null;
    }
  }
}

function goneCell(mark: GoneMark | null, column: OutputColumn, value: Cell, formula: Cell): OutputCell {
  if (column.ownership !== "owned") return null;
  if (mark?.column === column.id) return mark.text;
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? value ?? "" : null;
}

function valueStanding(existing: TableContent, row: number, at: number): Cell {
  const formula = existing.formulas[row]?.[at] ?? null;
  const value = existing.values[row]?.[at] ?? null;
  // A formula where a constant belongs is somebody's overtyping of our column: it differs, so it is written again.
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : value;
}

function same(cell: CellWrite, stands: Cell, table: string): boolean {
  if (cell === null) return true;
  if (typeof cell === "object") return typeof stands === "string" && normaliseFormula(cell.formula, table) === normaliseFormula(stands, table);
  if (isBlank(cell) && isBlank(stands)) return true;
  if (typeof cell === "number" && typeof stands === "number") return Math.abs(cell - stands) <= 1e-12 * Math.max(Math.abs(cell), Math.abs(stands));
  return cell === stands;
}
