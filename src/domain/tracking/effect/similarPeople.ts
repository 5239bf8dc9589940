import type { Change, ComparedPlan } from "./effect";

/** The nearest so many are compared with: enough for a steady line, few enough for it to be straight. */
const nearest = 40;
/** A line through fewer points says nothing. */
export const fewestOthers = 8;
/** Beyond the lowest or highest of the others by more than this, nobody is similar. In standard deviations. */
const farthest = 1.5;

/** The people whose level before was nearest to the plan's person; null where there are too few, or none is near. */
export function similarPeople({ own, others }: ComparedPlan): readonly Change[] | null {
  const distance = ({ before }: Change): number => Math.abs(before - own.before);
  const sorted = [...others].sort((a, b) => distance(a) - distance(b) || (a.person < b.person ? -1 : 1));
  const [closest] = sorted;
  return closest === undefined || sorted.length < fewestOthers || distance(closest) > farthest ? null : sorted.slice(0, nearest);
}
