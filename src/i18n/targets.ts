import type { Locale } from "../domain/locale";
import en from "./en-US/targets";
import zh from "./zh-CN/targets";

export type TargetWords = typeof en;
const all: Readonly<Record<Locale, TargetWords>> = { "en-US": en, "zh-CN": zh };

/** Words of targets and of the target check in one language. @example targetWords("zh-CN").notAccepted // "尚未确认" */
export const targetWords = (locale: Locale): TargetWords => all[locale];
