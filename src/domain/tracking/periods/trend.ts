import type { Day } from "../../units";

/** One period of a trend; `value` in points. A running period is not closed: its value still moves. */
export interface TrendPoint { readonly start: Day; readonly end: Day; readonly value: number; readonly running: boolean }

/** Mean and natural limits of a series; see `naturalLimits`. */
export interface NaturalLimits { readonly mean: number; readonly low: number; readonly high: number }

/** Values in the order of their days, the running period last. */
export interface Trend { readonly points: readonly TrendPoint[]; readonly limits: NaturalLimits | null }

/** Fewer values than this say too little of how much they vary by nature. */
const fewest = 6;

/**
 * The limits a series stays within by its own nature: mean ± 2.66 · mean moving range. null for fewer than six values.
 * Units: those of the values. Source: XmR chart (Shewhart; Wheeler, Understanding Variation).
 * @example naturalLimits([10, 12, 10, 12, 10, 12]) // mean 11, low 5.68, high 16.32
 */
export function naturalLimits(values: readonly number[]): NaturalLimits | null {
  if (values.length < fewest) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const range = values.slice(1).reduce((sum, value, index) => sum + Math.abs(value - (values[index] ?? value)), 0) / (values.length - 1);
  return { mean, low: mean - 2.66 * range, high: mean + 2.66 * range };
}

/**
 * A trend over closed periods and, where it is not one of them, the running one. null where there are not two values:
 * a single one is no trend. Limits stand on closed periods alone.
 */
export function trendOf(closed: readonly TrendPoint[], running: TrendPoint | null): Trend | null {
  const before = [...closed].sort((a, b) => a.end - b.end || a.start - b.start);
  const points = running === null || before.some(({ start, end }) => start === running.start && end === running.end) ? before : [...before, running];
  return points.length < 2 ? null : { points, limits: naturalLimits(before.map(({ value }) => value)) };
}
