import { themesOf } from "../../../src/domain/feedback/evidence/themesOf";
import type { Review } from "../../../src/domain/judgement/review";
import { shownReviews } from "../../../src/domain/judgement/shownReviews";
import { reviewCell } from "../support/builders";

const rules = { scaleMin: 1, scaleMax: 5, leastInGroup: 3, leastReviewers: 4 };
const answers = (relation: Review["relation"], competency: string, scores: readonly number[]): readonly Review[] => scores.map((given, index) => ({ person: "a", reviewer: `${relation} ${index}`, relation, competency, score: given, comment: null, day: null, place: reviewCell }));

describe("themes of a 360° review", () => {
  it("come from groups that are shown, and never change by what a hidden group says", () => {
    const shown = [...answers("manager", "Listens", [4]), ...answers("peer", "Listens", [4, 5, 5]), ...answers("manager", "Plans", [2]), ...answers("peer", "Plans", [3, 3, 2])];
    const themes = themesOf(shownReviews(shown, rules), rules);
    expect([themes.high?.competency, themes.low?.competency]).toEqual(["Listens", "Plans"]);
    for (const hidden of [1, 5]) expect(themesOf(shownReviews([...shown, ...answers("report", "Listens", [hidden, hidden]), ...answers("report", "Plans", [6 - hidden])], rules), rules)).toEqual(themes);
  });
  it("are none where too few answered, or all competencies are alike", () => {
    expect(themesOf(shownReviews(answers("peer", "Listens", [1, 2]), rules), rules)).toEqual({ high: null, low: null });
    expect(themesOf(undefined, rules)).toEqual({ high: null, low: null });
  });
  it.each([
    ["all low: the highest of them is no strength", [1, 1, 1, 1], [1, 2, 2, 2], 5, { high: null, low: "Listens" }],
    ["all high: the lowest of them is nothing to change", [5, 5, 5, 5], [4, 4, 4, 5], 5, { high: "Listens", low: null }],
    ["3.9 and 3.0: neither far up nor far down", [4, 4, 4, 3.6], [3, 3, 3, 3], 5, { high: null, low: null }],
    ["4.4 and 4.2 lie too near each other", [4.4, 4.4, 4.4, 4.4], [4.2, 4.2, 4.2, 4.2], 5, { high: null, low: null }],
    ["both stand out", [4, 4, 4, 4], [2, 3, 3, 3], 5, { high: "Listens", low: "Plans" }],
    ["on a scale to 10, 7 is not far up", [7, 7, 7, 7], [4, 4, 5, 5], 10, { high: null, low: "Plans" }],
  ] as const)("%s", (_, listens, plans, scaleMax, expected) => {
    const { high, low } = themesOf(shownReviews([...answers("peer", "Listens", listens), ...answers("peer", "Plans", plans)], { ...rules, scaleMax }), { ...rules, scaleMax });
    expect({ high: high?.competency ?? null, low: low?.competency ?? null }).toEqual(expected);
  });
});
