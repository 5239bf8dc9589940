import type { Day } from "../units";
import { cleanDates } from "../cleaning/cleanDates";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { isNothing } from "../cleaning/blankText";
import { day } from "../units";
import { assumptions } from "./assumptions";
import { isBlankCell, placeOf, readText } from "./cells";
import type { Issue, Severity } from "./issue";
import { matchHeaders } from "./matchHeaders";
import type { Cell, CellPlace, RawColumn, RawTable } from "./rawTable";
import type { InputTable } from "./vocabulary";

/** A reader's result: what could be read, and a finding for each cell that could not. */
export interface Read<T> { readonly value: T; readonly issues: readonly Issue[] }

/** One row of a known table, by column key. Reading a bad cell notes an issue once and gives null. */
export interface RowReader {
  readonly row: number;
  cell(key: string): Cell;
  text(key: string): string | null;
  number(key: string): number | null;
  date(key: string): Day | null;
  place(key: string): CellPlace;
  issue(kind: Issue["kind"], severity: Severity, key: string, more?: Partial<Pick<Issue, "found" | "subject" | "expected">>): void;
}

/** Calls `each` for every row of a known table that is not wholly blank, collecting issues. */
export function readRows<T>(name: InputTable, table: RawTable, each: (row: RowReader) => T | null): Read<readonly T[]> {
  const issues: Issue[] = [];
  const places = matchHeaders(name, table.columns).found;
  const columnOf = (key: string): RawColumn | undefined => table.columns[places.get(key) ?? -1];
  const columns = new CleanColumns(table, issues);
  const value: T[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.columns.every(({ cells }) => isBlankCell(cells[row]))) continue;
    const cell = (key: string): Cell => columnOf(key)?.cells[row] ?? null;
    const place = (key: string): CellPlace => placeOf(table, columnOf(key) ?? table.columns[0] ?? { header: key, position: 0 }, row);
    const issue: RowReader["issue"] = (kind, severity, key, more) => {
      issues.push({ kind, severity, table: table.name, column: place(key).column, place: place(key), ...more });
    };
    const read = each({
      row, cell, place, issue,
      text: (key) => readText(cell(key)),
      number: (key) => {
        const found = columns.numbers(columnOf(key))[row] ?? NaN;
        if (Number.isNaN(found) && !isNothing(cell(key))) issue("cell-not-a-number", "unscored", key, { found: String(cell(key)) });
        return Number.isNaN(found) ? null : found;
      },
      date: (key) => {
        const found = columns.days(columnOf(key))[row] ?? NaN;
        if (Number.isNaN(found) && !isNothing(cell(key))) issue("cell-not-a-date", "unscored", key, { found: String(cell(key)) });
        return Number.isNaN(found) ? null : day(found);
      },
    });
    if (read !== null) value.push(read);
  }
  return { value, issues };
}

/** Columns read by one convention each, the first time a row asks; what had to be assumed is noted once. */
class CleanColumns {
  readonly #numbers = new Map<RawColumn, Float64Array>();
  readonly #days = new Map<RawColumn, Float64Array>();

  constructor(
    private readonly table: RawTable,
    private readonly issues: Issue[],
  ) {}

  numbers(column: RawColumn | undefined): Float64Array {
    if (column === undefined) return new Float64Array();
    const known = this.#numbers.get(column);
    if (known) return known;
    const read = cleanNumbers(column.cells);
    this.issues.push(...assumptions(this.table, column, { numbers: read }));
    this.#numbers.set(column, read.values);
    return read.values;
  }

  days(column: RawColumn | undefined): Float64Array {
    if (column === undefined) return new Float64Array();
    const known = this.#days.get(column);
    if (known) return known;
    const read = cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder });
    this.issues.push(...assumptions(this.table, column, { days: read }));
    this.#days.set(column, read.values);
    return read.values;
  }
}
