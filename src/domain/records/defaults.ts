import type { Locale } from "../locale";
import { points, ratio } from "../units";
import type { Band, Curve, Kpi, Settings } from "./definitions";
import { canonicalHeader } from "./matchHeaders";
import { normalText } from "./normalText";
import type { InputTable } from "./vocabulary";

export const defaultCurveName = "Standard";

/** Attainment to points, capped at 120. Source: after SAP KBA 2072182. */
export const defaultCurves: readonly Curve[] = [
  {
    name: defaultCurveName,
    key: normalText(defaultCurveName),
    points: ([[0, 0], [0.8, 60], [0.9, 80], [1, 100], [1.1, 120]] as const).map(([attainment, score]) => ({ attainment: ratio(attainment), points: points(score) })),
  },
];

/** Rating bands from the highest down. Source: the project's own proposal, five bands as most review forms have. */
export const defaultBands: readonly Band[] = ([["S", 110], ["A", 100], ["B", 85], ["C", 70], ["D", 0]] as const).map(([name, from]) => ({ name, from: points(from), meaning: null, guideline: null }));

/** Sources: improvement line, the C/D border of common five-band schemes; pace thresholds, Engagedly; 90 days, usual length of a plan (checks at 30, 60, 90); fewest reviewers shown, CCL; 70 % figures and 30 % judgement, the project's own proposal; three to seven KPIs a person, as balanced scorecards advise; 25 points above the market, and a check-in every four weeks, every two behind pace and every week at risk, the project's own proposals; two weeks for feedback, the project's own proposal after CCL (the sooner after the event the better); a tenth as the least change worth a sentence, the project's own proposal. */
export const defaultSettings: Settings = {
  improvementLine: points(80),
  missingCountsAsZero: false,
  onTrackWithin: 16.5,
  behindWithin: 33,
  planDays: 90,
  judgementShare: 30,
  reviewScaleMin: 1,
  reviewScaleMax: 5,
  leastInGroup: 3,
  leastReviewers: 4,
  cycleMonth: null,
  fewestKpis: 3,
  mostKpis: 7,
  reviewMonths: null,
  phasing: "even",
  weekend: 1,
  marketAllowance: 25,
  checkInWeeks: 4,
  checkInWeeksBehind: 2,
  checkInWeeksAtRisk: 1,
  feedbackWithinDays: 14,
  feedbackChange: 10,
  paper: null,
  asOf: null,
};

interface DefaultKpi {
  readonly names: Readonly<Record<Locale, string>>;
  readonly source: InputTable;
  readonly measure: string | null;
  readonly aggregate: Kpi["aggregate"];
  readonly dateColumn: string;
  readonly unit: Readonly<Record<Locale, string>>;
}

const kpis: readonly DefaultKpi[] = [
  { names: { "en-US": "Sales amount", "zh-CN": "销售额" }, source: "Sales", measure: "amount", aggregate: "sum", dateColumn: "date", unit: { "en-US": "", "zh-CN": "元" } },
  { names: { "en-US": "Units sold", "zh-CN": "销售数量" }, source: "Sales", measure: "quantity", aggregate: "sum", dateColumn: "date", unit: { "en-US": "", "zh-CN": "件" } },
  { names: { "en-US": "On-time delivery", "zh-CN": "项目准时率" }, source: "Projects", measure: null, aggregate: "on-time", dateColumn: "plannedEnd", unit: { "en-US": "%", "zh-CN": "%" } },
  { names: { "en-US": "Project progress", "zh-CN": "项目进度" }, source: "Projects", measure: null, aggregate: "weighted-progress", dateColumn: "plannedEnd", unit: { "en-US": "%", "zh-CN": "%" } },
  { names: { "en-US": "Customer satisfaction", "zh-CN": "客户满意度" }, source: "CustomerFeedback", measure: "score", aggregate: "average", dateColumn: "date", unit: { "en-US": "", "zh-CN": "分" } },
];

/** What is scored where no KPIs table says otherwise, named in the workbook's language. */
export const defaultKpis = (locale: Locale): readonly Kpi[] =>
  kpis.map(({ names, source, measure, aggregate, dateColumn, unit }) => ({
    id: names[locale],
    key: normalText(names[locale]),
    name: names[locale],
    source,
    measure: measure === null ? { kind: "none" } : { kind: "product", columns: [canonicalHeader(source, measure, locale)] },
    aggregate,
    employeeColumn: canonicalHeader(source, "employee", locale),
    dateColumn: canonicalHeader(source, dateColumn, locale),
    where: [],
    direction: "higher-is-better",
    unit: unit[locale],
    curve: defaultCurveName,
    objective: null,
    place: null,
  }));

/** The other names a KPI goes by: a default one is known under its name in every language. */
export const aliasesOf = (kpi: Kpi): readonly string[] => {
  const known = kpis.find(({ names }) => Object.values(names).some((name) => normalText(name) === kpi.key));
  return [kpi.key, normalText(kpi.name), ...(known && kpi.place === null ? Object.values(known.names).map(normalText) : [])];
};
