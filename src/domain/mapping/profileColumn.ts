import { cleanDates } from "../cleaning/cleanDates";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { isNothing } from "../cleaning/blankText";
import { personKey } from "../records/normalText";
import type { Cell } from "../records/rawTable";

/** What a column's cells look like; shares are of the filled cells, 0–1. */
export interface ColumnProfile {
  readonly filled: number;
  /** Readable as numbers, in any spelling. */
  readonly numbers: number;
  /** Readable as days, in any spelling; serial numbers count only where all of them are days of 1990–2079. */
  readonly dates: number;
  /** Cells that are text and neither a number nor a day. */
  readonly texts: number;
  /** Of the numbers, those without a fraction. */
  readonly whole: number;
  /** Every filled cell differs from every other. */
  readonly unique: boolean;
  readonly distinct: number;
  /** Characters of the longest cell. */
  readonly longest: number;
  /** Words of the column in the form people and keys are compared in. */
  readonly keys: ReadonlySet<string>;
  /** A few cells as they stand, for questions. */
  readonly examples: readonly string[];
}

/** 1990-01-01 and 2079-12-31 as serials: beyond them a number is more likely no day. */
const [earliest, latest] = [32874, 65745];
const mostExamples = 4;

/** @example profileColumn(["a", "b", "a"]).distinct // 2 */
export function profileColumn(cells: readonly Cell[]): ColumnProfile {
  const filled = cells.filter((cell) => !isNothing(cell));
  const count = Math.max(1, filled.length);
  const keys = new Set(filled.map((cell) => personKey(String(cell))));
  const numbers = cleanNumbers(filled);
  const plain = filled.filter((cell) => typeof cell === "number");
  const serials = plain.length > 0 && plain.every((serial) => serial >= earliest && serial <= latest);
  const textual = filled.filter((cell) => typeof cell === "string");
  const days = cleanDates(serials ? filled : textual);
  // A year alone or 202401 reads as a number as well as a period; only a header can say which.
  const dated = days.grain === "year" ? 0 : (serials ? filled : textual).length - days.bad.length - days.blank;
  const numeric = filled.length - numbers.bad.length - numbers.blank;
  const readable = numbers.values.filter((value) => !Number.isNaN(value));
  return {
    filled: filled.length,
    numbers: numeric / count,
    dates: dated / count,
    texts: filled.filter((cell, index) => typeof cell === "string" && Number.isNaN(numbers.values[index] ?? NaN)).length / count - (textual.length > 0 && !serials ? Math.min(dated, textual.length - Math.min(textual.length, numbers.fromText)) / count : 0),
    whole: readable.filter((value) => Number.isInteger(value)).length / Math.max(1, readable.length),
    unique: filled.length > 1 && keys.size === filled.length,
    distinct: keys.size,
    longest: filled.reduce<number>((most, cell) => Math.max(most, String(cell).length), 0),
    keys,
    examples: [...new Set(filled.map(String))].slice(0, mostExamples),
  };
}
