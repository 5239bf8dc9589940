import type { Kpi } from "../../records/definitions";
import { normalText } from "../../records/normalText";

/** What people do, as against what comes of it. Source: OPM, "A Handbook for Measuring Employee Performance": accomplishments, not activities. */
const activities = {
  latin: ["calls", "visits", "meetings", "emails", "e-mails", "mails", "trainings", "demos", "presentations", "activities", "hours worked", "follow-ups", "phone calls", "appointments", "posts"],
  han: ["拜访", "电话", "会议", "邮件", "培训", "演示", "活动", "走访", "外呼", "工时", "发帖"],
} as const;

/** These turn a word of doing into a measure of what came of it. */
const outcomes = /\b(won|closed|converted|conversion|success|successful|satisfaction|score|rate|share|revenue|sales from|resolved)\b|率|满意|成交|转化|得分|成功|占比|收入|解决/u;

/**
 * The word by which a KPI counts an activity; null where it does not, or only measures its quality or result.
 * @example activityWord({ name: "Customer visits", aggregate: "count" }) // "visits"
 */
export function activityWord({ name, aggregate }: Pick<Kpi, "name" | "aggregate">): string | null {
  const text = normalText(name);
  if (outcomes.test(text) || (aggregate !== "count" && aggregate !== "distinct" && aggregate !== "sum")) return null;
  const latin = activities.latin.find((word) => new RegExp(`(^|[^\\p{L}])${word}($|[^\\p{L}])`, "u").test(text));
  return latin ?? activities.han.find((word) => text.includes(word)) ?? null;
}
