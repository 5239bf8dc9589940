import { parsePhrase, type Phrase } from "../domain/feedback/phrases/parsePhrase";
import { sentenceKeys, type SentenceKey } from "../domain/feedback/sentence";
import type { Locale } from "../domain/locale";
import enUS, { type PhraseWords } from "./en-US/phrases";
import zhCN from "./zh-CN/phrases";

const all: Readonly<Record<Locale, PhraseWords>> = { "en-US": enUS, "zh-CN": zhCN };

/** The built-in phrases as they are written in Phrases. */
export const phraseWords = (locale: Locale): PhraseWords => all[locale];

const parsed = new Map<Locale, ReadonlyMap<SentenceKey, readonly Phrase[]>>();

/** The same, ready to be filled. */
export function builtInPhrases(locale: Locale): ReadonlyMap<SentenceKey, readonly Phrase[]> {
  const had = parsed.get(locale);
  if (had !== undefined) return had;
  const made = new Map(sentenceKeys.map((key) => [key, all[locale][key].map((text) => {
    const read = parsePhrase(text, key);
    if ("fault" in read) throw new Error(`built-in phrase ${locale} ${key}: ${read.fault.found}`);
    return read.phrase;
  })] as const));
  parsed.set(locale, made);
  return made;
}
