import type { Band, Curve } from "../records/definitions";
import { ratio, type Points, type Ratio } from "../units";

/** What is still needed for a band on one KPI, in the KPI's unit. */
export interface BandNeed {
  readonly band: string;
  readonly from: Points;
  /** What the actual must come to by the end. */
  readonly amount: number;
  /** What is missing of it; 0 = it is there already. */
  readonly missing: number;
  /** Missing for each working day left; null = no such day is left. */
  readonly perDay: number | null;
}

/**
 * What each band asks of a running KPI: (T·A − a) a working day left, where A is the least attainment its curve gives the
 * band's points at. Bands the curve cannot reach are left out, and so is the lowest, which asks nothing.
 * @param target the share of it that applies; no baseline, higher is better.
 */
export const bandNeeds = ({ actual, target, workingDaysLeft }: { readonly actual: number; readonly target: number; readonly workingDaysLeft: number }, curve: Curve, bands: readonly Band[]): readonly BandNeed[] =>
  bands.flatMap(({ name, from }): readonly BandNeed[] => {
    const reached = attainmentFor(curve, from);
    if (reached === null || reached <= 0) return [];
    const amount = target * reached;
    const missing = Math.max(0, amount - actual);
    return [{ band: name, from, amount, missing, perDay: missing === 0 ? 0 : workingDaysLeft > 0 ? missing / workingDaysLeft : null }];
  });

/** The least attainment at which a curve gives so many points; null where it never does. @example attainmentFor(standard, points(100)) // 1 */
export function attainmentFor({ points: rows }: Curve, wanted: Points): Ratio | null {
  const index = rows.findIndex(({ points: given }) => given >= wanted);
  const [at, before] = [rows[index], rows[index - 1]];
  if (at === undefined) return null;
  if (before === undefined) return ratio(0);
  return ratio(before.attainment + ((wanted - before.points) / (at.points - before.points)) * (at.attainment - before.attainment));
}
