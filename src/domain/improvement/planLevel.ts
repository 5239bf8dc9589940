import { aggregateFor } from "../evaluation/aggregate";
import { creditRows } from "../evaluation/creditedRows";
import type { EncodedSources } from "../evaluation/encodeSources";
import { partsAddUp } from "../evaluation/givenActuals";
import { givenRows, type GivenRow } from "../evaluation/givenRows";
import { asGiven, kpiColumns } from "../evaluation/kpiColumns";
import { looksAhead } from "../evaluation/windows";
import { isAdditive } from "../goals/proration";
import type { Period } from "../period";
import type { Kpi } from "../records/definitions";
import type { Day } from "../units";

export interface LevelInput { readonly encoded: EncodedSources; readonly kpis: readonly Kpi[]; readonly people: number; readonly asOf: Day }

/**
 * What a KPI came to for a person over a plan's own days, as far as they have passed: from its rows by day, else from
 * figures of Actuals whose periods lie within those days. Units: the KPI's.
 * @returns null where nothing can be told: the plan has not begun, or there is no figure. A sum without a row is 0 once a day has passed.
 */
export function planLevels({ encoded, kpis, people, asOf }: LevelInput): (kpi: Kpi, person: number, days: Period) => number | null {
  const known = new Map<string, Float64Array | null>();
  let given: ReadonlyMap<string, readonly GivenRow[]> | null = null;
  const byDay = (kpi: Kpi, start: number, end: number): Float64Array | null => {
    const key = [kpi.key, start, end].join("\u241f");
    const had = known.get(key);
    if (had !== undefined) return had;
    const source = kpi.source.toLowerCase() === "actuals" ? undefined : encoded.tables.get(kpi.source.toLowerCase());
    const resolved = source && kpiColumns(kpi, source.table.name, source.table.columns);
    const levels = source === undefined || resolved === undefined || "missing" in resolved ? null
      : aggregateFor(kpi, source, resolved.columns, creditRows(source.people(resolved.columns.employee), source.days(resolved.columns.date), { start: new Float64Array(people).fill(start), end: new Float64Array(people).fill(end) }), people, asOf).actual;
    known.set(key, levels);
    return levels;
  };
  const fromGiven = (kpi: Kpi, person: number, start: number, end: number): number | null => {
    given ??= allGiven(encoded, kpis);
    const rows = (given.get(kpi.key) ?? []).filter((row) => row.person === person && row.start >= start && row.end <= end);
    const last = rows.reduce<GivenRow | null>((latest, row) => (latest === null || row.end >= latest.end ? row : latest), null);
    return last === null ? null : partsAddUp(kpi) ? rows.reduce((sum, { value }) => sum + value, 0) : last.value;
  };
  return (kpi, person, days) => {
    if (person < 0 || days.start > asOf || days.end < days.start) return null;
    const end = looksAhead(kpi.aggregate) ? days.end : Math.min(days.end, asOf);
    const levels = byDay(kpi, days.start, end);
    const level = levels?.[person] ?? NaN;
    if (Number.isFinite(level)) return level;
    return fromGiven(kpi, person, days.start, end) ?? (levels !== null && isAdditive(kpi.aggregate) && end > days.start ? 0 : null);
  };
}

function allGiven({ tables }: EncodedSources, kpis: readonly Kpi[]): ReadonlyMap<string, readonly GivenRow[]> {
  const source = tables.get("actuals");
  const [any] = kpis;
  const resolved = source && any && kpiColumns(asGiven(any), source.table.name, source.table.columns);
  return source === undefined || resolved === undefined || "missing" in resolved ? new Map() : givenRows(source, resolved.columns, kpis);
}
