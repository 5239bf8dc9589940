import type { Locale } from "../domain/locale";
import { inputTables } from "../domain/records/vocabulary";
import type { Survey } from "./ports/workbookPort";

const han = /\p{Script=Han}/u;

/**
 * The language to write sheets in: the one the workbook's own headers are in, else the one the host says its
 * content is in, else the screen's.
 */
export function contentLocale(survey: Survey, screen: Locale): Locale {
  const headers = survey.tables.filter(({ name }) => name in inputTables).flatMap((table) => table.headers);
  if (headers.length === 0) return survey.contentLanguage ?? screen;
  return headers.filter((header) => han.test(header)).length * 2 > headers.length ? "zh-CN" : "en-US";
}
