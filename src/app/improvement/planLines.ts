import type { PersonResult } from "../../domain/evaluation/evaluation";
import type { Locale } from "../../domain/locale";
import { choiceWord } from "../../domain/records/choices";
import { isTakenUp } from "../../domain/improvement/plan";
import type { Day } from "../../domain/units";
import { feedbackWords } from "../../i18n/feedback";
import { planWords } from "../../i18n/plans";
import { isRunning } from "../outputs/improvementPlanTable";
import { numberText } from "../outputs/numberText";
import { isBlank, rowKey } from "../outputs/rowKey";
import { draftNumbers } from "../outputs/wordDraft";
import type { Cell } from "../../domain/records/rawTable";
import type { Scored } from "../scoreWorkbook";
import type { Outcomes } from "./outcomesOf";
import { daysOf, type PlanLevels } from "./planLevelsOf";
import { proposalsOf } from "./proposalsOf";
import { checkDay, checkNumbers, type StandingPlan } from "./standingPlans";
import { wordEvidence, wordOutcome } from "./wordPlans";

/** A check of a plan whose day has come and that nothing is written about. */
export interface CheckDue { readonly number: 1 | 2 | 3; readonly day: Day }

/** A plan as the pane tells of it; texts in the pane's language, `keys` find its row. */
export interface PlanInBrief {
  readonly kpi: string;
  readonly text: string;
  readonly status: string | null;
  /** What speaks for and against each cause; [] for a plan whose KPI is no longer short. */
  readonly causes: readonly string[];
  readonly checks: readonly CheckDue[];
  /** What the KPI came to so far against the value agreed on; null for a plan nobody took up, or without such a value. */
  readonly measured: string | null;
  readonly effect: string | null;
  readonly keys: Readonly<Record<string, Cell>>;
}

/** A person's plans: those proposed, and those people have taken up. */
export function planLines(scored: Scored, person: PersonResult, standing: readonly StandingPlan[], outcomes: Outcomes, levels: PlanLevels, screen: Locale): readonly PlanInBrief[] {
  const own = standing.filter(({ employee }) => employee?.key === person.employee.key);
  const told = (plan: StandingPlan | undefined): Pick<PlanInBrief, "status" | "checks" | "measured" | "effect"> => {
    const outcome = plan?.taken == null ? undefined : outcomes.byPlan.get(plan.taken);
    const unchecked = plan?.status === "done" && !plan.closed ? planWords(screen).effect.unchecked : null;
    return { status: plan?.status == null ? null : choiceWord("planStatus", plan.status, screen), checks: plan === undefined ? [] : checksDue(plan, scored.evaluation.asOf), measured: plan?.taken == null ? null : measuredOf(plan, { employee: person.employee.key, evaluation: scored.evaluation, levels }, screen), effect: outcome === undefined ? unchecked : wordOutcome(outcome, screen) };
  };
  const seen = new Set<string>();
  const proposed = (proposalsOf(scored).get(person) ?? []).flatMap((plan): readonly PlanInBrief[] => {
    const { kpi, period } = plan.result;
    const key = rowKey([person.employee.id, kpi.id, period.end]);
    const stands = own.find((one) => one.key === key);
    if (stands === undefined && own.some((one) => isRunning(one) && one.kpi?.key === kpi.key)) return [];
    seen.add(key);
    const gap = feedbackWords(screen).gap(draftNumbers(plan.result, 0, screen), kpi.direction === "lower-is-better");
    return [{ kpi: kpi.name, text: gap, causes: wordEvidence(plan, screen), ...told(stands), keys: { employeeId: person.employee.id, kpi: kpi.id, periodEnd: period.end } }];
  });
  const going = own.flatMap((plan): readonly PlanInBrief[] =>
    seen.has(plan.key) || plan.status === null || !isTakenUp(plan.status) ? [] : [{ kpi: plan.kpi?.name ?? "", text: isBlank(plan.cell("action")) ? "" : String(plan.cell("action")), causes: [], ...told(plan), keys: { employeeId: plan.cell("employeeId"), kpi: plan.cell("kpi"), periodEnd: plan.cell("periodEnd") } }]);
  return [...proposed, ...going];
}

/** As the sheet's Measured and Reached: what the plan's own days came to, or, where nothing can be told now, what the sheet says. */
function measuredOf(plan: StandingPlan, { employee, evaluation, levels }: { readonly employee: string; readonly evaluation: Scored["evaluation"]; readonly levels: PlanLevels }, screen: Locale): string | null {
  const { kpi, cell } = plan;
  const days = daysOf(plan, evaluation.asOf);
  const [value, goal] = [kpi === null || days === null ? null : levels(kpi, employee, days) ?? cell("measured"), cell("goal")];
  if (kpi === null || typeof value !== "number" || typeof goal !== "number") return null;
  const { met, pane } = planWords(screen);
  const { quantity } = numberText(screen);
  const reached = kpi.direction === "higher-is-better" ? value >= goal : value <= goal;
  return pane.measured({ value: quantity(value, kpi.unit), goal: quantity(goal, kpi.unit), met: reached ? met.yes : met.no });
}

function checksDue(plan: StandingPlan, asOf: Day): readonly CheckDue[] {
  const { start, due, cell } = plan;
  if (!isRunning(plan) || start === null || due === null || due < start) return [];
  return checkNumbers.map((number) => ({ number, day: checkDay(start, due, number) })).filter((check) => check.day <= asOf && isBlank(cell(`result${check.number}`)));
}
