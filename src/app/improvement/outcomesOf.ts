import { comparePlans, type PlanOutcome, type TakenPlan } from "../../domain/tracking/effect/comparePlans";
import { effectLedger, type LedgerLine } from "../../domain/tracking/effect/effectLedger";
import { levelsFromRows } from "../../domain/tracking/effect/levelSource";
import type { Scored } from "../scoreWorkbook";
import type { StandingPlan } from "./standingPlans";

/** What became of the closed plans, one by one and by type of action. */
export interface Outcomes { readonly byPlan: ReadonlyMap<TakenPlan, PlanOutcome>; readonly ledger: readonly LedgerLine[] }

export function outcomesOf({ evaluation, employees, addedUp }: Pick<Scored, "evaluation" | "employees" | "addedUp">, standing: readonly StandingPlan[]): Outcomes {
  const plans = standing.flatMap(({ taken }) => taken ?? []);
  const levels = levelsFromRows({ employees, encoded: addedUp.encoded, asOf: evaluation.asOf });
  const byPlan = comparePlans({ plans, people: evaluation.people, levels, asOf: evaluation.asOf });
  return { byPlan, ledger: effectLedger(byPlan) };
}
