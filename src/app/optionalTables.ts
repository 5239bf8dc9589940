import { sentenceKeys } from "../domain/feedback/sentence";
import { choiceWord, choiceWords, type ChoiceSet } from "../domain/records/choices";
import type { Locale } from "../domain/locale";
import { canonicalHeader } from "../domain/records/matchHeaders";
import { inputTables, type InputTable } from "../domain/records/vocabulary";
import { yearAndMonth, serialDay } from "../domain/cleaning/calendar";
import type { Day } from "../domain/units";
import { competencyWords } from "../i18n/anchors";
import { phraseWords } from "../i18n/phrases";
import { builtInRules } from "../i18n/wordingCheck";
import { sheetWords } from "../i18n/sheets";
import { templateWords } from "../i18n/template";
import { libraryLook, libraryRows } from "./improvement/libraryRows";
import { formats } from "./outputs/outputColumns";
import type { CellWrite, ColumnLook, CreateTable } from "./ports/workbookPort";

/** Tables nobody needs, that do something where they are there. */
export const optionalTables = ["Phasing", "Ramp", "Holidays", "Market", "ActionLibrary", "Reviews360", "Anchors", "Observations", "Phrases", "WordingRules"] as const satisfies readonly InputTable[];
export type OptionalTable = (typeof optionalTables)[number];

/** An optional table to start from, with rows that show what goes where and change no number but as they say. */
export function optionalTable(table: OptionalTable, locale: Locale, today: Day): CreateTable {
  const look = (key: string, kind: string): Omit<ColumnLook, "header"> => {
    if (table === "ActionLibrary") return libraryLook(key, locale);
    if (kind === "date") return { width: 13, numberFormat: formats.date };
    if (key === "share" || key === "growth") return { width: 12, numberFormat: formats.percent };
    if (kind === "choice") return { width: key === "situation" ? 28 : 14, validation: { kind: "list", choices: choiceWords(choiceSetOf(table, key), locale) } };
    return isProse(table, key) ? { width: 48, wrap: true } : { width: kind === "number" ? 14 : 20 };
  };
  const terms = inputTables[table];
  return {
    kind: "create",
    table,
    sheet: sheetWords(locale).sheetNames[table],
    columns: terms.map(({ key, kind }) => ({ ...look(key, kind), header: canonicalHeader(table, key, locale), forPeople: true })),
    rows: rowsOf(table, locale, today).map((row) => terms.map(({ key }) => row[key] ?? "")),
    frozenColumns: 1,
  };
}

/** Where people write sentences. */
const proseColumns: Partial<Readonly<Record<OptionalTable, readonly string[]>>> = {
  Reviews360: ["comment"], Anchors: ["behaviour"], Observations: ["situation", "behaviour", "impact"], Phrases: ["text"], WordingRules: ["words", "reason", "better"],
};
const isProse = (table: OptionalTable, key: string): boolean => proseColumns[table]?.includes(key) ?? false;

/** What a column of choices chooses from. */
function choiceSetOf(table: OptionalTable, key: string): ChoiceSet {
  if (key === "language") return "language";
  if (table === "Reviews360") return "relation";
  if (table === "Phrases") return "sentence";
  if (table === "WordingRules") return "wordingRule";
  return table === "Observations" ? "observationKind" : "yesNo";
}

function rowsOf(table: OptionalTable, locale: Locale, today: Day): readonly Readonly<Record<string, CellWrite>>[] {
  const words = templateWords(locale);
  switch (table) {
    case "Phasing":
      return Array.from({ length: 12 }, (_, month) => ({ profile: words.profile, month: month + 1, share: 1 / 12 }));
    case "Ramp":
      return [0.25, 0.5, 0.75].map((share, index) => ({ month: index + 1, share }));
    case "Market":
      return [{ period: String(yearAndMonth(today).year), growth: 0 }];
    case "ActionLibrary":
      return libraryRows(locale);
    // Nobody was rated or seen yet: a row to show how would say something of somebody.
    case "Reviews360":
    case "Observations":
      return [];
    case "Anchors":
      return competencyWords(locale).flatMap(({ competency, levels }) => levels.map((behaviour, index) => ({ competency, score: index + 1, behaviour })));
    case "Phrases":
      return sentenceKeys.flatMap((key) => phraseWords(locale)[key].map((text) => ({ situation: choiceWord("sentence", key, locale), language: choiceWord("language", locale, locale), text })));
    // People write in either language, so the rules of both are there.
    case "WordingRules":
      return builtInRules.map(({ language, words: list, except, kind, reason, better }) => ({
        language: choiceWord("language", language, locale), words: [...list, ...except.map((one) => `!${one}`)].join("|"), kind: choiceWord("wordingRule", kind, locale), reason, better,
      }));
    case "Holidays":
      return [{ date: serialDay(yearAndMonth(today).year, 1, 1), name: words.newYear }];
  }
}
