import type { Curve } from "../records/definitions";
import { points, type Points, type Ratio } from "../units";

/**
 * Points for an attainment: straight between the curve's points, flat before the first and after the last.
 * Source: after SAP KBA 2072182 (piecewise linear, capped).
 * @example scoreFromCurve(standardCurve, ratio(0.85)) // 70
 */
export function scoreFromCurve(curve: Curve, attainment: Ratio): Points {
  const [first, ...rest] = curve.points;
  let score: number = first?.points ?? 0;
  let from = first;
  for (const to of rest) {
    if (from !== undefined && attainment > from.attainment) {
      score += ((to.points - from.points) / (to.attainment - from.attainment)) * (Math.min(attainment, to.attainment) - from.attainment);
    }
    from = to;
  }
  return points(score);
}
