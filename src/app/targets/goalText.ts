import type { Locale } from "../../domain/locale";
import type { Day } from "../../domain/units";
import { numberText } from "../outputs/numberText";

const excelEpoch = Date.UTC(1899, 11, 30);
const symbols = /^[€$£¥￥₹]$/;

/** Amounts and days the way a sentence in one language has them. */
export interface GoalText {
  /** Currencies as people write them. @example quantity(120000, "EUR") // "€120,000" */
  quantity(value: number, unit: string): string;
  /** @param beside a day whose year need not be said again. */
  day(day: Day, beside?: Day): string;
}

/** @example goalText("en-US").day(day(45662)) // "Jan 5, 2025" */
export function goalText(locale: Locale): GoalText {
  const plain = numberText(locale);
  const currencies = new Set(Intl.supportedValuesOf("currency"));
  const money = new Map<string, Intl.NumberFormat>();
  const full = new Intl.DateTimeFormat(locale, locale === "zh-CN" ? { dateStyle: "long", timeZone: "UTC" } : { dateStyle: "medium", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(locale, { month: locale === "zh-CN" ? "long" : "short", day: "numeric", timeZone: "UTC" });
  const dateOf = (day: Day): Date => new Date(excelEpoch + day * 86_400_000);
  return {
    quantity: (value, unit) => {
      if (symbols.test(unit)) return `${unit}${plain.quantity(value, "")}`;
      if (!currencies.has(unit)) return plain.quantity(value, unit);
      const digits = Math.abs(value) >= 1000 ? 0 : 2;
      const key = `${unit} ${digits}`;
      const format = money.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency: unit, minimumFractionDigits: 0, maximumFractionDigits: digits });
      money.set(key, format);
      return format.format(value);
    },
    day: (day, beside) => (beside !== undefined && dateOf(day).getUTCFullYear() === dateOf(beside).getUTCFullYear() ? short : full).format(dateOf(day)),
  };
}
