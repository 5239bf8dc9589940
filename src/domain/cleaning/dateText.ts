import { plainText } from "./blankText";
import { serialDay, wholeYear } from "./calendar";

export type DateGrain = "day" | "month" | "quarter" | "year";

/** What a text says of a day: one day (or the first of a period), or one of two by the order of day and month. */
export type DateText =
  | { readonly kind: "day"; readonly serial: number; readonly grain: DateGrain; /** The number it is where it is digits alone (2017, 202401), which only its column can tell from something else. */ readonly bare: number | null }
  | { readonly kind: "either"; readonly dayFirst: number; readonly monthFirst: number };

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const fullNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const quarterDigits = "一二三四";

const monthOf = (name: string): number => {
  const lower = name.toLowerCase();
  const at = monthNames.indexOf(lower.slice(0, 3));
  return at >= 0 && (lower.length === 3 || lower === "sept" || lower === fullNames[at]) ? at + 1 : NaN;
};

const exactly = (serial: number, grain: DateGrain, bare: number | null = null): DateText | null => (Number.isNaN(serial) ? null : { kind: "day", serial, grain, bare });

const clock = "(?:(?:[上下]午|[ap]m) ?)?(?:[01]?\\d|2[0-3])[:时][0-5]\\d(?:[:分][0-5]\\d(?:[.,]\\d{1,9})?)?[分秒]?(?: ?[ap]\\.?m\\.?)?(?: ?(?:Z|UTC|GMT))?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?$";
const timeOfDay = new RegExp(`(?:[ T]+|(?<=[日号]))${clock}`, "i");
const isoTime = new RegExp(`^[ T]+${clock}`, "i");
const english = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const weekday = new RegExp(`^(?:${english}[,.]? +|(?:星期|周)[一二三四五六日天][, ]*)|[ ,(]*(?:星期|周)[一二三四五六日天]\\)?$|[ ,(]+${english}\\.?\\)?$`, "i");
/** Longer text is a sentence; it also keeps each pattern's work small. */
const longest = 64;

/**
 * One text as a day; null when it is none in any spelling. Zones are not converted: the day is the one written.
 * @example readDateText("2024年3月5日") // { kind: "day", serial: 45356, grain: "day" }
 */
export function readDateText(given: string): DateText | null {
  const iso = isoDay(given);
  if (!Number.isNaN(iso)) return { kind: "day", serial: iso, grain: "day", bare: null };
  if (given.length > longest) return null;
  const text = plainText(given).replace(timeOfDay, "").replace(weekday, "").replace(/\s+/g, " ").trim();
  if (!/[\d一二三四]/.test(text) || text.length > 30) return null;
  return numeric(text) ?? chinese(text) ?? named(text) ?? period(text);
}

/** "2024-01-31", with or without a time, without a pattern: the commonest spelling of exports. NaN when it is not that. */
function isoDay(text: string): number {
  if (text.length < 10) return NaN;
  const mark = text.charCodeAt(4);
  if ((mark !== 45 && mark !== 47 && mark !== 46) || text.charCodeAt(7) !== mark) return NaN;
  if (text.length > 10 && (text.length > longest || !isoTime.test(text.slice(10)))) return NaN;
  return serialDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** A whole number of these characters, or NaN. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function numeric(text: string): DateText | null {
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return exactly(serialDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])), "day");
  const yearLast = /^(\d{1,2})([-/. ]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text);
  if (yearLast) {
    const year = wholeYear(yearLast[4] ?? "");
    const [a, b] = [Number(yearLast[1]), Number(yearLast[3])];
    const [dayFirst, monthFirst] = [serialDay(year, b, a), serialDay(year, a, b)];
    return Number.isNaN(dayFirst) && Number.isNaN(monthFirst) ? null : { kind: "either", dayFirst, monthFirst };
  }
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return packed ? exactly(serialDay(Number(packed[1]), Number(packed[2]), Number(packed[3])), "day") : null;
}

function chinese(text: string): DateText | null {
  const whole = /^(\d{4}|\d{2})年 ?(\d{1,2})月 ?(\d{1,2})[日号]?$/.exec(text);
  if (whole) return exactly(serialDay(wholeYear(whole[1] ?? ""), Number(whole[2]), Number(whole[3])), "day");
  const month = /^(\d{4}|\d{2})年 ?(\d{1,2})月(?:份)?$/.exec(text);
  if (month) return exactly(serialDay(wholeYear(month[1] ?? ""), Number(month[2]), 1), "month");
  const quarter = /^(\d{4})年? ?第?([1-4一二三四])季度?$/.exec(text);
  if (quarter) return exactly(serialDay(Number(quarter[1]), quarterMonth(quarter[2] ?? ""), 1), "quarter");
  const year = /^(\d{4})年(?:度)?$/.exec(text);
  return year ? exactly(serialDay(Number(year[1]), 1, 1), "year") : null;
}

const quarterMonth = (quarter: string): number => (quarterDigits.includes(quarter) ? quarterDigits.indexOf(quarter) : Number(quarter) - 1) * 3 + 1;

/** Spellings with the month's name. "Apr-18" is April 2018, as Excel shows a month; "18-Apr" lacks its year and is none. */
function named(text: string): DateText | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[-/ .]*(?:of )?([A-Za-z]{3,9})\.?[-/ ,.]*(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return exactly(serialDay(wholeYear(dayFirst[3] ?? ""), monthOf(dayFirst[2] ?? ""), Number(dayFirst[1])), "day");
  const monthFirst = /^([A-Za-z]{3,9})\.?[-/ ](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/ ])(\d{4})$/.exec(text);
  if (monthFirst) return exactly(serialDay(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ""), Number(monthFirst[2])), "day");
  const yearFirst = /^(\d{4})[-/ ]([A-Za-z]{3,9})[-/ ](\d{1,2})$/.exec(text);
  if (yearFirst) return exactly(serialDay(Number(yearFirst[1]), monthOf(yearFirst[2] ?? ""), Number(yearFirst[3])), "day");
  const month = /^([A-Za-z]{3,9})\.?[-/ ,']*(\d{4}|\d{2})$/.exec(text) ?? swapped(/^(\d{4})[-/ ]([A-Za-z]{3,9})$/.exec(text));
  return month ? exactly(serialDay(wholeYear(month[2] ?? ""), monthOf(month[1] ?? ""), 1), "month") : null;
}

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null => (match ? [match[0], match[2], match[1]] : null);

function period(text: string): DateText | null {
  const quarter = /^(\d{4})[- /]?Q([1-4])$/i.exec(text) ?? swapped(/^Q([1-4])[- /,']*(\d{4}|\d{2})$/i.exec(text));
  if (quarter) return exactly(serialDay(wholeYear(quarter[1] ?? ""), quarterMonth(quarter[2] ?? ""), 1), "quarter");
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? swapped(/^(\d{1,2})[-/](\d{4})$/.exec(text));
  if (month) return exactly(serialDay(Number(month[1]), Number(month[2]), 1), "month");
  const packed = /^((?:19|20)\d{2}|2100)(0[1-9]|1[0-2])$/.exec(text);
  if (packed) return exactly(serialDay(Number(packed[1]), Number(packed[2]), 1), "month", Number(text));
  const year = /^(FY ?)?((?:19|20)\d{2}|2100)$/i.exec(text);
  return year ? exactly(serialDay(Number(year[2]), 1, 1), "year", year[1] === undefined ? Number(text) : null) : null;
}
