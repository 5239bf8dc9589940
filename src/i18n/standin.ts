import type { Locale } from "../domain/locale";
import enUS from "./en-US/standin";
import zhCN from "./zh-CN/standin";

export type StandinWords = typeof enUS;
/** Words of the page that stands in for Excel's window, in one language. */
export const standinWords = (locale: Locale): StandinWords => (locale === "zh-CN" ? zhCN : enUS);
