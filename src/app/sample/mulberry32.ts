/** A source of numbers in [0, 1) that is the same for the same seed. */
export type Random = () => number;

/**
 * Small pseudo-random generator, good enough for sample data.
 * Source: Tommy Ettinger's mulberry32, in the public-domain JavaScript form by bryc.
 */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. Throws on an empty one. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("There is nothing to pick from.");
  return chosen;
}

/** A whole number from `low` to `high`, both included. */
export const whole = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
