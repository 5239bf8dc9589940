import type { Locale } from "../domain/locale";
import en from "./en-US/losses";
import zh from "./zh-CN/losses";

const all: Readonly<Record<Locale, typeof en>> = { "en-US": en, "zh-CN": zh };

/** What parts of a workbook are called that a saved copy would lose, by their kind. @example lossWords("en-US").chart // "chart" */
export const lossWords = (locale: Locale): typeof en => all[locale];
