import type { Locale } from "../../domain/locale";
import { choiceWord, choiceWords } from "../../domain/records/choices";
import { startingActions } from "../../i18n/actionLibrary";
import type { CellWrite, ColumnLook } from "../ports/workbookPort";

/** How a column of ActionLibrary looks: causes and types are chosen from a list. */
export function libraryLook(key: string, locale: Locale): Omit<ColumnLook, "header"> {
  if (key === "cause" || key === "actionType") return { width: 22, validation: { kind: "list", choices: choiceWords(key, locale) } };
  return key === "weeks" ? { width: 9 } : { width: key === "action" ? 52 : 26, wrap: true };
}

/** The lines a new ActionLibrary starts with, by column key. */
export const libraryRows = (locale: Locale): readonly Readonly<Record<string, CellWrite>>[] =>
  startingActions(locale).map(({ cause, actionType, action, weeks, measure }) => ({ cause: choiceWord("cause", cause, locale), about: "", actionType: choiceWord("actionType", actionType, locale), action, weeks, measure }));
