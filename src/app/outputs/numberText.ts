import type { Locale } from "../../domain/locale";
import type { Day } from "../../domain/units";

const excelEpoch = Date.UTC(1899, 11, 30);

/** Numbers and days the way they are written in one language, for drafted sentences. */
export interface NumberText {
  /** With its unit; large numbers whole, small ones to two digits. @example quantity(1234.5, "EUR") // "1,234.5 EUR" */
  quantity(value: number, unit: string): string;
  /** A difference between two quantities: between two shares it is one of percentage points. @example difference(0.1, "%") // "10 percentage points" */
  difference(value: number, unit: string): string;
  percent(ratio: number): string;
  points(value: number): string;
  day(day: Day): string;
  /** A count. */
  count(value: number): string;
}

/** @example numberText("en-US").percent(0.954) // "95.4%" */
export function numberText(locale: Locale): NumberText {
  const had = made.get(locale);
  if (had !== undefined) return had;
  const text = textIn(locale);
  made.set(locale, text);
  return text;
}

/** Making a format costs more than using it a hundred times. */
const made = new Map<Locale, NumberText>();

/** One of an English unit in the plural. @example oneOf("days") // "day" */
const oneOf = (unit: string): string => unit.replace(/^(\p{Ll}{2,}[^s\W])s$/u, "$1");

function textIn(locale: Locale): NumberText {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const counts = new Intl.NumberFormat(locale);
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const quantity = (value: number, unit: string): string => {
    if (unit === "%") return percent.format(value);
    const number = (Math.abs(value) >= 1000 ? whole : fine).format(value);
    if (unit === "") return number;
    return locale === "zh-CN" ? `${number}${/^[a-z]/i.test(unit) ? " " : ""}${unit}` : `${number} ${number === "1" ? oneOf(unit) : unit}`;
  };
  return {
    quantity,
    difference: (value, unit) => (unit === "%" ? (locale === "zh-CN" ? `${points.format(value * 100)} 个百分点` : `${points.format(value * 100)} percentage ${points.format(value * 100) === "1" ? "point" : "points"}`) : quantity(value, unit)),
    percent: (ratio) => percent.format(ratio),
    points: (value) => points.format(value),
    count: (value) => counts.format(value),
    day: (serial) => new Date(excelEpoch + serial * 86_400_000).toISOString().slice(0, 10),
  };
}
