import type { Locale } from "../domain/locale";
import enUS, { type RatingWords } from "./en-US/rating";
import zhCN from "./zh-CN/rating";

const all: Readonly<Record<Locale, RatingWords>> = { "en-US": enUS, "zh-CN": zhCN };

/** Words of rating somebody by competencies. */
export const ratingWords = (locale: Locale): RatingWords => all[locale];
