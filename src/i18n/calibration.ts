import type { Locale } from "../domain/locale";
import en from "./en-US/calibration";
import zh from "./zh-CN/calibration";

export type CalibrationWords = typeof en;
const all: Readonly<Record<Locale, CalibrationWords>> = { "en-US": en, "zh-CN": zh };

/** Words of calibration in one language. @example calibrationWords("zh-CN").kinds.team // "团队" */
export const calibrationWords = (locale: Locale): CalibrationWords => all[locale];
