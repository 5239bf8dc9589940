import type { Curve, CurvePoint } from "../../records/definitions";
import { points, ratio } from "../../units";

/**
 * A curve as text that a score can be worked out from again, whatever becomes of Curves: attainment and points of each
 * of its corners, in one notation for all languages.
 * @example curveText(standardCurve) // "0 → 0; 0.8 → 60; 0.9 → 80; 1 → 100; 1.1 → 120"
 */
export const curveText = ({ points: corners }: Pick<Curve, "points">): string => corners.map(({ attainment, points: worth }) => `${attainment} → ${worth}`).join("; ");

/** Reads such a text; null where it is none. @example readCurveText("0 → 0; 1 → 100")?.length // 2 */
export function readCurveText(text: string): readonly CurvePoint[] | null {
  const corners = text.split(";").map((corner) => corner.split("→").map((part) => (part.trim() === "" ? NaN : Number(part))));
  if (!corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite))) return null;
  return corners.map(([attainment = 0, worth = 0]) => ({ attainment: ratio(attainment), points: points(worth) }));
}
