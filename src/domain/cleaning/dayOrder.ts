export type DayOrder = "dmy" | "mdy";

/** How a column writes days; decided once for all of its cells. `by-sequence`: only one order makes the rows follow each other. */
export interface DateConvention { readonly order: DayOrder; readonly decided: "not-needed" | "by-evidence" | "by-sequence" | "assumed" | "given" }

/** The cells of a column that are one of two days: NaN where an order makes no day of a cell. */
export interface OpenDays {
  /** 0-based rows of such cells, rising. */
  readonly rows: readonly number[];
  /** Serial days one entry a cell of the column, with the open ones read day first; NaN where there is none. */
  readonly dayFirst: Float64Array;
  /** The open ones read month first; read at `rows` only. */
  readonly monthFirst: Float64Array;
}

/** Cells in sequence before the sequence proves an order, how many more breaks the other order must have, and what share is left. */
const [leastSequence, leastMargin, decisive] = [5, 2, 0.25];

/**
 * Whether a column's open cells are day first: as given, else as days over 12 prove, else as the rows follow one
 * another, else `otherwise`.
 * @example decideOrder({ rows: [0], dayFirst: Float64Array.of(45657), monthFirst: Float64Array.of(NaN) }, {}) // 31/12/2024: { order: "dmy", decided: "by-evidence" }
 */
export function decideOrder(open: OpenDays, { order, otherwise = "mdy" }: { readonly order?: DayOrder; readonly otherwise?: DayOrder }): DateConvention {
  if (order !== undefined) return { order, decided: "given" };
  let [dayFirst, monthFirst, differ] = [0, 0, false];
  for (const row of open.rows) {
    const [one = NaN, other = NaN] = [open.dayFirst[row], open.monthFirst[row]];
    if (Number.isNaN(other)) dayFirst++;
    else if (Number.isNaN(one)) monthFirst++;
    else if (one !== other) differ = true;
  }
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? "dmy" : "mdy", decided: "by-evidence" };
  if (dayFirst === 0 && !differ) return { order: otherwise, decided: "not-needed" };
  const [ifDayFirst, ifMonthFirst] = [breaks(open, "dmy"), breaks(open, "mdy")];
  const [fewer, more] = ifDayFirst < ifMonthFirst ? [ifDayFirst, ifMonthFirst] : [ifMonthFirst, ifDayFirst];
  if (open.rows.length >= leastSequence && more - fewer >= leastMargin && fewer <= decisive * more) return { order: ifDayFirst < ifMonthFirst ? "dmy" : "mdy", decided: "by-sequence" };
  return { order: otherwise, decided: "assumed" };
}

/** How often the rows leave their direction, oldest or newest first, with the open cells read in one order. */
function breaks({ rows, dayFirst, monthFirst }: OpenDays, order: DayOrder): number {
  let [back, forth, last, next] = [0, 0, NaN, 0];
  for (let row = 0; row < dayFirst.length; row++) {
    const open = rows[next] === row;
    if (open) next++;
    const day = (open && order === "mdy" ? monthFirst[row] : dayFirst[row]) ?? NaN;
    if (Number.isNaN(day)) continue;
    if (day < last) back++;
    else if (day > last) forth++;
    last = day;
  }
  return Math.min(back, forth);
}
