import type { Locale } from "../domain/locale";
import enUS from "./en-US/sql";
import zhCN from "./zh-CN/sql";

export type SqlWords = typeof enUS;
/** What stands in KPIs written as SQL, beside the SQL, in one language. */
export const sqlWords = (locale: Locale): SqlWords => (locale === "zh-CN" ? zhCN : enUS);
