import type { Period } from "../period";
import type { Day, Points, Ratio, Weight } from "../units";
import type { EffectiveTarget, ShareParts } from "../goals/effectiveTarget";
import type { Employee, Kpi, Target } from "../records/definitions";
import type { Issue } from "../records/issue";


/** Why a KPI has no score; each has an issue of the same meaning that names the cell. */
export type NotScorable =
  | "no-data" | "no-source" | "target-not-positive" | "target-equals-baseline" | "target-duplicate" | "not-in-role" | "nothing-asked" | "not-computable";

export type PaceStatus = "on-track" | "behind" | "at-risk";

/** Where a running period stands; `expected` and `forecast` in the KPI's unit. */
export interface Pace {
  readonly elapsed: Ratio;
  readonly expected: number;
  /** `null` until a tenth of the period has passed. */
  readonly forecast: number | null;
  /** What eight of ten forecasts come to lie in; `null` where rows are too few, or figures were added up elsewhere. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Expected minus actual, in points of the target (100 = the whole target); negative = ahead. */
  readonly gap: number;
  readonly status: PaceStatus;
  /** Days worked from the day after the one scored to the end of the period, or of the person's time. */
  readonly workingDaysLeft: number;
}

/** One line of Scorecard: one KPI of one person. `countedWeight` is 0 when there is no score. */
export interface KpiResult {
  readonly kpi: Kpi;
  /** The target in force; where several are, one after the other, their numbers together. */
  readonly target: Target;
  readonly period: Period;
  /** The days whose rows count: the period, or, of a KPI the person only had for a part of it, that part. */
  readonly counted: Period;
  /** Share of the target that applies: that of its season on the days in role, and of new people's ramp; 1 for KPIs that do not add up. */
  readonly proration: Ratio;
  readonly shareParts: ShareParts;
  /** The targets this one is made of, with shares that sum to 1. */
  readonly pieces: EffectiveTarget["pieces"];
  /** The part of the person's days in the period in which they had this KPI; their weight counts for that part. */
  readonly held: Ratio;
  readonly actual: number | null;
  /** The actual were every split row counted in full; null where there is nothing to split. */
  readonly gross: number | null;
  readonly attainment: Ratio | null;
  readonly score: Points | null;
  readonly contribution: Points | null;
  readonly countedWeight: Weight;
  readonly notScorable: NotScorable | null;
  readonly pace: Pace | null;
  /** How many source rows the actual stands on. */
  readonly rowCount: number;
}

export interface PersonResult {
  readonly employee: Employee;
  readonly kpis: readonly KpiResult[];
  /** What the figures come to: Σ weight·score / Σ weight over the KPIs that could be scored. */
  readonly quantities: Points | null;
  /** What manager ratings and 360° reviews come to, 0–120; null where there are none that may be shown. */
  readonly judgement: Points | null;
  /** Both together by their shares; with one missing, the other alone. */
  readonly total: Points | null;
  readonly band: string | null;
  /** The least favourable pace among the person's running KPIs. */
  readonly pace: PaceStatus | null;
}

export interface Evaluation {
  readonly asOf: Day;
  /** The period that carries the most weight among the targets in force; `null` when none is. */
  readonly period: Period | null;
  readonly people: readonly PersonResult[];
  readonly issues: readonly Issue[];
}
