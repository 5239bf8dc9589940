import type { KpiResult } from "../evaluation/evaluation";
import { countDays, within } from "../goals/assignments";
import { effectiveTarget, type TimeOfTarget } from "../goals/effectiveTarget";
import { isAdditive } from "../goals/proration";
import { targetTimeline } from "../goals/targetTimeline";
import type { Period } from "../period";
import { personKey } from "../records/normalText";
import type { Assignment, Employee, Kpi, Target } from "../records/definitions";
import { day, ratio } from "../units";

/** What a plan is to reach over its own days, in the KPI's unit. `atPace` = some of them have no target yet, so that the current one's pace was taken. */
export interface PlanGoal { readonly value: number; readonly atPace: boolean }

export interface GoalRules {
  /** All targets, those of periods to come as well. */
  readonly targets: readonly Target[];
  readonly timeOf: (kpi: Kpi, target: Target) => TimeOfTarget;
}

interface Asked { readonly target: Target; readonly days: Period; readonly atPace: boolean }

/**
 * What is asked of a person over the days of a plan. Of what adds up: of each target its seasonal share of the plan's days
 * it holds for, new people's ramp included; days that no target holds for yet at the pace of the current one. Rates and averages: the
 * level asked, of several the mean by days. Counts are whole.
 * @returns null where nothing is asked over those days: the person is not there, or the season asks nothing.
 * @example planGoal(result, employee, { start: june30, end: july28 }, rules) // { value: 24033, atPace: true } of 150,000 for January to June
 */
export function planGoal(result: KpiResult, employee: Employee, days: Period, rules: GoalRules): PlanGoal | null {
  const { kpi } = result;
  const asked = askedOver(result, employee, days, rules.targets);
  const all = countDays(asked.map((one) => one.days));
  if (all === 0) return null;
  const additive = isAdditive(kpi.aggregate);
  const value = asked.reduce((sum, { target, days: own }) => sum + (additive ? shareOf(kpi, employee, target, own, rules) : (target.target * countDays([own])) / all), 0);
  if (additive && !(value > 0)) return null;
  return { value: additive ? rounded(value, kpi) : value, atPace: additive && asked.some(({ atPace }) => atPace) };
}

function shareOf(kpi: Kpi, employee: Employee, target: Target, days: Period, { timeOf }: GoalRules): number {
  const period: Period = { start: target.periodStart, end: target.periodEnd };
  const { target: whole, proration } = effectiveTarget(kpi, employee, { target, rival: null, overruled: null, ended: false, joined: false, period, pieces: [{ target, days: [days], share: ratio(1) }], counted: days, held: ratio(1) }, timeOf(kpi, target));
  return whole.target * proration;
}

/** The plan's days by the target that holds on them. */
function askedOver({ kpi, target: current }: KpiResult, employee: Employee, days: Period, targets: readonly Target[]): readonly Asked[] {
  const own = targets.filter(({ kpiKey }) => kpiKey === kpi.key);
  const timeline = targetTimeline(employee, employee.assignments.map((assignment) => own.filter((target) => holdsFor(target, employee, assignment))));
  const held = timeline.flatMap(({ target, days: span }): readonly Asked[] => {
    const common = overlap(span, days);
    return common === null ? [] : [{ target, days: common, atPace: false }];
  });
  const there = overlap(days, { start: employee.startDate ?? days.start, end: employee.endDate ?? days.end });
  if (there === null) return [];
  const sorted = [...held].sort((a, b) => a.days.start - b.days.start);
  const open: Asked[] = [];
  let from: number = there.start;
  for (const until of [...sorted.map((one) => one.days), { start: there.end + 1, end: there.end + 1 }]) {
    if (until.start > from) open.push({ target: current, days: { start: day(from), end: day(until.start - 1) }, atPace: true });
    from = Math.max(from, until.end + 1);
  }
  return [...held, ...open];
}

const overlap = (one: Period, other: Period): Period | null => within({ startDate: one.start, endDate: one.end }, other);

function holdsFor({ scope }: Target, employee: Employee, { role, team }: Assignment): boolean {
  switch (scope.kind) {
    case "employee":
      return scope.key === employee.key;
    case "role":
      return role !== null && scope.key === personKey(role);
    case "team":
      return team !== null && scope.key === personKey(team);
  }
}

/** Without digits nobody asks for; a part of a customer or an order is none. */
function rounded(value: number, { aggregate, direction }: Kpi): number {
  if (aggregate !== "sum") return direction === "higher-is-better" ? Math.ceil(value - 1e-9) : Math.floor(value + 1e-9);
  const step = value >= 100 ? 1 : 100;
  return Math.round(value * step) / step;
}
