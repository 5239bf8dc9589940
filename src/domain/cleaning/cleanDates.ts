import type { Cell } from "../records/rawTable";
import { isNothing } from "./blankText";
import { serialDay, yearAndMonth } from "./calendar";
import { readDateText, type DateGrain, type DateText } from "./dateText";

export type DayOrder = "dmy" | "mdy";

/** How a column writes days; decided once for all of its cells. `by-sequence`: only one order makes the rows follow each other. */
export interface DateConvention { readonly order: DayOrder; readonly decided: "not-needed" | "by-evidence" | "by-sequence" | "assumed" | "given" }

export interface CleanedDates {
  /** Whole serial days (45292 = 2024-01-01), one entry a cell; NaN where there is none. */
  readonly values: Float64Array;
  /** 0-based rows of cells that hold something that is no day under the column's convention. */
  readonly bad: readonly number[];
  readonly blank: number;
  readonly fromText: number;
  /** Rows whose day hangs on the assumed order. */
  readonly undecided: readonly number[];
  readonly convention: DateConvention;
  /** "month", "quarter", "year" where the cells name such periods; the value is then the first day. */
  readonly grain: DateGrain;
}

interface Either { readonly row: number; readonly dayFirst: number; readonly monthFirst: number }

const afterLastDay = 2_958_466;
const mostRemembered = 20_000;
/** Cells in sequence before the sequence proves an order, and how many fewer steps back it must have. */
const [leastSequence, decisive] = [5, 0.25];

/**
 * Reads a column of days in whatever spelling; times are dropped. Whether 03/04 is 3 April or 4 March is decided once
 * for the column: by days over 12, else by the order of the rows, else assumed and said so.
 * @example cleanDates(["31/12/2024", "01/02/2025"]).values // Float64Array [45657, 45689]
 */
export function cleanDates(cells: readonly Cell[], options: { readonly order?: DayOrder; readonly otherwise?: DayOrder } = {}): CleanedDates {
  const values = new Float64Array(cells.length);
  const numbers = numberReader(cells);
  const bad: number[] = [];
  const either: Either[] = [];
  const remembered = new Map<string, DateText | null>();
  const grains = new Set<DateGrain>();
  let blank = 0;
  let fromText = 0;
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row];
    if (typeof cell === "number") {
      const serial = numbers.read(cell);
      values[row] = serial;
      if (serial !== serial) bad.push(row);
      continue;
    }
    if (isNothing(cell)) {
      blank++;
      values[row] = NaN;
      continue;
    }
    const read = typeof cell === "string" ? remember(cell, remembered) : null;
    if (read === null) {
      bad.push(row);
      values[row] = NaN;
    } else if (read.kind === "either") {
      either.push({ row, dayFirst: read.dayFirst, monthFirst: read.monthFirst });
      values[row] = NaN;
      fromText++;
    } else {
      values[row] = read.serial;
      grains.add(read.grain);
      fromText++;
    }
  }
  const convention = decideOrder(either, values, options);
  const undecided: number[] = [];
  for (const { row, dayFirst, monthFirst } of either) {
    const serial = convention.order === "dmy" ? dayFirst : monthFirst;
    values[row] = serial;
    if (Number.isNaN(serial)) {
      bad.push(row);
      fromText--;
    } else if (convention.decided === "assumed" && dayFirst !== monthFirst) undecided.push(row);
  }
  if (either.length > 0) grains.add("day");
  if (numbers.grain !== null && cells.some((cell) => typeof cell === "number")) grains.add(numbers.grain);
  const [only] = grains;
  return { values, bad: either.length > 0 ? bad.sort((a, b) => a - b) : bad, blank, fromText, undecided, convention, grain: grains.size === 1 && only !== undefined ? only : "day" };
}

function remember(text: string, remembered: Map<string, DateText | null>): DateText | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const read = readDateText(text);
  if (remembered.size < mostRemembered) remembered.set(text, read);
  return read;
}

/** How the column's true numbers are meant: serials, 20240131, 202401 where all are, or years where all are. */
function numberReader(cells: readonly Cell[]): { readonly read: (value: number) => number; readonly grain: DateGrain | null } {
  let years = true;
  let months = true;
  for (let row = 0; row < cells.length && (years || months); row++) {
    const cell = cells[row];
    if (typeof cell !== "number") continue;
    if (years && !(cell >= 1950 && cell <= 2100 && Number.isInteger(cell))) years = false;
    if (months && !(cell >= 190_001 && cell <= 210_012 && Number.isInteger(cell) && cell % 100 >= 1 && cell % 100 <= 12)) months = false;
  }
  if (years) return { grain: "year", read: (value) => serialDay(value, 1, 1) };
  if (months) return { grain: "month", read: (value) => serialDay(Math.floor(value / 100), value % 100, 1) };
  return {
    grain: "day",
    read: (value) => {
      if (value >= 1 && value < afterLastDay) return Math.floor(value);
      return value >= 19_000_101 && value <= 21_001_231 && Number.isInteger(value) ? serialDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100) : NaN;
    },
  };
}

function decideOrder(either: readonly Either[], values: Float64Array, { order, otherwise = "mdy" }: { readonly order?: DayOrder; readonly otherwise?: DayOrder }): DateConvention {
  if (order !== undefined) return { order, decided: "given" };
  const dayFirst = either.filter(({ monthFirst }) => Number.isNaN(monthFirst)).length;
  const monthFirst = either.filter((one) => Number.isNaN(one.dayFirst)).length;
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? "dmy" : "mdy", decided: "by-evidence" };
  if (either.every((one) => one.dayFirst === one.monthFirst)) return { order: otherwise, decided: "not-needed" };
  const [back, forth] = [stepsBack(either, values, "dayFirst"), stepsBack(either, values, "monthFirst")];
  if (either.length >= leastSequence && Math.max(back, forth) >= 2 && Math.min(back, forth) <= decisive * Math.max(back, forth)) return { order: back < forth ? "dmy" : "mdy", decided: "by-sequence" };
  return { order: otherwise, decided: "assumed" };
}

/** How often a row's day is before the row above, with the open ones read in one order. */
function stepsBack(either: readonly Either[], values: Float64Array, order: "dayFirst" | "monthFirst"): number {
  const open = new Map(either.map((one) => [one.row, one[order]]));
  let steps = 0;
  let last = NaN;
  for (let row = 0; row < values.length; row++) {
    const day = open.get(row) ?? values[row] ?? NaN;
    if (Number.isNaN(day)) continue;
    if (day < last) steps++;
    last = day;
  }
  return steps;
}

/** Last day of the month, quarter or year that begins on a day. @example periodEnd(45292, "quarter") // 45382 */
export function periodEnd(first: number, grain: DateGrain): number {
  if (grain === "day") return first;
  const { year, month } = yearAndMonth(first);
  const months = grain === "month" ? 1 : grain === "quarter" ? 3 : 12;
  const next = month - 1 + months;
  return serialDay(year + Math.floor(next / 12), (next % 12) + 1, 1) - 1;
}
