import type { Locale } from "../domain/locale";
import enUS from "./en-US/setup";
import zhCN from "./zh-CN/setup";

/** Names and explanations of the settings in one language. */
export const setupWords = (locale: Locale): typeof enUS => (locale === "zh-CN" ? zhCN : enUS);
