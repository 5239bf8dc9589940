import type { Locale } from "../domain/locale";
import en from "./en-US/plans";
import zh from "./zh-CN/plans";

export type PlanWords = typeof en;
const all: Readonly<Record<Locale, PlanWords>> = { "en-US": en, "zh-CN": zh };

/** Words of improvement plans and of what worked, in one language. @example planWords("zh-CN").ledger.heading // "措施成效" */
export const planWords = (locale: Locale): PlanWords => all[locale];
