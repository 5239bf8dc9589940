import fc from "fast-check";
import { distinctDrafts, withEvidence } from "../../../src/domain/feedback/distinctDrafts";
import { draftFeedback } from "../../../src/domain/feedback/draftFeedback";
import { fillPhrase } from "../../../src/domain/feedback/phrases/fillPhrase";
import { parsePhrase } from "../../../src/domain/feedback/phrases/parsePhrase";
import { readPhrases } from "../../../src/domain/feedback/phrases/readPhrases";
import { placeholdersOf, placeholderWords, sentenceKeys } from "../../../src/domain/feedback/sentence";
import { choiceWord } from "../../../src/domain/records/choices";
import { locales } from "../../../src/domain/locale";
import { sayDraft } from "../../../src/app/feedback/sayDraft";
import { builtInPhrases, phraseWords } from "../../../src/i18n/phrases";
import { day } from "../../../src/domain/units";
import { aTable, quarter, reviewCell, score } from "../support/builders";

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
        const drafts = scene().map((person) => sayDraft(person, draftFeedback(person), { locale: "en-US", phrasesOf: (key) => phrase ?? builtInPhrases("en-US").get(key) ?? [], rowsOf: () => ({ rows: null, place: null }), rowsIn: () => null, reviewPlace: () => null }));
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

  it("whatever was seen, of whatever kind or none, and however much of it", () => {
    const text = fc.constantFrom("called back", "was late", "the fair", "it sold");
    const seen = fc.record({ day: fc.integer({ min: quarter.start, max: quarter.start + 3 }), situation: fc.option(text), behaviour: text, impact: fc.option(text), kind: fc.constantFrom("strength" as const, "gap" as const, null) });
    const [ann] = score({ sales: [["Date", "Employee", "Amount"], [quarter.start, "a", 70]] }).people;
    if (ann === undefined) throw new Error("nobody was scored");
    fc.assert(fc.property(fc.array(fc.array(seen, { maxLength: 6 }), { minLength: 2, maxLength: 3 }), fc.constantFrom(...locales), (people, locale) => {
      const drafts = people.map((observed) => {
        const observations = observed.map((one, row) => ({ ...one, day: day(one.day), person: "a", place: { ...reviewCell, row, address: `D${row + 2}` } }));
        const said = sayDraft(ann, draftFeedback(ann, { observations, themes: { high: null, low: null }, detailsOf: () => [], asOf: null }), { locale, phrasesOf: (key) => builtInPhrases(locale).get(key) ?? [], rowsOf: () => ({ rows: null, place: null }), rowsIn: () => null, reviewPlace: () => null });
        return { text: [...said.strengths, ...said.changes].flat().map((one) => one.text).join("\n"), evidence: said.exact, ask: said.ask };
      });
      const added = distinctDrafts(drafts);
      const texts = drafts.map((one, index) => withEvidence(one, added[index] === true));
      people.forEach((one, first) => {
        // What is recorded without its kind is quoted as well.
        for (const { behaviour } of one.filter(({ kind }) => kind === null).slice(0, 1)) expect(texts[first]).toContain(behaviour);
        expect(drafts[first]?.ask).toBe(one.length === 0);
        people.forEach((other, second) => {
          if (JSON.stringify(one) !== JSON.stringify(other)) expect(texts[first]).not.toBe(texts[second]);
        });
      });
    }), { numRuns: 200 });
  });
});
