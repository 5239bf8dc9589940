import { isBlankCell } from "../../records/cells";
import { choiceWords, readChoice } from "../../records/choices";
import { locales, type Locale } from "../../locale";
import type { RawTable } from "../../records/rawTable";
import { readRows, type Read } from "../../records/tableReader";
import type { WordingRule } from "./wordingRule";

/**
 * Reads WordingRules. Words are parted by "|", "、" or ";"; one with "!" before it is a longer phrase in which a word of
 * the row is not meant. Rows without words, kind, reason or better form are findings and left out.
 * @param locale the language of rows that name none.
 */
export function readWordingRules(table: RawTable, locale: Locale): Read<readonly WordingRule[]> {
  return readRows("WordingRules", table, (row): WordingRule | null => {
    for (const key of ["words", "kind", "reason", "better"]) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "notice", key);
    const [list, kindSaid, reason, better, languageSaid] = [row.text("words"), row.text("kind"), row.text("reason"), row.text("better"), row.text("language")];
    const kind = kindSaid === null ? null : readChoice("wordingRule", kindSaid);
    if (kindSaid !== null && kind === null) row.issue("cell-not-a-choice", "notice", "kind", { found: kindSaid, expected: choiceWords("wordingRule", locale).join(", ") });
    const language = languageSaid === null ? locale : readChoice("language", languageSaid);
    if (languageSaid !== null && language === null) row.issue("cell-not-a-choice", "notice", "language", { found: languageSaid, expected: locales.flatMap((one) => choiceWords("language", one)).join(", ") });
    if (list === null || kind === null || reason === null || better === null || language === null) return null;
    const { words, except } = wordsOf(list);
    return words.length === 0 ? null : { language, kind, words, except, reason, better };
  });
}

/** @example wordsOf("aggressive|!aggressive target") // { words: ["aggressive"], except: ["aggressive target"] } */
export function wordsOf(list: string): Pick<WordingRule, "words" | "except"> {
  const all = list.split(/[|｜、;；\n]/u).map((word) => word.trim()).filter((word) => word !== "");
  const excepted = (word: string): boolean => /^[!！]/u.test(word);
  return { words: all.filter((word) => !excepted(word)), except: all.filter(excepted).map((word) => word.slice(1).trim()).filter((word) => word !== "") };
}
