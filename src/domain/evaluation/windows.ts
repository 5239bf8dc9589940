import type { InForce } from "../goals/targetsInForce";
import type { Aggregate } from "../records/definitions";

/** For each person the days whose rows count, both ends in; NaN where the KPI is not asked of them. */
export interface Windows { readonly start: Float64Array; readonly end: Float64Array }

/** The whole review period of each KPI somebody has a target for, by its key: what figures added up elsewhere are for. */
export function periodsByKpi(inForce: readonly (readonly InForce[])[]): ReadonlyMap<string, Windows> {
  const periods = new Map<string, Windows>();
  for (let index = 0; index < inForce.length; index++) {
    for (const { target, period } of inForce[index] ?? []) {
      let window = periods.get(target.kpiKey);
      if (window === undefined) periods.set(target.kpiKey, (window = noDays(inForce.length)));
      window.start[index] = period.start;
      window.end[index] = period.end;
    }
  }
  return periods;
}

/**
 * The windows of each KPI somebody has a target for, by its key: the days whose rows count, as far as they have passed.
 * @param inForce by employee. @param ahead keys of KPIs whose whole period counts, whatever the day.
 */
export function windowsByKpi(inForce: readonly (readonly InForce[])[], asOf: number, ahead: ReadonlySet<string>): ReadonlyMap<string, Windows> {
  const windows = new Map<string, Windows>();
  for (let index = 0; index < inForce.length; index++) {
    for (const { target, counted } of inForce[index] ?? []) {
      let window = windows.get(target.kpiKey);
      if (window === undefined) windows.set(target.kpiKey, (window = noDays(inForce.length)));
      window.start[index] = counted.start;
      window.end[index] = ahead.has(target.kpiKey) ? counted.end : Math.min(counted.end, asOf);
    }
  }
  return windows;
}

const noDays = (people: number): Windows => ({ start: new Float64Array(people).fill(NaN), end: new Float64Array(people).fill(NaN) });
/**
 * Rows count up to the day scored. Only progress is that of everything planned in the period; what was to be done by the
 * day scored, and what has ended before it was due, also stands in rows that are due later.
 */
export const looksAhead = (aggregate: Aggregate): boolean => aggregate === "weighted-progress" || aggregate === "schedule-performance" || aggregate === "days-late";
