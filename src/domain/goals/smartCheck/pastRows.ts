import type { EncodedSource } from "../../evaluation/encodeSource";
import type { Day } from "../../units";
import { coveredMonths } from "./coveredMonths";
import { firstDay, lastDay, type MonthIndex, type WholeMonths } from "./wholeMonths";

/** Months looked back over: four years, so that three growths from year to year can be seen. */
const monthsBack = 48;

/** A table's rows by whose they are and in which earlier period; periods are counted back from the one asked about, 1 = the one before. */
export interface PastRows {
  /** Of each row: person · steps + steps − steps back, or -1. */
  readonly owners: Int32Array;
  readonly steps: number;
  /** By steps back, whether the data covers the period whole. */
  readonly whole: readonly boolean[];
}

/** Sorts rows into earlier periods in one pass. @param employee @param date positions of the columns. */
export function pastRows(source: EncodedSource, employee: number, date: number, period: WholeMonths, asOf: Day): PastRows {
  const steps = Math.floor(monthsBack / period.months);
  const from = period.first - steps * period.months;
  const days = source.days(date);
  const persons = source.people(employee);
  const start = firstDay(from);
  const months = monthsByDay(from, period.first);
  const bounds = coveredMonths(from, period.first - from);
  const owners = new Int32Array(days.length).fill(-1);
  const until = Math.min(asOf, start + months.length - 1);
  for (let row = 0; row < owners.length; row++) {
    const day = days[row] as number;
    // NaN is neither: a row without a day is in no period.
    if (!(day >= start && day <= until)) continue;
    const month = months[day - start] as number;
    bounds.note(month, day);
    const person = persons[row] as number;
    if (person >= 0) owners[row] = person * steps + Math.floor(month / period.months);
  }
  const isWhole = (stepsBack: number): boolean => {
    const first = (steps - stepsBack) * period.months;
    return stepsBack > 0 && lastDay(from + first + period.months - 1) <= asOf && bounds.covers(first, first + period.months - 1);
  };
  return { owners, steps, whole: Array.from({ length: steps + 1 }, (_, stepsBack) => isWhole(stepsBack)) };
}

/** For each day between two months, the last one not included, how many months it is after the first. A list is quicker than a calendar for a million rows. */
function monthsByDay(from: MonthIndex, to: MonthIndex): Int32Array {
  const start = firstDay(from);
  const months = new Int32Array(firstDay(to) - start);
  for (let month = from; month < to; month++) months.fill(month - from, firstDay(month) - start, firstDay(month + 1) - start);
  return months;
}
