import type { Change, ComparedPlan, Random } from "../../../../src/domain/tracking/effect/effect";

// Looked up once: in a test's own world each look at a global is slow.
const { imul, sqrt, log, cos, PI } = Math;

/** A source of numbers in [0, 1) by a seed. Source: mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const normal = (random: Random): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random());

export interface World {
  readonly treated: number;
  readonly others: number;
  /** Added to the level after, in standard deviations of the level before. */
  readonly effect: number;
  /** Share of the variance between people that lasts; the rest is luck of one period, and rebounds. */
  readonly lasting?: number;
  /** Who gets the action: anybody, or those who stood lowest before. */
  readonly chosen?: "anybody" | "lowest" | "mostly-low";
  readonly luck?: (random: Random) => number;
  readonly history?: boolean;
}

/** People with a lasting level and luck; of whom some get an action. One KPI, one window, so that all plans share their others. */
export function aWorld({ treated, others, effect, lasting = 0.5, chosen = "anybody", luck = normal, history = true }: World, random: Random): readonly ComparedPlan[] {
  const people = Array.from({ length: treated + others }, (_, index): Change => {
    const level = sqrt(lasting) * normal(random);
    const one = (): number => level + sqrt(1 - lasting) * luck(random);
    return { person: `p${index}`, earlier: history ? one() : null, before: one(), after: one() };
  });
  const rank = new Map(people.map((one) => [one, chosen === "lowest" ? one.before : chosen === "mostly-low" ? one.before + 1.5 * normal(random) : random()]));
  const ordered = [...people].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const without = ordered.slice(treated);
  return ordered.slice(0, treated).map((change) => ({ own: { ...change, after: change.after + effect }, others: without }));
}

/** Share of worlds in which something is claimed. */
export function claims(world: World, times: number, seed: number, decide: (plans: readonly ComparedPlan[], random: Random) => "better" | "worse" | "inconclusive"): { readonly better: number; readonly worse: number; readonly any: number } {
  const random = seeded(seed);
  let [better, worse] = [0, 0];
  for (let time = 0; time < times; time++) {
    const verdict = decide(aWorld(world, random), random);
    if (verdict === "better") better += 1;
    if (verdict === "worse") worse += 1;
  }
  return { better: better / times, worse: worse / times, any: (better + worse) / times };
}
