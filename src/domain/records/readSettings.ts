import { locales, type Locale } from "../locale";
import { points } from "../units";
import { isWeekend } from "../tracking/workingDays";
import { choiceWords, readChoice } from "./choices";
import { defaultSettings } from "./defaults";
import type { Settings } from "./definitions";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** What each setting is called in Setup. */
export const settingNames: Readonly<Record<keyof Settings, Readonly<Record<Locale, string>>>> = {
  asOf: { "en-US": "As of", "zh-CN": "截至日期" },
  improvementLine: { "en-US": "Improvement line", "zh-CN": "改进线" },
  missingCountsAsZero: { "en-US": "Missing data counts as zero", "zh-CN": "缺数据按零计" },
  onTrackWithin: { "en-US": "On track within", "zh-CN": "进度正常范围" },
  behindWithin: { "en-US": "Behind within", "zh-CN": "进度落后范围" },
  planDays: { "en-US": "Days for a plan", "zh-CN": "计划天数" },
  judgementShare: { "en-US": "Judgement share %", "zh-CN": "评价占比 %" },
  reviewScaleMin: { "en-US": "Lowest review score", "zh-CN": "评价最低分" },
  reviewScaleMax: { "en-US": "Highest review score", "zh-CN": "评价最高分" },
  leastInGroup: { "en-US": "Fewest reviewers in a group", "zh-CN": "每组最少评估人数" },
  leastReviewers: { "en-US": "Fewest reviewers in all", "zh-CN": "合计最少评估人数" },
  cycleMonth: { "en-US": "Cycle begins in month", "zh-CN": "周期起始月" },
  fewestKpis: { "en-US": "Fewest KPIs a person", "zh-CN": "每人最少指标数" },
  marketAllowance: { "en-US": "Growth above the market %", "zh-CN": "高于市场增长 %" },
  mostKpis: { "en-US": "Most KPIs a person", "zh-CN": "每人最多指标数" },
  reviewMonths: { "en-US": "Months of a review period", "zh-CN": "考核期月数" },
  phasing: { "en-US": "Phasing of targets", "zh-CN": "目标分解方式" },
  checkInWeeks: { "en-US": "Weeks between check-ins", "zh-CN": "跟进间隔周数" },
  checkInWeeksBehind: { "en-US": "Weeks between check-ins, behind pace", "zh-CN": "进度落后时跟进间隔周数" },
  checkInWeeksAtRisk: { "en-US": "Weeks between check-ins, at risk", "zh-CN": "有风险时跟进间隔周数" },
  feedbackWithinDays: { "en-US": "Feedback within days", "zh-CN": "反馈面谈期限（天）" },
  feedbackChange: { "en-US": "Change worth telling %", "zh-CN": "值得一提的变化 %" },
  paper: { "en-US": "Paper of review forms", "zh-CN": "面谈表纸张" },
  weekend: { "en-US": "Weekend", "zh-CN": "周末" },
};

/** Settings with the default for each that Setup does not give or gives unreadably; rows it does not know are people's own. */
export function readSettings(table: RawTable): Read<Settings> {
  let settings = defaultSettings;
  const { issues } = readRows("Setup", table, (row) => {
    const name = normalText(row.text("setting") ?? "");
    const key = settingKeys.find((one) => locales.some((locale) => normalText(settingNames[one][locale]) === name));
    if (key === undefined || row.text("value") === null) return null;
    if (key === "missingCountsAsZero") {
      const cell = row.cell("value");
      const chosen = typeof cell === "boolean" ? (cell ? "yes" : "no") : readChoice("yesNo", row.text("value") ?? "");
      if (chosen === null) row.issue("cell-not-a-choice", "notice", "value", { found: row.text("value") ?? "", expected: locales.flatMap((locale) => choiceWords("yesNo", locale)).join(", ") });
      else settings = { ...settings, missingCountsAsZero: chosen === "yes" };
    } else if (key === "phasing") {
      const chosen = readChoice("phasing", row.text("value") ?? "");
      if (chosen === null) row.issue("cell-not-a-choice", "notice", "value", { found: row.text("value") ?? "", expected: locales.flatMap((locale) => choiceWords("phasing", locale)).join(", ") });
      else settings = { ...settings, phasing: chosen };
    } else if (key === "paper") {
      const chosen = readChoice("paper", row.text("value") ?? "");
      if (chosen === null) row.issue("cell-not-a-choice", "notice", "value", { found: row.text("value") ?? "", expected: choiceWords("paper", "en-US").join(", ") });
      else settings = { ...settings, paper: chosen };
    } else if (key === "asOf") {
      const asOf = row.date("value");
      if (asOf !== null) settings = { ...settings, asOf };
    } else {
      const value = row.number("value");
      const allowed = value === null ? null : notAllowed(key, value);
      if (allowed !== null) row.issue("cell-not-a-choice", "notice", "value", { found: String(value), expected: allowed });
      else if (value !== null) settings = { ...settings, [key]: key === "improvementLine" ? points(value) : value };
    }
    return null;
  });
  return { value: settings, issues };
}

/** What a setting may be, where a number is not; null where it is. */
function notAllowed(key: keyof Settings, value: number): string | null {
  const wholeUpTo12 = Number.isInteger(value) && value >= 1 && value <= 12;
  if (key === "cycleMonth" || key === "reviewMonths") return wholeUpTo12 ? null : "1–12";
  if (key === "feedbackWithinDays" || key === "feedbackChange") return value >= 0 ? null : "≥ 0";
  if (key === "weekend") return isWeekend(value) ? null : "1–7, 11–17";
  if (key === "checkInWeeks" || key === "checkInWeeksBehind" || key === "checkInWeeksAtRisk") return Number.isInteger(value) && value >= 1 && value <= 52 ? null : "1–52";
  return null;
}

const settingKeys = Object.keys(settingNames) as readonly (keyof Settings)[];
