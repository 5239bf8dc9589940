import { day, type Day } from "../../domain/units";
import type { SampleWords } from "../../i18n/sample";
import { pick, whole, type Random } from "./mulberry32";
import { worksOn, type SamplePerson } from "./roster";

/** One answer of a customer; `score` 1–5. */
export interface SampleFeedback { readonly date: Day; readonly employee: string; readonly score: number; readonly comment: string }

const answersEach = 8;

/** What customers said, a handful of answers a person, around each one's `care`. */
export function feedbackRows(random: Random, words: SampleWords, people: readonly SamplePerson[], from: Day, to: Day): readonly SampleFeedback[] {
  const rows = people.flatMap((person) => {
    const first = Math.max(from, person.start);
    const span = to - first;
    return Array.from({ length: answersEach }, (_, index): SampleFeedback => {
      const date = day(Math.min(to, Math.round(first + ((index + 0.2 + random() * 0.6) / answersEach) * span)));
      const whole5 = Math.floor(person.care);
      const score = Math.min(5, Math.max(1, whole5 + (random() < person.care - whole5 ? 1 : 0) + (random() < 0.05 ? -whole(random, 1, 2) : 0)));
      return { date, employee: person.id, score, comment: pick(random, score >= 5 ? words.comments.good : score === 4 ? [...words.comments.good, ...words.comments.fair] : score === 3 ? words.comments.fair : words.comments.poor) };
    }).filter(({ date }) => worksOn(person, date));
  });
  return rows.sort((a, b) => a.date - b.date);
}
