/**
 * Weights scaled in proportion so that they add up to `total`: to whole steps by largest remainders, so that the sum
 * is exact; unrounded where rounding would leave one of them nothing or the total is no whole number of steps.
 * @param weights each above 0.
 * @param perUnit steps a unit: 10 = one decimal.
 * @example normalisedWeights([60, 60, 60], 100, 10) // [33.4, 33.3, 33.3]
 */
export function normalisedWeights(weights: readonly number[], total: number, perUnit: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const steps = exact.map((weight) => Math.floor(weight * perUnit + 1e-9));
  const all = total * perUnit;
  const left = Math.round(all) - steps.reduce((done, step) => done + step, 0);
  // Weights that differ by less than their shares can hold keep their order too.
  const order = exact.map((weight, index) => ({ index, rest: weight * perUnit - (steps[index] ?? 0) })).sort((a, b) => b.rest - a.rest || (weights[b.index] ?? 0) - (weights[a.index] ?? 0) || a.index - b.index);
  for (const { index } of order.slice(0, left)) steps[index] = (steps[index] ?? 0) + 1;
  return Math.abs(all - Math.round(all)) > 1e-9 || steps.some((step) => step <= 0) ? exact : steps.map((step) => step / perUnit);
}
