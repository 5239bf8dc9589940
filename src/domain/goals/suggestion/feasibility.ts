import type { Feasibility } from "./suggestion";

/** Two significant digits move a number by up to 5 %: a sum this near to what was reached is within it. */
export const feasibilityTolerance = 0.05;

/**
 * What suggestions of a team come to against what it reached last year with the market's growth.
 * @param reached null or not positive = there is nothing to compare.
 * @example feasibility(120, 100) // { ratio: 1.2, word: "above" }
 */
export function feasibility(total: number, reached: number | null): { readonly ratio: number; readonly word: Feasibility } | null {
  if (reached === null || reached <= 0) return null;
  const ratio = total / reached;
  return { ratio, word: ratio > 1 + feasibilityTolerance ? "above" : ratio < 1 - feasibilityTolerance ? "below" : "within" };
}
