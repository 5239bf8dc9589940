import { locales, type Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import type { OutputColumn } from "./outputTable";

const areas = { Scorecard: "scorecard", Summary: "summary", Feedback: "feedback", ImprovementPlan: "improvementPlan", Mapping: "mapping", DataIssues: "dataIssues", TargetCheck: "targetCheck", TargetSuggestions: "targetSuggestions", DataSnapshot: "dataSnapshot", ReviewResults: "reviewResults", ScoreChanges: "scoreChanges", ScoreSnapshot: "scoreSnapshot" } as const;

/** Ids and headers of an output table's columns in every language, to find them in a sheet; [] for other tables. */
export function outputColumnsOf(table: string, locale: Locale): readonly Pick<OutputColumn, "id" | "headers">[] {
  if (!(table in areas)) return [];
  const area = areas[table as keyof typeof areas];
  const languages = [locale, ...locales.filter((other) => other !== locale)];
  const words: Readonly<Record<string, string>>[] = languages.map((language) => sheetWords(language)[area]);
  return Object.keys(words[0] ?? {}).map((id) => ({ id, headers: words.map((word) => word[id] ?? id) }));
}
