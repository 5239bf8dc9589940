import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import { aliasesOf } from "../records/defaults";
import { normalText } from "../records/normalText";
import type { LibraryAction } from "../records/readActionLibrary";
import { naturalLimits } from "../tracking/naturalLimits";
import { day, type Day } from "../units";
import type { CauseEvidence } from "./causeEvidence";
import type { ActionType, Cause } from "./plan";
import type { PlanContext } from "./planContext";
import { planGoal, type PlanGoal } from "./planGoal";
import { firstCause, weighCauses } from "./weighCauses";

/** The last whole month's value and what the person's own earlier months vary between, in the KPI's unit. */
export interface Fall { readonly last: number; readonly usual: number; readonly limit: number; readonly months: number }

/** A proposed plan for one KPI; people decide. */
export interface PlanProposal {
  readonly result: KpiResult;
  /** null = the score under the line alone is why. */
  readonly fall: Fall | null;
  readonly underLine: boolean;
  readonly causes: readonly CauseEvidence[];
  /** null = nothing speaks for a cause: it is to be talked over, and no action is chosen for people. */
  readonly suggested: Cause | null;
  readonly actionType: ActionType | null;
  /** null = nothing in ActionLibrary fits, and the built-in action is proposed. */
  readonly fromLibrary: LibraryAction | null;
  readonly start: Day;
  readonly due: Day;
  /** null = the target or the data is what is doubted, or nothing is asked over these days: no figure is promised. */
  readonly goal: PlanGoal | null;
}

const actionFor: Readonly<Record<Cause, ActionType>> = { data: "data-fix", target: "target-review", resources: "resources", process: "process", skill: "coaching", will: "coaching" };

/**
 * A plan for each KPI under the improvement line (for a KPI still running, only when it is behind pace), and for each
 * whose last whole month fell beyond the person's own limits. None for people who have left.
 */
export function planImprovements(person: PersonResult, context: PlanContext): readonly PlanProposal[] {
  const { settings, asOf, library = [], months } = context;
  const { endDate } = person.employee;
  // Whoever has left has no days ahead in which to improve.
  if (endDate !== null && endDate <= asOf) return [];
  return person.kpis.flatMap((result): readonly PlanProposal[] => {
    const { score, pace } = result;
    if (score === null) return [];
    const underLine = score < settings.improvementLine && pace?.status !== "on-track";
    const fall = months === undefined ? null : fallOf(result, months(person, result));
    if (!underLine && fall === null) return [];
    const causes = weighCauses(person, result, context);
    const suggested = firstCause(causes);
    const fromLibrary = bestAction(library, suggested, result, causes);
    const days = fromLibrary?.weeks == null ? settings.planDays : Math.round(fromLibrary.weeks * 7);
    const [start, due] = [asOf, day(asOf + days)];
    const doubted = suggested === "data" || suggested === "target";
    return [{ result, fall, underLine, causes, suggested, actionType: fromLibrary?.actionType ?? (suggested === null ? null : actionFor[suggested]), fromLibrary, start, due, goal: doubted ? null : planGoal(result, person.employee, { start, end: due }, context.goals) }];
  });
}

/** Whether the last whole month is worse than all that the earlier ones vary between; null = it is not, or they are too few. */
function fallOf({ kpi }: KpiResult, [last, ...earlier]: readonly number[]): Fall | null {
  const limits = naturalLimits(earlier);
  if (last === undefined || limits === null) return null;
  const higher = kpi.direction === "higher-is-better";
  const limit = higher ? limits.low : limits.high;
  return (higher ? last < limit : last > limit) ? { last, usual: limits.mean, limit, months: earlier.length } : null;
}

/** The line of ActionLibrary that fits best: cause and KPI, cause and the competency shown low, then the cause alone; of alike ones the upper. */
function bestAction(library: readonly LibraryAction[], cause: Cause | null, { kpi }: KpiResult, causes: readonly CauseEvidence[]): LibraryAction | null {
  const fitting = library.filter((one) => one.cause === cause);
  const competency = causes.flatMap((one) => (one.cause === "skill" && one.verdict === "for" && one.competency !== null ? [normalText(one.competency.name)] : []));
  const about = (names: readonly string[]): LibraryAction | undefined => fitting.find((one) => one.about !== null && names.includes(one.about));
  return about(aliasesOf(kpi)) ?? about(competency) ?? fitting.find((one) => one.about === null) ?? null;
}
