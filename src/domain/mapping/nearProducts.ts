import { cleanNumbers } from "../cleaning/cleanNumbers";
import type { Candidate, CandidateColumn } from "./candidate";

/** An amount after a discount or with tax is between these shares of price × quantity. */
const [least, most] = [0.4, 1.4];
const fewestRows = 5;

/**
 * Columns that are nearly price × quantity on nearly every row: what was really paid, after a discount or with tax.
 * Where there is one, the product alone would be a guess.
 * @example nearProducts(orders, price, quantity).map(({ header }) => header) // ["Invoiced"]
 */
export function nearProducts({ columns, sample }: Candidate, price: CandidateColumn, quantity: CandidateColumn): readonly CandidateColumn[] {
  const numbersOf = (column: CandidateColumn): Float64Array => {
    const at = columns.indexOf(column);
    return cleanNumbers(sample.map((row) => row[at] ?? null)).values;
  };
  const [prices, quantities] = [numbersOf(price), numbersOf(quantity)];
  // Where everything is sold singly, the price itself is the product.
  if (quantities.every((value) => Number.isNaN(value) || value === 1)) return [];
  return columns.filter((column) => {
    if (column === price || column === quantity || column.profile.numbers < 0.9) return false;
    const shares = [...numbersOf(column)].flatMap((value, row) => {
      const product = (prices[row] ?? NaN) * (quantities[row] ?? NaN);
      return Number.isNaN(value) || Number.isNaN(product) || product === 0 ? [] : [value / product];
    });
    return shares.length >= fewestRows && shares.filter((share) => share >= least && share <= most).length >= shares.length * 0.9;
  });
}
