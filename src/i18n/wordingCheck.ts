import { wordsOf } from "../domain/feedback/wording/readWordingRules";
import type { WordingRule } from "../domain/feedback/wording/wordingRule";
import { locales, type Locale } from "../domain/locale";
import enUS, { type WordingWords } from "./en-US/wording";
import zhCN from "./zh-CN/wording";

const all: Readonly<Record<Locale, WordingWords>> = { "en-US": enUS, "zh-CN": zhCN };

/** The words of the wording check in one language. */
export const wordingWords = (locale: Locale): WordingWords => all[locale];

/** The rules there are where WordingRules has none, of every language: people write in either. */
export const builtInRules: readonly WordingRule[] = locales.flatMap((language) =>
  all[language].rules.map(({ kind, words, reason, better }) => ({ language, kind, ...wordsOf(words), reason, better })));
