import { isNothing } from "../cleaning/blankText";
import { cleanDates } from "../cleaning/cleanDates";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { assumptions } from "../records/assumptions";
import { isBlankCell } from "../records/cells";
import type { Cell, RawColumn, RawTable } from "../records/rawTable";
import { normalText } from "../records/normalText";
import type { IssueList } from "./issueList";
import type { Windows } from "./windows";

/**
 * A source table as numbers, each column turned once however many KPIs use it: people to their index (-1 =
 * nobody), days and amounts to floats (NaN = none). A bad cell is one finding, noted when its column is first used.
 */
export class EncodedSource {
  readonly #owners: { readonly employee: number; readonly date: number; readonly windows: Windows; readonly owners: Int32Array }[] = [];
  readonly #people = new Map<number, Int32Array>();
  readonly #days = new Map<number, Float64Array>();
  readonly #numbers = new Map<number, Float64Array>();
  readonly #codes = new Map<number, { readonly codes: Int32Array; readonly size: number }>();
  readonly #blankRow: (row: number) => boolean;

  constructor(
    readonly table: RawTable,
    readonly findPerson: (cell: string | number) => number,
    readonly issues: IssueList,
  ) {
    this.#blankRow = (row) => table.columns.every(({ cells }) => isBlankCell(cells[row]));
  }

  people(index: number): Int32Array {
    return kept(this.#people, index, () => {
      const column = this.#column(index);
      const codes = new Int32Array(this.table.rowCount);
      const known = new Map<Cell, number>();
      const { cells } = column;
      for (let row = 0; row < codes.length; row++) {
        const cell = cells[row] ?? null;
        let code = known.get(cell);
        if (code === undefined) {
          code = isNothing(cell) || typeof cell === "boolean" || cell === null ? -1 : this.findPerson(cell);
          known.set(cell, code);
        }
        codes[row] = code;
        if (code < 0) this.#noteMissing("employee-unknown", column, row, cell);
      }
      return codes;
    });
  }

  /**
   * Whose each row is: the person whose window its day lies in, or -1. Worked out once for all KPIs that ask the
   * same people over the same days, which is nearly always all of them.
   */
  owners(employee: number, date: number, windows: Windows): Int32Array {
    const known = this.#owners.find((one) => one.employee === employee && one.date === date && alike(one.windows.start, windows.start) && alike(one.windows.end, windows.end));
    if (known) return known.owners;
    const people = this.people(employee);
    const days = this.days(date);
    const { start, end } = windows;
    const owners = new Int32Array(people.length);
    for (let row = 0; row < owners.length; row++) {
      const person = people[row] as number;
      const day = days[row] as number;
      owners[row] = person >= 0 && day >= (start[person] as number) && day <= (end[person] as number) ? person : -1;
    }
    this.#owners.push({ employee, date, windows, owners });
    return owners;
  }

  /** @param optional blank cells mean "not yet" and are no finding. */
  days(index: number, optional = false): Float64Array {
    return kept(this.#days, index, () => {
      const column = this.#column(index);
      const read = cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder });
      for (const issue of assumptions(this.table, column, { days: read })) this.issues.add(issue);
      this.#noteUnread("cell-not-a-date", column, read, optional);
      return read.values;
    });
  }

  numbers(index: number, optional = false): Float64Array {
    return kept(this.#numbers, index, () => {
      const column = this.#column(index);
      const read = cleanNumbers(column.cells);
      for (const issue of assumptions(this.table, column, { numbers: read })) this.issues.add(issue);
      this.#noteUnread("cell-not-a-number", column, read, optional);
      return read.values;
    });
  }

  /** Each row's text as a small whole number, the same for what is written the same but for case and spaces; -1 = blank. */
  codes(index: number): { readonly codes: Int32Array; readonly size: number } {
    return kept(this.#codes, index, () => {
      const { cells } = this.#column(index);
      const codes = new Int32Array(this.table.rowCount);
      const byCell = new Map<Cell, number>();
      const byText = new Map<string, number>();
      for (let row = 0; row < codes.length; row++) {
        const cell = cells[row] ?? null;
        let code = byCell.get(cell);
        if (code === undefined) {
          const text = normalText(String(cell ?? ""));
          code = text === "" ? -1 : byText.get(text) ?? byText.size;
          if (code >= 0) byText.set(text, code);
          byCell.set(cell, code);
        }
        codes[row] = code;
      }
      return { codes, size: byText.size };
    });
  }

  cells(index: number): readonly Cell[] {
    return this.#column(index).cells;
  }

  column(index: number): RawColumn {
    return this.#column(index);
  }

  /** A finding for every cell that gave nothing, in the order of the rows. */
  #noteUnread(kind: "cell-not-a-date" | "cell-not-a-number", column: RawColumn, { values, bad, blank }: { readonly values: Float64Array; readonly bad: readonly number[]; readonly blank: number }, optional: boolean): void {
    if (bad.length === 0 && (optional || blank === 0)) return;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (value === value) continue;
      const cell = column.cells[row] ?? null;
      if (!optional || !isNothing(cell)) this.#noteMissing(kind, column, row, cell);
    }
  }

  #noteMissing(kind: "employee-unknown" | "cell-not-a-date" | "cell-not-a-number", column: RawColumn, row: number, cell: Cell): void {
    // What a worked-out column lacks has been found where it comes from.
    if (column.derived === true && isNothing(cell)) return;
    if (!isNothing(cell)) this.issues.cell(kind, "unscored", this.table, column, row, String(cell));
    else if (!this.#blankRow(row)) this.issues.cell("cell-blank", "unscored", this.table, column, row, isBlankCell(cell) ? "" : String(cell));
  }

  #column(index: number): RawColumn {
    return this.table.columns[index] ?? { header: "", position: index, cells: [] };
  }
}

function kept<T>(cache: Map<number, T>, key: number, make: () => T): T {
  const had = cache.get(key);
  if (had !== undefined) return had;
  const made = make();
  cache.set(key, made);
  return made;
}

/** Equal entry by entry, where NaN (nobody is asked) is equal to NaN. */
function alike(a: Float64Array, b: Float64Array): boolean {
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}
