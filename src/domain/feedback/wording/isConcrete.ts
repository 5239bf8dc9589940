import { quotesIn } from "./sentencesOf";

const english = /(?<![\p{L}])(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last week|last month|this week|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|twice)(?![\p{L}])/iu;
const chinese = /[一二两三四五六七八九十百千万半几]+(?:个|次|天|周|月|年|家|单|件|台|份|位|条|项|名|场|回|遍|小时|分钟|成|季度|人)|周[一二三四五六日天]|星期[一二三四五六日天]|上周|上个?月|昨天|今年|去年/u;

/** Whether a text names something one could go and look at: a number, a day, a quotation, or one of the names given (projects, customers, KPIs). */
export const isConcrete = (text: string, names: readonly string[]): boolean => {
  if (/\d/u.test(text) || english.test(text) || chinese.test(text) || quotesIn(text).length > 0) return true;
  const lower = text.toLowerCase();
  return names.some((name) => name.trim().length > 1 && lower.includes(name.trim().toLowerCase()));
};
