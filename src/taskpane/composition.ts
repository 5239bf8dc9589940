import type { FollowUpOptions } from "../app/followUp";
import { nearestLocale, type Locale } from "../domain/locale";
import { day } from "../domain/units";
import { createExcelWorkbook } from "../workbook";

/** The oldest requirement set the add-in works with; the manifest says the same. */
export const oldestExcelApi = "1.12";

const excelEpoch = Date.UTC(1899, 11, 30);

/** What the use cases need in Excel: the workbook this page belongs to, and the calendar. */
export function followUpOptions(locale: Locale): FollowUpOptions {
  const now = new Date();
  const { contentLanguage } = Office.context as { readonly contentLanguage?: string };
  return {
    workbook: createExcelWorkbook({ run: Excel.run, contentLanguage: contentLanguage === undefined ? null : nearestLocale(contentLanguage) }),
    locale,
    today: day((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - excelEpoch) / 86_400_000),
    now: () => new Date().toISOString(),
  };
}
