import type { PersonResult } from "../../evaluation/evaluation";
import { isAdditive } from "../../goals/proration";
import type { ActionType } from "../../improvement/plan";
import type { Kpi } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import type { Period } from "../../period";
import { day, type Day } from "../../units";
import type { Change, ComparedPlan, OnePlanVerdict } from "./effect";
import { effectOfOnePlan, othersForOne } from "./effectOfOnePlan";
import type { LevelSource } from "./levelSource";

/** A plan somebody took up. `closed` is the day its measure was checked; null = it is not closed. */
export interface TakenPlan {
  readonly person: string;
  readonly kpiKey: string;
  readonly actionType: ActionType;
  readonly start: Day;
  readonly due: Day | null;
  readonly closed: Day | null;
}

/** What can be told of a closed plan. */
export type PlanOutcome =
  | { readonly kind: "compared"; readonly compared: ComparedPlan; readonly verdict: OnePlanVerdict }
  /** As long after the plan as it lasted has not passed yet. */
  | { readonly kind: "not-yet"; readonly from: Day }
  | { readonly kind: "no-levels"; readonly why: "no-rows" | "data-begins-later" | "nothing-of-the-person" };

interface Cohort { readonly changes: ReadonlyMap<string, Change>; readonly others: readonly Change[]; readonly roles: ReadonlyMap<string, string | null> }

/**
 * Sets each closed plan beside people with the same KPI who had no action of its type meanwhile. Before = as many days
 * before the start as the plan lasted, after = as many from the day after it was due or closed, whichever came first.
 * People of the same role are compared where there are enough of them, else all with the KPI.
 */
export function comparePlans({ plans, people, levels, asOf }: { readonly plans: readonly TakenPlan[]; readonly people: readonly PersonResult[]; readonly levels: LevelSource; readonly asOf: Day }): ReadonlyMap<TakenPlan, PlanOutcome> {
  const cohorts = new Map<string, Cohort>();
  const outcomes = new Map<TakenPlan, PlanOutcome>();
  for (const plan of plans) {
    const kpi = people.flatMap(({ kpis }) => kpis).find((one) => one.kpi.key === plan.kpiKey)?.kpi;
    if (plan.closed === null || plan.closed < plan.start) continue;
    const covered = kpi === undefined ? null : levels.covered(kpi);
    if (kpi === undefined || covered === null) {
      outcomes.set(plan, { kind: "no-levels", why: "no-rows" });
      continue;
    }
    const around = windowsAround(plan, plan.closed);
    if (around.after.end > asOf) outcomes.set(plan, { kind: "not-yet", from: around.after.end });
    else if (around.before.start < covered.start) outcomes.set(plan, { kind: "no-levels", why: "data-begins-later" });
    else {
      const key = [plan.kpiKey, plan.actionType, around.before.start, around.after.start].join("\u241f");
      const cohort = cohorts.get(key) ?? cohortOf({ kpi, plan, around, plans, people, levels, covered });
      cohorts.set(key, cohort);
      outcomes.set(plan, outcomeIn(cohort, plan));
    }
  }
  return outcomes;
}

interface Around { readonly earlier: Period; readonly before: Period; readonly after: Period }

function windowsAround({ start, due }: TakenPlan, closed: Day): Around {
  const end = due !== null && due >= start && due < closed ? due : closed;
  const length = end - start + 1;
  const days = (from: number): Period => ({ start: day(from), end: day(from + length - 1) });
  return { earlier: days(start - 2 * length), before: days(start - length), after: days(end + 1) };
}

interface CohortInput { readonly kpi: Kpi; readonly plan: TakenPlan; readonly around: Around; readonly plans: readonly TakenPlan[]; readonly people: readonly PersonResult[]; readonly levels: LevelSource; readonly covered: Period }

/** Everybody's change, in standard deviations of the level before, and who of them had no such action. */
function cohortOf({ kpi, plan, around, plans, people, levels, covered }: CohortInput): Cohort {
  const had = new Set(plans.filter((one) => one.kpiKey === kpi.key && one.actionType === plan.actionType && one.start <= around.after.end && (one.closed ?? around.after.end) >= around.before.start).map(({ person }) => person));
  const known = around.earlier.start >= covered.start;
  const [earlier, before, after] = [known ? levels.levels(kpi, around.earlier) : null, levels.levels(kpi, around.before), levels.levels(kpi, around.after)];
  const sized = people.flatMap(({ employee, kpis }) => {
    const result = kpis.find((one) => one.kpi.key === kpi.key);
    if (result === undefined) return [];
    const asked = result.target.target / (isAdditive(kpi.aggregate) ? result.target.periodEnd - result.target.periodStart + 1 : 1);
    return [{ employee, asked, earlier: earlier?.get(employee.key) ?? NaN, before: before.get(employee.key) ?? NaN, after: after.get(employee.key) ?? NaN }];
  });
  // People with larger targets have larger figures: each is set against their own target, the same one throughout.
  const byTarget = sized.every(({ asked }) => asked > 0);
  const sign = kpi.direction === "higher-is-better" ? 1 : -1;
  const seen = sized.filter((one) => Number.isFinite(one.before) && Number.isFinite(one.after)).map((one) => {
    const scale = sign / (byTarget ? one.asked : 1);
    return { employee: one.employee, earlier: one.earlier * scale, before: one.before * scale, after: one.after * scale };
  });
  const mean = seen.reduce((sum, one) => sum + one.before, 0) / seen.length;
  const deviation = Math.sqrt(seen.reduce((sum, one) => sum + (one.before - mean) ** 2, 0) / Math.max(1, seen.length - 1));
  const standard = (value: number): number => (deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? (value - mean) / deviation : 0);
  const changes = new Map(seen.map((one): readonly [string, Change] => [one.employee.key, { person: one.employee.key, earlier: Number.isFinite(one.earlier) ? standard(one.earlier) : null, before: standard(one.before), after: standard(one.after) }]));
  return {
    changes,
    others: [...changes.values()].filter(({ person }) => !had.has(person)),
    roles: new Map(seen.map(({ employee }) => [employee.key, employee.role === null ? null : personKey(employee.role)])),
  };
}

function outcomeIn({ changes, others, roles }: Cohort, plan: TakenPlan): PlanOutcome {
  const own = changes.get(plan.person);
  if (own === undefined) return { kind: "no-levels", why: "nothing-of-the-person" };
  const role = roles.get(plan.person) ?? null;
  const sameRole = role === null ? [] : others.filter(({ person }) => roles.get(person) === role);
  const compared = { own, others: sameRole.length >= othersForOne ? sameRole : others };
  return { kind: "compared", compared, verdict: effectOfOnePlan(compared) };
}
