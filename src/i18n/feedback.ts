import type { Locale } from "../domain/locale";
import enUS from "./en-US/feedback";
import zhCN from "./zh-CN/feedback";

export type { DraftNumbers } from "./en-US/feedback";
export type FeedbackWords = typeof enUS;
/** Draft sentences in one language. */
export const feedbackWords = (locale: Locale): FeedbackWords => (locale === "zh-CN" ? zhCN : enUS);
