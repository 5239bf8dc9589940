import type { SampleWords } from "../../i18n/sample";
import { day, type Day } from "../../domain/units";
import { worksOn, type SamplePerson } from "./roster";

/** Something a manager of the sample noted. */
export interface SampleNote { readonly date: Day; readonly employee: string; readonly kind: "strength" | "gap"; readonly situation: string; readonly behaviour: string; readonly impact: string }

/** A few people have been observed, most have not, as in real teams; the oldest first. */
export const observationRows = (words: SampleWords, people: readonly SamplePerson[], to: Day): readonly SampleNote[] =>
  words.observations.flatMap(({ person, daysAgo, kind, situation, behaviour, impact }) => {
    const one = people[person];
    const date = day(to - daysAgo);
    return one === undefined || !worksOn(one, date) ? [] : [{ date, employee: one.id, kind, situation, behaviour, impact }];
  }).sort((a, b) => a.date - b.date);
