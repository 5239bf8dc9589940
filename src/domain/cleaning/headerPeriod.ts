/** A stretch of time a header names; `year` null = it stands elsewhere. `number` is the month 1–12 or quarter 1–4. */
export type HeaderPeriod =
  | { readonly grain: "month" | "quarter"; readonly number: number; readonly year: number | null }
  | { readonly grain: "year"; readonly year: number };

const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const chineseDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * The period a header names, or null. Serial numbers of the first days of months count as months.
 * @example headerPeriod("2024年3月") // { grain: "month", number: 3, year: 2024 }
 * @example headerPeriod("M07") // { grain: "month", number: 7, year: null }
 */
export function headerPeriod(header: string): HeaderPeriod | null {
  const whole = header.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  return periodIn(whole) ?? periodIn(whole.replace(/^(?:target|quota|plan|actual|sales)s? |[ _-](?:target|quota|plan|actual|sales)s?$|^(?:目标|任务|计划|销售额|业绩|实际|金额) ?| ?(?:目标|任务|计划|销售额|业绩|实际|金额)(?:值|额)?$/gu, "").trim());
}

function periodIn(text: string): HeaderPeriod | null {
  const chinese = /^(?:(\d{4}|\d{2})年?[-/. ]?)?第?(\d{1,2}|[一二三四五六七八九十]{1,2})(月|季度|季)份?(?:目标|任务|销售额|业绩|实际|金额)?$/.exec(text);
  if (chinese) {
    const digits = chinese[2] ?? "";
    const number = /^\d/.test(digits) ? Number(digits) : chineseDigits.indexOf(digits) + 1;
    return numbered(chinese[3] === "月" ? "month" : "quarter", number, chinese[1] === undefined ? null : fullYear(chinese[1]));
  }
  const yearMonth = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]0?1(?:[ t].*)?)?$/.exec(text);
  if (yearMonth) return numbered("month", Number(yearMonth[2]), Number(yearMonth[1]));
  const coded = /^(?:(\d{4})(?: ?[-_ ]|年(?:第 ?)?)?)?([mq])(?:onth|tr)?[ -]?(\d{1,2})(?:[-_' /](\d{4}|\d{2}))?$/.exec(text);
  if (coded) return numbered(coded[2] === "m" ? "month" : "quarter", Number(coded[3]), yearIn(coded[1] ?? coded[4]));
  const named = /^(?:(\d{4}) )?([a-z]{3,9})\.?(?:[-_ /',]+(\d{4}|\d{2}))?(?: (?:target|sales|quota|actual|plan))?$/.exec(text);
  const month = named === null ? -1 : monthNames.findIndex((name) => name === named[2] || name.slice(0, 3) === named[2] || (named[2] === "sept" && name === "september"));
  if (named && month >= 0) return { grain: "month", number: month + 1, year: yearIn(named[1] ?? named[3]) };
  const year = /^(?:fy ?|year )?((?:19|20)\d{2})年?(?:度)?(?:目标| target| sales| actual)?$/.exec(text);
  if (year) return { grain: "year", year: Number(year[1]) };
  const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
  if (serial >= 32874 && serial <= 65745) {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    if (date.getUTCDate() === 1) return { grain: "month", number: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
  }
  return null;
}

const yearIn = (text: string | undefined): number | null => (text === undefined ? null : fullYear(text));
const numbered = (grain: "month" | "quarter", number: number, year: number | null): HeaderPeriod | null =>
  number >= 1 && number <= (grain === "month" ? 12 : 4) ? { grain, number, year } : null;
