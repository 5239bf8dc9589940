import type { Pace, PaceStatus } from "../evaluation/evaluation";
import type { Ratio } from "../units";

/** A running KPI: `target` is the share of it that applies to the person; same unit as `actual`. */
export interface Running {
  readonly actual: number;
  readonly target: number;
  /** Share of what is asked in the period that falls on the days that have passed. */
  readonly elapsed: Ratio;
  /** Σ of the squares of what single rows gave, in the unit's square, and how many rows there were; null = not known. */
  readonly spread: { readonly squares: number; readonly rows: number } | null;
  readonly workingDaysLeft: number;
  /** Points of the target: behind by fewer is on track; by no more than `behindWithin`, behind; else at risk. */
  readonly onTrackWithin: number;
  readonly behindWithin: number;
}

/** A forecast is only shown after this share of the period. Source: run-rates of the first days swing too far. */
export const forecastFrom = 0.1;
/** Fewer rows than this say too little of how much they vary. */
const fewestRows = 5;
/** Normal quantile of an interval that eight of ten come to lie in. */
const quantile = 1.2816;

/**
 * Where a running KPI stands: expected = T·Σshare(elapsed), forecast = a/Σshare, gap in points of the target.
 * The forecast's interval holds 80 % if rows go on to come as they came, each on its own (a compound Poisson process):
 * with s elapsed, what is to come differs from a·(1−s)/s by √(Σx²·(1−s))/s, of which one part is chance to come and one
 * that the rate itself is known from this period alone. Source of the status lines: Engagedly (16.5 and 33 points).
 * @example pace({ actual: 40, target: 100, elapsed: ratio(0.5), … }).status // "on-track"
 */
export function pace({ actual, target, elapsed, spread, workingDaysLeft, onTrackWithin, behindWithin }: Running): Pace {
  const expected = target * elapsed;
  const gap = ((expected - actual) / target) * 100;
  const status: PaceStatus = gap < onTrackWithin ? "on-track" : gap <= behindWithin ? "behind" : "at-risk";
  const forecast = elapsed >= forecastFrom ? actual / elapsed : null;
  return { elapsed, expected, forecast, interval: forecast === null ? null : intervalOf(forecast, elapsed, spread), gap, status, workingDaysLeft };
}

function intervalOf(forecast: number, elapsed: Ratio, spread: Running["spread"]): Pace["interval"] {
  if (spread === null || spread.rows < fewestRows) return null;
  const reach = (quantile * Math.sqrt(spread.squares * (1 - elapsed))) / elapsed;
  return { low: forecast - reach, high: forecast + reach };
}
