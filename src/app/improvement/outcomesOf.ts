import { comparePlans, type PlanOutcome, type TakenPlan } from "../../domain/tracking/effect/comparePlans";
import type { Random } from "../../domain/tracking/effect/effect";
import { effectLedger, type LedgerLine } from "../../domain/tracking/effect/effectLedger";
import { levelsFromRows } from "../../domain/tracking/effect/levelSource";
import { mulberry32 } from "../sample/mulberry32";
import type { Scored } from "../scoreWorkbook";
import type { StandingPlan } from "./standingPlans";

/** One seed for all draws: the same data always says the same, and a second refresh writes nothing. */
const seed = 19930601;
const random = (): Random => mulberry32(seed);

/** What became of the closed plans, one by one and by type of action. */
export interface Outcomes { readonly byPlan: ReadonlyMap<TakenPlan, PlanOutcome>; readonly ledger: readonly LedgerLine[] }

export function outcomesOf({ evaluation, employees, addedUp }: Pick<Scored, "evaluation" | "employees" | "addedUp">, standing: readonly StandingPlan[]): Outcomes {
  const plans = standing.flatMap(({ taken }) => taken ?? []);
  const levels = levelsFromRows({ employees, encoded: addedUp.encoded, asOf: evaluation.asOf });
  const byPlan = comparePlans({ plans, people: evaluation.people, levels, asOf: evaluation.asOf });
  return { byPlan, ledger: effectLedger(byPlan, random) };
}
