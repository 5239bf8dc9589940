import type { Change, ComparedPlan } from "./effect";

/** One person is set beside the nearest so many: enough for a steady line, few enough for it to be straight. */
const nearest = 40;
/** A line through fewer points says nothing. */
export const fewestOthers = 8;
/** Beyond the lowest or highest of the others by more than this, nobody is similar. In standard deviations. */
const farthest = 1.5;

const distanceTo = (own: Change) => ({ before }: Change): number => Math.abs(before - own.before);

/** Whether there are others enough to compare a plan with, and one of them stood near its person before. */
export function canCompare({ own, others }: ComparedPlan): boolean {
  const distance = distanceTo(own);
  return others.length >= fewestOthers && others.some((one) => distance(one) <= farthest);
}

/** The people whose level before was nearest to the plan's person; null where there are too few, or none is near. */
export function similarPeople(plan: ComparedPlan): readonly Change[] | null {
  const distance = distanceTo(plan.own);
  if (!canCompare(plan)) return null;
  return [...plan.others].sort((a, b) => distance(a) - distance(b) || (a.person < b.person ? -1 : 1)).slice(0, nearest);
}
