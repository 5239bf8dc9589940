import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import type { PlanProposal } from "../../domain/improvement/planImprovements";
import { isTakenUp } from "../../domain/improvement/plan";
import { day } from "../../domain/units";
import type { Locale } from "../../domain/locale";
import { feedbackWords } from "../../i18n/feedback";
import { planWords } from "../../i18n/plans";
import { sheetWords } from "../../i18n/sheets";
import type { Outcomes } from "../improvement/outcomesOf";
import { proposalsOf } from "../improvement/proposalsOf";
import { checkNumbers, type StandingPlan } from "../improvement/standingPlans";
import { wordEvidence, wordOutcome } from "../improvement/wordPlans";
import type { Scored } from "../scoreWorkbook";
import { textLiteral } from "./formulaTemplate";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { numberText } from "./numberText";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";
import { rowKey } from "./rowKey";
import { employeeComparison } from "./scorecard";
import { countWhere, keyComparison, sumWhere, type KeyComparison } from "./sumWhere";
import { draftNumbers } from "./wordDraft";

/**
 * ImprovementPlan: an action per KPI under the line or fallen beyond the person's own limits, proposed once; from then on
 * it belongs to the people who agreed on it. Once taken up it stays until it is over, whatever the score does: Measured,
 * the days of its checks and, closed, its effect are kept up to date.
 */
