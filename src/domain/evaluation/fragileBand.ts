import { blend } from "../judgement/withJudgement";
import type { Band } from "../records/definitions";
import { points } from "../units";
import { bandOf } from "./bandOf";
import type { PersonResult } from "./evaluation";

/** Points of 100 by which a weight may reasonably be argued about. */
const arguable = 5;

/**
 * Whether a band hangs on a weight: it would be another one if any single weight were 5 points of 100 more or less,
 * the others staying as they are. A KPI without a score has no say; one KPI alone cannot be outweighed.
 * @param judgementShare of judgement in the total, 0–1.
 * @example fragileBand(person, bands, 0.3) // true: 99.8 would be 100.4, an A instead of a B
 */
export function fragileBand({ kpis, judgement, band }: Pick<PersonResult, "kpis" | "judgement" | "band">, bands: readonly Band[], judgementShare: number): boolean {
  const scored = kpis.flatMap(({ score, countedWeight }) => (score === null ? [] : [{ score, weight: countedWeight }]));
  const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (band === null || scored.length < 2 || whole <= 0) return false;
  const weighted = scored.reduce((sum, { score, weight }) => sum + score * weight, 0);
  const step = (arguable * whole) / 100;
  return scored.some(({ score, weight }) =>
    [step, -Math.min(step, weight)].some((change) => {
      const total = blend(points((weighted + change * score) / (whole + change)), judgement, judgementShare);
      return total !== null && bandOf(bands, total) !== band;
    }));
}
