import fc from "fast-check";
import { calibrate } from "../../../../src/domain/evaluation/calibration/calibrate";
import type { RatedPerson } from "../../../../src/domain/evaluation/calibration/calibration";
import { expectedByGuideline } from "../../../../src/domain/evaluation/calibration/expectedByGuideline";
import { reviewGap } from "../../../../src/domain/evaluation/calibration/reviewGap";
import { shownReviews } from "../../../../src/domain/judgement/shownReviews";
import { defaultBands } from "../../../../src/domain/records/defaults";
import { points, ratio } from "../../../../src/domain/units";
import { reviewCell } from "../../support/builders";

const names = defaultBands.map(({ name }) => name);
const shares = [0.05, 0.25, 0.4, 0.2, 0.1];
const bands = defaultBands.map((band, index) => ({ ...band, guideline: ratio(shares[index] ?? 0) }));
const aPerson = (overrides: Partial<RatedPerson> = {}): RatedPerson => ({ team: "North", manager: "Lee", total: points(90), suggested: "B", rating: overrides.suggested ?? "B", given: false, reviewGap: null, ...overrides });
const times = (count: number, overrides: Partial<RatedPerson>): readonly RatedPerson[] => Array.from({ length: count }, () => aPerson(overrides));
const ofManager = (people: readonly RatedPerson[], name: string) => calibrate(people, bands, 3).find((group) => group.kind === "manager" && group.name === name);

const someone: fc.Arbitrary<RatedPerson> = fc.record({
  team: fc.constantFrom("North", "north", "South", null), manager: fc.constantFrom("Lee", "Kim", null), total: fc.option(fc.integer({ min: 0, max: 120 }).map(points)),
  suggested: fc.constantFrom(...names, null), rating: fc.constantFrom(...names, null), given: fc.boolean(), reviewGap: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
});

describe("groups", () => {
  it("tells counts, means and medians of everybody, each team and each manager", () => {
    const people = [aPerson({ total: points(120), suggested: "S", rating: "A", given: true }), aPerson({ total: points(90) }), aPerson({ total: points(60), suggested: "D", rating: "D", team: "South" }), aPerson({ total: null, suggested: null, rating: null, manager: null })];
    const [all, north, south, lee] = calibrate(people, bands, 3);
    expect(all).toMatchObject({ kind: "all", people: 4, rated: 3, given: 1, mean: 90, median: 90, enough: true });
    expect(all?.shift).toBeCloseTo(-1 / 3, 12);
    expect(all?.bands.map(({ suggested, agreed }) => [suggested, agreed])).toEqual([[1, 0], [0, 1], [1, 1], [0, 0], [1, 1]]);
    expect(north).toMatchObject({ kind: "team", name: "North", people: 3, mean: null, enough: true });
    expect(south).toMatchObject({ name: "South", people: 1, enough: false, mean: null, median: null, shift: null, bands: [] });
    expect(lee).toMatchObject({ kind: "manager", name: "Lee", people: 3, mean: 90 });
  });

  it("counts everybody with a rating once in a group's bands, and once among the teams", () => {
    fc.assert(fc.property(fc.array(someone, { maxLength: 60 }), (people) => {
      const groups = calibrate(people, bands, 3);
      for (const { enough, bands: counts, rated, kind } of groups) {
        if (enough) expect(counts.reduce((sum, { agreed }) => sum + agreed, 0)).toBe(rated);
        if (counts.some(({ expected }) => expected !== null)) expect(counts.reduce((sum, { expected }) => sum + (expected ?? 0), 0)).toBe(rated);
        expect(kind === "manager" || groups.every((one) => one.kind !== kind || one.leniency === null)).toBe(true);
      }
      const teams = groups.filter(({ kind }) => kind === "team").reduce((sum, one) => sum + one.people, 0);
      expect(teams).toBe(people.filter(({ team }) => team !== null).length);
      // It tells, and changes nothing.
      expect(groups[0]?.people).toBe(people.length);
    }));
  });

  it("never shows a mean or bands of fewer people than allowed", () => {
    fc.assert(fc.property(fc.array(someone, { maxLength: 12 }), fc.integer({ min: 3, max: 6 }), (people, least) => {
      for (const group of calibrate(people, bands, least)) {
        if (group.people < least) expect([group.mean, group.median, group.shift, group.bands.length]).toEqual([null, null, null, 0]);
        if (group.reviews?.kind === "compared") expect(group.reviews.people).toBeGreaterThanOrEqual(least);
        if (group.leniency?.kind === "compared") expect(group.leniency.people).toBeGreaterThanOrEqual(least);
      }
    }));
  });
});

