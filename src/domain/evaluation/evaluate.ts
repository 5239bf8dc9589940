import { inRole, isAdditive, proration } from "../goals/proration";
import { targetsInForce, type InForce } from "../goals/targetsInForce";
import type { Band, Curve, Employee, Kpi, Settings, Target } from "../records/definitions";
import { findColumn } from "../records/matchHeaders";
import { normalText } from "../records/normalText";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import { elapsedShare, pace as paceOf } from "../tracking/pace";
import { points, ratio, weight, type Day, type Points, type Ratio } from "../units";
import { aggregate, type Actuals } from "./aggregate";
import type { Windows } from "./windows";
import { attainment } from "./attainment";
import { bandOf } from "./bandOf";
import { noteDates } from "./dateIssues";
import { EncodedSource } from "./encodeSource";
import type { Evaluation, KpiResult, NotScorable, Pace, PaceStatus, Period, PersonResult } from "./evaluation";
import { givenActuals } from "./givenActuals";
import { IssueList } from "./issueList";
import { asGiven, kpiColumns } from "./kpiColumns";
import { scoreFromCurve } from "./scoreFromCurve";

export interface EvaluationInput {
  readonly employees: readonly Employee[];
  readonly kpis: readonly Kpi[];
  readonly targets: readonly Target[];
  readonly curves: readonly Curve[];
  /** From the highest down. */
  readonly bands: readonly Band[];
  readonly settings: Settings;
  /** Source tables by name, with at least the columns `sourceColumns` asked for. */
  readonly sources: ReadonlyMap<string, RawTable>;
  readonly asOf: Day;
  /** Confirmed other spellings of people. */
  readonly aliases?: PersonAliases;
}

/**
 * Scores every employee against the targets in force. Pure: the same input gives the same result.
 * Total = Σ weight·score / Σ weight over the KPIs that can be scored; a KPI without data is listed as a
 * finding and never counted as zero, unless Setup says so.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const { employees, kpis, targets, asOf, bands } = input;
  const issues = new IssueList();
  const inForce = targetsInForce(targets, employees, asOf);
  const actuals = actualsByKpi(input, inForce, issues);
  const kpiByKey = new Map(kpis.map((kpi) => [kpi.key, kpi]));
  const people = employees.map((employee, index): PersonResult | null => {
    const held = inForce[index] ?? [];
    if (held.length === 0) {
      noteNoTarget(employee, targets, asOf, issues);
      return null;
    }
    const lines = held.flatMap((one) => {
      const kpi = kpiByKey.get(one.target.kpiKey);
      return kpi === undefined ? [] : [kpiResult(input, employee, index, kpi, one, actuals.get(kpi.key) ?? null, issues)];
    });
    return person(employee, lines, bands, issues);
  });
  return { asOf, period: mainPeriod(inForce), people: people.filter((one) => one !== null), issues: issues.all() };
}

/** Each KPI's actuals by employee index; null where its source cannot be used. Figures in Actuals go before what the rows add up to. */
function actualsByKpi(input: EvaluationInput, inForce: readonly (readonly InForce[])[], issues: IssueList): ReadonlyMap<string, Actuals | null> {
  const { employees, kpis, sources, targets, asOf } = input;
  const find = peopleIndex(employees, input.aliases);
  const encoded = new Map([...sources].map(([name, table]) => [name.toLowerCase(), new EncodedSource(table, find, issues)]));
  const given = encoded.get("actuals");
  const clipped = windowsByKpi(employees.length, inForce, asOf, new Set(kpis.filter((kpi) => kpi.aggregate === "weighted-progress").map(({ key }) => key)));
  const whole = given === undefined ? clipped : windowsByKpi(employees.length, inForce, asOf, new Set(kpis.map(({ key }) => key)));
  const dated = new Set<string>();
  const byKpi = new Map<string, Actuals | null>();
  for (const kpi of kpis) {
    const [window, period] = [clipped.get(kpi.key), whole.get(kpi.key)];
    if (window === undefined || period === undefined) continue;
    const fromRows = kpi.source.toLowerCase() === "actuals" ? null : addedUp(kpi, encoded.get(kpi.source.toLowerCase()), window, (source, date) => {
      const column = `${source.table.name}\u241f${date}`;
      if (dated.has(column)) return;
      dated.add(column);
      noteDates(source, date, targets, asOf);
    });
    byKpi.set(kpi.key, given === undefined ? fromRows : withGiven(fromRows, kpi, given, period));
  }
  return byKpi;
}

