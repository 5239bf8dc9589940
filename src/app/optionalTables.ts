import { choiceWords } from "../domain/records/choices";
import type { Locale } from "../domain/locale";
import { canonicalHeader } from "../domain/records/matchHeaders";
import { inputTables, type InputTable } from "../domain/records/vocabulary";
import { yearAndMonth, serialDay } from "../domain/cleaning/calendar";
import type { Day } from "../domain/units";
import { sheetWords } from "../i18n/sheets";
import { templateWords } from "../i18n/template";
import { libraryLook, libraryRows } from "./improvement/libraryRows";
import { formats } from "./outputs/outputColumns";
import type { CellWrite, ColumnLook, CreateTable } from "./ports/workbookPort";

/** Tables nobody needs, that do something where they are there. */
export const optionalTables = ["Phasing", "Ramp", "Holidays", "Market", "ActionLibrary"] as const satisfies readonly InputTable[];
export type OptionalTable = (typeof optionalTables)[number];

/** An optional table to start from, with rows that show what goes where and change no number but as they say. */
export function optionalTable(table: OptionalTable, locale: Locale, today: Day): CreateTable {
  const look = (key: string, kind: string): Omit<ColumnLook, "header"> =>
    table === "ActionLibrary" ? libraryLook(key, locale) :
    kind === "date" ? { width: 13, numberFormat: formats.date } : key === "share" || key === "growth" ? { width: 12, numberFormat: formats.percent } : kind === "choice" ? { width: 12, validation: { kind: "list", choices: choiceWords("yesNo", locale) } } : { width: kind === "number" ? 14 : 20 };
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
    case "Holidays":
      return [{ date: serialDay(yearAndMonth(today).year, 1, 1), name: words.newYear }];
  }
}
