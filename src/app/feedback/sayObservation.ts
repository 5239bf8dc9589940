import type { Observation } from "../../domain/feedback/observation";
import type { SentenceKey, SentenceValues } from "../../domain/feedback/sentence";
import type { Locale } from "../../domain/locale";
import { numberText } from "../outputs/numberText";

/** What was seen, in the words it was recorded in; only a full stop at an end, or a word the phrase begins with itself, is left out. */
export function sayObservation({ situation, behaviour, impact, day, kind }: Observation, locale: Locale): { readonly key: SentenceKey; readonly values: SentenceValues } {
  const bare = (text: string): string => text.trim().replace(/[.。;；,，]+$/u, "");
  const seen = situation === null ? (impact === null ? "observation-bare" : "observation-without-situation") : impact === null ? "observation-without-impact" : "observation";
  return {
    // Without its kind it is quoted, and nothing is made of it.
    key: kind === null ? `open-${seen}` : seen,
    values: {
      date: numberText(locale).day(day),
      behaviour: bare(behaviour).replace(/^(?:you\s+|您|你)/iu, ""),
      ...(situation !== null && { situation: bare(situation).replace(locale === "en-US" ? /^in\s+/iu : /^在(?=\P{Script=Han}|$)/u, "") }),
      ...(impact !== null && { impact: bare(impact) }),
    },
  };
}
