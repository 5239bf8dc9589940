import fc from "fast-check";
import { chanceOfSigns } from "../../../../src/domain/evaluation/calibration/chanceOfSigns";
import { chanceOfSum } from "../../../../src/domain/evaluation/calibration/chanceOfSum";
import { correctForMany } from "../../../../src/domain/evaluation/calibration/correctForMany";
import { normalTails } from "../../../../src/domain/evaluation/calibration/normalTail";

/** The same chance by trying every choice, as the definition says. */
function byTrying(own: readonly number[], others: readonly number[]): number {
  const all = [...own, ...others];
  const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
  const expected = (own.length * sum(all)) / all.length;
  const off = Math.abs(sum(own) - expected);
  let [as, of] = [0, 0];
  for (let choice = 0; choice < 2 ** all.length; choice++) {
    const drawn = all.filter((_, index) => (choice >> index) % 2 === 1);
    if (drawn.length !== own.length) continue;
    of += 1;
    if (Math.abs(sum(drawn) - expected) >= off - 1e-9) as += 1;
  }
  return as / of;
}
const steps = (most: number) => fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: most });

describe("chance of a difference between two groups", () => {
  it.each([[[1, 1, 1], [0, 0, 0], 0.1], [[1], [0, 0, 0], 0.25], [[0, 0], [0, 0], 1], [[], [1, 2], 1]])("%j against %j is %d", (own, others, chance) => expect(chanceOfSum(own, others)).toBeCloseTo(chance, 10));
  it("is what trying every choice gives", () => {
    fc.assert(fc.property(steps(6), steps(7), (own, others) => expect(chanceOfSum(own, others)).toBeCloseTo(byTrying(own, others), 9)));
  });
  it("is the same whichever group is asked about", () => {
    fc.assert(fc.property(steps(30), steps(60), (own, others) => expect(chanceOfSum(own, others)).toBeCloseTo(chanceOfSum(others, own), 9)));
  });
  it("goes over to the normal curve without a jump", () => {
    const others = Array.from({ length: 60 }, (_, index) => (index % 4 === 0 ? 1 : 0));
    const of = (size: number) => chanceOfSum(Array.from({ length: size }, (_, index) => (index % 5 < 2 ? 1 : 0)), others);
    expect(Math.abs(of(40) - of(45))).toBeLessThan(0.03);
  });
});

describe("chance of paired differences", () => {
  it.each([[[1, 1, 1, 1, 1, 1], 2 / 64], [[0.5, -0.5], 1], [[2, 1, -1], 0.75], [[0, 0], 1], [[], 1]])("%j is %d", (differences, chance) => expect(chanceOfSigns(differences)).toBeCloseTo(chance, 12));
  it("does not depend on the direction", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 }), (all) => expect(chanceOfSigns(all)).toBeCloseTo(chanceOfSigns(all.map((one) => -one)), 12)));
  });
});

it.each([[0, 1], [1.959964, 0.05], [-1.959964, 0.05], [2.575829, 0.01]])("beyond %d standard deviations are %d of a normal curve", (z, tails) => expect(normalTails(z)).toBeCloseTo(tails, 6));
it.each([[[0.01, 0.04], [0.02, 0.04]], [[0.04, 0.01, 0.03], [0.06, 0.03, 0.06]], [[0.9, 0.8], [1, 1]], [[], []]])("%j corrected for their number are %j", (chances, corrected) => correctForMany(chances).forEach((one, index) => expect(one).toBeCloseTo(corrected[index] ?? NaN, 12)));
