/** What a series stays within while nothing has changed: mean ± 2.66 · mean moving range. In the values' unit. */
export interface NaturalLimits { readonly mean: number; readonly low: number; readonly high: number }

/** Three standard deviations of single values in mean moving ranges: 3 / d₂ with d₂ = 1.128. Source: Wheeler, Understanding Variation (XmR chart). */
const perMovingRange = 2.66;
/** Fewer values say too little of how much they vary by nature. Source: Wheeler, "useful limits" from six values on. */
export const fewestValues = 6;

/**
 * The limits a series stays within by its own nature, for trends, plans and feedback alike.
 * @param values of one unit in the order of their days, oldest or newest first: only the steps between them count.
 * @returns null for fewer than six values.
 * @example naturalLimits([10, 12, 10, 12, 10, 12]) // mean 11, low 5.68, high 16.32
 */
export function naturalLimits(values: readonly number[]): NaturalLimits | null {
  if (values.length < fewestValues) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moves = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const reach = (perMovingRange * moves.reduce((sum, move) => sum + move, 0)) / moves.length;
  return { mean, low: mean - reach, high: mean + reach };
}
