import type { ReviewResult } from "../../judgement/review";

/**
 * A manager's review scores of one person less what the other groups give the same person, in the competencies where
 * both are shown. It stands on shown groups alone, so nothing hidden can be worked out of it; self-scores are no part.
 * @returns on the reviews' scale, up = the manager scores higher; null where no competency shows both.
 */
export function reviewGap({ competencies }: Pick<ReviewResult, "competencies">): number | null {
  const gaps = competencies.flatMap(({ groups }) => {
    const manager = groups.get("manager");
    const others = [groups.get("peer"), groups.get("report"), groups.get("customer")].filter((group) => group !== undefined);
    return manager === undefined || others.length === 0 ? [] : [manager.mean - others.reduce((sum, { mean }) => sum + mean, 0) / others.length];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
