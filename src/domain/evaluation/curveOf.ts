import type { Curve } from "../records/definitions";
import { normalText } from "../records/normalText";

/** The curve a KPI names; undefined when Curves has none of that name. */
export const curveOf = (curves: readonly Curve[], wanted: string): Curve | undefined => curves.find(({ key, name }) => name === wanted || key === wanted) ?? curves.find(({ key }) => key === normalText(wanted));
