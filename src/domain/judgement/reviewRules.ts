import type { Settings } from "../records/definitions";
import type { ReviewRules } from "./review";

/** The rules Setup gives; a scale that ends where it begins is the default one. */
export const reviewRules = ({ reviewScaleMin, reviewScaleMax, leastInGroup, leastReviewers }: Settings): ReviewRules => ({
  ...(reviewScaleMax > reviewScaleMin ? { scaleMin: reviewScaleMin, scaleMax: reviewScaleMax } : { scaleMin: 1, scaleMax: 5 }),
  // A group of one or two would tell who said what, whatever Setup asks for.
  leastInGroup: Math.max(3, leastInGroup),
  leastReviewers: Math.max(3, leastReviewers),
});

/** Share of judgement in a total, 0–1; what Setup asks for beyond that is cut off. */
export const judgementShare = (settings: Settings): number => Math.min(100, Math.max(0, settings.judgementShare)) / 100;
