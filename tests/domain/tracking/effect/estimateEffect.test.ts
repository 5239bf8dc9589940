import type { ComparedPlan } from "../../../../src/domain/tracking/effect/effect";
import { effectOfOnePlan } from "../../../../src/domain/tracking/effect/effectOfOnePlan";
import { estimateEffect } from "../../../../src/domain/tracking/effect/estimateEffect";
import { aWorld, claims, heavyTailed, seeded, type World } from "./simulate";

const many = (plans: readonly ComparedPlan[]) => estimateEffect(plans).verdict;
const one = ([plan]: readonly ComparedPlan[]) => (plan === undefined ? "inconclusive" : effectOfOnePlan(plan).verdict);
/** Luck with a long tail to one side, as amounts of sales have. */
const skewed = (random: () => number): number => -Math.log(1 - random()) - 1;

describe("without any effect one is claimed in at most 5 % of cases", () => {
  it.each<readonly [string, World]>([
    ["twenty plans of anybody", { treated: 20, others: 40, effect: 0 }],
    ["twenty plans of the lowest, who rebound", { treated: 20, others: 40, effect: 0, chosen: "lowest" }],
    ["twenty plans of the lowest where most is luck", { treated: 20, others: 40, effect: 0, chosen: "lowest", lasting: 0.2, history: false }],
    ["twenty plans of mostly low people, with skewed luck", { treated: 20, others: 40, effect: 0, chosen: "mostly-low", luck: skewed }],
    ["five plans of the lowest, eight others", { treated: 5, others: 8, effect: 0, chosen: "lowest" }],
    ["the lowest where most is luck with long tails", { treated: 20, others: 60, effect: 0, chosen: "lowest", lasting: 0.3, history: false, luck: heavyTailed }],
    ["the lowest, who come to differ half as much", { treated: 20, others: 60, effect: 0, chosen: "lowest", lasting: 0.6, spread: 0.5 }],
    ["six plans of anybody who come to differ twice as much", { treated: 6, others: 60, effect: 0, lasting: 0.6, spread: 2 }],
    ["the lowest, with some levels not known", { treated: 20, others: 60, effect: 0, chosen: "lowest", lasting: 0.85, missing: 0.05 }],
  ])("%s", (_, world) => expect(claims(world, 400, 11, many).any).toBeLessThanOrEqual(0.05));

  it.each<readonly [string, World]>([
    ["the lowest of thirty-one", { treated: 1, others: 30, effect: 0, chosen: "lowest" }],
    ["anybody of sixty-one, skewed luck", { treated: 1, others: 60, effect: 0, luck: skewed }],
  ])("one plan: %s", (_, world) => expect(claims(world, 1500, 12, one).any).toBeLessThanOrEqual(0.05));

  it("while a plain before and after of the lowest would nearly always look like one", () => {
    const random = seeded(5);
    const rises = Array.from({ length: 50 }, () => aWorld({ treated: 20, others: 40, effect: 0, chosen: "lowest" }, random).reduce((sum, { own }) => sum + own.after - own.before, 0) / 20);
    expect(rises.filter((rise) => rise > 0).length).toBeGreaterThan(48);
  });
});

describe("a true effect of one standard deviation over twenty people is found in at least 80 % of cases", () => {
  it.each<readonly [string, World]>([
    ["anybody", { treated: 20, others: 40, effect: 1 }],
    ["mostly low people", { treated: 20, others: 40, effect: 1, chosen: "mostly-low" }],
    ["as few others as plans", { treated: 20, others: 20, effect: 1 }],
    ["the lowest, as plans are really given", { treated: 20, others: 60, effect: 1, chosen: "lowest", lasting: 0.6, history: false }],
    ["the lowest, with the level earlier still known", { treated: 20, others: 60, effect: 1, chosen: "lowest", lasting: 0.6 }],
    ["the lowest, with some levels not known", { treated: 20, others: 60, effect: 1, chosen: "lowest", lasting: 0.6, missing: 0.03 }],
    ["the lowest where most lasts and luck has long tails", { treated: 20, others: 60, effect: 1, chosen: "lowest", lasting: 0.85, luck: heavyTailed }],
  ])("%s", (_, world) => expect(claims(world, 300, 21, many).better).toBeGreaterThanOrEqual(0.8));
  it("where most of a figure is luck, of the lowest still in two of three", () => expect(claims({ treated: 20, others: 60, effect: 1, chosen: "lowest", lasting: 0.3, history: false }, 300, 21, many).better).toBeGreaterThanOrEqual(0.65));
  it("and one that makes things worse is called that", () => expect(claims({ treated: 20, others: 40, effect: -1 }, 60, 22, many).worse).toBeGreaterThanOrEqual(0.8));
});

