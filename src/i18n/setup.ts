import type { Locale } from "../domain/locale";
import enUS from "./en-US/setup";
import zhCN from "./zh-CN/setup";

/** What the settings do in one language. */
export const setupWords = (locale: Locale): typeof enUS => (locale === "zh-CN" ? zhCN : enUS);
