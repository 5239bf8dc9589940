import type { Locale } from "../domain/locale";
import en from "./en-US/periods";
import zh from "./zh-CN/periods";

export type PeriodsWords = typeof en;
const all: Readonly<Record<Locale, PeriodsWords>> = { "en-US": en, "zh-CN": zh };

/** Words of closing periods and of trends in one language. @example periodsWords("zh-CN").close // "关闭期间" */
export const periodsWords = (locale: Locale): PeriodsWords => all[locale];
