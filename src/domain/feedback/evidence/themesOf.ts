import type { ReviewResult } from "../../judgement/review";

/** A competency as it may be told; `mean` on the review's scale, over the groups that are shown. */
export interface Theme { readonly kind: "theme-high" | "theme-low"; readonly competency: string; readonly mean: number }

/**
 * The competencies with the highest and the lowest mean over all shown reviewers. Only what `shownReviews` let through is
 * asked, and of it only means over all groups: nothing here tells of a group that is hidden.
 * @returns both null where fewer than two competencies may be told, or all are alike.
 */
export function themesOf(review: ReviewResult | undefined): { readonly high: Theme | null; readonly low: Theme | null } {
  const told = (review?.competencies ?? []).flatMap(({ competency, all }) => (all === null ? [] : [{ competency, mean: all.mean }]));
  const ordered = [...told].sort((a, b) => b.mean - a.mean || (a.competency < b.competency ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined || first.mean === last.mean) return { high: null, low: null };
  return { high: { kind: "theme-high", ...first }, low: { kind: "theme-low", ...last } };
}
