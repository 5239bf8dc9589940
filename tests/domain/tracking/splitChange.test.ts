import fc from "fast-check";
import { changeParts, splitChange, type ChangePart } from "../../../src/domain/tracking/splitChange";
import { totalOf, type LineState, type PersonState } from "../../../src/domain/tracking/scoreState";

const standard = [[0, 0], [0.8, 60], [0.9, 80], [1, 100], [1.1, 120]] as const;
const aLine = (overrides: Partial<LineState> = {}): LineState => ({ direction: "higher-is-better", actual: 90, gross: null, target: 100, baseline: null, weight: 50, proration: 1, curve: standard, ...overrides });
const aState = (lines: Readonly<Record<string, LineState>>, overrides: Partial<PersonState> = {}): PersonState => ({ name: "Ann", lines: new Map(Object.entries(lines)), judgement: null, secret: null, judgementShare: 0.3, ...overrides });
const moved = (before: PersonState, after: PersonState): Partial<Record<ChangePart, number>> =>
  Object.fromEntries(Object.entries(splitChange(before, after) ?? {}).filter(([, points]) => points !== 0).map(([part, points]) => [part, Math.round(points * 1e9) / 1e9]));

describe("what moved a total", () => {
  const two = { sales: aLine(), care: aLine({ actual: 110 }) };
  it.each<[string, PersonState, PersonState, Partial<Record<ChangePart, number>>]>([
    ["nothing", aState(two), aState(two), {}],
    ["more sales", aState(two), aState({ ...two, sales: aLine({ actual: 100 }) }), { actual: 10 }],
    ["a lower target", aState(two), aState({ ...two, sales: aLine({ target: 90 }) }), { target: 10 }],
    ["a baseline", aState(two), aState({ ...two, sales: aLine({ baseline: 80 }) }), { target: -21.25 }],
    ["another weight", aState(two), aState({ ...two, sales: aLine({ weight: 150 }) }), { weight: -10 }],
    ["another curve", aState(two), aState({ ...two, sales: aLine({ curve: [[0, 0], [1, 100]] }) }), { curve: 5 }],
    ["fewer days in role", aState(two), aState({ ...two, sales: aLine({ proration: 0.9 }) }), { proration: 10 }],
    ["a KPI more", aState({ sales: aLine() }), aState(two), { roster: 20 }],
    ["a KPI less", aState(two), aState({ care: two.care }), { roster: 20 }],
    ["data where there was none", aState({ ...two, sales: aLine({ actual: null }) }), aState(two), { actual: -20 }],
    ["reviews that came in", aState(two), aState(two, { judgement: 60 }), { judgement: -12 }],
    ["another split of the same orders is credit alone", aState({ ...two, sales: aLine({ actual: 80, gross: 100 }) }), aState({ ...two, sales: aLine({ actual: 100, gross: 100 }) }), { credit: 20 }],
    ["more orders split alike are the figures alone", aState({ ...two, sales: aLine({ actual: 80, gross: 160 }) }), aState({ ...two, sales: aLine({ actual: 100, gross: 200 }) }), { actual: 20 }],
    ["twice the orders at half the share: no change, of two that undo each other", aState({ sales: aLine({ actual: 50, gross: 50, curve: [[0, 0], [2, 200]] }) }), aState({ sales: aLine({ actual: 50, gross: 100, curve: [[0, 0], [2, 200]] }) }), { actual: 37.5, credit: -37.5 }],
    ["what an older memory does not know of splits is the figures", aState({ ...two, sales: aLine({ actual: 80 }) }), aState({ ...two, sales: aLine({ actual: 100, gross: 200 }) }), { actual: 20 }],
    ["orders and returns that come to nothing have no share", aState({ ...two, sales: aLine({ actual: 80, gross: 0 }) }), aState({ ...two, sales: aLine({ actual: 100, gross: 200 }) }), { actual: 20 }],
    ["two things, each by half of what they do together", aState({ a: aLine({ weight: 50, actual: 0 }), b: aLine({ weight: 50, actual: 100 }) }), aState({ a: aLine({ weight: 100, actual: 100 }), b: aLine({ weight: 100, actual: 100 }) }), { actual: 50 }],
  ])("%s", (_, before, after, expected) => expect(moved(before, after)).toEqual(expected));

  it("is not told where one of the two has no total", () => expect(splitChange(aState({}), aState(two))).toBeNull());
});

describe("the parts of a change", () => {
  const number = fc.double({ min: 1, max: 500, noNaN: true });
  const line: fc.Arbitrary<LineState> = fc.record({
    gross: fc.option(fc.constantFrom(0, 50, 100, 700, -20), { freq: 3 }), direction: fc.constantFrom("higher-is-better" as const, "lower-is-better" as const), actual: fc.option(fc.double({ min: -50, max: 500, noNaN: true }), { freq: 8 }), target: number, baseline: fc.option(fc.constantFrom(0, 10, 600), { freq: 2 }),
    weight: fc.integer({ min: 1, max: 100 }), proration: fc.constantFrom(1, 0.5, 31 / 91), curve: fc.constantFrom<LineState["curve"]>(standard, [[0, 0], [1, 100]], [[0.5, 0], [1.5, 120]]),
  });
  const state: fc.Arbitrary<PersonState> = fc.record({ lines: fc.dictionary(fc.constantFrom("a", "b", "c"), line, { minKeys: 1 }), judgement: fc.option(fc.integer({ min: 0, max: 120 })), judgementShare: fc.constantFrom(0, 0.3) })
    .map(({ lines, judgement, judgementShare }) => ({ name: "Ann", lines: new Map(Object.entries(lines)), judgement, secret: null, judgementShare }));

  it("sum to the change", () => fc.assert(fc.property(state, state, (before, after) => {
    const split = splitChange(before, after);
    const [from, to] = [totalOf(before), totalOf(after)];
    if (from === null || to === null) return expect(split).toBeNull();
    const sum = changeParts.reduce((total, part) => total + (split?.[part] ?? NaN), 0);
    expect(Math.abs(sum - (to - from))).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(to - from)));
  }), { numRuns: 1000 }));

  it("turn their sign when before and after change places", () => {
    // A mixture that cannot be scored is told from where one starts, so it has no mirror image.
    const scorable = fc.record({ a: line, b: line, judgement: fc.integer({ min: 0, max: 120 }) }).map(({ judgement, ...lines }) =>
      aState(Object.fromEntries(Object.entries(lines).map(([key, one]) => [key, { ...one, actual: one.actual ?? 1, baseline: null }])), { judgement }));
    fc.assert(fc.property(scorable, scorable, (before, after) => {
      const [there, back] = [splitChange(before, after), splitChange(after, before)];
      for (const part of changeParts) expect((there?.[part] ?? 0) + (back?.[part] ?? 0)).toBeCloseTo(0, 9);
    }), { numRuns: 300 });
  });

  it("are nothing for what did not change", () => fc.assert(fc.property(state, fc.integer({ min: 1, max: 100 }), (before, weight) => {
    const after = { ...before, lines: new Map([...before.lines].map(([key, one]) => [key, { ...one, weight }])) };
    for (const [part, points] of Object.entries(splitChange(before, after) ?? {})) if (part !== "weight") expect(points).toBe(0);
  })));
});
