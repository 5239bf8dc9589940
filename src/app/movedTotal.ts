import { otherPeriod, type ScoreMemory } from "../domain/tracking/scoreMemory";
import { totalOf } from "../domain/tracking/scoreState";
import { changeParts, splitChange, type ChangePart } from "../domain/tracking/splitChange";

/** How a total moved since an earlier refresh. `since` ISO text; `otherPeriod`: another period was scored then; parts in points, the largest first, without those under a twentieth of one. */
export interface MovedTotal { readonly since: string; readonly otherPeriod: boolean; readonly change: number; readonly parts: readonly { readonly part: ChangePart; readonly points: number }[] }

const worthTelling = 0.05;

/** What moved somebody's total the last time it did; null where it never has, or by nothing worth telling. @param key `Employee.key` */
export function movedTotal(memory: ScoreMemory, key: string): MovedTotal | null {
  const { before, now } = memory;
  const [then, since] = [before?.people.get(key), now.people.get(key)];
  if (before === null || then === undefined || since === undefined) return null;
  const split = splitChange(then, since);
  if (split === null) return null;
  const parts = changeParts.map((part) => ({ part, points: split[part] })).filter(({ points }) => Math.abs(points) >= worthTelling).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return parts.length === 0 ? null : { since: before.takenOn, otherPeriod: otherPeriod(memory) !== null, change: (totalOf(since) ?? 0) - (totalOf(then) ?? 0), parts };
}
