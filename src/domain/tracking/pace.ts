import type { Pace, PaceStatus } from "../evaluation/evaluation";
import { ratio, type Ratio } from "../units";

/** A running KPI: `target` is the share of it that applies to the person; same unit as `actual`. */
export interface Running {
  readonly actual: number;
  readonly target: number;
  readonly elapsed: Ratio;
  /** Points of the target: behind by fewer is on track; by no more than `behindWithin`, behind; else at risk. */
  readonly onTrackWithin: number;
  readonly behindWithin: number;
}

/** A forecast is only shown after this share of the period. Source: run-rates of the first days swing too far. */
const forecastFrom = 0.1;

/**
 * Where a running KPI stands against even phasing: expected = T·elapsed, forecast = a/elapsed, gap in points of
 * the target. Source of the status lines: Engagedly (16.5 and 33 points).
 * @example pace({ actual: 40, target: 100, elapsed: ratio(0.5), onTrackWithin: 16.5, behindWithin: 33 }).status // "on-track"
 */
export function pace({ actual, target, elapsed, onTrackWithin, behindWithin }: Running): Pace {
  const expected = target * elapsed;
  const gap = ((expected - actual) / target) * 100;
  const status: PaceStatus = gap < onTrackWithin ? "on-track" : gap <= behindWithin ? "behind" : "at-risk";
  return { elapsed, expected, forecast: elapsed >= forecastFrom ? actual / elapsed : null, gap, status };
}

/** Share of a period that has passed at the end of a day, 0–1. */
export const elapsedShare = ({ start, end }: { readonly start: number; readonly end: number }, asOf: number): Ratio =>
  ratio(Math.min(1, Math.max(0, (asOf - start + 1) / (end - start + 1))));
