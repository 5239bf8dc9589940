import type { Relation } from "../../domain/judgement/review";
import { day, type Day } from "../../domain/units";
import type { SampleWords } from "../../i18n/sample";
import { pick, type Random } from "./mulberry32";
import { worksOn, type SamplePerson } from "./roster";

/** One answer of one reviewer about one competency; `score` 1–5, 0 = none. */
export interface SampleReview { readonly date: Day; readonly employee: string; readonly reviewer: string; readonly relation: Relation; readonly competency: string; readonly score: number; readonly comment: string }

/** Days before the end of the period in which the reviews were asked for. */
const askedWithin = 21;
const peersAsked = 4;

/**
 * A round of 360° reviews near the end of the period: everybody by themselves, their manager and up to four of their
 * team, managers by their team too. Scores lie around each one's `care`; the last installer was asked about by two
 * colleagues only, too few to be shown.
 */
export function reviewRows(random: Random, words: SampleWords, people: readonly SamplePerson[], to: Day): readonly SampleReview[] {
  const there = people.filter((person) => worksOn(person, to));
  return there.flatMap((person, order) => {
    const team = there.filter(({ team: own, id }) => own === person.team && id !== person.id);
    const peers = team.filter(({ role }) => role !== "manager" && person.role !== "manager").slice(0, order === there.length - 1 ? 2 : peersAsked);
    const asked: readonly (readonly [Relation, SamplePerson])[] = [
      ["self", person],
      ...team.filter(({ role }) => role === "manager").map((one) => ["manager", one] as const),
      ...peers.map((one) => ["peer", one] as const),
      ...(person.role === "manager" ? team.map((one) => ["report", one] as const) : []),
    ];
    return asked.flatMap(([relation, reviewer]) => {
      const date = day(to - Math.floor(random() * askedWithin));
      return words.competencies.map((competency, index): SampleReview => {
        const leaning = person.care + (relation === "self" ? 0.3 : 0) - (index === order % words.competencies.length ? 0.7 : 0);
        const score = Math.min(5, Math.max(1, Math.floor(leaning) + (random() < leaning - Math.floor(leaning) ? 1 : 0) + (random() < 0.15 ? -1 : 0)));
        const says = relation !== "self" && index === 0 && random() < 0.5;
        return { date, employee: person.id, reviewer: reviewer.id, relation, competency, score, comment: says ? pick(random, score >= 4 ? words.reviewComments.good : words.reviewComments.fair) : "" };
      });
    });
  });
}
