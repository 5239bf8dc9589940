import type { Cell } from "../records/rawTable";
import { isNothing } from "./blankText";
import { readNumberText, type DecimalMark, type NumberText } from "./numberText";
import { withoutSharedUnit } from "./sharedUnit";
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

/** A column after its first reading: what is certain is in `values`, the rest waits for what the column decides. */
interface FirstReading {
  readonly values: Float64Array;
  readonly bad: number[];
  /** Rows of texts that the two marks read differently; their `values` are by the dot. */
  readonly open: readonly number[];
  /** The open ones by the comma; read at `open` only. */
  readonly byComma: Float64Array;
  /** Rows of texts like "1,234", which prove neither mark. */
  readonly either: readonly number[];
  readonly blank: number;
  readonly fromText: number;
  /** Cells that prove the dot, and the comma. */
  readonly dots: number;
  readonly commas: number;
}

/**
 * Reads a column of numbers in whatever spelling, by one convention for the whole column: the decimal mark most of its
 * telling cells prove. A cell that contradicts it is bad, never guessed.
 * @param options `factor` multiplies every value ("万元" = 10000); `decimal` when people have said which mark it is.
 * @example cleanNumbers(["1.234,50 €", 7]).values // Float64Array [1234.5, 7]
 */
export function cleanNumbers(cells: readonly Cell[], options: { readonly decimal?: DecimalMark; readonly factor?: number } = {}): CleanedNumbers {
  const plain = readOnce(cells, options.factor ?? 1);
  const inUnits = plain.bad.length >= fewestInUnits && plain.bad.length > (cells.length - plain.blank) / 2 ? withoutSharedUnit(cells, plain.bad) : null;
  const { values, bad, open, byComma, either, blank, dots, commas, ...first } = inUnits === null ? plain : readOnce(inUnits, options.factor ?? 1);
  let { fromText } = first;
  const decimal = options.decimal ?? (commas > dots ? "," : ".");
  for (const row of open) {
    const value = (decimal === "." ? values[row] : byComma[row]) ?? NaN;
    values[row] = value;
    if (Number.isNaN(value)) bad.push(row);
    else fromText++;
  }
  // As many cells for the one as for the other is no evidence: what hangs on it is said, as if there were none.
  const assumed = options.decimal === undefined && dots === commas && (dots > 0 || either.length > 0);
  const decided = options.decimal !== undefined ? "given" : assumed ? "assumed" : dots + commas > 0 ? "by-evidence" : "not-needed";
  return { values, bad: open.length > 0 ? bad.sort((a, b) => a - b) : bad, blank, fromText, undecided: assumed ? either : [], convention: { decimal, decided } };
}

/** Fewer cells than this show no habit of the column. */
const fewestInUnits = 3;

/** A number times the factor, or NaN where it is not finite: what is less itself is 0 for every number but NaN and the infinities. */
const finite = (value: number): number => (value - value === 0 ? value : NaN);

function readOnce(cells: readonly Cell[], factor: number): FirstReading {
  const values = new Float64Array(cells.length);
  const [bad, open, either]: [number[], number[], number[]] = [[], [], []];
  const read = remembering(readNumberText);
  let byComma = new Float64Array(0);
  let blank = 0;
  let fromText = 0;
  let dots = 0;
  let commas = 0;
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row];
    if (typeof cell === "number") {
      const value = cell * factor;
      if (value - value === 0) values[row] = value;
      else {
        values[row] = NaN;
        bad.push(row);
      }
      continue;
    }
    values[row] = NaN;
    if (isNothing(cell)) {
      blank++;
      continue;
    }
    const text: NumberText | null = typeof cell === "string" ? read(cell) : null;
    if (text === null) {
      bad.push(row);
      continue;
    }
    if (text.evidence === ".") dots++;
    else if (text.evidence === ",") commas++;
    else if (text.evidence === "either") either.push(row);
    const value = finite(text.dot * factor);
    values[row] = value;
    if (text.dot === text.comma) {
      if (value === value) fromText++;
      else bad.push(row);
      continue;
    }
    if (open.length === 0) byComma = new Float64Array(cells.length);
    open.push(row);
    byComma[row] = finite(text.comma * factor);
  }
  return { values, bad, open, byComma, either, blank, fromText, dots, commas };
}
