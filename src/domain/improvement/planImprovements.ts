import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import { isAdditive } from "../goals/proration";
import type { Settings } from "../records/definitions";
import { day, type Day } from "../units";

export type Cause = "data" | "target" | "resources" | "process" | "skill" | "will";
export type ActionType = "training" | "coaching" | "process" | "resources" | "target-review" | "data-fix";

/** What the workbook says for or against a cause; `none` is said too, so that nobody takes silence for proof. */
export type CauseEvidence =
  | { readonly cause: "data"; readonly verdict: "for"; readonly cells: number }
  | { readonly cause: "data"; readonly verdict: "against" }
  | { readonly cause: "target"; readonly verdict: "for" | "against"; readonly reached: number; readonly peers: number }
  | { readonly cause: "target"; readonly verdict: "none" }
  | { readonly cause: "resources"; readonly verdict: "none" }
  | { readonly cause: "process"; readonly verdict: "for"; readonly others: number }
  | { readonly cause: "process"; readonly verdict: "against" | "none" }
  | { readonly cause: "skill"; readonly verdict: "for" | "against"; readonly days: number }
  | { readonly cause: "skill"; readonly verdict: "none" }
  | { readonly cause: "will"; readonly verdict: "none" };

/** A proposed plan for one KPI; people decide. `goal` in the KPI's unit, reached when at or beyond it. */
export interface PlanProposal {
  readonly result: KpiResult;
  readonly causes: readonly CauseEvidence[];
  readonly suggested: Cause;
  readonly actionType: ActionType;
  readonly start: Day;
  readonly due: Day;
  readonly goal: number;
}

export interface PlanContext {
  /** Everybody, for what colleagues reach on the same KPI. */
  readonly people: readonly PersonResult[];
  readonly settings: Settings;
  readonly asOf: Day;
  /** How many cells that concern a person could not be used. */
  readonly unusableCells: (person: PersonResult) => number;
}

/** Shorter in the role than this is still learning it. Source: the common 90-day onboarding period. */
const learningDays = 90;
/** A target that fewer than this share of at least three colleagues reach is worth doubting before the person is. */
const reachedBySo = 0.34;
const fewestPeers = 3;

const actionFor: Readonly<Record<Cause, ActionType>> = { data: "data-fix", target: "target-review", resources: "resources", process: "process", skill: "coaching", will: "coaching" };

/**
 * A plan for each KPI under the improvement line; for a KPI still running, only when it is behind pace.
 * Causes are weighed in the order data, target, resources, process, skill, will, so that the person is looked
 * at last. Source: Mager & Pipe; Gilbert's behaviour engineering model.
 */
export function planImprovements(person: PersonResult, context: PlanContext): readonly PlanProposal[] {
  const { settings, asOf } = context;
  return person.kpis
    .filter(({ score, pace }) => score !== null && score < settings.improvementLine && pace?.status !== "on-track")
    .map((result) => {
      const causes = weighCauses(person, result, context);
      const suggested = causes.find(({ verdict }) => verdict === "for")?.cause ?? "skill";
      const share = isAdditive(result.kpi.aggregate) ? result.proration : 1;
      return { result, causes, suggested, actionType: actionFor[suggested], start: asOf, due: day(asOf + settings.planDays), goal: result.target.target * share };
    });
}

function weighCauses(person: PersonResult, result: KpiResult, { people, settings, asOf, unusableCells }: PlanContext): readonly CauseEvidence[] {
  const cells = unusableCells(person);
  const peers = people.filter((one) => one !== person).flatMap(({ kpis }) => kpis.filter(({ kpi, score }) => kpi.key === result.kpi.key && score !== null));
  const reached = peers.filter(({ attainment, pace }) => (attainment ?? 0) >= 1 || pace?.status === "on-track").length;
  const others = person.kpis.filter((one) => one !== result && one.score !== null);
  const othersShort = others.filter(({ score, pace }) => (score ?? 0) < settings.improvementLine && pace?.status !== "on-track");
  const { startDate } = person.employee;
  const days = startDate === null ? null : asOf - startDate + 1;
  return [
    cells > 0 ? { cause: "data", verdict: "for", cells } : { cause: "data", verdict: "against" },
    peers.length < fewestPeers ? { cause: "target", verdict: "none" } : { cause: "target", verdict: reached / peers.length < reachedBySo ? "for" : "against", reached, peers: peers.length },
    { cause: "resources", verdict: "none" },
    others.length === 0 ? { cause: "process", verdict: "none" } : othersShort.length === 0 ? { cause: "process", verdict: "for", others: others.length } : { cause: "process", verdict: "against" },
    days === null ? { cause: "skill", verdict: "none" } : { cause: "skill", verdict: days < learningDays ? "for" : "against", days },
    { cause: "will", verdict: "none" },
  ];
}
