import type { PersonResult } from "../../domain/evaluation/evaluation";
import { isAdditive } from "../../domain/goals/proration";
import type { Kpi } from "../../domain/records/definitions";
import type { PlanProposal } from "../../domain/improvement/planImprovements";
import { isTakenUp } from "../../domain/improvement/plan";
import type { Day } from "../../domain/units";
import type { Locale } from "../../domain/locale";
import { feedbackWords } from "../../i18n/feedback";
import { planWords } from "../../i18n/plans";
import { sheetWords } from "../../i18n/sheets";
import type { Outcomes } from "../improvement/outcomesOf";
import { daysOf, type PlanLevels } from "../improvement/planLevelsOf";
import { proposalsOf } from "../improvement/proposalsOf";
import { checkNumbers, type StandingPlan } from "../improvement/standingPlans";
import { wordEvidence, wordOutcome } from "../improvement/wordPlans";
import type { Scored } from "../scoreWorkbook";
import { textLiteral } from "./formulaTemplate";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { numberText } from "./numberText";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";
import { recordHighlights, recordMark } from "./recordMark";
import { rowKey } from "./rowKey";
import { employeeComparison } from "./scorecard";
import { keyComparison, sumWhere, type KeyComparison } from "./sumWhere";
import { draftNumbers } from "./wordDraft";

/**
 * ImprovementPlan: an action per KPI under the line or fallen beyond the person's own limits, proposed once; from then on
 * it belongs to the people who agreed on it. Once taken up it stays until it is over, whatever the score does: Measured,
 * the days of its checks and, closed, its effect are kept up to date. Its action and goal are people's from the first day,
 * so that no row of an earlier period is ever taken away: one that nobody took up is marked as of that period.
 */
export function improvementPlanTable(scored: Scored, standing: readonly StandingPlan[], outcomes: Outcomes, levels: PlanLevels): OutputTable {
  const { evaluation, locale } = scored;
  const words = sheetWords(locale);
  const date = { width: 12, numberFormat: formats.date };
  const specs: readonly ColumnSpec<"improvementPlan">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["kpi", "key", { width: 18 }],
    ["periodEnd", "key", date],
    ["record", "owned", { width: 13, highlights: recordHighlights(locale) }],
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
    rows: planRows(scored, standing, outcomes, levels, comparison),
    frozenColumns: 3,
    goneMark: recordMark(evaluation, locale),
  };
}

function planRows(scored: Scored, standing: readonly StandingPlan[], outcomes: Outcomes, levels: PlanLevels, comparison: KeyComparison): readonly OutputRow[] {
  const { locale, evaluation: { asOf } } = scored;
  const proposals = proposalsOf(scored);
  const byKey = new Map(standing.map((plan) => [plan.key, plan]));
  const proposed = new Set<string>();
  const effectOf = (plan: StandingPlan | undefined): string => {
    if (plan?.status === "done" && !plan.closed) return planWords(locale).effect.unchecked;
    if (plan?.closed === true && plan.actionType === null) return planWords(locale).effect["no-action-type"];
    const outcome = plan?.taken == null ? undefined : outcomes.byPlan.get(plan.taken);
    return outcome === undefined ? "" : wordOutcome(outcome, locale);
  };
  const fresh = [...proposals].flatMap(([person, plans]) => plans.flatMap((plan): readonly OutputRow[] => {
    const key = rowKey([person.employee.id, plan.result.kpi.id, plan.result.period.end]);
    // Whoever works on a plan for this KPI already needs no second one.
    if (!byKey.has(key) && standing.some((one) => isRunning(one) && one.employee?.key === person.employee.key && one.kpi?.key === plan.result.kpi.key)) return [];
    proposed.add(key);
    const { kpi } = plan.result;
    const days = daysOf(byKey.get(key) ?? plan, asOf);
    return [{ cells: { ...proposalCells(person, plan, locale), ...checkCells, measured: days === null ? "" : levels(kpi, person.employee.key, days) ?? "", met: metCell(kpi, asOf, locale), score: scoreCell(comparison), effect: effectOf(byKey.get(key)) } }];
  }));
  const people = new Map(scored.evaluation.people.map((person) => [person.employee.key, person]));
  const going = standing.flatMap((plan): readonly OutputRow[] => {
    const person = plan.employee === null ? undefined : people.get(plan.employee.key);
    if (proposed.has(plan.key) || plan.status === null || !isTakenUp(plan.status) || person === undefined) return [];
    const result = person.kpis.find(({ kpi }) => kpi.key === plan.kpi?.key);
    const stands = (id: string): OutputCell => plan.cell(id) ?? "";
    const days = daysOf(plan, asOf);
    const now = plan.kpi === null ? { measured: stands("measured"), met: stands("met") } : { measured: days === null ? "" : levels(plan.kpi, person.employee.key, days) ?? "", met: metCell(plan.kpi, asOf, locale) };
    const score = result !== undefined && plan.key === rowKey([person.employee.id, result.kpi.id, result.period.end]) ? scoreCell(comparison) : stands("score");
    return [{ cells: { employeeId: stands("employeeId"), name: person.employee.name, kpi: stands("kpi"), periodEnd: stands("periodEnd"), record: sheetWords(locale).record.current, gap: stands("gap"), evidence: stands("evidence"), ...checkCells, ...now, score, effect: effectOf(plan) } }];
  });
  return [...fresh, ...going];
}

