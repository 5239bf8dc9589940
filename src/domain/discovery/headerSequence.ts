import { readDateText } from "../cleaning/dateText";
import { headerPeriod } from "../cleaning/headerPeriod";
import type { Cell } from "../records/rawTable";

/** Serial numbers of the days from 2000 to 2079. */
const [firstDay, lastDay] = [36526, 65745];

const isDay = (value: number): boolean => Number.isInteger(value) && value >= firstDay && value <= lastDay;
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2079;

/** A cell that can name a column of a wide layout by itself: a period or a day. @example namesPeriod("Q1") // true */
export const namesPeriod = (cell: Cell | undefined): boolean =>
  (typeof cell === "number" || typeof cell === "string") && (headerPeriod(String(cell)) !== null || (typeof cell === "string" && readDateText(cell) !== null));

/**
 * Do two numbers mean the same kind of thing, a year or a day? Then one does not name the other. Amounts fall among
 * the days too, but hardly on the first of a month each time.
 * @example sameKindOfNumber(45292, 48000) // false: 45292 is the first of January
 */
export const sameKindOfNumber = (name: Cell | undefined, below: Cell | undefined): boolean =>
  typeof name === "number" && typeof below === "number" && ((isYear(name) && isYear(below)) || (isDay(name) && isDay(below) && (!namesPeriod(name) || namesPeriod(below))));

/**
 * Numbers that name columns because they follow one another: days, years, or 1, 2, 3 … (at least six of them,
 * since a row of data may well begin 1, 2, 3).
 * @example isSequence([45292, 45299, 45306]) // true
 */
export function isSequence(numbers: readonly number[]): boolean {
  if (numbers.length < 2 || numbers.some((value, index) => index > 0 && value <= (numbers[index - 1] ?? value))) return false;
  return numbers.every(isDay) || numbers.every(isYear) || (numbers.length >= 6 && numbers.every((value, index) => value === index + 1));
}
