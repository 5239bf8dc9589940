/** Fewer periods than this say nothing of a usual variation. Source: common practice for XmR charts of short series. */
export const fewestPeriods = 6;
/** Mean moving range to three sigma: 3 / d₂ with d₂ = 1.128. Source: Wheeler, Understanding Variation (XmR). */
const factor = 2.66;

/**
 * The limits a person's own figures stay within while nothing has changed: mean ± 2.66 · mean moving range.
 * @param past figures of earlier periods, the oldest first, all in one unit. @returns null where there are too few.
 * @example usualLimits([10, 12, 10, 12, 10, 12]) // { mean: 11, low: 5.68, high: 16.32 }
 */
export function usualLimits(past: readonly number[]): { readonly mean: number; readonly low: number; readonly high: number } | null {
  if (past.length < fewestPeriods) return null;
  const mean = past.reduce((sum, value) => sum + value, 0) / past.length;
  const moves = past.slice(1).map((value, index) => Math.abs(value - (past[index] ?? value)));
  const reach = (factor * moves.reduce((sum, move) => sum + move, 0)) / moves.length;
  return { mean, low: mean - reach, high: mean + reach };
}
