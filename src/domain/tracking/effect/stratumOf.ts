import type { Change } from "./effect";
import type { Stratum } from "./groupDifference";

/** Levels further than so many robust standard deviations from the middle count as that far. */
const outermost = 2;
/** Scales the median distance from the median to a standard deviation. Source: Rousseeuw & Croux 1993. */
const toDeviation = 1.4826;
/** The level earlier still is held alike too where so many, and so large a share, are known. */
const enoughEarlier = 12;
const shareEarlier = 0.8;

/**
 * People with an action and others over the same days, made ready to be set against each other. Levels before that lie far out are
 * drawn in: where luck has a long tail they rebound more than a straight line says, and that would pass for an effect.
 * Levels after stay as they are. A level earlier still that is missing of a few is filled in by what others of the same level before had.
 * @param numberOf numbers people over all strata.
 */
export function stratumOf(own: readonly Change[], others: readonly Change[], numberOf: (person: string) => number): Stratum {
  const everybody = [...own, ...others];
  const drawBefore = drawnIn(everybody.map(({ before }) => before));
  const known = everybody.flatMap(({ earlier }) => (earlier === null ? [] : [earlier]));
  const withEarlier = known.length >= enoughEarlier && known.length >= shareEarlier * everybody.length;
  const drawEarlier = drawnIn(known);
  const expected = withEarlier ? lineThrough(everybody.flatMap(({ before, earlier }) => (earlier === null ? [] : [{ x: drawBefore(before), y: drawEarlier(earlier) }]))) : () => 0;
  return {
    rows: everybody.map(({ person, earlier, before, after }, index) => ({
      person: numberOf(person),
      treated: index < own.length ? 1 : 0,
      before: drawBefore(before),
      earlier: !withEarlier ? 0 : earlier === null ? expected(drawBefore(before)) : drawEarlier(earlier),
      after,
    })),
  };
}

/** Leaves values near the middle as they are; where more than half are alike none is far out. */
function drawnIn(values: readonly number[]): (value: number) => number {
  const middle = medianOf(values);
  const reach = outermost * toDeviation * medianOf(values.map((value) => Math.abs(value - middle)));
  return reach > 0 ? (value) => Math.min(middle + reach, Math.max(middle - reach, value)) : (value) => value;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

function lineThrough(points: readonly { readonly x: number; readonly y: number }[]): (x: number) => number {
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = mean(({ x }) => (x - meanX) ** 2);
  const slope = spread > 1e-9 ? mean(({ x, y }) => (x - meanX) * (y - meanY)) / spread : 0;
  return (x) => meanY + slope * (x - meanX);
}
