import type { EncodedSource } from "./encodeSource";

/**
 * Whether a column of percentages is written 0.85 or 85: decided for the column as a whole, never cell by cell.
 * A column with both fractions and numbers over 1 is read as 85 and said to be mixed, since one of the two is a slip.
 * @returns what to divide by, 1 or 100.
 */
export function percentScale(source: EncodedSource, index: number, numbers: Float64Array): 1 | 100 {
  if (!numbers.some((share) => share > 1)) return 1;
  const fraction = numbers.findIndex((share) => share > 0 && share < 1);
  if (fraction >= 0) source.issues.cell("percent-scale-mixed", "notice", source.table, source.column(index), fraction, String(source.cells(index)[fraction]));
  return 100;
}
