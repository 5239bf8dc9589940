import type { Locale } from "../domain/locale";
import enUS from "./en-US/sheets";
import zhCN from "./zh-CN/sheets";

export type SheetWords = typeof enUS;
const all: Readonly<Record<Locale, SheetWords>> = { "en-US": enUS, "zh-CN": zhCN };

/** The words of sheets, headers and cells in one language. @example sheetWords("zh-CN").scorecard.score // "得分" */
export const sheetWords = (locale: Locale): SheetWords => all[locale];