export function improvementPlanTable(scored: Scored, standing: readonly StandingPlan[], outcomes: Outcomes): OutputTable {
  const { evaluation, locale } = scored;
  const words = sheetWords(locale);
  const date = { width: 12, numberFormat: formats.date };
  const specs: readonly ColumnSpec<"improvementPlan">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["kpi", "key", { width: 18 }],
    ["periodEnd", "key", date],
    ["record", "owned", { width: 13, highlights: [{ kind: "equals", text: words.record.gone, tone: "muted" }] }],
    ["score", "owned", { width: 9, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ["gap", "owned", { width: 34, wrap: true }],
    ["evidence", "owned", { width: 60, wrap: true }],
    ["cause", "seeded", { width: 20, validation: { kind: "list", choices: Object.values(words.causes) } }],
    ["actionType", "seeded", { width: 16, validation: { kind: "list", choices: Object.values(words.actionTypes) } }],
    ["action", "seeded", { width: 44, wrap: true }],
    ["support", "seeded", { width: 30, wrap: true }],
    ["owner", "seeded", { width: 14 }],
    ["start", "seeded", { ...date, validation: { kind: "date" } }],
    ["due", "seeded", { ...date, validation: { kind: "date" } }],
    ["goal", "seeded", { width: 14, numberFormat: formats.number }],
    ["measure", "seeded", { width: 34, wrap: true }],
    ["check1", "owned", date],
    ["result1", "kept", { width: 24, wrap: true }],
    ["check2", "owned", date],
    ["result2", "kept", { width: 24, wrap: true }],
    ["check3", "owned", date],
    ["result3", "kept", { width: 24, wrap: true }],
    ["measured", "owned", { width: 14, numberFormat: formats.number }],
    ["met", "owned", { width: 12 }],
    ["checkedOn", "kept", { ...date, validation: { kind: "date" } }],
    ["status", "seeded", { width: 13, validation: { kind: "list", choices: Object.values(words.statuses) } }],
    ["effect", "owned", { width: 44, wrap: true }],
    ["progress", "kept", { width: 36, wrap: true }],
  ];
  const exact = keyComparison([...evaluation.people.map(({ employee }) => employee.id), ...scored.definitions.kpis.map(({ id }) => id)]);
  const comparison = exact === "exact" ? exact : employeeComparison(evaluation);
  return {
    name: "ImprovementPlan",
    sheet: words.sheetNames.ImprovementPlan,
    columns: outputColumns("improvementPlan", locale, specs),
    rows: planRows(scored, standing, outcomes, comparison),
    frozenColumns: 3,
    goneMark: { column: "record", text: words.record.gone },
  };
}

function planRows(scored: Scored, standing: readonly StandingPlan[], outcomes: Outcomes, comparison: KeyComparison): readonly OutputRow[] {
  const { locale } = scored;
  const proposals = proposalsOf(scored);
  const byKey = new Map(standing.map((plan) => [plan.key, plan]));
  const proposed = new Set<string>();
  const effectOf = (plan: StandingPlan | undefined): string => {
    if (plan?.status === "done" && !plan.closed) return planWords(locale).effect.unchecked;
    const outcome = plan?.taken == null ? undefined : outcomes.byPlan.get(plan.taken);
    return outcome === undefined ? "" : wordOutcome(outcome, locale);
  };
  const fresh = [...proposals].flatMap(([person, plans]) => plans.flatMap((plan): readonly OutputRow[] => {
    const key = rowKey([person.employee.id, plan.result.kpi.id, plan.result.period.end]);
    // Whoever works on a plan for this KPI already needs no second one.
    if (!byKey.has(key) && standing.some((one) => isRunning(one) && one.employee?.key === person.employee.key && one.kpi?.key === plan.result.kpi.key)) return [];
    proposed.add(key);
    return [{ cells: { ...proposalCells(person, plan, locale), ...liveCells(plan.result, locale, comparison), score: scoreCell(comparison), effect: effectOf(byKey.get(key)) } }];
  }));
  const people = new Map(scored.evaluation.people.map((person) => [person.employee.key, person]));
  const going = standing.flatMap((plan): readonly OutputRow[] => {
    const person = plan.employee === null ? undefined : people.get(plan.employee.key);
    if (proposed.has(plan.key) || plan.status === null || !isTakenUp(plan.status) || person === undefined) return [];
    const result = person.kpis.find(({ kpi }) => kpi.key === plan.kpi?.key);
    const stands = (id: string): OutputCell => plan.cell(id) ?? "";
    const now = result === undefined ? { ...checkCells, measured: stands("measured"), met: stands("met") } : liveCells(result, locale, comparison);
    const score = result !== undefined && plan.key === rowKey([person.employee.id, result.kpi.id, result.period.end]) ? scoreCell(comparison) : stands("score");
    return [{ cells: { employeeId: stands("employeeId"), name: person.employee.name, kpi: stands("kpi"), periodEnd: stands("periodEnd"), record: sheetWords(locale).record.current, gap: stands("gap"), evidence: stands("evidence"), ...now, score, effect: effectOf(plan) } }];
  });
  return [...fresh, ...going];
}

/** Agreed on or under way, and not over. */
export const isRunning = ({ status, closed }: StandingPlan): boolean => status !== null && isTakenUp(status) && !closed;

function proposalCells({ employee }: PersonResult, plan: PlanProposal, locale: Locale): Record<string, OutputCell> {
  const words = sheetWords(locale);
  const say = feedbackWords(locale);
  const text = numberText(locale);
  const { kpi, period } = plan.result;
  const goal = { kpi: kpi.name, value: text.quantity(plan.goal, kpi.unit), by: text.day(plan.due) };
  const measure = kpi.direction === "higher-is-better" ? say.measureAtLeast(goal) : say.measureAtMost(goal);
  const { fromLibrary } = plan;
  return {
    employeeId: employee.id,
    name: employee.name,
    kpi: kpi.id,
    periodEnd: period.end,
    record: words.record.current,
    gap: say.gap(draftNumbers(plan.result, 0, locale)),
    evidence: wordEvidence(plan, locale).map((line) => `• ${line}`).join("\n"),
    cause: words.causes[plan.suggested],
    actionType: words.actionTypes[plan.actionType],
    action: fromLibrary?.action ?? say.actions[plan.actionType]({ kpi: kpi.name }),
    support: planWords(locale).support[plan.actionType],
    owner: employee.manager ?? "",
    start: plan.start,
    due: plan.due,
    goal: plan.goal,
    measure: fromLibrary?.measure == null ? measure : `${measure}${say.separator}${fromLibrary.measure}`,
    status: words.statuses.proposed,
  };
}

const thirdOf = (check: 1 | 2 | 3): OutputCell => ({ template: `=IF(AND(ISNUMBER({@start}),ISNUMBER({@due})),{@start}+ROUND(({@due}-{@start})*${check}/3,0),"")` });
/** Thirds of the plan's span: 30, 60 and 90 days of a plan of 90; they follow Start and Due. Source: `checkDay`. */
const checkCells: Readonly<Record<string, OutputCell>> = Object.fromEntries(checkNumbers.map((check) => [`check${check}`, thirdOf(check)]));

/** What Scorecard shows of the KPI now, whichever period the plan began in, and whether that reaches the value agreed on. */
function liveCells({ kpi, period }: KpiResult, locale: Locale, comparison: KeyComparison): Record<string, OutputCell> {
  const { met } = planWords(locale);
  const line = lineOf(String(day(period.end)));
  const reached = kpi.direction === "higher-is-better" ? "{@measured}>={@goal}" : "{@measured}<={@goal}";
  return {
    ...checkCells,
    measured: { template: `=IF(${countWhere(comparison, line, "{Scorecard.actual}")}=0,"",${sumWhere(comparison, "{Scorecard.actual}", line)})` },
    met: { template: `=IF(AND(ISNUMBER({@measured}),ISNUMBER({@goal})),IF(${reached},${textLiteral(met.yes)},${textLiteral(met.no)}),"")` },
  };
}

const lineOf = (periodEnd: string) => [
  { column: "{Scorecard.employeeId}", value: "{@employeeId}" },
  { column: "{Scorecard.kpi}", value: "{@kpi}" },
  { column: "{Scorecard.periodEnd}", value: periodEnd },
];
const scoreCell = (comparison: KeyComparison): OutputCell => ({ template: `=${sumWhere(comparison, "{Scorecard.score}", lineOf("{@periodEnd}"))}` });
