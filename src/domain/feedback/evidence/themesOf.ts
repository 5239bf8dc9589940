import type { ReviewResult, ReviewRules } from "../../judgement/review";

/** A competency as it may be told; `mean` on the review's scale, over the groups that are shown. */
export interface Theme { readonly kind: "theme-high" | "theme-low"; readonly competency: string; readonly mean: number }

/** A strength from here on, as a share of the scale: 4 of 1–5, where the anchors speak of more than is asked. */
const upper = 0.75;
/** A thing to change below here: under 3 of 1–5, since the middle anchor is what is asked, done. */
const lower = 0.5;
/** Nearer to each other than this share of the scale (half a step of 1–5) nothing stands out: means of a few reviewers are no surer than that. */
const leastApart = 0.125;

/**
 * The competency with the highest mean over all shown reviewers where it is high, and the one with the lowest where it is
 * low: that something is the highest or the lowest of a person's own does not make it a strength, or a thing to change.
 * Only what `shownReviews` let through is asked, and of it only means over all groups: nothing here tells of a hidden group.
 * @returns each null where there is none; both where fewer than two competencies may be told, or they lie too near each other.
 */
export function themesOf(review: ReviewResult | undefined, { scaleMin, scaleMax }: Pick<ReviewRules, "scaleMin" | "scaleMax">): { readonly high: Theme | null; readonly low: Theme | null } {
  const told = (review?.competencies ?? []).flatMap(({ competency, all }) => (all === null ? [] : [{ competency, mean: all.mean }]));
  const ordered = [...told].sort((a, b) => b.mean - a.mean || (a.competency < b.competency ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const share = (points: number): number => points / (scaleMax - scaleMin);
  if (first === undefined || last === undefined || share(first.mean - last.mean) < leastApart) return { high: null, low: null };
  return {
    high: share(first.mean - scaleMin) >= upper ? { kind: "theme-high", ...first } : null,
    low: share(last.mean - scaleMin) < lower ? { kind: "theme-low", ...last } : null,
  };
}