/** Agreed on or under way, and not over. */
export const isRunning = ({ status, closed }: StandingPlan): boolean => status !== null && isTakenUp(status) && !closed;

function proposalCells({ employee }: PersonResult, plan: PlanProposal, locale: Locale): Record<string, OutputCell> {
  const words = sheetWords(locale);
  const say = feedbackWords(locale);
  const { kpi, period } = plan.result;
  const { actionType, fromLibrary } = plan;
  return {
    employeeId: employee.id,
    name: employee.name,
    kpi: kpi.id,
    periodEnd: period.end,
    record: words.record.current,
    gap: say.gap(draftNumbers(plan.result, 0, locale), kpi.direction === "lower-is-better"),
    evidence: wordEvidence(plan, locale).map((line) => `• ${line}`).join("\n"),
    cause: plan.suggested === null ? "" : words.causes[plan.suggested],
    actionType: actionType === null ? "" : words.actionTypes[actionType],
    action: fromLibrary?.action ?? (actionType === null ? say.ask({ kpi: kpi.name }) : say.actions[actionType]({ kpi: kpi.name })),
    support: actionType === null ? planWords(locale).askSupport : planWords(locale).support[actionType],
    owner: employee.manager ?? "",
    start: plan.start,
    due: plan.due,
    goal: plan.goal?.value ?? "",
    measure: measureText(plan, locale),
    status: words.statuses.proposed,
  };
}

/** The figure to reach over the plan's days, and what the library measures by; the library's, or what takes its place, alone where no figure is promised. */
function measureText({ result: { kpi }, goal, start, due, suggested, fromLibrary }: PlanProposal, locale: Locale): string {
  const say = feedbackWords(locale);
  const text = numberText(locale);
  const own = fromLibrary?.measure ?? null;
  if (goal === null) return own ?? (suggested === "data" ? say.measureInstead["data-fix"]({ kpi: kpi.name }) : suggested === "target" ? say.measureInstead["target-review"]({ kpi: kpi.name }) : "");
  const parts = { kpi: kpi.name, value: text.quantity(goal.value, kpi.unit), from: text.day(start), by: text.day(due) };
  const figure = `${kpi.direction === "higher-is-better" ? say.measureAtLeast(parts) : say.measureAtMost(parts)}${goal.atPace ? say.atPace : ""}`;
  return own === null ? figure : `${figure}${say.separator}${own}`;
}

const thirdOf = (check: 1 | 2 | 3): OutputCell => ({ template: `=IF(AND(ISNUMBER({@start}),ISNUMBER({@due})),{@start}+ROUND(({@due}-{@start})*${check}/3,0),"")` });
/** Thirds of the plan's span: 30, 60 and 90 days of a plan of 90; they follow Start and Due. Source: `checkDay`. */
const checkCells: Readonly<Record<string, OutputCell>> = Object.fromEntries(checkNumbers.map((check) => [`check${check}`, thirdOf(check)]));

/**
 * Whether what was measured over the plan's days reaches the value agreed on, following both cells. What may not rise above
 * a value over some days can only be told to have stayed below when they are over.
 */
function metCell(kpi: Kpi, asOf: Day, locale: Locale): OutputCell {
  const { met } = planWords(locale);
  const higher = kpi.direction === "higher-is-better";
  const yes = !higher && isAdditive(kpi.aggregate) ? `IF(N({@due})>${asOf},${textLiteral(met.within)},${textLiteral(met.yes)})` : textLiteral(met.yes);
  return { template: `=IF(AND(ISNUMBER({@measured}),ISNUMBER({@goal})),IF({@measured}${higher ? ">=" : "<="}{@goal},${yes},${textLiteral(met.no)}),"")` };
}

const lineOf = (periodEnd: string) => [
  { column: "{Scorecard.employeeId}", value: "{@employeeId}" },
  { column: "{Scorecard.kpi}", value: "{@kpi}" },
  { column: "{Scorecard.periodEnd}", value: periodEnd },
];
const scoreCell = (comparison: KeyComparison): OutputCell => ({ template: `=${sumWhere(comparison, "{Scorecard.score}", lineOf("{@periodEnd}"))}` });
