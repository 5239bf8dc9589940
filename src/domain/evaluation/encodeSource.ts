import { isNothing } from "../cleaning/blankText";
import { cleanDates } from "../cleaning/cleanDates";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { assumptions } from "../records/assumptions";
import { isBlankCell } from "../records/cells";
import type { Cell, RawColumn, RawTable } from "../records/rawTable";
import { creditRows, type CreditedRows } from "./creditedRows";
import type { IssueList } from "./issueList";
import { peopleOf } from "./peopleOf";
import { percentScale } from "./percentScale";
import { addUp, noSums, type Sums } from "./sums";
import type { Windows } from "./windows";

/**
 * A source table as numbers, each column turned once however many KPIs use it: people to their index (-1 =
 * nobody), days and amounts to floats (NaN = none). A bad cell is one finding, noted when its column is first used.
 */
export class EncodedSource {
  readonly #credited: { readonly employee: number; readonly date: number; readonly windows: Windows; readonly credited: CreditedRows }[] = [];
  readonly #totals: { readonly credited: CreditedRows; readonly values: Float64Array; readonly sums: Sums }[] = [];
  readonly #people = new Map<number, Int32Array>();
  readonly #rows = new Map<number, readonly Int32Array[]>();
  readonly #daysOfPeople = new Map<string, Float64Array>();
  readonly #days = new Map<number, Float64Array>();
  readonly #numbers = new Map<number, Float64Array>();
  readonly #shares = new Map<number, Float64Array>();
  /** Columns of numbers whose blank cells are all noted, and cells that are noted one by one. */
  readonly #blanksNoted = new Map<number, Set<number> | "all">();
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
      const { people, unknown } = peopleOf(column.cells, this.table.rowCount, this.findPerson);
      for (const row of unknown) this.#noteMissing("employee-unknown", column, row, column.cells[row] ?? null);
      return people;
    });
  }

  /** A person's rows by a column of people, top to bottom: sorted once for everybody, so that asking one by one does not read the table each time. */
  rowsOf(index: number, person: number): Int32Array {
    const buckets = kept(this.#rows, index, () => {
      const people = this.people(index);
      const counts: number[] = [];
      for (const one of people) if (one >= 0) counts[one] = (counts[one] ?? 0) + 1;
      const sorted = Array.from({ length: counts.length }, (_, one) => new Int32Array(counts[one] ?? 0));
      const filled = new Int32Array(sorted.length);
      people.forEach((one, row) => {
        const own = sorted[one];
        if (own === undefined) return;
        const at = filled[one] ?? 0;
        own[at] = row;
        filled[one] = at + 1;
      });
      return sorted;
    });
    return buckets[person] ?? new Int32Array();
  }

  /**
   * Which rows count for whom in the days asked. Worked out once for all KPIs that ask the same people over the same
   * days, which is nearly always all of them.
   */
  credited(employee: number, date: number, windows: Windows): CreditedRows {
    const known = this.#credited.find((one) => one.employee === employee && one.date === date && alike(one.windows.start, windows.start) && alike(one.windows.end, windows.end));
    if (known) return known.credited;
    const credited = creditRows(this.people(employee), this.days(date), windows);
    this.#credited.push({ employee, date, windows, credited });
    return credited;
  }

  /** The days on which anybody known has a row, ascending, each once. */
  daysOfPeople(employee: number, date: number): Float64Array {
    return kept(this.#daysOfPeople, `${employee} ${date}`, () => {
      const [people, days] = [this.people(employee), this.days(date)];
      return Float64Array.from(new Set(days.filter((day, row) => day === day && (people[row] as number) >= 0))).sort();
    });
  }

  /**
   * What values come to by person. Where they are a column's own, over rows without a condition, it is worked out once
   * for all KPIs that ask it: a sum and an average, say. Others would only fill memory.
   */
  totals(credited: CreditedRows, values: Float64Array, people: number): Sums {
    const known = this.#totals.find((one) => one.credited === credited && one.values === values);
    if (known) return known.sums;
    const sums = noSums(people);
    addUp(sums, credited, values);
    const askedAgain = this.#credited.some((one) => one.credited === credited) && [...this.#numbers.values()].includes(values);
    if (askedAgain) this.#totals.push({ credited, values, sums });
    return sums;
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
    const values = kept(this.#numbers, index, () => {
      if (!optional) this.#blanksNoted.set(index, "all");
      const column = this.#column(index);
      const read = cleanNumbers(column.cells);
      for (const issue of assumptions(this.table, column, { numbers: read })) this.issues.add(issue);
      this.#noteUnread("cell-not-a-number", column, read, optional);
      return read.values;
    });
    if (!optional && this.#blanksNoted.get(index) !== "all") {
      this.noteBlanks(index, Array.from({ length: this.table.rowCount }, (_, row) => row));
      this.#blanksNoted.set(index, "all");
    }
    return values;
  }

  /** A finding for each of these rows' cells that is blank, where a column of numbers was asked for as optional but they cannot do without. */
  noteBlanks(index: number, rows: readonly number[]): void {
    const noted = this.#blanksNoted.get(index) ?? new Set<number>();
    if (noted === "all") return;
    const column = this.#column(index);
    for (const row of rows) {
      if (noted.has(row) || !isNothing(column.cells[row])) continue;
      noted.add(row);
      this.#noteMissing("cell-not-a-number", column, row, column.cells[row] ?? null);
    }
    this.#blanksNoted.set(index, noted);
  }

  /** Credit shares 0–1; "50" in a column of percents written as numbers is 50 %. A blank split is the whole. */
  splitShares(index: number): Float64Array {
    return kept(this.#shares, index, () => {
      const column = this.#column(index);
      const raw = this.numbers(index, true);
      const scale = percentScale(this.table, column, raw, this.issues);
      return raw.map((share, row) => {
        const cell = column.cells[row];
        if (isNothing(cell)) return 1;
        if (share >= 0 && share <= scale) return share / scale;
        if (!Number.isNaN(share)) this.issues.cell("split-out-of-range", "unscored", this.table, column, row, String(cell));
        return NaN;
      });
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

function kept<Key, T>(cache: Map<Key, T>, key: Key, make: () => T): T {
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