/** What the rows of a KPI's source add up to; null where the source or a column is not there. */
function addedUp(kpi: Kpi, source: EncodedSource | undefined, window: Windows, checkDates: (source: EncodedSource, date: number) => void): Actuals | null {
  if (source === undefined) return null;
  const { table } = source;
  const { columns } = table;
  const resolved = kpiColumns(kpi, table.name, columns);
  if ("missing" in resolved) return null;
  // Planned ends lie ahead by nature; only what has happened is checked against the day scored.
  if (findColumn(table.name, columns, "Planned end") !== resolved.columns.date) checkDates(source, resolved.columns.date);
  return aggregate(kpi, source, resolved.columns, window);
}

function withGiven(fromRows: Actuals | null, kpi: Kpi, source: EncodedSource, period: Windows): Actuals | null {
  const resolved = kpiColumns(asGiven(kpi), source.table.name, source.table.columns);
  if ("missing" in resolved) return fromRows;
  const given = givenActuals(kpi, source, resolved.columns, period);
  if (fromRows === null) return given.rows.some((rows) => rows > 0) || kpi.source.toLowerCase() === "actuals" ? given : null;
  return { actual: fromRows.actual.map((actual, person) => ((given.rows[person] ?? 0) > 0 ? given.actual[person] ?? NaN : actual)), rows: fromRows.rows };
}

function windowsByKpi(size: number, inForce: readonly (readonly InForce[])[], asOf: Day, ahead: ReadonlySet<string>): ReadonlyMap<string, Windows> {
  const windows = new Map<string, Windows>();
  inForce.forEach((held, index) => {
    for (const { target } of held) {
      const window = windows.get(target.kpiKey) ?? { start: new Float64Array(size).fill(NaN), end: new Float64Array(size).fill(NaN) };
      windows.set(target.kpiKey, window);
      window.start[index] = target.periodStart;
      window.end[index] = ahead.has(target.kpiKey) ? target.periodEnd : Math.min(target.periodEnd, asOf);
    }
  });
  return windows;
}

/** A result while it is being made, before anybody else sees it: filled in place, since copies of thousands of them cost as much as adding up the rows. */
type Line = { -readonly [Part in keyof KpiResult]: KpiResult[Part] };

function kpiResult(input: EvaluationInput, employee: Employee, index: number, kpi: Kpi, { target, rival }: InForce, actuals: Actuals | null, issues: IssueList): Line {
  const { settings, curves } = input;
  const period: Period = { start: target.periodStart, end: target.periodEnd };
  const share = isAdditive(kpi.aggregate) ? proration(employee, period) : ratio(1);
  const subject = (): string => `${employee.name}, ${kpi.name}`;
  const found = actuals?.actual[index] ?? NaN;
  const missing = Number.isNaN(found);
  const endless = Math.abs(found) === Infinity;
  const actual = missing || endless ? (missing && settings.missingCountsAsZero && actuals !== null ? 0 : null) : found;
  const curve = curveOf(curves, kpi.curve);
  const line: Line = { kpi, target, period, proration: share, actual, attainment: null, score: null, contribution: null, countedWeight: weight(0), notScorable: null, pace: null, rowCount: actuals?.rows[index] ?? 0 };
  const unscored = (notScorable: NotScorable): Line => {
    line.notScorable = notScorable;
    return line;
  };

  if (rival !== null) {
    issues.once(`${rival.place.sheet}!${rival.place.address}`, { kind: "target-duplicate", severity: "unscored", table: "Targets", column: rival.place.column, place: rival.place, subject: subject(), expected: `${target.place.sheet}!${target.place.address}` });
    return unscored("target-duplicate");
  }
  if (actuals === null) return unscored("no-source");
  if (curve === undefined) {
    issues.once(kpi.key, { kind: "curve-unknown", severity: "unscored", table: "KPIs", subject: kpi.name, found: kpi.curve, ...(kpi.place && { place: kpi.place }) });
    return unscored("no-source");
  }
  const cap = curve.points.at(-1)?.attainment ?? ratio(1);
  const reached = attainment({ direction: kpi.direction, actual: actual ?? 0, target: target.target, baseline: target.baseline, proration: share, cap });
  if (!reached.ok) {
    issues.add({ kind: reached.error.kind, severity: "unscored", table: "Targets", column: target.place.column, place: target.place, subject: subject(), found: String(target.target) });
    return unscored(reached.error.kind);
  }
  const score = scoreFromCurve(curve, reached.value);
  if (endless || !Number.isFinite(reached.value) || !Number.isFinite(score)) {
    issues.add({ kind: "not-computable", severity: "unscored", table: "Targets", column: target.place.column, place: target.place, subject: subject(), expected: kpi.source });
    return unscored("not-computable");
  }
  if (actual === null) {
    issues.add({ kind: "actual-missing", severity: "unscored", table: kpi.source, subject: subject() });
    return unscored("no-data");
  }
  if (actual < 0 && target.baseline === null) issues.add({ kind: "actual-negative", severity: "notice", table: kpi.source, subject: subject(), found: String(actual) });
  line.attainment = reached.value;
  line.score = score;
  line.countedWeight = target.weight;
  line.pace = runningPace(input, employee, kpi, target, share, actual);
  return line;
}

