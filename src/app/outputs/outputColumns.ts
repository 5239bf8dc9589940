import { locales, type Locale } from "../../domain/locale";
import { sheetWords, type SheetWords } from "../../i18n/sheets";
import type { OutputArea } from "./outputAreas";
import type { OutputColumn, Ownership } from "./outputTable";

export type ColumnSpec<A extends OutputArea> = readonly [id: keyof SheetWords[A] & string, ownership: Ownership, look: OutputColumn["look"]];

/** Columns with their header in the workbook's language first and in every other language after it. */
export const outputColumns = <A extends OutputArea>(area: A, locale: Locale, specs: readonly ColumnSpec<A>[]): readonly OutputColumn[] =>
  specs.map(([id, ownership, look]) => ({
    id,
    ownership,
    look: { ...look, width: Math.max(look.width, headerWidth(String(sheetWords(locale)[area][id]))), ...((ownership === "kept" || ownership === "seeded") && { forPeople: true }) },
    headers: [locale, ...locales.filter((other) => other !== locale)].map((language) => String(sheetWords(language)[area][id])),
  }));

/** Characters a header needs beside its filter button; a Chinese character is two wide. */
const headerWidth = (header: string): number => [...header].reduce((width, letter) => width + (/[\u2E80-\uFFEF]/u.test(letter) ? 2 : 1.1), 4);

/** Number formats, one a column. */
export const formats = {
  date: "yyyy-mm-dd",
  number: "#,##0.00",
  percent: "0.0%",
  points: "0.0",
  share: "0%",
} as const;
