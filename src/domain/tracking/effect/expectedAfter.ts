import type { Change } from "./effect";

/** Changes of many, a column each, to be gone through many times. */
export interface ChangeColumns { readonly earlier: Float64Array; readonly before: Float64Array; readonly after: Float64Array }

/** The straight line by which others went from their level before (and earlier) to the one after. */
export interface Line { readonly at: (change: Change) => number; readonly leverage: (change: Change) => number }

export const inColumns = (changes: readonly Change[]): ChangeColumns => ({
  earlier: Float64Array.from(changes, ({ earlier }) => earlier ?? 0),
  before: Float64Array.from(changes, ({ before }) => before),
  after: Float64Array.from(changes, ({ after }) => after),
});

/** With fewer others than this a second slope costs more than it explains. */
const enoughForEarlier = 12;

/** Whether the level earlier still can be held alike too: it is known of everybody, and they are enough. */
export const earlierKnown = (own: Change, others: readonly Change[]): boolean => others.length >= enoughForEarlier && own.earlier !== null && others.every(({ earlier }) => earlier !== null);

/**
 * What somebody with a given level before would be expected to reach after, by the others: weighted least squares of
 * after on before, and on the level earlier still where everybody's is known. Whoever was unusually low before is
 * expected to rebound as the others do from there, so that a rebound is never taken for an effect (regression to the
 * mean; Linden 2013). Source: analysis of covariance, the regression form of difference in differences with unequal starts.
 * @param weights how often each of the others counts; 1 each for all alike. Null where nobody counts.
 */
export function expectedAfter({ earlier, before, after }: ChangeColumns, weights: Float64Array, withEarlier: boolean): Line | null {
  let [w, wb, we, wa, wbb, wbe, wee, wba, wea] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  // Levels are standardised, so sums of squares lose no digits that matter.
  for (let index = 0; index < before.length; index++) {
    const weight = weights[index] as number;
    if (weight === 0) continue;
    const b = before[index] as number;
    const e = earlier[index] as number;
    const a = after[index] as number;
    w += weight;
    wb += weight * b;
    we += weight * e;
    wa += weight * a;
    wbb += weight * b * b;
    wbe += weight * b * e;
    wee += weight * e * e;
    wba += weight * b * a;
    wea += weight * e * a;
  }
  if (w === 0) return null;
  const [meanBefore, meanEarlier, meanAfter] = [wb / w, we / w, wa / w];
  const [bb, be, ee, ba, ea] = [wbb - wb * meanBefore, wbe - wb * meanEarlier, wee - we * meanEarlier, wba - wb * meanAfter, wea - we * meanAfter];
  const flat = 1e-9 * w;
  const determinant = bb * ee - be * be;
  const both = withEarlier && bb > flat && determinant > flat * Math.max(bb, ee);
  const alone = bb > flat;
  const slopeBefore = both ? (ee * ba - be * ea) / determinant : alone ? ba / bb : 0;
  const slopeEarlier = both ? (bb * ea - be * ba) / determinant : 0;
  return {
    at: (one) => meanAfter + slopeBefore * (one.before - meanBefore) + slopeEarlier * ((one.earlier ?? 0) - meanEarlier),
    leverage: (one) => {
      const [b, e] = [one.before - meanBefore, (one.earlier ?? 0) - meanEarlier];
      return 1 / w + (both ? (ee * b * b - 2 * be * b * e + bb * e * e) / determinant : alone ? (b * b) / bb : 0);
    },
  };
}
