import { anchored, anchorsOf, type Anchor } from "../../../src/domain/judgement/anchors";
import { readAnchors } from "../../../src/domain/judgement/readAnchors";
import { aTable } from "../support/builders";

const listens = (score: number): Anchor => ({ competency: "Listens", score, behaviour: `looks like ${score}` });
const anchors = [listens(5), listens(1), listens(3), { competency: "Plans", score: 2, behaviour: "plans" }];

describe("what a score comes to in words", () => {
  it.each<[string, number, number | null, number | null]>([
    ["a score that has an anchor", 3, 3, 5],
    ["a mean between two has reached the lower one", 4.9, 3, 5],
    ["below the lowest nothing is reached", 0.5, null, 1],
    ["the highest asks for nothing more", 5, 5, null],
    ["above the highest too", 6, 5, null],
    ["a mean of thirds that adds up to a hair less", 3 - 4e-16, 3, 5],
  ])("%s", (_, score, reached, next) => {
    const words = anchored(anchors, " listens ", score);
    expect([words.reached?.score ?? null, words.next?.score ?? null]).toEqual([reached, next]);
  });
  it("has none for a competency nobody put into words", () => {
    expect(anchored(anchors, "Leads", 3)).toEqual({ reached: null, next: null });
    expect(anchorsOf(anchors, "Listens").map(({ score }) => score)).toEqual([1, 3, 5]);
  });
});

describe("the table Anchors", () => {
  const read = (...rows: readonly (readonly (string | number)[])[]) => readAnchors(aTable("Anchors", [["Competency", "Score", "Behaviour"], ...rows]), { scaleMin: 1, scaleMax: 5 });
  it("is read row by row", () => expect(read(["Listens", "3", " asks back "])).toEqual({ value: [{ competency: "Listens", score: 3, behaviour: "asks back" }], issues: [] }));
  it.each<[string, readonly (readonly (string | number)[])[], string, string]>([
    ["a score off the scale", [["Listens", 7, "x"]], "anchor-off-scale", "B2"],
    ["a score that is no number", [["Listens", "high", "x"]], "cell-not-a-number", "B2"],
    ["a second text for one score", [["Listens", 3, "x"], ["LISTENS", 3, "y"]], "anchor-twice", "C3"],
    ["a score without a text", [["Listens", 3, ""]], "cell-blank", "C2"],
    ["a text without a competency", [["", 3, "x"]], "cell-blank", "A2"],
  ])("names the cell of %s, and goes on without the row", (_, rows, kind, address) => {
    const { value, issues } = read(...rows, ["Plans", 1, "plans"]);
    expect(issues.map((one) => [one.kind, one.place?.address])).toEqual([[kind, address]]);
    expect(value.at(-1)).toMatchObject({ competency: "Plans" });
    expect(value.length).toBe(rows.length);
  });
});
