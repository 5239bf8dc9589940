import { headerPeriod } from "../cleaning/headerPeriod";
import { textOf } from "./cellShape";
import type { Region, Rows } from "./regions";

const longestLabel = 40;

const repeats = (names: readonly string[]): boolean => {
  const given = names.filter((name) => name !== "").map((name) => name.toLowerCase());
  return new Set(given).size < given.length;
};

/** How many columns each label stands over: up to the next label. */
const spansOf = (labels: readonly string[]): readonly number[] => {
  const at = labels.flatMap((label, index) => (label === "" ? [] : [index]));
  return at.map((index, place) => (at[place + 1] ?? labels.length) - index);
};

/**
 * The names in a row with the group labels right above them, as merged cells leave them ("2024" over "Q1" … "Q4"),
 * or null when the row above holds none. A title is no label, and neither is a line of the preamble: labels tell
 * names apart that are the same, name columns that have no name of their own, are periods, or all span several columns.
 * @param row 0-based row of the names. @example "|2024||2025|" over "Name|Q1|Q2|Q1|Q2" gives "Name", "2024 Q1" …
 */
export function labelledNames(rows: Rows, row: number, { top, left, right }: Region): readonly string[] | null {
  if (row <= top) return null;
  const across = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const names = across.map((column) => textOf(rows[row]?.[column]));
  const labels = across.map((column) => textOf(rows[row - 1]?.[column]));
  const given = labels.filter((label) => label !== "");
  const firstName = Math.min(...names.flatMap((name, index) => (name === "" ? [] : [index])));
  const isTitle = given.length === 1 && labels.findIndex((label) => label !== "") <= Math.min(firstName, labels.length - 1);
  if (given.length === 0 || isTitle || given.some((label) => label.length > longestLabel) || given.length >= labels.length) return null;
  if (given.some((label) => headerPeriod(label) === null && !Number.isNaN(Number(label)))) return null;
  let carried = "";
  const together = names.map((name, index) => {
    const label = labels[index] ?? "";
    // A label over an empty cell is a name merged over both rows; it is nobody else's.
    if (label !== "") carried = name === "" ? "" : label;
    if (name === "") return label;
    return carried === "" ? name : `${carried} ${name}`;
  });
  const namesColumns = given.length > 1 && labels.some((label, index) => label !== "" && names[index] === "");
  const tellsApart = repeats(names) && !repeats(together);
  const spans = given.length > 1 && spansOf(labels).every((span) => span > 1);
  return namesColumns || tellsApart || spans || given.every((label) => headerPeriod(label) !== null) ? together : null;
}
