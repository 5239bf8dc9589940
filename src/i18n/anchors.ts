import type { Locale } from "../domain/locale";
import enUS from "./en-US/anchors";
import zhCN from "./zh-CN/anchors";

/** A competency and what each score from 1 on looks like. */
export interface CompetencyWords { readonly competency: string; readonly levels: readonly string[] }

const all: Readonly<Record<Locale, readonly CompetencyWords[]>> = { "en-US": enUS, "zh-CN": zhCN };

/** Competencies to start from, as they are written in Anchors. */
export const competencyWords = (locale: Locale): readonly CompetencyWords[] => all[locale];
