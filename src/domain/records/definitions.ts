import type { Day, Points, Ratio, Weight } from "../units";
import type { CellPlace } from "./rawTable";

/** Days in one role, one team and under one manager; without a date it is open at that end. */
export interface Assignment {
  readonly team: string | null;
  readonly role: string | null;
  readonly manager: string | null;
  readonly startDate: Day | null;
  readonly endDate: Day | null;
}

/**
 * A person to be scored. `id` is as written in Employees (trimmed); `key` is its matching form. Team, role and manager
 * are those of the latest of the assignments, the dates the first day and the last of all of them.
 */
export interface Employee extends Assignment {
  readonly id: string | number;
  readonly key: string;
  readonly name: string;
  /** In the order of their days, no two over the same day; more than one only for somebody who moved. */
  readonly assignments: readonly Assignment[];
  readonly place: CellPlace;
}

export type Direction = "higher-is-better" | "lower-is-better";

/**
 * How rows become one actual. `share` is Σnumerator/Σdenominator (Measure "Won/Deals"); `on-time` is the
 * share of finished-or-due rows finished by their planned end; `weighted-progress` is Σ(weight·% complete)/Σweight.
 * `schedule-performance` is earned over planned value (EV/PV) on the day scored: 1 = as planned. For work that is finished
 * it is 1 by nature, however late it was; `days-late`, the mean of days behind the planned end, is its companion.
 */
export type Aggregate =
  | "sum" | "average" | "count" | "distinct" | "latest" | "share" | "on-time" | "weighted-progress" | "schedule-performance" | "days-late";

/** What a KPI's Measure cell says: one column, a product of columns, or a numerator over a denominator. */
export type Measure =
  | { readonly kind: "none" }
  | { readonly kind: "product"; readonly columns: readonly string[] }
  | { readonly kind: "quotient"; readonly numerator: readonly string[]; readonly denominator: readonly string[] };

/** One comparison of a KPI's Where cell, e.g. `Region = North`; all of them must hold. */
export interface Condition {
  readonly column: string;
  readonly operator: "=" | "<>" | ">" | ">=" | "<" | "<=";
  readonly value: string;
}

/** A KPI as defined in KPIs or by default; `source` is a table name, column names are headers as written. */
export interface Kpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly source: string;
  readonly measure: Measure;
  readonly aggregate: Aggregate;
  readonly employeeColumn: string | null;
  readonly dateColumn: string | null;
  readonly where: readonly Condition[];
  readonly direction: Direction;
  readonly unit: string;
  readonly curve: string;
  readonly objective: string | null;
  readonly place: CellPlace | null;
}

/** Whom a target is for; `name` as written in Targets, `key` its matching form (of a person: their ID's). */
export interface TargetScope { readonly kind: "employee" | "role" | "team"; readonly key: string; readonly name: string }

/** One row of Targets; `target` and `baseline` in the KPI's unit. */
export interface Target {
  readonly scope: TargetScope;
  readonly kpiKey: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly baseline: number | null;
  readonly target: number;
  readonly stretch: number | null;
  readonly weight: Weight;
  readonly acceptedOn: Day | null;
  /** The first day it holds, where it replaces an earlier one in the middle of its period; null = from its first day. */
  readonly validFrom: Day | null;
  /** How it spreads over its period, as written: the name of a profile, or a word for even or by history; null = as Setup says. */
  readonly phasing: string | null;
  /** How it spreads over calendar months, January first, where its own row has months beside it; it goes before any profile. */
  readonly months: readonly number[] | null;
  /** 0-based data row in Targets. */
  readonly row: number;
  readonly place: CellPlace;
}

export interface CurvePoint { readonly attainment: Ratio; readonly points: Points }
/** Points by attainment, piecewise linear, flat outside; `points` ascending by attainment, at least one. */
export interface Curve { readonly name: string; readonly key: string; readonly points: readonly CurvePoint[] }
/**
 * A rating band; it holds from `from` points up to the next band. Kept ordered from the highest. `guideline` is the
 * share of people a guideline would see in it: told beside the real distribution, and never used for anything else.
 */
export interface Band { readonly name: string; readonly from: Points; readonly meaning: string | null; readonly guideline: Ratio | null }

/** Evenly over the days, or as the same months of earlier years were. */
export type PhasingRule = "even" | "history";

/** Paper that review forms are set up for. */
export type Paper = "a4" | "letter";

/** Settings people can change in Setup; the defaults stand in `records/defaults.ts` with their sources. */
export interface Settings {
  /** A KPI scoring under this many points gets an improvement plan. */
  readonly improvementLine: Points;
  readonly missingCountsAsZero: boolean;
  /** Pace: behind by fewer points of the target than this is on track (Engagedly: 16.5). */
  readonly onTrackWithin: number;
  /** Pace: behind by no more points than this is behind, beyond it at risk (Engagedly: 33). */
  readonly behindWithin: number;
  /** Days until an improvement action is due. */
  readonly planDays: number;
  /** Share of judgement (manager ratings and 360°) in a total, in percent; the rest is what the figures come to. */
  readonly judgementShare: number;
  /** Lowest and highest score of the reviews' scale. */
  readonly reviewScaleMin: number;
  readonly reviewScaleMax: number;
  /** Fewest peers, reports or customers whose answers are shown as a group (CCL: 3). */
  readonly leastInGroup: number;
  /** Fewest reviewers behind an average over all groups (CCL: 4). */
  readonly leastReviewers: number;
  /** The month (1–12) a cycle of twelve months begins in; `null` = the one most targets fit. */
  readonly cycleMonth: number | null;
  /** A person with fewer KPIs than this, or more than the next, is a finding of the target check. */
  readonly fewestKpis: number;
  readonly mostKpis: number;
  /** Months of a review period; a target for longer is phased to it. `null` = each target's own period. */
  readonly reviewMonths: number | null;
  /** How targets spread over their period that don't say themselves. */
  readonly phasing: PhasingRule;
  /** Days of rest in a week, by the number that Excel's NETWORKDAYS.INTL knows them by (1 = Saturday and Sunday). */
  readonly weekend: number;
  /** A target may ask for the market's growth and this many points more before the target check says so, where too few growths of people are known. */
  readonly marketAllowance: number;
  /** Weeks from one check-in with a person to the next: as a rule, where a KPI is behind pace, and where one is at risk. */
  readonly checkInWeeks: number;
  readonly checkInWeeksBehind: number;
  readonly checkInWeeksAtRisk: number;
  /** Feedback is to be talked over within this many days of the end of its period. */
  readonly feedbackWithinDays: number;
  /** A plain change against an earlier period is told in a draft from this many percent on. */
  readonly feedbackChange: number;
  /** Paper of review forms; `null` = as usual where the language is spoken. */
  readonly paper: Paper | null;
  /** The day to score at; `null` = the day the program is run. */
  readonly asOf: Day | null;
}
