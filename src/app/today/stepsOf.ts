import { readDate } from "../../domain/records/cells";
import { peopleIndex } from "../../domain/records/people";
import { dueSteps, type DueStep, type FeedbackFacts, type PlanFacts, type StepKind } from "../../domain/tracking/dueSteps";
import type { Cell } from "../../domain/records/rawTable";
import type { Day } from "../../domain/units";
import { checkDay, checkNumbers, type StandingPlan } from "../improvement/standingPlans";
import { isRunning } from "../outputs/improvementPlanTable";
import { isBlank } from "../outputs/rowKey";
import { outputRows, type RowCells } from "../phases/outputRows";
import type { Place, TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** A step that is due with one person, and the cell in which it is done; `about`: the KPI of a plan, null for feedback. */
export interface TodayStep {
  readonly kind: StepKind;
  /** As in `PersonLine`. */
  readonly personId: string;
  readonly about: string | null;
  readonly check: 1 | 2 | 3 | null;
  readonly since: Day;
  /** Whole days since `since`, below 0 before it. */
  readonly waited: number;
  readonly daysLate: number;
  readonly link: Place | null;
}

interface Of { readonly personId: string; readonly about: string | null; readonly keys: Readonly<Record<string, Cell>> }

/** What is due and late of the plans and feedback in the sheets, in the order of `dueSteps`; of people who are followed. */
export function stepsOf(scored: Pick<Scored, "evaluation" | "employees" | "locale">, outputs: readonly TableContent[], standing: readonly StandingPlan[]): readonly TodayStep[] {
  const { asOf, people } = scored.evaluation;
  const followed = new Set(people.map(({ employee }) => employee.key));
  const [feedback, plans] = [outputRows(scored, outputs, "Feedback"), outputRows(scored, outputs, "ImprovementPlan")];
  const steps = dueSteps(
    standing.flatMap((plan): readonly PlanFacts<Of>[] => (plan.employee !== null && followed.has(plan.employee.key) && isRunning(plan) ? [planFacts(plan, String(plan.employee.id))] : [])),
    feedbackFacts(scored, feedback.rows, followed),
    asOf,
  );
  return steps.map((step): TodayStep => {
    const { kind, of, since, daysLate, check } = step;
    const rows = kind === "check" || kind === "plan" ? plans : feedback;
    return { kind, personId: of.personId, about: of.about, check, since, waited: asOf - since, daysLate, link: rows.place(of.keys, columnOf(step)) };
  });
}

/** The column in which a step is done. */
function columnOf({ kind, check }: DueStep<Of>): string {
  switch (kind) {
    case "check":
      return `result${check ?? 1}`;
    case "plan":
      return "checkedOn";
    case "reply":
    case "discuss":
      return "discussedOn";
    case "acknowledge":
      return "acknowledgedOn";
  }
}

function planFacts({ start, due, kpi, cell }: StandingPlan, personId: string): PlanFacts<Of> {
  const open = checkNumbers.filter((number) => isBlank(cell(`result${number}`)));
  return {
    of: { personId, about: kpi?.name ?? String(cell("kpi") ?? ""), keys: { employeeId: cell("employeeId"), kpi: cell("kpi"), periodEnd: cell("periodEnd") } },
    due,
    checks: start === null || due === null || due < start ? [] : open.map((number) => ({ number, day: checkDay(start, due, number) })),
  };
}

function feedbackFacts({ employees }: Pick<Scored, "employees">, rows: readonly RowCells[], followed: ReadonlySet<string>): readonly FeedbackFacts<Of>[] {
  const find = peopleIndex(employees);
  return rows.flatMap((cell): readonly FeedbackFacts<Of>[] => {
    const [id, periodEnd] = [cell("employeeId"), readDate(cell("periodEnd"))];
    const employee = typeof id === "string" || typeof id === "number" ? employees[find(id)] : undefined;
    if (employee === undefined || !followed.has(employee.key) || periodEnd.kind !== "value") return [];
    const discussedOn = readDate(cell("discussedOn"));
    return [{
      of: { personId: String(employee.id), about: null, keys: { employeeId: id, periodEnd: cell("periodEnd") } },
      person: employee.key,
      periodEnd: periodEnd.value,
      managerWrote: !isBlank(cell("managerText")),
      replied: !isBlank(cell("employeeReply")),
      discussed: !isBlank(cell("discussedOn")),
      discussedOn: discussedOn.kind === "value" ? discussedOn.value : null,
      acknowledged: !isBlank(cell("acknowledgedOn")),
    }];
  });
}
