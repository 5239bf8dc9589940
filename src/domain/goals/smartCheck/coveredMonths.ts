import { firstDay, lastDay, type MonthIndex } from "./wholeMonths";

/** Data that begins or ends this many days inside a month still covers it: weekends and holidays have no rows. */
const slack = 7;

/** Which months have rows, and from when to when; months are counted from the first one looked at. */
export interface CoveredMonths {
  note(month: number, day: number): void;
  /** Whether rows cover a run of months whole: each has some, and where the months beside it have none, the first and last lie at its ends. */
  covers(first: number, last: number): boolean;
}

/** @param from the first month looked at. */
export function coveredMonths(from: MonthIndex, count: number): CoveredMonths {
  const firsts = new Float64Array(count).fill(Infinity);
  const lasts = new Float64Array(count).fill(-Infinity);
  const seen = (month: number): boolean => (firsts[month] ?? Infinity) < Infinity;
  return {
    note(month, day) {
      if (day < (firsts[month] as number)) firsts[month] = day;
      if (day > (lasts[month] as number)) lasts[month] = day;
    },
    covers(first, last) {
      for (let month = first; month <= last; month++) if (!seen(month)) return false;
      // One day a month, the first or the last say: figures of whole months, whatever day they are put under.
      if (firsts.every((day, month) => !seen(month) || day === lasts[month])) return true;
      const begins = seen(first - 1) || (firsts[first] ?? Infinity) < firstDay(from + first) + slack;
      return begins && (seen(last + 1) || (lasts[last] ?? -Infinity) > lastDay(from + last) - slack);
    },
  };
}