function runningPace({ settings, asOf }: EvaluationInput, employee: Employee, kpi: Kpi, target: Target, share: Ratio, actual: number): Pace | null {
  const there = inRole(employee, { start: target.periodStart, end: target.periodEnd });
  const running = asOf < target.periodEnd && there !== null && isAdditive(kpi.aggregate) && kpi.direction === "higher-is-better" && target.baseline === null;
  return running ? paceOf({ actual, target: target.target * share, elapsed: elapsedShare(there, asOf), onTrackWithin: settings.onTrackWithin, behindWithin: settings.behindWithin }) : null;
}

const worstFirst: readonly PaceStatus[] = ["at-risk", "behind", "on-track"];

function person(employee: Employee, kpis: readonly Line[], bands: readonly Band[], issues: IssueList): PersonResult {
  const counted = kpis.reduce((sum, line) => sum + line.countedWeight, 0);
  const all = kpis.reduce((sum, { target }) => sum + target.weight, 0);
  // Weights nobody gave are 1 each; that is not a mistake to point out.
  const given = kpis.some(({ target }) => target.weight !== 1);
  if (kpis.length > 0 && given && Math.abs(all - 100) > 1e-6 && Math.abs(all - 1) > 1e-9) {
    issues.add({ kind: "weights-not-100", severity: "notice", table: "Targets", subject: employee.name, found: String(Math.round(all * 1e6) / 1e6), ...(kpis[0] && { place: kpis[0].target.place }) });
  }
  for (const line of kpis) if (line.score !== null) line.contribution = points((line.score * line.countedWeight) / counted);
  const total: Points | null = counted === 0 ? null : points(kpis.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0));
  const paces = kpis.map(({ pace }) => pace?.status);
  return { employee, kpis, quantities: total, judgement: null, total, band: total === null ? null : bandOf(bands, total), pace: worstFirst.find((status) => paces.includes(status)) ?? null };
}

function noteNoTarget(employee: Employee, targets: readonly Target[], asOf: Day, issues: IssueList): void {
  const everThere = targets.length === 0 || targets.some(({ periodStart, periodEnd }) => periodStart <= asOf && inRole(employee, { start: periodStart, end: periodEnd }) !== null);
  if (everThere) issues.few("employee-without-target", { kind: "employee-without-target", severity: "unscored", table: "Targets", subject: employee.name, place: employee.place });
}

/** The period that carries the most weight over everybody; the later one when two carry the same. */
function mainPeriod(inForce: readonly (readonly InForce[])[]): Period | null {
  const periods: { readonly start: Day; readonly end: Day; weight: number }[] = [];
  for (const held of inForce) {
    for (const { target } of held) {
      // There are few periods: the list is shorter than any key to look one up by.
      const seen = periods.find(({ start, end }) => start === target.periodStart && end === target.periodEnd);
      if (seen) seen.weight += target.weight;
      else periods.push({ start: target.periodStart, end: target.periodEnd, weight: target.weight });
    }
  }
  const [heaviest] = periods.sort((a, b) => b.weight - a.weight || b.end - a.end);
  return heaviest ? { start: heaviest.start, end: heaviest.end } : null;
}


const curveOf = (curves: readonly Curve[], wanted: string): Curve | undefined => curves.find(({ key, name }) => name === wanted || key === wanted) ?? curves.find(({ key }) => key === normalText(wanted));
