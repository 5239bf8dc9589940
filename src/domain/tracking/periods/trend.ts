import type { Day } from "../../units";
import { naturalLimits, type NaturalLimits } from "../naturalLimits";

/** One period of a trend; `value` in points. A running period is not closed: its value still moves. */
export interface TrendPoint { readonly start: Day; readonly end: Day; readonly value: number; readonly running: boolean }

/** Values in the order of their days, the running period last. */
export interface Trend { readonly points: readonly TrendPoint[]; readonly limits: NaturalLimits | null }

/**
 * A trend over closed periods and, where it is not one of them, the running one. null where there are not two values:
 * a single one is no trend. Limits stand on closed periods alone.
 */
export function trendOf(closed: readonly TrendPoint[], running: TrendPoint | null): Trend | null {
  const before = [...closed].sort((a, b) => a.end - b.end || a.start - b.start);
  const points = running === null || before.some(({ start, end }) => start === running.start && end === running.end) ? before : [...before, running];
  return points.length < 2 ? null : { points, limits: naturalLimits(before.map(({ value }) => value)) };
}
