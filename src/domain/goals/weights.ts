import type { Target } from "../records/definitions";

/**
 * What a person's weights add up to, and whether that is as it should be: 100, or 1 for weights written as shares.
 * Weights nobody gave are 1 each; that is not a mistake to point out.
 */
export function weightSum(targets: readonly Pick<Target, "weight">[]): { readonly sum: number; readonly fine: boolean } {
  const sum = targets.reduce((total, { weight }) => total + weight, 0);
  const given = targets.some(({ weight }) => weight !== 1);
  return { sum, fine: targets.length === 0 || !given || Math.abs(sum - 100) <= 1e-6 || Math.abs(sum - 1) <= 1e-9 };
}
