/**
 * Parts rounded to tenths so that they add up to the rounded whole, whatever each would round to alone: each is rounded
 * down, and the tenths that are missing go to those that lost most. Source: the method of largest remainders (Hamilton).
 * @example roundedParts([-20.64, -5.64]) // [-20.6, -5.7], as -26.28 is -26.3
 */
export function roundedParts(parts: readonly number[]): readonly number[] {
  const exact = parts.map((part) => settled(part * 10));
  const down = exact.map(Math.floor);
  const missing = tenthsOf(parts.reduce((sum, part) => sum + part, 0)) - down.reduce((sum, part) => sum + part, 0);
  const order = exact.map((part, index) => ({ index, lost: settled(part - Math.floor(part)) })).sort((a, b) => b.lost - a.lost || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return down.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / 10);
}

/** A number of points to tenths, half of one away from zero, as numbers are shown. @example roundedTenth(-0.25) // -0.3 */
export const roundedTenth = (value: number): number => tenthsOf(value) / 10;

const tenthsOf = (value: number): number => {
  const tenths = settled(value * 10);
  return Math.sign(tenths) * Math.round(Math.abs(tenths));
};
/** What adding fractions leaves behind the ninth decimal is none of the number. */
const settled = (value: number): number => Math.round(value * 1e9) / 1e9;
