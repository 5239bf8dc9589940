import { createFollowUp, type FollowUp } from "../app/followUp";
import { nearestLocale, type Locale } from "../domain/locale";
import { day } from "../domain/units";
import { createExcelWorkbook } from "../workbook";

const excelEpoch = Date.UTC(1899, 11, 30);

/** The use cases on the workbook this page belongs to, with the calendar of this machine. */
export function composeFollowUp(locale: Locale): FollowUp {
  const now = new Date();
  const { contentLanguage } = Office.context as { readonly contentLanguage?: string };
  return createFollowUp({
    workbook: createExcelWorkbook({ run: Excel.run, contentLanguage: contentLanguage === undefined ? null : nearestLocale(contentLanguage) }),
    locale,
    today: day((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - excelEpoch) / 86_400_000),
    now: () => new Date().toISOString(),
  });
}