describe("a verdict", () => {
  const plansOf = (world: World, seed = 3): readonly ComparedPlan[] => aWorld(world, seeded(seed));
  it("does not hang on the order of plans or people, nor on how the others are handed over", () => {
    const plans = plansOf({ treated: 20, others: 40, effect: 1 });
    const size = estimateEffect(plans).size;
    const turned = estimateEffect([...plans].reverse().map(({ own, others }) => ({ own, others: [...others].reverse() }))).size;
    expect(turned?.estimate).toBeCloseTo(size?.estimate ?? NaN, 9);
    expect(turned?.low).toBeCloseTo(size?.low ?? NaN, 9);
  });
  it("agrees with plain least squares worked by hand", () => {
    // After = 1 + before/2 for others, one higher for those with plans; each second one 0.1 off to either side.
    const line = (name: string, befores: readonly number[], lift: number) => befores.map((before, index) => ({ person: `${name}${index}`, earlier: null, before, after: 1 + before / 2 + lift + (index % 2 === 0 ? 0.1 : -0.1) }));
    const others = line("o", [-1, -1, -0.5, -0.5, 0.5, 0.5, 1, 1], 0);
    const plans = line("p", [-1, -1, 0, 0, 1, 1], 1).map((own) => ({ own, others }));
    const { size, verdict } = estimateEffect(plans);
    expect(verdict).toBe("better");
    expect(size?.estimate).toBeCloseTo(1, 9);
  });
  it("of people who stand in many comparisons takes them as one person each", () => {
    const plans = plansOf({ treated: 20, others: 40, effect: 1 });
    const again = plans.map(({ own, others }) => ({ own: { ...own, before: own.before + 1e-7 }, others: others.map((one) => ({ ...one, before: one.before + 1e-7 })) }));
    const [once, twice] = [estimateEffect(plans).size, estimateEffect([...plans, ...again]).size];
    expect((twice?.high ?? 0) - (twice?.low ?? 0)).toBeCloseTo((once?.high ?? 9) - (once?.low ?? 0), 4);
  });
  it("estimates what was put in", () => {
    const { size } = estimateEffect(plansOf({ treated: 200, others: 400, effect: 1 }));
    expect(Math.abs((size?.estimate ?? 0) - 1)).toBeLessThan(0.3);
    expect((size?.low ?? 9) < (size?.estimate ?? 0) && (size?.estimate ?? 9) < (size?.high ?? 0)).toBe(true);
  });
  it("of four people is not given, however large the change", () => {
    expect(estimateEffect(plansOf({ treated: 4, others: 40, effect: 9 }))).toMatchObject({ verdict: "inconclusive", reason: "too-few-plans", size: null, people: 4 });
  });
  it("of five plans of one person is not given: they are one person", () => {
    const [plan] = plansOf({ treated: 1, others: 40, effect: 9 });
    const five = plan === undefined ? [] : Array.from({ length: 5 }, () => plan);
    expect(estimateEffect(five)).toMatchObject({ reason: "too-few-plans", plans: 5, people: 1 });
  });
  it("needs similar people: enough of them, and near", () => {
    expect(estimateEffect(plansOf({ treated: 10, others: 7, effect: 9 }))).toMatchObject({ reason: "no-similar-people", left: 10 });
    const far = plansOf({ treated: 10, others: 40, effect: 9 }).map(({ own, others }) => ({ own: { ...own, before: own.before - 20 }, others }));
    expect(estimateEffect(far)).toMatchObject({ reason: "no-similar-people", left: 10 });
  });
  it("is inconclusive where everybody stood still", () => {
    const still = Array.from({ length: 30 }, (_, index) => ({ person: `p${index}`, earlier: 1, before: 1, after: 1 }));
    const plans = still.slice(0, 6).map((own) => ({ own, others: still.slice(6) }));
    expect(estimateEffect(plans)).toMatchObject({ verdict: "inconclusive", reason: "zero-not-excluded" });
    expect(plans.map(effectOfOnePlan)).toEqual(plans.map(() => ({ verdict: "inconclusive", reason: "zero-not-excluded", estimate: 0, chance: 1, others: 24 })));
  });
  it("of one plan needs nineteen others, and finds what stands out from them", () => {
    const [few] = plansOf({ treated: 1, others: 18, effect: 9 });
    const [enough] = plansOf({ treated: 1, others: 19, effect: 9 });
    expect(few && effectOfOnePlan(few)).toMatchObject({ verdict: "inconclusive", reason: "no-similar-people", others: 18 });
    expect(enough && effectOfOnePlan(enough)).toMatchObject({ verdict: "better", chance: 0.05, others: 19 });
  });
});
