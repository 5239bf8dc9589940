import type { EncodedSources } from "../../evaluation/encodeSources";
import { kpiColumns } from "../../evaluation/kpiColumns";
import type { Employee, Kpi } from "../../records/definitions";
import type { Day } from "../../units";
import { inRole, isAdditive } from "../proration";
import { pastActuals, type PastActuals } from "./pastActuals";
import { pastRows } from "./pastRows";
import type { PeerGroup } from "./peerGroups";
import type { CheckedTarget } from "./targetCheck";
import { firstDay, lastDay, wholeMonths, type WholeMonths } from "./wholeMonths";

/** A change of level between two comparable periods: later / earlier, 1 = none. */
export interface Growths {
  /** What each holder is asked for against their last comparable period. */
  readonly asked: readonly number[];
  /** The range of such changes that people with this KPI in the same roles have made, and how many there were. */
  readonly reached: Reached;
}
export interface Reached { readonly lowest: number; readonly highest: number; readonly count: number }

export interface GrowthInput {
  readonly employees: readonly Employee[];
  readonly encoded: EncodedSources;
  readonly asOf: Day;
}

interface Past { readonly actual: PastActuals; readonly steps: number }

/**
 * Growth asked by a target, and growth reached before. What adds up over days is set beside the same months a year
 * before, since seasons differ; shares and averages beside the period before. Only periods that the data covers and
 * a person was there for in full are compared.
 * @returns growths by target; with `oneIsEnough` also where one comparable period is all there is, so that a growth is asked though none was reached.
 */
export function growthsOf({ employees, encoded, asOf }: GrowthInput): (checked: CheckedTarget, peers: PeerGroup, oneIsEnough?: boolean) => Growths | null {
  const places = new Map(employees.map((employee, index) => [employee, index]));
  const rows = new Map<string, ReturnType<typeof pastRows>>();
  const pasts = new Map<string, Past | null>();
  const ranges = new Map<string, Reached>();

  const past = (kpi: Kpi, period: WholeMonths, lag: number, oneIsEnough: boolean): Past | null => {
    const source = encoded.tables.get(kpi.source.toLowerCase());
    const resolved = source && kpiColumns(kpi, source.table.name, source.table.columns);
    if (source === undefined || resolved === undefined || "missing" in resolved) return null;
    const { columns } = resolved;
    // KPIs of one table mostly have the same people and days, and are sorted into periods once.
    const sorted = kept(rows, [source.table.name, columns.employee, columns.date, period.first, period.months].join("\u241f"), () => pastRows(source, columns.employee, columns.date, period, asOf));
    const comparable = sorted.whole[lag] === true && (oneIsEnough || sorted.whole.some((whole, stepsBack) => whole && sorted.whole[stepsBack + lag] === true));
    return comparable ? { actual: pastActuals(kpi, source, columns, sorted, employees.length, asOf), steps: sorted.steps } : null;
  };

  return ({ target, kpi, holders }, peers, oneIsEnough = false) => {
    const period = wholeMonths({ start: target.periodStart, end: target.periodEnd });
    // Figures given for whole periods have no rows to add up; EV/PV of a period long past is 1, whatever it was at the time.
    if (period === null || target.target <= 0 || kpi.source.toLowerCase() === "actuals" || kpi.aggregate === "schedule-performance") return null;
    const additive = isAdditive(kpi.aggregate);
    const lag = additive ? 12 / period.months : 1;
    const about = `${period.first}\u241f${period.months}`;
    const before = kept(pasts, `${kpi.key}\u241f${about}\u241f${oneIsEnough}`, () => past(kpi, period, lag, oneIsEnough));
    if (before === null) return null;
    const there = (employee: Employee, stepsBack: number): boolean => !additive || whollyThere(employee, period, stepsBack);
    const level = (employee: Employee, stepsBack: number): number => {
      const value = before.actual(places.get(employee) ?? -1, stepsBack);
      return value > 0 && there(employee, stepsBack) ? value : NaN;
    };
    const asked = holders.filter((employee) => there(employee, 0)).map((employee) => target.target / level(employee, lag)).filter(Number.isFinite);
    const reached = kept(ranges, `${peers.key}\u241f${about}`, () => rangeOf(peers.people.flatMap((employee) => Array.from({ length: Math.max(0, before.steps - lag) }, (_, index) => level(employee, index + 1) / level(employee, index + 1 + lag)))));
    return { asked, reached };
  };
}

function rangeOf(growths: readonly number[]): Reached {
  const known = growths.filter(Number.isFinite);
  return { lowest: known.reduce((one, other) => Math.min(one, other), Infinity), highest: known.reduce((one, other) => Math.max(one, other), -Infinity), count: known.length };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const had = known.get(key);
  if (had !== undefined) return had;
  const made = make();
  known.set(key, made);
  return made;
}

function whollyThere(employee: Employee, { first, months }: WholeMonths, stepsBack: number): boolean {
  const begin = first - stepsBack * months;
  const period = { start: firstDay(begin), end: lastDay(begin + months - 1) };
  const there = inRole(employee, period);
  return there !== null && there.start === period.start && there.end === period.end;
}
