import type { EncodedSources } from "../../evaluation/encodeSources";
import type { KpiResult } from "../../evaluation/evaluation";
import { kpiColumns } from "../../evaluation/kpiColumns";
import { inRole, isAdditive } from "../../goals/proration";
import { pastActuals, type PastActuals } from "../../goals/smartCheck/pastActuals";
import { pastRows, type PastRows } from "../../goals/smartCheck/pastRows";
import { firstDay, lastDay, wholeMonths, type WholeMonths } from "../../goals/smartCheck/wholeMonths";
import type { Period } from "../../period";
import type { Employee, Kpi } from "../../records/definitions";
import { naturalLimits } from "../../tracking/naturalLimits";
import type { Day } from "../../units";
import type { Detail } from "./detail";

export interface TrendInput {
  readonly employees: readonly Employee[];
  readonly encoded: EncodedSources;
  readonly asOf: Day;
  /** A plain change is told from this share of the earlier figure on; 0.1 = a tenth. */
  readonly leastChange: number;
}

/** Fewer rows than this are no mean to compare with. */
const fewestRows = 3;

interface Past { readonly actual: PastActuals; readonly rows: PastRows }

/**
 * How a person's figure of a KPI compares with their own earlier ones. With six earlier periods or more only what is
 * beyond their usual variation is told (XmR); with fewer, a plain change that is large enough: of what adds up over days
 * against the same months a year before, of shares and averages against the period before. Periods the data does not
 * cover, or the person was not there for in full, are left out; so is a sum of a period that has not ended.
 */
export function trendsOf({ employees, encoded, asOf, leastChange }: TrendInput): (person: number, result: KpiResult) => Detail | null {
  const pasts = new Map<string, Past | null>();
  const past = (kpi: Kpi, period: WholeMonths): Past | null => {
    const key = [kpi.key, period.first, period.months].join("\u241f");
    const had = pasts.get(key);
    if (had !== undefined) return had;
    const source = encoded.tables.get(kpi.source.toLowerCase());
    const resolved = source && kpiColumns(kpi, source.table.name, source.table.columns);
    let made: Past | null = null;
    if (source !== undefined && resolved !== undefined && "columns" in resolved) {
      const rows = pastRows(source, resolved.columns.employee, resolved.columns.date, period, asOf);
      if (rows.whole.some((whole) => whole)) made = { rows, actual: pastActuals(kpi, source, resolved.columns, rows, employees.length, asOf) };
    }
    pasts.set(key, made);
    return made;
  };
  return (person, { kpi, period, actual, pace, rowCount }) => {
    const employee = employees[person];
    const months = wholeMonths(period);
    const additive = isAdditive(kpi.aggregate);
    if (employee === undefined || months === null || actual === null || kpi.source.toLowerCase() === "actuals" || kpi.aggregate === "schedule-performance") return null;
    const there = (stepsBack: number): boolean => !additive || whollyThere(employee, months, stepsBack);
    if (additive && (pace !== null || asOf < period.end || !there(0))) return null;
    // A mean of one answer or two is no trend.
    if (!additive && rowCount < fewestRows) return null;
    const before = past(kpi, months);
    if (before === null) return null;
    const windowOf = (from: number, to: number): Period => ({ start: firstDay(months.first - from * months.months), end: lastDay(months.first - (to - 1) * months.months - 1) });
    const level = (stepsBack: number): number => (there(stepsBack) ? before.actual(person, stepsBack) : NaN);
    const better = (now: number, then: number): "better" | "worse" => ((now > then) === (kpi.direction === "higher-is-better") ? "better" : "worse");
    const all = Array.from({ length: before.rows.steps }, (_, index) => level(before.rows.steps - index)).filter(Number.isFinite);
    const limits = naturalLimits(all);
    if (limits !== null) {
      if (actual >= limits.low && actual <= limits.high) return null;
      // Nobody's sales range from below nothing, where none ever were.
      const low = all.every((value) => value >= 0) ? Math.max(0, limits.low) : limits.low;
      return { kind: `trend-${better(actual, limits.mean)}`, actual, before: limits.mean, low, high: limits.high, periods: all.length, window: windowOf(oldest(before.rows.steps, level), 1) };
    }
    const lag = additive ? 12 / months.months : 1;
    const then = level(lag);
    if (!Number.isFinite(then) || then === 0 || Math.abs(actual - then) < leastChange * Math.abs(then)) return null;
    return { kind: `change-${better(actual, then)}`, actual, before: then, since: windowOf(lag, lag).start, window: windowOf(lag, lag) };
  };
}

/** How many steps back the oldest period is of which there is a figure. */
function oldest(steps: number, level: (stepsBack: number) => number): number {
  let back = steps;
  while (back > 1 && !Number.isFinite(level(back))) back -= 1;
  return back;
}

function whollyThere(employee: Employee, { first, months }: WholeMonths, stepsBack: number): boolean {
  const begin = first - stepsBack * months;
  const period = { start: firstDay(begin), end: lastDay(begin + months - 1) };
  const there = inRole(employee, period);
  return there !== null && there.start === period.start && there.end === period.end;
}
