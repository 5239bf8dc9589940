import type { Locale } from "../domain/locale";
import en from "./en-US/forms";
import zh from "./zh-CN/forms";

export type FormWords = typeof en;
const all: Readonly<Record<Locale, FormWords>> = { "en-US": en, "zh-CN": zh };

/** The words on review forms. */
export const formWords = (locale: Locale): FormWords => all[locale];
