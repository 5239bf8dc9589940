import type { Aggregate, Employee } from "../records/definitions";
import type { Period } from "../evaluation/evaluation";
import { day, ratio, type Ratio } from "../units";

/** Only what adds up over days is scaled by them; a rate or an average is asked in full from the first day. */
export const isAdditive = (aggregate: Aggregate): boolean => aggregate === "sum" || aggregate === "count" || aggregate === "distinct";

/** The part of a period a person was in the role, or null when there is none. Both ends count. */
export function inRole({ startDate, endDate }: Pick<Employee, "startDate" | "endDate">, period: Period): Period | null {
  const start = Math.max(period.start, startDate ?? period.start);
  const end = Math.min(period.end, endDate ?? period.end);
  return start > end ? null : { start: day(start), end: day(end) };
}

const days = ({ start, end }: Period): number => end - start + 1;

/**
 * Share of a target that applies: real days in the role over real days of the period.
 * Units: dimensionless, 0–1; 0 when the person was not there at all. Source: proration by calendar days, as payroll does.
 * @example proration({ startDate: day(45306), endDate: null }, { start: day(45292), end: day(45322) }) // 17/31
 */
export function proration(employee: Pick<Employee, "startDate" | "endDate">, period: Period): Ratio {
  const there = inRole(employee, period);
  return ratio(there === null ? 0 : days(there) / days(period));
}
