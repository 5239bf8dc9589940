import { normalTails } from "./normalTail";

/** Up to this many in the smaller group the chance is counted out; beyond, the normal curve is right to the third digit. */
const mostExact = 40;

/**
 * How likely two groups of whole numbers differ in their means at least this much if who is in which does not matter:
 * the two-sided permutation test. Small groups are counted out exactly (every choice of `own.length` of all numbers,
 * by how often each number occurs); large ones by the normal curve with the variance of drawing without replacement
 * and half a step of continuity.
 * Source: Fisher, The Design of Experiments (1935); Pitman (1937), "Significance tests which may be applied to samples from any populations".
 * @returns 0–1; 1 where one group is empty or all numbers are the same.
 * @example chanceOfSum([1, 1, 1], [0, 0, 0]) // 0.1: 2 of the 20 ways to choose three
 */
export function chanceOfSum(own: readonly number[], others: readonly number[]): number {
  const all = [...own, ...others];
  const [drawn, size] = [own.length, all.length];
  if (drawn === 0 || others.length === 0) return 1;
  const mean = sumOf(all) / size;
  const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) return 1;
  const off = Math.abs(sumOf(own) - drawn * mean);
  if (Math.min(drawn, others.length) > mostExact) {
    const deviation = Math.sqrt((drawn * (size - drawn) * squares) / (size * (size - 1)));
    return normalTails(Math.max(0, off - 0.5) / deviation);
  }
  // Who is drawn and who is left differ by the same: the smaller of the two is counted out.
  const [smaller, expected] = drawn <= others.length ? [drawn, drawn * mean] : [others.length, others.length * mean];
  let chance = 0;
  for (const [sum, share] of sumsOf(all, smaller)) if (Math.abs(sum - expected) >= off - 1e-9) chance += share;
  return Math.min(1, chance);
}

/** Every sum of `drawn` of the numbers with its chance, value by value: how many of each are drawn is hypergeometric. */
function sumsOf(all: readonly number[], drawn: number): ReadonlyMap<number, number> {
  const logFactorials = [0];
  for (let n = 1; n <= all.length; n++) logFactorials.push((logFactorials[n - 1] ?? 0) + Math.log(n));
  const logFactorial = (n: number): number => logFactorials[n] ?? 0;
  const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const counts = new Map<number, number>();
  for (const value of all) counts.set(value, (counts.get(value) ?? 0) + 1);
  // By how many are still to be drawn, then by the sum so far.
  let states = new Map<number, Map<number, number>>([[drawn, new Map([[0, 1]])]]);
  let left = all.length;
  for (const [value, count] of counts) {
    const next = new Map<number, Map<number, number>>();
    for (const [toDraw, sums] of states) {
      for (let taken = Math.max(0, toDraw - (left - count)); taken <= Math.min(count, toDraw); taken++) {
        const share = Math.exp(logChoose(count, taken) + logChoose(left - count, toDraw - taken) - logChoose(left, toDraw));
        const into = next.get(toDraw - taken) ?? new Map<number, number>();
        for (const [sum, before] of sums) into.set(sum + taken * value, (into.get(sum + taken * value) ?? 0) + before * share);
        next.set(toDraw - taken, into);
      }
    }
    states = next;
    left -= count;
  }
  return states.get(0) ?? new Map();
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
