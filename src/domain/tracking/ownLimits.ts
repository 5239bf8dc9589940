/** What a person's own earlier values vary between: mean ± 2.66 · mean moving range. In the values' unit. */
export interface OwnLimits { readonly mean: number; readonly low: number; readonly high: number }

/** 3 standard deviations of single values in mean moving ranges: 3 / 1.128. Source: Wheeler's XmR chart. */
const perMovingRange = 2.66;
/** With fewer values limits are not told. Source: Wheeler, "useful limits" from six values on. */
export const fewestValues = 6;

/** @param values oldest first, or newest first: only their distances count. @example ownLimits([10, 12, 11, 13, 12, 11])?.low // 7.77 */
export function ownLimits(values: readonly number[]): OwnLimits | null {
  if (values.length < fewestValues) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moving = values.slice(1).reduce((sum, value, index) => sum + Math.abs(value - (values[index] ?? value)), 0) / (values.length - 1);
  return { mean, low: mean - perMovingRange * moving, high: mean + perMovingRange * moving };
}
