import fc from "fast-check";
import { distinctDrafts, withEvidence } from "../../../src/domain/feedback/distinctDrafts";
import { usualLimits } from "../../../src/domain/feedback/evidence/usualLimits";
import { draftFeedback } from "../../../src/domain/feedback/draftFeedback";
import { themesOf } from "../../../src/domain/feedback/evidence/themesOf";
import { fillPhrase } from "../../../src/domain/feedback/phrases/fillPhrase";
import { parsePhrase } from "../../../src/domain/feedback/phrases/parsePhrase";
import { readPhrases } from "../../../src/domain/feedback/phrases/readPhrases";
import { placeholdersOf, placeholderWords, sentenceKeys } from "../../../src/domain/feedback/sentence";
import { shownReviews } from "../../../src/domain/judgement/shownReviews";
import type { Review } from "../../../src/domain/judgement/review";
import { choiceWord } from "../../../src/domain/records/choices";
import { locales } from "../../../src/domain/locale";
import { sayDraft } from "../../../src/app/feedback/sayDraft";
import { builtInPhrases, phraseWords } from "../../../src/i18n/phrases";
import { aTable, quarter, score, reviewCell } from "../support/builders";

describe("a phrase", () => {
  it.each([
    ["{kpi}: {actual}", "no-data", { fault: { kind: "no-value", found: "{actual}" } }],
    ["{colour}", "above-target", { fault: { kind: "unknown", found: "{colour}" } }],
    ["{kpi", "above-target", { fault: { kind: "brace", found: "{" } }],
    ["{}", "above-target", { fault: { kind: "unknown", found: "{}" } }],
  ] as const)("%s in %s is at fault", (text, key, expected) => {
    expect(parsePhrase(text, key)).toEqual(expected);
  });
  it.each(["{kpi} {Actual}", "{指标} {实际值}", "｛指标｝ { actual }"])("%s is read in either language", (text) => {
    const read = parsePhrase(text, "above-target");
    expect("phrase" in read && fillPhrase(read.phrase, { kpi: "{target}", actual: "7" })).toBe("{target} 7");
  });
  it("every built-in one can be filled, and is what the table to start from holds", () => {
    for (const locale of locales) {
      const rows = sentenceKeys.flatMap((key) => phraseWords(locale)[key].map((text) => [choiceWord("sentence", key, locale), choiceWord("language", locale, locale), text]));
      const { value, issues } = readPhrases(aTable("Phrases", [["Situation", "Language", "Text"], ...rows]), locale);
      expect(issues).toEqual([]);
      expect(value[locale]).toEqual(builtInPhrases(locale));
    }
  });
  it("placeholders are told apart in each language", () => {
    for (const locale of locales) {
      const words = Object.values(placeholderWords).map((word) => word[locale]);
      expect(new Set(words).size).toBe(words.length);
    }
    expect(Object.values(placeholdersOf).every((list) => list.includes("name"))).toBe(true);
  });
});

describe("no two people with different evidence get the same text", () => {
  const line = fc.constantFrom("Fine.", "Fine.\nSales 5", "Sales 5", "", "Fine.\nSales 7");
  it("whatever the phrases leave out, and whatever the order", () => {
    fc.assert(fc.property(fc.array(fc.record({ text: line, evidence: fc.constantFrom("Sales 5", "Sales 7", "Sales 9", "") }), { maxLength: 8 }), (drafts) => {
      const added = distinctDrafts(drafts);
      const texts = drafts.map((draft, index) => withEvidence(draft, added[index] === true));
      drafts.forEach((one, first) => {
        drafts.forEach((other, second) => {
          if (one.evidence !== other.evidence) expect(texts[first]).not.toBe(texts[second]);
          if (one.evidence === other.evidence && one.text === other.text) expect(texts[first]).toBe(texts[second]);
        });
      });
      const turned = [...drafts].reverse();
      expect([...distinctDrafts(turned)].reverse()).toEqual(added);
    }));
  });

  it.each([["built-in phrases", null], ["one bare phrase for everything", "Well."]] as const)("from scores, with %s", (_, bare) => {
    const read = bare === null ? null : parsePhrase(bare, "above-target");
    const phrase = read !== null && "phrase" in read ? [read.phrase] : null;
    fc.assert(fc.property(fc.array(fc.float({ min: 1, max: 300, noNaN: true }), { minLength: 2, maxLength: 5 }), (amounts) => {
      const ids = amounts.map((__, index) => `p${index}`);
      const scene = () => score({
        employees: [["Employee ID", "Name"], ...ids.map((id) => [id, "Same Name"])],
        targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...ids.map((id) => [id, "Pay", quarter.start, quarter.end, 100, 100])],
        sales: [["Date", "Employee", "Amount"], ...amounts.map((amount, index) => [quarter.start, ids[index] ?? "", amount])],
      }).people;
      const said = () => {
        const drafts = scene().map((person) => sayDraft(person, draftFeedback(person), { locale: "en-US", phrasesOf: (key) => phrase ?? builtInPhrases("en-US").get(key) ?? [], rowsOf: () => ({ rows: null, place: null }), reviewPlace: () => null }));
        const texts = drafts.map((draft) => ({ text: [...draft.strengths, ...draft.changes].flat().map(({ text }) => text).join("\n"), evidence: draft.exact }));
        const added = distinctDrafts(texts);
        return texts.map((one, index) => withEvidence(one, added[index] === true));
      };
      const texts = said();
      amounts.forEach((one, first) => {
        amounts.forEach((other, second) => {
          if (one !== other) expect(texts[first]).not.toBe(texts[second]);
        });
      });
      expect(said()).toEqual(texts);
    }), { numRuns: 40 });
  });
});

describe("a person's usual variation", () => {
  it("is mean ± 2.66 mean moving ranges, of six periods or more", () => {
    expect(usualLimits([10, 12, 10, 12, 10])).toBeNull();
    const limits = usualLimits([10, 12, 10, 12, 10, 12]);
    expect([limits?.mean, limits?.low, limits?.high].map((value) => Math.round((value ?? NaN) * 100) / 100)).toEqual([11, 5.68, 16.32]);
    expect(usualLimits([7, 7, 7, 7, 7, 7])).toEqual({ mean: 7, low: 7, high: 7 });
  });
});

describe("themes of a 360° review", () => {
  const rules = { scaleMin: 1, scaleMax: 5, leastInGroup: 3, leastReviewers: 4 };
  const answers = (relation: Review["relation"], competency: string, scores: readonly number[]): readonly Review[] => scores.map((given, index) => ({ person: "a", reviewer: `${relation} ${index}`, relation, competency, score: given, comment: null, day: null, place: reviewCell }));
  it("come from groups that are shown, and never change by what a hidden group says", () => {
    const shown = [...answers("manager", "Listens", [4]), ...answers("peer", "Listens", [4, 5, 5]), ...answers("manager", "Plans", [2]), ...answers("peer", "Plans", [3, 3, 2])];
    const themes = themesOf(shownReviews(shown, rules));
    expect([themes.high?.competency, themes.low?.competency]).toEqual(["Listens", "Plans"]);
    for (const hidden of [1, 5]) expect(themesOf(shownReviews([...shown, ...answers("report", "Listens", [hidden, hidden]), ...answers("report", "Plans", [6 - hidden])], rules))).toEqual(themes);
  });
  it("are none where too few answered, or all competencies are alike", () => {
    expect(themesOf(shownReviews(answers("peer", "Listens", [1, 2]), rules))).toEqual({ high: null, low: null });
    expect(themesOf(undefined)).toEqual({ high: null, low: null });
  });
});
