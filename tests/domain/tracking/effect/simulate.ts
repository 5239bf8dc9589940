import type { Change, ComparedPlan } from "../../../../src/domain/tracking/effect/effect";

/** Numbers in [0, 1). */
export type Random = () => number;

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
/** Student's t with three degrees of freedom, brought to a variance of 1: mostly small, now and then far out. */
export const heavyTailed = (random: Random): number => normal(random) / sqrt(normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2);

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
  /** Luck after, of those who get the action, is so many times as wide as that of others. */
  readonly spread?: number;
  /** Share of people whose level before is not known, so that they cannot be compared, and, apart from them, of levels earlier still. */
  readonly missing?: number;
}

/** People with a lasting level and luck; of whom some get an action. One KPI, one window, so that all plans share their others. Levels in standard deviations of the level before, as they are compared. */
export function aWorld({ treated, others, effect, lasting = 0.5, chosen = "anybody", luck = normal, history = true, spread = 1, missing = 0 }: World, random: Random): readonly ComparedPlan[] {
  const drawn = Array.from({ length: treated + others }, (_, index) => {
    const level = sqrt(lasting) * normal(random);
    const lucky = (): number => sqrt(1 - lasting) * luck(random);
    const [earlier, before, after] = [level + lucky(), level + lucky(), lucky()];
    const rank = chosen === "lowest" ? before : chosen === "mostly-low" ? before + 1.5 * normal(random) : random();
    return { person: `p${index}`, level, earlier: history && !(random() < missing) ? earlier : null, before, after, rank, unknown: random() < missing };
  });
  const ordered = drawn.sort((a, b) => a.rank - b.rank).map((one, place) => ({ ...one, after: one.level + one.after * (place < treated ? spread : 1) + (place < treated ? effect : 0), acted: place < treated }));
  const seen = ordered.filter(({ unknown }) => !unknown);
  const mean = seen.reduce((sum, { before }) => sum + before, 0) / seen.length;
  const deviation = sqrt(seen.reduce((sum, { before }) => sum + (before - mean) ** 2, 0) / (seen.length - 1));
  const standard = (value: number): number => (value - mean) / deviation;
  const changes = seen.map(({ person, earlier, before, after, acted }): { readonly acted: boolean; readonly change: Change } => ({ acted, change: { person, earlier: earlier === null ? null : standard(earlier), before: standard(before), after: standard(after) } }));
  const without = changes.flatMap(({ acted, change }) => (acted ? [] : [change]));
  return changes.flatMap(({ acted, change }) => (acted ? [{ own: change, others: without }] : []));
}

/** Share of worlds in which something is claimed. */
export function claims(world: World, times: number, seed: number, decide: (plans: readonly ComparedPlan[]) => "better" | "worse" | "inconclusive"): { readonly better: number; readonly worse: number; readonly any: number } {
  const random = seeded(seed);
  let [better, worse] = [0, 0];
  for (let time = 0; time < times; time++) {
    const verdict = decide(aWorld(world, random));
    if (verdict === "better") better += 1;
    if (verdict === "worse") worse += 1;
  }
  return { better: better / times, worse: worse / times, any: (better + worse) / times };
}
