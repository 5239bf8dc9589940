import { locales, type Locale } from "../locale";
import { canonicalHeader, isInputTable, keyNamed } from "../records/matchHeaders";

/** Keys that stand under their own name, since no table of ours has such a column. */
const helperNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  order: { "en-US": "Order", "zh-CN": "订单号" },
  orderLine: { "en-US": "Order line", "zh-CN": "订单行" },
  counted: { "en-US": "Rows that count", "zh-CN": "计入的行" },
  year: { "en-US": "Year", "zh-CN": "年份" },
};

/** The name a column has for people. @example columnName("Sales", "amount", "zh-CN") // "金额" */
export const columnName = (table: string, key: string, locale: Locale): string =>
  helperNames[key]?.[locale] ?? (isInputTable(table) ? canonicalHeader(table, key, locale) : key);

/** The key people mean by a name; the name itself where it is none of ours. @example columnKey("Sales", "Amount") // "amount" */
export function columnKey(table: string, name: string): string {
  const helper = Object.keys(helperNames).find((key) => locales.some((locale) => helperNames[key]?.[locale].toLowerCase() === name.toLowerCase()));
  return (isInputTable(table) ? keyNamed(table, name) : null) ?? helper ?? name;
}
