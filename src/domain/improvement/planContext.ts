import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import type { ReviewResult } from "../judgement/review";
import type { Settings } from "../records/definitions";
import type { LibraryAction } from "../records/readActionLibrary";
import type { Day } from "../units";
import type { GrowthAsked, UnusableCells } from "./causeEvidence";
import type { GoalRules } from "./planGoal";
import type { StockSays } from "./stockSays";

/** What is asked to weigh causes; a part that is missing says nothing, and is told to say nothing. */
export interface CauseSources {
  readonly unusable: (person: PersonResult, result: KpiResult) => UnusableCells;
  readonly growth?: (person: PersonResult, result: KpiResult) => GrowthAsked | null;
  /** null = there is no Inventory. */
  readonly stock?: ReadonlyMap<string, StockSays> | null;
  readonly reviews?: ReadonlyMap<string, ReviewResult>;
}

/** What plans are proposed from. */
export interface PlanContext {
  /** Everybody, for what colleagues reach on the same KPI. */
  readonly people: readonly PersonResult[];
  readonly settings: Settings;
  readonly asOf: Day;
  readonly sources: CauseSources;
  /** What plans are to reach is worked out by these. */
  readonly goals: GoalRules;
  readonly library?: readonly LibraryAction[];
  /** Whole months of a KPI that the data covers, the latest first; a month without a value is left out. */
  readonly months?: (person: PersonResult, result: KpiResult) => readonly number[];
}
