import { isBlankCell } from "../../records/cells";
import { choiceWords, readChoice } from "../../records/choices";
import { locales, type Locale } from "../../locale";
import type { RawTable } from "../../records/rawTable";
import { readRows, type Read } from "../../records/tableReader";
import { placeholdersOf, placeholderWords, type SentenceKey } from "../sentence";
import { parsePhrase, type Phrase } from "./parsePhrase";
import type { PhraseBook } from "./phraseBook";

/**
 * Reads Phrases. A row is used where its placeholders can all be filled; one that cannot is a finding that names the
 * cell and what may stand there. Sentences without a usable row keep the built-in phrase.
 * @param locale the language of rows that name none.
 */
export function readPhrases(table: RawTable, locale: Locale): Read<PhraseBook> {
  const books = new Map<Locale, Map<SentenceKey, Phrase[]>>(locales.map((one) => [one, new Map()]));
  const { issues } = readRows("Phrases", table, (row) => {
    for (const key of ["situation", "text"]) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "notice", key);
    const [about, text, said] = [row.text("situation"), row.text("text"), row.text("language")];
    const key = about === null ? null : readChoice("sentence", about);
    if (about !== null && key === null) row.issue("cell-not-a-choice", "notice", "situation", { found: about, expected: choiceWords("sentence", locale).join(", ") });
    const language = said === null ? locale : readChoice("language", said);
    if (said !== null && language === null) row.issue("cell-not-a-choice", "notice", "language", { found: said, expected: locales.flatMap((one) => choiceWords("language", one)).join(", ") });
    if (key === null || text === null || language === null) return null;
    const parsed = parsePhrase(text, key);
    if ("fault" in parsed) {
      row.issue("phrase-placeholder", "notice", "text", { found: parsed.fault.found, expected: placeholdersOf[key].map((one) => `{${placeholderWords[one][language]}}`).join(", ") });
      return null;
    }
    const book = books.get(language);
    book?.set(key, [...(book.get(key) ?? []), parsed.phrase]);
    return null;
  });
  const of = (one: Locale): ReadonlyMap<SentenceKey, readonly Phrase[]> => books.get(one) ?? new Map();
  return { value: { "en-US": of("en-US"), "zh-CN": of("zh-CN") }, issues };
}
