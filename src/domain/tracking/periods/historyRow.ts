import type { Direction } from "../../records/definitions";
import type { Day } from "../../units";

/**
 * One KPI of one person in a period that was closed, as it was then. Everything a score is worked out from is here, so
 * that it can be worked out again whatever becomes of the tables: numbers in the KPI's unit, attainment 0–1, points.
 */
export interface HistoryRow {
  /** The entry of the period log that wrote it; a period closed twice has two. */
  readonly closing: number;
  readonly employeeId: string | number;
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  readonly role: string;
  /** "" for somebody who is only judged. */
  readonly kpi: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  /** The KPI's own period, where it is another than the one closed. */
  readonly kpiStart: Day | null;
  readonly kpiEnd: Day | null;
  readonly actual: number | null;
  /** Baseline and target as far as they applied: prorated, phased, ramped. */
  readonly baseline: number | null;
  readonly target: number | null;
  readonly weight: number | null;
  readonly attainment: number | null;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly judgement: number | null;
  /** Share of judgement in a total, 0–1. */
  readonly judgementShare: number;
  readonly total: number | null;
  readonly band: string;
  readonly agreedRating: string;
  /** See `curveText`. */
  readonly curve: string;
  /** UTC, "2025-07-04 09:30". */
  readonly closedOn: string;
}
