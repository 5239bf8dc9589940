import type { Locale } from "../domain/locale";
import enUS from "./en-US/pane";
import zhCN from "./zh-CN/pane";

export type PaneWords = typeof enUS;
/** Words of the pane in one language. */
export const paneWords = (locale: Locale): PaneWords => (locale === "zh-CN" ? zhCN : enUS);
