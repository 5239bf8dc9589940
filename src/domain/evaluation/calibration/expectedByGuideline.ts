/**
 * How many of `people` a guideline would see in each band, in whole people that add up to `people`: each band gets the
 * whole part of its share, and what is left goes to the largest remainders, of equal ones to the first.
 * Source: largest remainder (Hamilton's method). Shares need not sum to 1; a band without one expects nobody.
 * @param shares of each band, 0–1. @returns null where no band has a share above 0.
 * @example expectedByGuideline(10, [0.05, 0.25, 0.7]) // [1, 2, 7]
 */
export function expectedByGuideline(people: number, shares: readonly (number | null)[]): readonly number[] | null {
  const sum = shares.reduce((all: number, share) => all + (share ?? 0), 0);
  if (sum <= 0) return null;
  // A hair below a whole number is that number: 0.29 · 100 is 28.999… in binary.
  const quotas = shares.map((share) => Math.round(((share ?? 0) / sum) * people * 1e9) / 1e9);
  const whole = quotas.map(Math.floor);
  const left = people - whole.reduce((all, count) => all + count, 0);
  const byRemainder = quotas.map((quota, index) => ({ index, remainder: quota - Math.floor(quota) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((count, index) => count + (more.has(index) ? 1 : 0));
}
