/**
 * Chance of a standard normal number at least as far from 0 as `z`, in either direction.
 * Source: Abramowitz & Stegun 7.1.26, right to 1.5e-7. @example normalTails(1.959964) // 0.05
 */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, polynomial * Math.exp(-x * x));
}
