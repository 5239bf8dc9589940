import type { ActionType } from "../../improvement/plan";
import type { PlanOutcome, TakenPlan } from "./comparePlans";
import type { EffectVerdict } from "./effect";
import { estimateEffect } from "./estimateEffect";

/** What one type of action came to; `kpiKey` null = over all KPIs. No names: it is about actions. */
export interface LedgerLine {
  readonly actionType: ActionType;
  readonly kpiKey: string | null;
  /** All closed plans of it, compared or not. */
  readonly closed: number;
  readonly people: number;
  /** Closed plans for which not enough days have passed, or data is missing. */
  readonly waiting: number;
  readonly effect: EffectVerdict;
}

/** By action type over all KPIs, and, where it was used for several, by KPI. */
export function effectLedger(outcomes: ReadonlyMap<TakenPlan, PlanOutcome>): readonly LedgerLine[] {
  const plans = [...outcomes.keys()];
  const line = (actionType: ActionType, kpiKey: string | null): LedgerLine => {
    const own = plans.filter((plan) => plan.actionType === actionType && (kpiKey === null || plan.kpiKey === kpiKey));
    const compared = own.flatMap((plan) => {
      const outcome = outcomes.get(plan);
      return outcome?.kind === "compared" ? [outcome.compared] : [];
    });
    return { actionType, kpiKey, closed: own.length, people: new Set(own.map(({ person }) => person)).size, waiting: own.length - compared.length, effect: estimateEffect(compared) };
  };
  return [...new Set(plans.map(({ actionType }) => actionType))].sort().flatMap((actionType) => {
    const kpis = [...new Set(plans.filter((plan) => plan.actionType === actionType).map(({ kpiKey }) => kpiKey))].sort();
    return [line(actionType, null), ...(kpis.length > 1 ? kpis.map((kpiKey) => line(actionType, kpiKey)) : [])];
  });
}
