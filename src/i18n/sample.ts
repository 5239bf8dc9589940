import type { Locale } from "../domain/locale";
import en from "./en-US/sample";
import zh from "./zh-CN/sample";

export type SampleWords = typeof en;
const all: Readonly<Record<Locale, SampleWords>> = { "en-US": en, "zh-CN": zh };

/** The made-up company of the sample in one language. */
export const sampleWords = (locale: Locale): SampleWords => all[locale];
