import type { Period } from "../period";
import type { Target } from "../records/definitions";
import type { Day } from "../units";
import { reviewPeriod } from "./reviewPeriod";
import { cycleOf } from "./smartCheck/cycle";

/** Targets with rows put together, and for each that was made so the rows it stands for, in the order of their days. */
export interface JoinedRows { readonly targets: readonly Target[]; readonly rowsOf: ReadonlyMap<Target, readonly Target[]> }

/** Months of a review period, and the month (1–12) the year they are counted in begins with. */
export interface Reviews { readonly months: number | null; readonly cycleMonth: number }

/**
 * Puts rows for parts of a review period together, so that months are reviewed by quarter where Setup says so: rows of
 * one scope and KPI that follow each other without a gap or an overlap. The numbers of the target that stands for them
 * are those of the row in force; what they come to together hangs on the KPI, and is `effectiveTarget`'s to say.
 * Rows that hold from a day of their own are left as they are.
 * @param reference the day that targets are looked up on.
 * @example joinRows([april, may, june], { months: 3, cycleMonth: 1 }, june5).targets // one, of April to June
 */
export function joinRows(targets: readonly Target[], { months, cycleMonth }: Reviews, reference: Day): JoinedRows {
  const apart: JoinedRows = { targets, rowsOf: new Map() };
  if (months === null || months < 1) return apart;
  const windowOf = windows(months, cycleMonth);
  const groups = new Map<string, Target[]>();
  const changing = new Set(targets.filter(({ validFrom }) => validFrom !== null).map(aboutOf));
  const asked = new Set(targets.map((target) => `${aboutOf(target)} ${target.periodStart} ${target.periodEnd}`));
  for (const target of targets) {
    const window = windowOf(target.periodStart);
    const about = aboutOf(target);
    if (target.periodEnd > window.end || (target.periodStart === window.start && target.periodEnd === window.end) || changing.has(about)) continue;
    const key = `${about} ${window.start}`;
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  const rowsOf = new Map<Target, readonly Target[]>();
  const gone = new Set<Target>();
  for (const run of [...groups.values()].flatMap(runsOf)) {
    const [first, last] = [run[0], run.at(-1)];
    // A row for the whole of it beside its parts is one target too many, which is told as such.
    if (first === undefined || last === undefined || run.length < 2 || asked.has(`${aboutOf(first)} ${first.periodStart} ${last.periodEnd}`)) continue;
    const now = run.filter(({ periodStart }) => periodStart <= reference).at(-1) ?? first;
    rowsOf.set({ ...now, periodStart: first.periodStart, periodEnd: last.periodEnd }, run);
    for (const row of run) gone.add(row);
  }
  return rowsOf.size === 0 ? apart : { targets: [...targets.filter((target) => !gone.has(target)), ...rowsOf.keys()].sort((one, other) => one.row - other.row), rowsOf };
}

const aboutOf = ({ scope, kpiKey }: Target): string => `${scope.kind}\u241f${scope.key}\u241f${kpiKey}`;

/** Rows that follow each other day by day; [] where two are about the same day. */
function runsOf(rows: readonly Target[]): readonly (readonly Target[])[] {
  const runs: Target[][] = [];
  let end = -Infinity;
  for (const row of [...rows].sort((one, other) => one.periodStart - other.periodStart)) {
    if (row.periodStart <= end) return [];
    if (row.periodStart === end + 1) runs.at(-1)?.push(row);
    else runs.push([row]);
    end = row.periodEnd;
  }
  return runs;
}

/** The review period a day lies in; few days begin a target, for thousands of targets. */
function windows(months: number, cycleMonth: number): (on: Day) => Period {
  const known = new Map<Day, Period>();
  return (on) => {
    const had = known.get(on) ?? reviewPeriod(cycleOf(on, cycleMonth), months, on);
    known.set(on, had);
    return had;
  };
}
