import type { KpiResult } from "../evaluation/evaluation";
import { isAdditive } from "../goals/proration";
import type { Day } from "../units";

/** What is said of one KPI as a strength; `bright-spot` = its rows hold one good thing, whatever its figure. */
export type StrengthKind = "above-target" | "under-limit" | "reached-target" | "ahead-of-pace" | "on-pace" | "close-to-target" | "nearest-to-target" | "bright-spot";
/** What is said of one KPI as a thing to change or to watch; `weak-spot` = its rows hold one thing to look at, whatever its figure. */
export type ChangeKind = "largest-loss" | "short-of-target" | "over-limit" | "behind-pace" | "on-pace-nearest" | "least-above-target" | "just-above-target" | "far-above-target" | "weak-spot" | "no-data";
export type DraftKind = StrengthKind | ChangeKind;

/** Close to target begins here. Source: the default curve's step from 80 to 100 points. */
const close = 0.9;
/** Beyond this a target is far exceeded. Source: the last step of the default curve, above which more brings no more points. */
export const farAbove = 1.1;
/** Below this nothing came near its target. Source: the project's own proposal; less than half is no strength anybody would name. */
export const nearFrom = 0.5;

/** Whether a KPI's days are not over: what it comes to is not known yet. `asOf` null = they are, whatever day it is. */
export const isRunning = ({ pace, period }: KpiResult, asOf: Day | null): boolean => pace !== null || (asOf !== null && asOf < period.end);

/**
 * Whether a figure that adds up over days has days to come and no pace to be judged by (lower is better, or a baseline):
 * short of its target, or still under its limit, says nothing before the last day.
 */
const isOpen = (result: KpiResult, asOf: Day | null): boolean => result.pace === null && isRunning(result, asOf) && isAdditive(result.kpi.aggregate);

/** What a KPI is as a strength by its own figure; null = it is none. */
export function strengthKind(result: KpiResult, asOf: Day | null): StrengthKind | null {
  const reached = result.attainment ?? 0;
  const lower = result.kpi.direction === "lower-is-better";
  if (lower && isOpen(result, asOf)) return null;
  if (reached > 1) return lower ? "under-limit" : "above-target";
  if (reached === 1) return "reached-target";
  if (result.pace !== null) return result.pace.gap <= 0 ? "ahead-of-pace" : null;
  return reached >= close && !isOpen(result, asOf) ? "close-to-target" : null;
}

/** What a KPI is as a thing to change by its own figure; null = it is none. @param lost points of the total missing against target. */
export function changeKind(result: KpiResult, lost: number, asOf: Day | null): "short-of-target" | "over-limit" | "behind-pace" | null {
  const lower = result.kpi.direction === "lower-is-better";
  // A curve may give less than 100 points at the target; what is reached is reached.
  if ((result.attainment ?? 0) >= 1) return null;
  if (result.pace !== null) return result.pace.status === "on-track" ? null : "behind-pace";
  if (lost <= 0 || (!lower && isOpen(result, asOf))) return null;
  return lower ? "over-limit" : "short-of-target";
}
