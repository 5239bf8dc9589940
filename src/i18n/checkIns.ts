import type { Locale } from "../domain/locale";
import en from "./en-US/checkIns";
import zh from "./zh-CN/checkIns";

export type CheckInWords = typeof en;
const all: Readonly<Record<Locale, CheckInWords>> = { "en-US": en, "zh-CN": zh };

/** Words of check-ins in one language. @example checkInWords("zh-CN").heading // "定期跟进" */
export const checkInWords = (locale: Locale): CheckInWords => all[locale];
