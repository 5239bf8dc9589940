import type { Locale } from "../domain/locale";
import en from "./en-US/why";
import zh from "./zh-CN/why";

export type WhyWords = typeof en;
const all: Readonly<Record<Locale, WhyWords>> = { "en-US": en, "zh-CN": zh };

/** How a score comes about, in the words of one language. @example whyWords("zh-CN").labels.score // "得分" */
export const whyWords = (locale: Locale): WhyWords => all[locale];
