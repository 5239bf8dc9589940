import { isEmptyCell, shapeOf, textOf } from "./cellShape";
import { labelledNames } from "./groupLabels";
import { isSequence, namesPeriod, sameKindOfNumber } from "./headerSequence";
import { filledIn, type Region, type Rows } from "./regions";

/** Rows that may stand above a header, rows below that are looked at, and the longest a header gets (questions of a survey). */
const [deepest, looked, longestHeader] = [15, 40, 250];

/** A header; rows are 0-based in what was read. */
export interface FoundHeader {
  /** Row of the names. */
  readonly row: number;
  /** `row`, or the row above where that holds group labels. */
  readonly top: number;
  /** One a column of the region, group labels before the names; "" where none stands. */
  readonly names: readonly string[];
  /** Share of columns, 0 to 1, whose cells are of another kind than their name. */
  readonly contrast: number;
}

/**
 * The row of a region of at least two columns that names its columns, or null.
 * @example findHeader([["Name", "Sales"], ["Ann", 5]], { top: 0, bottom: 1, left: 0, right: 1 }) // row 0
 */
export function findHeader(rows: Rows, region: Region): FoundHeader | null {
  const { top, bottom, left, right } = region;
  const widths = Array.from({ length: Math.min(bottom - top + 1, looked) }, (_, index) => filledIn(rows[top + index], left, right));
  const widest = typicalWidth(widths);
  let best: (FoundHeader & { readonly score: number }) | null = null;
  let mostAbove = 0;
  for (let row = top; row <= Math.min(bottom, top + deepest); row++) {
    const scored = scoredHeader(rows, row, region, widest, mostAbove);
    if (scored !== null && (best === null || scored.score > best.score + 1e-9)) best = scored;
    mostAbove = Math.max(mostAbove, widths[row - top] ?? 0);
  }
  return best;
}

/** The width most rows have: the median of the wider half, so that titles and notes do not count. */
const typicalWidth = (widths: readonly number[]): number => {
  const sorted = [...widths].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 4)] ?? 1;
};

/** How much a row looks like the header of what is below it; null when it cannot be one. */
function scoredHeader(rows: Rows, row: number, region: Region, widest: number, mostAbove: number): (FoundHeader & { readonly score: number }) | null {
  const { top, left, right } = region;
  const labelled = labelledNames(rows, row, region);
  const cells = rows[row] ?? [];
  const names = labelled ?? Array.from({ length: right - left + 1 }, (_, index) => textOf(cells[left + index]));
  const given = names.filter((name) => name !== "").map((name) => name.toLowerCase());
  const fill = given.length / Math.max(1, widest);
  // Two columns with two cells above are a form, line by line; wider rows above a header are data.
  const mayStandAbove = labelled === null ? Math.ceil(given.length / 2) : given.length;
  if (given.length < 2 || filledIn(cells, left, right) < 2 || fill < 0.5 || mostAbove > mayStandAbove) return null;
  if (given.some((name) => name.length > longestHeader)) return null;
  const texts = textsAmong(rows, row, region, names);
  if (texts === null || texts / given.length < 0.7) return null;
  const { contrast, seen } = contrastBelow(rows, row, region, names);
  // Texts that repeat are data, unless numbers below them say otherwise ("Q1", "Q2" for one year after another).
  if (new Set(given).size < given.length * (contrast >= 0.6 ? 0.5 : 0.8)) return null;
  const score = 2 * Math.min(1, fill) + 1.5 * (texts / given.length) + 2 * contrast - (seen === 0 && row > top ? 1.5 : 0) - 0.25 * (row - top);
  return { row, top: labelled === null ? row : row - 1, names, contrast, score };
}

/** Names that are texts or periods; null when a plain number stands over numbers, or only numbers over numbers of their kind. */
function textsAmong(rows: Rows, row: number, { bottom, left, right }: Region, names: readonly string[]): number | null {
  const cells = rows[row] ?? [];
  const numbers = cells.slice(left, right + 1).filter((cell) => typeof cell === "number");
  const sequence = isSequence(numbers);
  let texts = 0;
  let kindred = 0;
  let worded = 0;
  for (let column = left; column <= right; column++) {
    const cell = cells[column];
    if (names[column - left] === "") continue;
    const period = namesPeriod(cell) || (typeof cell === "number" && sequence);
    if (isEmptyCell(cell) || period || (typeof cell === "string" && shapeOf(cell) !== "number" && shapeOf(cell) !== "date")) texts++;
    else if (shapeOf(rows[row + 1]?.[column]) === shapeOf(cell)) return null;
    if (!isEmptyCell(cell) && !period) worded++;
    if (row < bottom && sameKindOfNumber(cell, rows[row + 1]?.[column]) && (row + 1 === bottom || sameKindOfNumber(cell, rows[row + 2]?.[column]))) kindred++;
  }
  if (numbers.length > 0 && kindred === numbers.length) return null;
  const corner = isEmptyCell(cells[left]) && shapeOf(rows[row + 1]?.[left]) === "text";
  return worded === 0 && numbers.length === texts && !corner ? null : texts;
}

/** Share of named columns whose cells below are of another kind than their name, or are longer or carry digits where it does not. */
function contrastBelow(rows: Rows, row: number, { bottom, left, right }: Region, names: readonly string[]): { readonly contrast: number; readonly seen: number } {
  let [columns, telling, seen] = [0, 0, 0];
  for (let column = left; column <= right; column++) {
    const name = names[column - left] ?? "";
    if (name === "") continue;
    columns++;
    let [below, others, longer] = [0, 0, 0];
    for (let under = row + 1; under <= Math.min(bottom, row + looked); under++) {
      const shape = shapeOf(rows[under]?.[column]);
      if (shape === "empty") continue;
      below++;
      if (shape !== "text") others++;
      const text = textOf(rows[under]?.[column]);
      if (text.length > 40 || /\d/.test(text)) longer++;
    }
    seen += below;
    const plainNumber = typeof rows[row]?.[column] === "number";
    if (below > 0 && !plainNumber && (others / below > 0.6 || (longer / below > 0.6 && !/\d/.test(name)))) telling++;
  }
  return { contrast: columns === 0 ? 0 : telling / columns, seen };
}
