import type { Period } from "../period";
import type { Employee, Target } from "../records/definitions";
import { day } from "../units";
import { within } from "./assignments";
import { moreSpecific, shorter } from "./specificity";

/** Days over which one target is asked of a person; `rival` is another that holds over the same days with equal right. */
export interface TargetSpan { readonly target: Target; readonly rival: Target | null; readonly days: Period }

/**
 * What is asked of a person for one KPI, day by day, in stretches: within each assignment the most specific target;
 * among several of one kind the one for the shorter period, and of those the one that holds since last.
 * @param ofAssignment the targets that hold in each of the person's assignments.
 */
export function targetTimeline({ assignments }: Employee, ofAssignment: readonly (readonly Target[])[]): readonly TargetSpan[] {
  return assignments.flatMap((assignment, index) => {
    const targets = ofAssignment[index] ?? [];
    const begins = [...new Set(targets.map(beginOf))].sort((one, other) => one - other);
    const ends = [...new Set(targets.map(({ periodEnd }) => periodEnd + 1))];
    const cuts = [...new Set([...begins, ...ends])].sort((one, other) => one - other);
    return cuts.flatMap((from, at): readonly TargetSpan[] => {
      const until = cuts[at + 1];
      const days = until === undefined ? null : within(assignment, { start: day(from), end: day(until - 1) });
      if (days === null) return [];
      const holding = targets.filter((target) => beginOf(target) <= from && from <= target.periodEnd).sort((one, other) => moreSpecific(one, other) || shorter(one, other) || beginOf(other) - beginOf(one));
      const [target, next] = holding;
      if (target === undefined) return [];
      const rival = next !== undefined && moreSpecific(target, next) === 0 && shorter(target, next) === 0 && beginOf(next) === beginOf(target) ? next : null;
      return [{ target, rival, days }];
    });
  });
}

/** The first day a target holds. */
const beginOf = ({ validFrom, periodStart }: Target): number => Math.max(periodStart, validFrom ?? periodStart);
