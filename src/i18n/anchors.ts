import type { Locale } from "../domain/locale";
import enUS, { type CompetencyWords } from "./en-US/anchors";
import zhCN from "./zh-CN/anchors";

const all: Readonly<Record<Locale, readonly CompetencyWords[]>> = { "en-US": enUS, "zh-CN": zhCN };

/** Competencies to start from, as they are written in Anchors. */
export const competencyWords = (locale: Locale): readonly CompetencyWords[] => all[locale];
