import type { Cell } from "../records/rawTable";
import { afterLastDay, bareDay, isYear, isYearMonth, type BareMeaning } from "./bareNumbers";
import { isNothing } from "./blankText";
import { monthEnd, yearAndMonth } from "./calendar";
import { readDateText, type DateGrain } from "./dateText";
import { decideOrder, type DateConvention, type DayOrder } from "./dayOrder";
import { remembering } from "./rememberedTexts";

export type { DateConvention, DayOrder } from "./dayOrder";

export interface CleanedDates {
  /** Whole serial days (45292 = 2024-01-01), one entry a cell; NaN where there is none. */
  readonly values: Float64Array;
  /** 0-based rows of cells that hold something that is no day under the column's convention. */
  readonly bad: readonly number[];
  readonly blank: number;
  /** Cells that were text and were read as days. */
  readonly fromText: number;
  /** Rows whose day hangs on the assumed order. */
  readonly undecided: readonly number[];
  readonly convention: DateConvention;
  /** "month", "quarter", "year" where the cells name such periods; the value is then the first day. */
  readonly grain: DateGrain;
}

/** A column after its first reading: what is certain is in `values`, the rest waits for what the column decides. */
interface FirstReading {
  readonly values: Float64Array;
  readonly bad: number[];
  readonly grains: Set<DateGrain>;
  /** Rows of texts like 03/04/2024; their `values` are day first. */
  readonly open: number[];
  readonly monthFirst: Float64Array;
  /** Rows and numbers of texts that are digits alone, like "2017". */
  readonly bare: { readonly row: number; readonly value: number }[];
  readonly meaning: BareMeaning;
  readonly numbers: boolean;
  readonly blank: number;
  readonly fromText: number;
}

/**
 * Reads a column of days in whatever spelling; times are dropped, zones not converted. Whether 03/04 is 3 April or
 * 4 March is decided once for the column: by days over 12, else by the order of the rows, else assumed and said so.
 * @param options `order` when people have said which it is; `otherwise` is assumed where nothing decides ("mdy").
 * @example cleanDates(["31/12/2024", "01/02/2025"]).values // Float64Array [45657, 45689]
 */
export function cleanDates(cells: readonly Cell[], options: { readonly order?: DayOrder; readonly otherwise?: DayOrder } = {}): CleanedDates {
  const first = readOnce(cells);
  const { values, bad, grains, open, monthFirst, bare, meaning } = first;
  let { fromText } = first;
  const convention = decideOrder({ rows: open, dayFirst: values, monthFirst }, options);
  const undecided: number[] = [];
  for (const row of open) {
    const dayFirst = values[row] ?? NaN;
    const other = monthFirst[row] ?? NaN;
    const serial = convention.order === "dmy" ? dayFirst : other;
    values[row] = serial;
    if (Number.isNaN(serial)) bad.push(row);
    else {
      fromText++;
      grains.add("day");
      // A cell that only one order can read does not hang on the order.
      if (convention.decided === "assumed" && Math.abs(dayFirst - other) > 0) undecided.push(row);
    }
  }
  if (first.numbers) {
    grains.add(meaning);
    if (meaning !== "day") meanPeriods(cells, values, meaning);
  }
  for (const { row, value } of bare) {
    // Digits alone among days are rather an ID or an amount than a year.
    const serial = meaning === "day" ? NaN : bareDay(value, meaning);
    values[row] = serial;
    if (Number.isNaN(serial)) bad.push(row);
    else {
      fromText++;
      grains.add(meaning);
    }
  }
  const [only] = grains;
  return { values, bad: open.length + bare.length > 0 ? bad.sort((a, b) => a - b) : bad, blank: first.blank, fromText, undecided, convention, grain: grains.size === 1 && only !== undefined ? only : "day" };
}

function readOnce(cells: readonly Cell[]): FirstReading {
  const values = new Float64Array(cells.length);
  const [bad, open, bare]: [number[], number[], { row: number; value: number }[]] = [[], [], []];
  const grains = new Set<DateGrain>();
  const read = remembering(readDateText);
  let monthFirst = new Float64Array(0);
  let [years, months, numbers, blank, fromText] = [true, true, false, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row];
    if (typeof cell === "number") {
      const serial = cell >= 1 && cell < afterLastDay ? Math.floor(cell) : bareDay(cell, "day");
      values[row] = serial;
      if (serial !== serial) bad.push(row);
      else {
        numbers = true;
        if (years) years = isYear(cell);
        if (months) months = isYearMonth(cell);
      }
      continue;
    }
    values[row] = NaN;
    if (isNothing(cell)) {
      blank++;
      continue;
    }
    const day = typeof cell === "string" ? read(cell) : null;
    // What is no day in any spelling says nothing about the others.
    if (day === null) bad.push(row);
    else if (day.kind === "either") {
      if (open.length === 0) monthFirst = new Float64Array(cells.length);
      open.push(row);
      values[row] = day.dayFirst;
      monthFirst[row] = day.monthFirst;
      years = false;
    } else if (day.bare !== null) {
      bare.push({ row, value: day.bare });
      years &&= isYear(day.bare);
      months &&= isYearMonth(day.bare);
    } else {
      values[row] = day.serial;
      grains.add(day.grain);
      years &&= day.grain === "year";
      fromText++;
    }
  }
  return { values, bad, grains, open, monthFirst, bare, meaning: years ? "year" : months ? "month" : "day", numbers, blank, fromText };
}

/** The column's true numbers as the years or months they turned out to be. */
function meanPeriods(cells: readonly Cell[], values: Float64Array, meaning: BareMeaning): void {
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row];
    if (typeof cell === "number") values[row] = bareDay(cell, meaning);
  }
}

/**
 * Last serial day of the month, quarter or year that begins on a day; the day itself for "day", NaN for NaN.
 * @example periodEnd(45292, "quarter") // 45382
 */
export function periodEnd(first: number, grain: DateGrain): number {
  if (grain === "day") return first;
  const { year, month } = yearAndMonth(first);
  const last = month - 2 + (grain === "month" ? 1 : grain === "quarter" ? 3 : 12);
  return monthEnd(year + Math.floor(last / 12), (last % 12) + 1);
}
