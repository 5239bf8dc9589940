import type { Cell } from "../records/rawTable";
import { isoDay } from "./calendar";
import type { CleanedDates } from "./cleanDates";

const fewest = 4;
const dayOfMonth = (serial: number): number => Number(isoDay(serial).slice(8));

/**
 * Rows whose days Excel may have read month first while the column is day first, or the other way round: on paste it
 * turns "03/04/2024" into a true date by the computer's region and leaves "25/04/2024", which is none there, as text.
 * It shows in a column of texts all over the 12th beside true dates none of which is.
 * @returns the rows of the true dates; [] where nothing speaks for it.
 * @example swappedDays(["25/03/2024", 45386, …], cleaned) // [1, …]
 */
export function swappedDays(cells: readonly Cell[], { values, fromText, convention }: CleanedDates): readonly number[] {
  if (fromText < fewest || convention.decided !== "by-evidence") return [];
  const trueDates: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    const late = dayOfMonth(value) > 12;
    if (typeof cells[row] === "number") {
      if (late) return [];
      trueDates.push(row);
    } else if (!late) return [];
  }
  return trueDates.length >= fewest ? trueDates : [];
}
