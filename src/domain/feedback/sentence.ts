import type { Locale } from "../locale";
import type { DraftKind } from "./draftKind";

/** What a drafted sentence can be about; HR may give each its own wording in Phrases. */
export type SentenceKey =
  | DraftKind
  | "observation" | "observation-without-situation" | "observation-without-impact" | "observation-bare"
  | "open-observation" | "open-observation-without-situation" | "open-observation-without-impact" | "open-observation-bare"
  | "trend-better" | "trend-worse" | "change-better" | "change-worse"
  | "project-earliest" | "project-latest" | "customer-gained" | "customer-returned" | "customer-lost"
  | "feedback-average" | "comment-high" | "comment-low" | "theme-high" | "theme-low";

/** What may stand in a phrase between braces. */
export type Placeholder =
  | "name" | "kpi" | "actual" | "target" | "attainment" | "difference" | "lost" | "rows" | "table" | "expected" | "forecast"
  | "situation" | "behaviour" | "impact" | "date" | "before" | "low" | "high" | "periods"
  | "project" | "days" | "months" | "customer" | "amount" | "count" | "average" | "score" | "comment" | "competency";

/** How each placeholder may be written; all spellings are understood in every language. */
export const placeholderWords: Readonly<Record<Placeholder, Readonly<Record<Locale, string>>>> = {
  name: { "en-US": "name", "zh-CN": "姓名" },
  kpi: { "en-US": "kpi", "zh-CN": "指标" },
  actual: { "en-US": "actual", "zh-CN": "实际值" },
  target: { "en-US": "target", "zh-CN": "目标值" },
  attainment: { "en-US": "attainment", "zh-CN": "达成率" },
  difference: { "en-US": "difference", "zh-CN": "差额" },
  lost: { "en-US": "lost", "zh-CN": "失分" },
  rows: { "en-US": "rows", "zh-CN": "行数" },
  table: { "en-US": "table", "zh-CN": "数据表" },
  expected: { "en-US": "expected", "zh-CN": "应达" },
  forecast: { "en-US": "forecast", "zh-CN": "预测" },
  situation: { "en-US": "situation", "zh-CN": "情境" },
  behaviour: { "en-US": "behaviour", "zh-CN": "行为" },
  impact: { "en-US": "impact", "zh-CN": "影响" },
  date: { "en-US": "date", "zh-CN": "日期" },
  before: { "en-US": "before", "zh-CN": "上期" },
  low: { "en-US": "low", "zh-CN": "下限" },
  high: { "en-US": "high", "zh-CN": "上限" },
  periods: { "en-US": "periods", "zh-CN": "期数" },
  project: { "en-US": "project", "zh-CN": "项目" },
  days: { "en-US": "days", "zh-CN": "天数" },
  months: { "en-US": "months", "zh-CN": "月数" },
  customer: { "en-US": "customer", "zh-CN": "客户" },
  amount: { "en-US": "amount", "zh-CN": "金额" },
  count: { "en-US": "count", "zh-CN": "数量" },
  average: { "en-US": "average", "zh-CN": "平均分" },
  score: { "en-US": "score", "zh-CN": "评分" },
  comment: { "en-US": "comment", "zh-CN": "评语" },
  competency: { "en-US": "competency", "zh-CN": "能力" },
};

const ofKpi = ["name", "kpi", "actual", "target", "attainment", "difference", "lost", "rows", "table"] as const satisfies readonly Placeholder[];
const ofPace = [...ofKpi, "expected", "forecast"] as const satisfies readonly Placeholder[];
const ofTrend = ["name", "kpi", "actual", "before", "low", "high", "periods"] as const satisfies readonly Placeholder[];
const ofChange = ["name", "kpi", "actual", "before", "date"] as const satisfies readonly Placeholder[];

/** What each sentence has a value for. */
export const placeholdersOf: Readonly<Record<SentenceKey, readonly Placeholder[]>> = {
  "above-target": ofKpi,
  "under-limit": ofKpi,
  "reached-target": ofKpi,
  "ahead-of-pace": ofPace,
  "on-pace": ofPace,
  "close-to-target": ofKpi,
  "nearest-to-target": ofKpi,
  "bright-spot": ofKpi,
  "largest-loss": ofKpi,
  "short-of-target": ofKpi,
  "over-limit": ofKpi,
  "behind-pace": ofPace,
  "on-pace-nearest": ofPace,
  "least-above-target": ofKpi,
  "just-above-target": ofKpi,
  "far-above-target": ofKpi,
  "weak-spot": ofKpi,
  "no-data": ["name", "kpi", "target", "table"],
  observation: ["name", "situation", "behaviour", "impact", "date"],
  "observation-without-situation": ["name", "behaviour", "impact", "date"],
  "observation-without-impact": ["name", "situation", "behaviour", "date"],
  "observation-bare": ["name", "behaviour", "date"],
  "open-observation": ["name", "situation", "behaviour", "impact", "date"],
  "open-observation-without-situation": ["name", "behaviour", "impact", "date"],
  "open-observation-without-impact": ["name", "situation", "behaviour", "date"],
  "open-observation-bare": ["name", "behaviour", "date"],
  "trend-better": ofTrend,
  "trend-worse": ofTrend,
  "change-better": ofChange,
  "change-worse": ofChange,
  "project-earliest": ["name", "project", "days", "date"],
  "project-latest": ["name", "project", "days", "date"],
  "customer-gained": ["name", "customer", "amount", "count"],
  "customer-returned": ["name", "customer", "amount", "count", "months"],
  "customer-lost": ["name", "customer", "amount", "count", "date"],
  "feedback-average": ["name", "average", "count"],
  "comment-high": ["name", "comment", "score", "date"],
  "comment-low": ["name", "comment", "score", "date"],
  "theme-high": ["name", "competency", "average"],
  "theme-low": ["name", "competency", "average"],
};

export const sentenceKeys: readonly SentenceKey[] = (Object.keys(placeholdersOf) as SentenceKey[]);

/** Values already written the way people read them; one for every placeholder of the sentence's key. */
export type SentenceValues = Readonly<Partial<Record<Placeholder, string>>>;