describe("guideline", () => {
  it.each([
    [10, [0.05, 0.25, 0.7], [1, 2, 7]],
    [10, [0.2, 0.7, 0.1], [2, 7, 1]],
    [3, [1 / 3, 1 / 3, 1 / 3], [1, 1, 1]],
    [100, [0.29, 0.71], [29, 71]],
    [9, [0.3, null, 0.6], [3, 0, 6]],
    [0, [0.5, 0.5], [0, 0]],
  ])("of %d people by %j is %j", (people, given, expected) => expect(expectedByGuideline(people, given)).toEqual(expected));
  it("is none without shares", () => expect(expectedByGuideline(10, [null, 0])).toBeNull());
  it("always adds up, and is within one of each share", () => {
    fc.assert(fc.property(fc.nat(5000), fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 9 }).filter((all) => all.some((share) => (share ?? 0) > 1e-3)), (people, given) => {
      const expected = expectedByGuideline(people, given) ?? [];
      const sum = given.reduce((all: number, share) => all + (share ?? 0), 0);
      expect(expected.reduce((all, count) => all + count, 0)).toBe(people);
      expected.forEach((count, index) => expect(Math.abs(count - (people * (given[index] ?? 0)) / sum)).toBeLessThan(1 + 1e-6));
    }));
  });
  it("is not set beside fewer than ten", () => expect(calibrate(times(9, {}), bands, 3)[0]?.bands.every(({ expected }) => expected === null)).toBe(true));
});

describe("leniency", () => {
  const plain = (manager: string, count: number) => times(count, { manager, given: true });
  const up = (manager: string, count: number) => times(count, { manager, given: true, rating: "A" });
  it.each<readonly [string, readonly RatedPerson[], object]>([
    ["more lenient", [...up("Lee", 6), ...plain("Kim", 10)], { kind: "compared", people: 6, own: 1, others: 0, finding: "higher" }],
    ["stricter", [...times(6, { manager: "Lee", given: true, rating: "C" }), ...plain("Kim", 10)], { own: -1, finding: "lower" }],
    ["nothing that three of six can show", [...up("Lee", 3), ...plain("Kim", 3)], { people: 3, own: 1, others: 0, finding: "none-shown" }],
    ["nothing, where all managers are alike", [...up("Lee", 6), ...up("Kim", 6)], { finding: "none-shown", chance: 1 }],
    ["nothing for one person among many", [...up("Lee", 1), ...times(7, { manager: "Lee" }), ...plain("Kim", 12)], { people: 8, own: 1 / 8, finding: "none-shown" }],
    ["nothing before ratings are written", [...times(5, { manager: "Lee" }), ...plain("Kim", 5)], { kind: "none", why: "no-agreed" }],
    ["nothing before others have begun", [...up("Lee", 6), ...times(6, { manager: "Kim" })], { kind: "none", why: "no-others" }],
    ["nothing of two", [...up("Lee", 2), ...plain("Kim", 6)], { kind: "none", why: "few", people: 2 }],
  ])("is %s", (_, people, expected) => expect(ofManager(people, "Lee")?.leniency).toMatchObject(expected));

  it("is judged against all other managers", () => {
    // All four of nine who moved up are Lee's, 1 of 126 ways; where half of everybody else's people moved up too, it tells little.
    const [few, many] = [[...up("Lee", 4), ...plain("Kim", 5)], [...up("Lee", 4), ...plain("Kim", 5), ...Array.from({ length: 8 }, (_, index) => [...plain(`M${index}`, 2), ...up(`M${index}`, 2)]).flat()]];
    expect(ofManager(few, "Lee")?.leniency).toMatchObject({ finding: "higher" });
    expect(ofManager(many, "Lee")?.leniency).toMatchObject({ finding: "none-shown" });
  });
});

describe("reviews", () => {
  it("compares a manager with what others give the same people", () => {
    expect(ofManager(times(6, { reviewGap: 0.5 }), "Lee")?.reviews).toMatchObject({ kind: "compared", people: 6, mean: 0.5, finding: "higher" });
    expect(ofManager(times(5, { reviewGap: 0.5 }), "Lee")?.reviews).toMatchObject({ people: 5, chance: 0.0625, finding: "none-shown" });
    expect(ofManager([...times(2, { reviewGap: 0.5 }), ...times(5, {})], "Lee")?.reviews).toEqual({ kind: "none", people: 2 });
  });

  const rules = { scaleMin: 1, scaleMax: 5, leastInGroup: 3, leastReviewers: 4 };
  const answers = (relation: "manager" | "peer", scores: readonly number[]) => scores.map((score, index) => ({ person: "a", reviewer: `${relation}${index}`, relation, competency: "Listens", score, comment: null, day: null, place: reviewCell }));
  it.each([[[3, 3, 3], 1], [[1, 5], null], [[], null]] as const)("stands on groups that are shown alone: peers %j make it %j", (peers, gap) =>
    expect(reviewGap(shownReviews([...answers("manager", [4]), ...answers("peer", peers)], rules))).toBe(gap));
});
