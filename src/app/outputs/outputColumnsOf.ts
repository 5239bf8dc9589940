import { locales, type Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import { isOutputName, outputAreas } from "./outputAreas";
import type { OutputColumn } from "./outputTable";

/** Ids and headers of an output table's columns in every language, to find them in a sheet; [] for other tables. */
export function outputColumnsOf(table: string, locale: Locale): readonly Pick<OutputColumn, "id" | "headers">[] {
  if (!isOutputName(table)) return [];
  const area = outputAreas[table];
  const languages = [locale, ...locales.filter((other) => other !== locale)];
  const words: Readonly<Record<string, string>>[] = languages.map((language) => sheetWords(language)[area]);
  return Object.keys(words[0] ?? {}).map((id) => ({ id, headers: words.map((word) => word[id] ?? id) }));
}
