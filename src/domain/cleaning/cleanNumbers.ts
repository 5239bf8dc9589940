import type { Cell } from "../records/rawTable";
import { isNothing } from "./blankText";
import { readNumberText, type DecimalMark, type NumberText } from "./numberText";
import { remembering } from "./rememberedTexts";

/** How a column writes numbers; decided once for all of its cells. `assumed`: nothing in the column tells. */
export interface NumberConvention { readonly decimal: DecimalMark; readonly decided: "not-needed" | "by-evidence" | "assumed" | "given" }

export interface CleanedNumbers {
  /** One entry a cell; NaN where there is none. */
  readonly values: Float64Array;
  /** 0-based rows of cells that hold something that is no number under the column's convention. */
  readonly bad: readonly number[];
  readonly blank: number;
  /** Cells that were text and were read as numbers. */
  readonly fromText: number;
  /** Rows whose value hangs on the assumed mark, like "1,234" where nothing decides. */
  readonly undecided: readonly number[];
  readonly convention: NumberConvention;
}

/** Plain digits with at most one dot: what `Number` reads as everybody does, and no thousands mark can hide in. */
const plainDigits = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/**
 * Reads a column of numbers in whatever spelling, by one convention for the whole column: the decimal mark most of its
 * telling cells prove. A cell that contradicts it is bad, never guessed.
 * @param options `factor` multiplies every value ("万元" = 10000); `decimal` when people have said which mark it is.
 * @example cleanNumbers(["1.234,50 €", 7]).values // Float64Array [1234.5, 7]
 */
export function cleanNumbers(cells: readonly Cell[], options: { readonly decimal?: DecimalMark; readonly factor?: number } = {}): CleanedNumbers {
  const { factor = 1 } = options;
  const first = readUnder(cells, options.decimal ?? ".", factor);
  const { dots, commas } = first;
  const decimal = options.decimal ?? (commas > dots ? "," : ".");
  const read = decimal === "," && options.decimal === undefined ? readUnder(cells, ",", factor) : first;
  // As many cells for the one as for the other is no evidence: what hangs on it is said, as if there were none.
  const assumed = options.decimal === undefined && dots === commas && (dots > 0 || first.either.length > 0);
  const decided = options.decimal !== undefined ? "given" : assumed ? "assumed" : dots + commas > 0 ? "by-evidence" : "not-needed";
  return { values: read.values, bad: read.bad, blank: read.blank, fromText: read.fromText, undecided: assumed ? read.either : [], convention: { decimal, decided } };
}

interface Reading { readonly values: Float64Array; readonly bad: number[]; readonly either: number[]; blank: number; fromText: number; dots: number; commas: number }

function readUnder(cells: readonly Cell[], decimal: DecimalMark, factor: number): Reading {
  const values = new Float64Array(cells.length);
  const reading: Reading = { values, bad: [], either: [], blank: 0, fromText: 0, dots: 0, commas: 0 };
  const read = remembering(readNumberText);
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row];
    let value = NaN;
    if (typeof cell === "number") value = cell * factor;
    else if (isNothing(cell)) {
      reading.blank++;
      values[row] = NaN;
      continue;
    } else if (typeof cell === "string") {
      value = textAt(cell, row, decimal, reading, read) * factor;
      if (value - value === 0) reading.fromText++;
    }
    // What is less itself is 0 for every number but NaN and the infinities.
    if (value - value === 0) values[row] = value;
    else {
      values[row] = NaN;
      reading.bad.push(row);
    }
  }
  return reading;
}

function textAt(text: string, row: number, decimal: DecimalMark, reading: Reading, readText: (text: string) => NumberText | null): number {
  if (plainDigits.test(text)) {
    // Two digits or fewer after the only dot can only be decimals; a comma column would not have written it.
    if (text.includes(".")) {
      reading.dots++;
      if (decimal === ",") return NaN;
    }
    return Number(text) + 0;
  }
  const read = readText(text);
  if (read === null) return NaN;
  // Only a text that is a number under its own proof proves anything.
  if (read.evidence === "." && !Number.isNaN(read.under("."))) reading.dots++;
  else if (read.evidence === "," && !Number.isNaN(read.under(","))) reading.commas++;
  else if (read.evidence === "either") reading.either.push(row);
  return read.under(decimal);
}
