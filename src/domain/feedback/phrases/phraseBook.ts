import type { Locale } from "../../locale";
import type { SentenceKey, SentenceValues } from "../sentence";
import { fillPhrase } from "./fillPhrase";
import type { Phrase } from "./parsePhrase";
import { textHash } from "./textHash";

/** The phrases of each sentence in each language, in the order they stand; several vary the text. */
export type PhraseBook = Readonly<Record<Locale, ReadonlyMap<SentenceKey, readonly Phrase[]>>>;

/**
 * Says a sentence. Which of several phrases is taken hangs on the evidence alone, so the text is the same at every
 * refresh while the evidence is, and differs from person to person.
 * @param evidence what the sentence stands on, written out.
 */
export function sayPhrase(phrases: readonly Phrase[], values: SentenceValues, evidence: string): string {
  const phrase = phrases[textHash(evidence) % Math.max(1, phrases.length)];
  return phrase === undefined ? "" : fillPhrase(phrase, values);
}
