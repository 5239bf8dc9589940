import type { DayOff } from "../tracking/workingDays";
import { choiceWords, readChoice } from "./choices";
import { locales } from "../locale";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** Days that are not as the week has them: holidays, and days of rest that are worked in their place. */
export const readHolidays = (table: RawTable): Read<readonly DayOff[]> =>
  readRows("Holidays", table, (row): DayOff | null => {
    const date = row.date("date");
    if (date === null) return null;
    const cell = row.cell("works");
    const text = row.text("works");
    const works = typeof cell === "boolean" ? (cell ? "yes" : "no") : text === null ? "no" : readChoice("yesNo", text);
    if (works === null) row.issue("cell-not-a-choice", "notice", "works", { found: text ?? "", expected: locales.flatMap((locale) => choiceWords("yesNo", locale)).join(", ") });
    return { date, works: works === "yes" };
  });
