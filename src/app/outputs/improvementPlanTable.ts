import type { Kpi } from "../../domain/records/definitions";
import type { PersonResult } from "../../domain/evaluation/evaluation";
import { planImprovements, type CauseEvidence, type PlanProposal } from "../../domain/improvement/planImprovements";
import type { Locale } from "../../domain/locale";
import { feedbackWords } from "../../i18n/feedback";
import { sheetWords } from "../../i18n/sheets";
import type { Scored } from "../scoreWorkbook";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { numberText } from "./numberText";
import type { OutputCell, OutputTable } from "./outputTable";
import { employeeComparison } from "./scorecard";
import { keyComparison, sumWhere, type KeyComparison } from "./sumWhere";
import { draftNumbers } from "./wordDraft";

/** A plan as far as a list shows it: the KPI, and the gap in one language's words. */
export interface PlanInBrief { readonly kpi: Kpi; readonly gap: (locale: Locale) => string }

const proposals = ({ evaluation, definitions }: Scored, person: PersonResult): readonly PlanProposal[] =>
  planImprovements(person, {
    people: evaluation.people,
    settings: definitions.settings,
    asOf: evaluation.asOf,
    unusableCells: ({ employee }) => evaluation.issues.filter(({ severity, subject }) => severity === "unscored" && subject?.startsWith(employee.name) === true).length,
  });

export const plansOf = (scored: Scored, person: PersonResult): readonly PlanInBrief[] =>
  proposals(scored, person).map(({ result }) => ({ kpi: result.kpi, gap: (locale) => feedbackWords(locale).gap(draftNumbers(result, 0, locale)) }));

/** ImprovementPlan: an action per KPI under the line, proposed once; from then on it belongs to the people who agreed on it. */
export function improvementPlanTable(scored: Scored): OutputTable {
  const { evaluation, locale } = scored;
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"improvementPlan">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["kpi", "key", { width: 18 }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: [{ kind: "equals", text: words.record.gone, tone: "muted" }] }],
    ["score", "owned", { width: 9, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ["gap", "owned", { width: 34, wrap: true }],
    ["evidence", "owned", { width: 46, wrap: true }],
    ["cause", "seeded", { width: 20, validation: { kind: "list", choices: Object.values(words.causes) } }],
    ["actionType", "seeded", { width: 16, validation: { kind: "list", choices: Object.values(words.actionTypes) } }],
    ["action", "seeded", { width: 44, wrap: true }],
    ["owner", "seeded", { width: 14 }],
    ["start", "seeded", { width: 12, numberFormat: formats.date, validation: { kind: "date" } }],
    ["due", "seeded", { width: 12, numberFormat: formats.date, validation: { kind: "date" } }],
    ["measure", "seeded", { width: 34, wrap: true }],
    ["status", "seeded", { width: 13, validation: { kind: "list", choices: words.statuses } }],
    ["progress", "kept", { width: 36, wrap: true }],
  ];
  const comparison = keyComparison([...evaluation.people.map(({ employee }) => employee.id), ...scored.definitions.kpis.map(({ id }) => id)]);
  return {
    name: "ImprovementPlan",
    sheet: words.sheetNames.ImprovementPlan,
    columns: outputColumns("improvementPlan", locale, specs),
    rows: evaluation.people.flatMap((person) => proposals(scored, person).map((plan) => ({ cells: planCells(person, plan, locale, comparison === "exact" ? comparison : employeeComparison(evaluation)) }))),
    frozenColumns: 3,
    goneMark: { column: "record", text: words.record.gone },
  };
}

function planCells({ employee }: PersonResult, plan: PlanProposal, locale: Locale, comparison: KeyComparison): Record<string, OutputCell> {
  const words = sheetWords(locale);
  const say = feedbackWords(locale);
  const text = numberText(locale);
  const { kpi, period } = plan.result;
  const goal = { kpi: kpi.name, value: text.quantity(plan.goal, kpi.unit), by: text.day(plan.due) };
  const sameLine = [
    { column: "{Scorecard.employeeId}", value: "{@employeeId}" },
    { column: "{Scorecard.kpi}", value: "{@kpi}" },
    { column: "{Scorecard.periodEnd}", value: "{@periodEnd}" },
  ];
  return {
    employeeId: employee.id,
    name: employee.name,
    kpi: kpi.id,
    periodEnd: period.end,
    record: words.record.current,
    score: { template: `=${sumWhere(comparison, "{Scorecard.score}", sameLine)}` },
    gap: say.gap(draftNumbers(plan.result, 0, locale)),
    evidence: plan.causes.map((one) => wordCause(one, locale)).filter((line) => line !== "").map((line) => `• ${line}`).join("\n"),
    cause: words.causes[plan.suggested],
    actionType: words.actionTypes[plan.actionType],
    action: say.actions[plan.actionType]({ kpi: kpi.name }),
    owner: employee.manager ?? "",
    start: plan.start,
    due: plan.due,
    measure: kpi.direction === "higher-is-better" ? say.measureAtLeast(goal) : say.measureAtMost(goal),
    status: words.statuses[0] ?? "",
  };
}

function wordCause(evidence: CauseEvidence, locale: Locale): string {
  const { causeFor, causeAgainst } = feedbackWords(locale);
  switch (evidence.cause) {
    case "data":
      return evidence.verdict === "for" ? causeFor.data({ count: evidence.cells }) : causeAgainst.data;
    case "target":
      if (evidence.verdict === "none") return "";
      return evidence.verdict === "for" ? causeFor.target({ below: evidence.peers - evidence.reached, peers: evidence.peers }) : causeAgainst.target(evidence);
    case "resources":
      return causeFor.resources;
    case "process":
      if (evidence.verdict === "none") return "";
      return evidence.verdict === "for" ? causeFor.process(evidence) : causeAgainst.process;
    case "skill":
      if (evidence.verdict === "none") return "";
      return evidence.verdict === "for" ? causeFor.skill(evidence) : causeAgainst.skill(evidence);
    case "will":
      return causeFor.will;
  }
}
