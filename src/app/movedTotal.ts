import type { Period } from "../domain/period";
import { roundedParts, roundedTenth } from "../domain/tracking/roundedParts";
import { newPeriodBegan, type ScoreMemory } from "../domain/tracking/scoreMemory";
import { totalOf } from "../domain/tracking/scoreState";
import { changeParts, splitChange, type ChangePart } from "../domain/tracking/splitChange";

/**
 * How a total moved since an earlier refresh: `since` ISO text; points in tenths, parts the largest first and adding up to
 * the change, without those of nothing. Or that a new period began since: its total is compared with none of another period.
 */
export type MovedTotal =
  | { readonly kind: "moved"; readonly since: string; readonly change: number; readonly parts: readonly { readonly part: ChangePart; readonly points: number }[] }
  | { readonly kind: "new-period"; readonly period: Period };

/** What moved somebody's total the last time it did; null where it never has, or by nothing worth telling. @param key `Employee.key` */
export function movedTotal(memory: ScoreMemory, key: string): MovedTotal | null {
  const { before, now } = memory;
  const [then, since] = [before?.people.get(key), now.people.get(key)];
  if (before === null || since === undefined) return null;
  if (newPeriodBegan(before, now) && now.period !== null) return { kind: "new-period", period: now.period };
  const split = then === undefined ? null : splitChange(then, since);
  if (then === undefined || split === null) return null;
  const points = roundedParts(changeParts.map((part) => split[part]));
  const parts = changeParts.map((part, index) => ({ part, points: points[index] ?? 0 })).filter((one) => one.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return parts.length === 0 ? null : { kind: "moved", since: before.takenOn, change: roundedTenth((totalOf(since) ?? 0) - (totalOf(then) ?? 0)), parts };
}
