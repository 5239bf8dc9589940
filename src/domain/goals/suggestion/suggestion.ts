import type { Period } from "../../period";
import type { Employee, Kpi, Target } from "../../records/definitions";
import type { Ratio } from "../../units";
import type { MarketGrowth } from "./marketGrowth";
import type { Standing } from "./targetSlots";

/**
 * What a suggestion begins with: the same period last year, whole or scaled up from the days somebody was there; the
 * running year at its pace; the last level of a share or an average; the middle of people in the same role; or the
 * target as it is.
 */
export type Basis = "last-year" | "last-year-part" | "pace" | "last-level" | "peers" | "current-target";

/** Where the market's growth comes from; `not-applied`: it says nothing about a share, an average, or what should shrink. */
export type GrowthBasis = MarketGrowth["kind"] | "not-applied";

/** Next period's target of one KPI of one person, factor by factor. `base` and `suggested` in the KPI's unit. */
export interface Suggestion {
  readonly employee: Employee;
  readonly kpi: Kpi;
  readonly period: Period;
  /** The target in force now. */
  readonly current: Target;
  readonly base: number;
  readonly basis: Basis;
  readonly growth: Ratio;
  readonly growthBasis: GrowthBasis;
  readonly market: MarketGrowth;
  readonly ramp: Ratio;
  /** base × (1 + growth) × ramp to two significant digits. */
  readonly suggested: number;
  /** What Targets already says of this person, KPI and period. */
  readonly standing: Standing;
}

/** Whether what is asked of a team lies within what it reached: `above` and `below` by more than rounding explains. */
export type Feasibility = "within" | "above" | "below";

/** One KPI of one team, where it adds up over people and should grow. Totals in the KPI's unit. */
export interface TeamReach {
  readonly team: string;
  readonly teamKey: string;
  readonly kpi: Kpi;
  readonly period: Period;
  readonly growth: Ratio;
  /** What all of the team reached in the same period last year, people who have left included; null = the data does not say. */
  readonly lastYear: number | null;
  /** What the team's own rows of Targets for that period ask of these people together; null = there is none. */
  readonly teamTarget: number | null;
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly teams: readonly TeamReach[];
  /** Targets in force whose period has no next one: it is not of whole months that make up a year. */
  readonly withoutPeriod: number;
}
