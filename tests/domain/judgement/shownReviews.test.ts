import fc from "fast-check";
import type { Relation, Review, ReviewResult, ReviewRules } from "../../../src/domain/judgement/review";
import { shownReviews } from "../../../src/domain/judgement/shownReviews";
import { reviewCell } from "../support/builders";

const rules: ReviewRules = { scaleMin: 1, scaleMax: 5, leastInGroup: 3, leastReviewers: 4 };
const aReview = (relation: Relation, reviewer: string, score: number | null, more: Partial<Review> = {}): Review => ({ person: "ann", reviewer, relation, competency: "Listens", score, comment: null, day: null, place: reviewCell, ...more });
const group = (relation: Relation, scores: readonly number[], more: Partial<Review> = {}): readonly Review[] => scores.map((score, index) => aReview(relation, `${relation}${index}`, score, more));
const groupsOf = ({ competencies: [first] }: ReviewResult): Readonly<Record<string, number>> => Object.fromEntries([...(first?.groups ?? [])].map(([relation, { mean }]) => [relation, mean]));

describe("what may be shown", () => {
  it.each<[string, readonly Review[], Readonly<Record<string, number>>, number | null, readonly Relation[]]>([
    ["a manager alone", group("manager", [4]), { manager: 4 }, null, []],
    ["two peers are too few", group("peer", [4, 5]), {}, null, ["peer"]],
    ["three peers are enough for the group, not for all", group("peer", [3, 4, 5]), { peer: 4 }, null, []],
    ["three peers and a manager", [...group("manager", [2]), ...group("peer", [3, 4, 5])], { manager: 2, peer: 4 }, 3.5, []],
    ["two reports beside them are in no average", [...group("manager", [2]), ...group("peer", [3, 4, 5]), ...group("report", [1, 1])], { manager: 2, peer: 4 }, 3.5, ["report"]],
    ["what people say of themselves is no group", [...group("self", [5]), ...group("manager", [3])], { manager: 3 }, null, []],
    ["who answers twice is one reviewer", [aReview("peer", "x", 1), aReview("peer", "x", 3), aReview("peer", "y", 4)], {}, null, ["peer"]],
    ["and counts once", [aReview("peer", "x", 1), aReview("peer", "x", 3), aReview("peer", "y", 4), aReview("peer", "z", 3)], { peer: 3 }, null, []],
  ])("%s", (_, reviews, groups, all, leftOut) => {
    const result = shownReviews(reviews, rules);
    expect(groupsOf(result)).toEqual(groups);
    expect(result.competencies[0]?.all?.mean ?? null).toBe(all);
    expect(result.leftOut).toEqual(leftOut);
  });

  it("hides a competency too few of a group answered, from the score too, though the group is large enough elsewhere", () => {
    const reviews = [...group("peer", [4, 4, 4, 4]), ...group("peer", [1, 1], { competency: "Plans" })];
    const result = shownReviews(reviews, rules);
    expect(result.competencies.map(({ competency, groups }) => [competency, groups.size])).toEqual([["Listens", 1], ["Plans", 0]]);
    expect(result.points).toBe((120 * (4 - 1)) / 4);
    expect(result.leftOut).toEqual(["peer"]);
  });

  it("hides the comments of a group that is hidden, and tells no order", () => {
    const comments = ["Zeal", "Always there", "Kind"].map((comment, index) => aReview("peer", `p${index}`, 4, { comment }));
    expect(shownReviews([...comments, aReview("report", "r", 2, { comment: "Never listens" })], rules).comments).toEqual([{ relation: "peer", texts: ["Always there", "Kind", "Zeal"] }]);
  });

  it.each<[string, readonly Review[], number | null]>([
    ["the top of the scale is 120", group("manager", [5]), 120],
    ["the bottom is 0", group("manager", [1]), 0],
    ["groups count alike, however many are in them", [...group("manager", [1]), ...group("peer", [5, 5, 5, 5, 5])], 60],
    ["self-scores never score", group("self", [5]), null],
    ["hidden groups never score", [...group("manager", [3]), ...group("report", [1, 1])], 60],
    ["nobody", [], null],
  ])("points: %s", (_, reviews, points) => expect(shownReviews(reviews, rules).points).toBe(points));
});

describe("no reviewer can be told", () => {
  const relation = fc.constantFrom<Relation>("manager", "peer", "report", "customer", "self");
  const answers = fc.array(fc.record({ relation, reviewer: fc.integer({ min: 0, max: 5 }), competency: fc.constantFrom("Listens", "Plans", "Leads"), score: fc.integer({ min: 1, max: 5 }), comment: fc.option(fc.constantFrom("good", "bad", "so-so")) }), { maxLength: 40 });
  const reviewsOf = (given: readonly { readonly relation: Relation; readonly reviewer: number; readonly competency: string; readonly score: number; readonly comment: string | null }[]): readonly Review[] =>
    given.map(({ reviewer, ...one }) => ({ ...one, person: "ann", reviewer: `${one.relation}${reviewer}`, day: null, place: reviewCell }));
  /** Everything that reaches a sheet. */
  const told = (result: ReviewResult): string => JSON.stringify({ ...result, competencies: result.competencies.map(({ groups, ...one }) => ({ ...one, groups: [...groups] })) });
  const hiddenCells = (reviews: readonly Review[]): readonly Review[] => reviews.filter((one) => {
    const others = new Set(reviews.filter(({ relation: of, competency }) => of === one.relation && competency === one.competency).map(({ reviewer }) => reviewer));
    return one.relation !== "self" && one.relation !== "manager" && others.size < rules.leastInGroup;
  });

  it("by subtraction: whatever a hidden group said, everything shown is the same to the last digit", () => fc.assert(fc.property(answers, fc.integer({ min: 1, max: 5 }), (given, other) => {
    const reviews = reviewsOf(given);
    const hidden = new Set(hiddenCells(reviews));
    const said = shownReviews(reviews, rules);
    const saidOtherwise = shownReviews(reviews.map((one) => (hidden.has(one) ? { ...one, score: other } : one)), rules);
    expect(told(saidOtherwise)).toBe(told(said));
  }), { numRuns: 2000 }));

  it("by order: the rows in any order show the same", () => fc.assert(fc.property(answers, fc.integer(), (given, seed) => {
    const reviews = reviewsOf(given);
    const shuffled = [...reviews].map((one, index) => ({ one, at: (Math.imul(index + 1, 2654435761) ^ seed) >>> 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one);
    expect(told(shownReviews(shuffled, rules))).toBe(told(shownReviews(reviews, rules)));
  }), { numRuns: 500 }));

  it("by name: no reviewer stands in anything shown", () => fc.assert(fc.property(answers, (given) => {
    const named = reviewsOf(given).map((one) => ({ ...one, reviewer: `secret-${one.reviewer}` }));
    expect(told(shownReviews(named, rules))).not.toContain("secret-");
  })));

  it("in a group smaller than the rule: what is shown of peers, reports and customers stands on three or more", () => fc.assert(fc.property(answers, (given) => {
    for (const { groups, all } of shownReviews(reviewsOf(given), rules).competencies) {
      for (const [of, { reviewers }] of groups) expect(of === "manager" || reviewers >= 3).toBe(true);
      expect(all === null || all.reviewers >= 4).toBe(true);
    }
  })));
});
