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
  const columns = new CleanColumns(name, table, issues);
  const value: T[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.columns.every(({ cells }) => isBlankCell(cells[row]))) continue;
    const read = each(new TableRow(columns, row));
    if (read !== null) value.push(read);
  }
  return { value, issues };
}

class TableRow implements RowReader {
  readonly #columns: CleanColumns;
  readonly row: number;

  constructor(columns: CleanColumns, row: number) {
    this.#columns = columns;
    this.row = row;
  }

  cell(key: string): Cell {
    return this.#columns.of(key)?.cells[this.row] ?? null;
  }

  text(key: string): string | null {
    return readText(this.cell(key));
  }

  number(key: string): number | null {
    return this.#read(key, this.#columns.numbers(key), "cell-not-a-number");
  }

  date(key: string): Day | null {
    const found = this.#read(key, this.#columns.days(key), "cell-not-a-date");
    return found === null ? null : day(found);
  }

  place(key: string): CellPlace {
    const { table } = this.#columns;
    return placeOf(table, this.#columns.of(key) ?? table.columns[0] ?? { header: key, position: 0 }, this.row);
  }

  issue(...[kind, severity, key, more]: Parameters<RowReader["issue"]>): void {
    const place = this.place(key);
    this.#columns.issues.push({ kind, severity, table: place.table, column: place.column, place, ...more });
  }

  #read(key: string, values: Float64Array, kind: "cell-not-a-number" | "cell-not-a-date"): number | null {
    const found = values[this.row] ?? NaN;
    if (!Number.isNaN(found)) return found;
    const cell = this.cell(key);
    if (!isNothing(cell)) this.issue(kind, "unscored", key, { found: String(cell) });
    return null;
  }
}

/** A known table's columns by key, each read by one convention the first time a row asks; what had to be assumed is noted once. */
class CleanColumns {
  readonly #places: ReadonlyMap<string, number>;
  readonly #numbers = new Map<string, Float64Array>();
  readonly #days = new Map<string, Float64Array>();

  constructor(
    name: InputTable,
    readonly table: RawTable,
    readonly issues: Issue[],
  ) {
    this.#places = matchHeaders(name, table.columns).found;
  }

  of(key: string): RawColumn | undefined {
    const at = this.#places.get(key);
    return at === undefined ? undefined : this.table.columns[at];
  }

  numbers(key: string): Float64Array {
    return this.#numbers.get(key) ?? this.#keep(this.#numbers, key, (column) => {
      const read = cleanNumbers(column.cells);
      this.issues.push(...assumptions(this.table, column, { numbers: read }));
      return read.values;
    });
  }

  days(key: string): Float64Array {
    return this.#days.get(key) ?? this.#keep(this.#days, key, (column) => {
      const read = cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder });
      this.issues.push(...assumptions(this.table, column, { days: read }));
      return read.values;
    });
  }

  #keep(known: Map<string, Float64Array>, key: string, read: (column: RawColumn) => Float64Array): Float64Array {
    const column = this.of(key);
    const values = column === undefined ? new Float64Array() : read(column);
    known.set(key, values);
    return values;
  }
}
