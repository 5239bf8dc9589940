import type { ActionType, Cause } from "../improvement/plan";
import type { Locale } from "../locale";
import { choiceWords, readChoice } from "./choices";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read, type RowReader } from "./tableReader";

/** One line of ActionLibrary: what this company does about a cause. */
export interface LibraryAction {
  readonly cause: Cause;
  /** The KPI or competency it is for, in the form of `normalText`; null = any. */
  readonly about: string | null;
  readonly actionType: ActionType;
  readonly action: string;
  /** Weeks until it is due; null = as Setup says. */
  readonly weeks: number | null;
  readonly measure: string | null;
}

/** ActionLibrary by row. A cause or type that is none of the choices is a finding that names them, and its row is left out. */
export function readActionLibrary(table: RawTable): Read<readonly LibraryAction[]> {
  const locale: Locale = table.columns.some(({ header }) => /\p{Script=Han}/u.test(header)) ? "zh-CN" : "en-US";
  return readRows("ActionLibrary", table, (row): LibraryAction | null => {
    const [cause, actionType, action, weeks] = [chosen(row, "cause", "cause", locale), chosen(row, "actionType", "actionType", locale), row.text("action"), row.number("weeks")];
    if (action === null) row.issue("cell-blank", "unscored", "action", { found: "" });
    const tooShort = weeks !== null && weeks <= 0;
    if (tooShort) row.issue("cell-not-a-choice", "notice", "weeks", { found: String(row.cell("weeks")), expected: "1, 2, 3 …" });
    if (cause === null || actionType === null || action === null) return null;
    const about = row.text("about");
    return { cause, about: about === null ? null : normalText(about), actionType, action, weeks: tooShort ? null : weeks, measure: row.text("measure") };
  });
}

function chosen<S extends "cause" | "actionType">(row: RowReader, set: S, key: string, locale: Locale): ReturnType<typeof readChoice<S>> {
  const text = row.text(key);
  const found = text === null ? null : readChoice(set, text);
  if (text === null) row.issue("cell-blank", "unscored", key, { found: "" });
  else if (found === null) row.issue("cell-not-a-choice", "unscored", key, { found: text, expected: choiceWords(set, locale).join(", ") });
  return found;
}
