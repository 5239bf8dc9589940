import type { CellWrite } from "../../app/ports/workbookPort";

/** Begins with a letter: nothing Excel makes a number, formula or error of, but for the three cases below. */
const beginsWithLetter = /^\p{L}/u;
const truth = /^(true|false)$/i;
/** "Jan 5", "March 2020", "Sept-3": dates in en-US, which is how `values` are read (office-js #1559). */
const monthWithDigit = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^]*\d/i;
/** "R2.1.1", "H30/1/1", "令和2年": dates where Excel knows Japanese eras. */
const eraWithDigit = /^([MTSHR]\d+[./-]|明治|大正|昭和|平成|令和|民国|民國)/i;

/**
 * The text as it has to be entered so that it stays this very text: what Excel could take for something else gets
 * a leading apostrophe, which Excel does not show. Guards against formula injection as well.
 * @example textCell("=1+1") // "'=1+1"
 * @example textCell("张伟") // "张伟"
 */
export function textCell(text: string): string {
  if (text === "") return "";
  const plain = beginsWithLetter.test(text) && !truth.test(text) && !monthWithDigit.test(text) && !eraWithDigit.test(text);
  return plain ? text : `'${text}`;
}

export type EnteredCell = string | number | boolean | null;

/** A cell to write as Excel's `formulas` takes it. */
export const enteredCell = (cell: CellWrite): EnteredCell =>
  typeof cell === "string" ? textCell(cell) : typeof cell === "object" && cell !== null ? cell.formula : cell;

/**
 * What must be entered to have again the cell that was read as this value and formula. Excel gives a text such as
 * `=1+1` without its apostrophe (office-js #6687); it is known by being its own value.
 */
export function enteredAgain(value: unknown, formula: unknown): EnteredCell {
  if (typeof formula === "string") return formula.startsWith("=") && value !== formula ? formula : textCell(formula);
  return typeof formula === "number" || typeof formula === "boolean" ? formula : "";
}
