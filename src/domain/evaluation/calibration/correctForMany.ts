/**
 * Chances corrected for how many comparisons were made: with twenty managers one would look unlike the others by chance.
 * Source: Holm (1979), "A simple sequentially rejective multiple test procedure".
 * @returns in the order given, each at most 1. @example correctForMany([0.01, 0.04]) // [0.02, 0.04]
 */
export function correctForMany(chances: readonly number[]): readonly number[] {
  const order = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
  const corrected = new Map<number, number>();
  let least = 0;
  order.forEach(({ chance, index }, place) => {
    least = Math.max(least, Math.min(1, chance * (order.length - place)));
    corrected.set(index, least);
  });
  return chances.map((chance, index) => corrected.get(index) ?? chance);
}
