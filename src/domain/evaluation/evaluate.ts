import { phasingOf } from "../goals/phasing/phasingOf";
import { inRole } from "../goals/proration";
import { targetsInForce, type InForce } from "../goals/targetsInForce";
import { noTimeRules, type TimeRules } from "../goals/timeRules";
import { workingDaysAfter } from "../tracking/workingDays";
import { weightSum } from "../goals/weights";
import type { Band, Curve, Employee, Kpi, Settings, Target } from "../records/definitions";
import { noAliases, type PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import { points, type Day, type Points } from "../units";
import { addUpSources, type ActualsBasis, type AddedUp } from "./addUpSources";
import { bandOf } from "./bandOf";
import { periodsAsked, targetedPeriods } from "./dateIssues";
import type { Evaluation, PaceStatus, PersonResult } from "./evaluation";
import type { Period } from "../period";
import { allIssues, IssueList } from "./issueList";
import { noteTimes } from "./noteTimes";
import { sameContent } from "./sameContent";
import { scoreKpi, type Line, type ScoringRules } from "./scoreKpi";
import { looksAhead, periodsByKpi, windowsByKpi } from "./windows";

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
  /** What spreads targets over time; without it they are even, with every weekday worked. */
  readonly time?: TimeRules;
  /** Confirmed other spellings of people. */
  readonly aliases?: PersonAliases;
}

/** An evaluation, with what its rows came to: given to the next one, it spares adding them up again. */
export interface Evaluated { readonly evaluation: Evaluation; readonly addedUp: AddedUp }

/**
 * Scores every employee against the targets in force. Pure: the same input gives the same result.
 * Total = Σ weight·score / Σ weight over the KPIs that can be scored; a KPI without data is listed as a
 * finding and never counted as zero, unless Setup says so.
 * @param encoded the sources as numbers, where somebody else needs them too.
 */
export const evaluate = (input: EvaluationInput): Evaluation => evaluateAgain(input, null).evaluation;

/**
 * The same as `evaluate`, quicker where only targets, weights, curves, bands or settings have changed: what was added
 * up `before` is then taken over. Whether it still holds is looked up, cell by cell where the tables were read anew.
 */
export function evaluateAgain(input: EvaluationInput, before: AddedUp | null): Evaluated {
  const { employees, targets, asOf, settings } = input;
  const inForce = targetsInForce(targets, employees, asOf, { months: settings.reviewMonths, cycleMonth: settings.cycleMonth ?? 1 });
  const basis = basisOf(input, inForce);
  const addedUp = before !== null && sameContent(before.basis, basis) ? before : addUpSources(basis);
  const issues = new IssueList();
  const people = scorePeople(input, inForce, addedUp, issues);
  return { evaluation: { asOf, period: mainPeriod(inForce), people, issues: allIssues([addedUp.issues, issues]) }, addedUp };
}

function basisOf({ employees, kpis, targets, sources, asOf, aliases = noAliases }: EvaluationInput, inForce: readonly (readonly InForce[])[]): ActualsBasis {
  const ahead = new Set(kpis.filter((kpi) => looksAhead(kpi.aggregate)).map(({ key }) => key));
  const windows = windowsByKpi(inForce, asOf, ahead);
  const periods = periodsByKpi(inForce);
  return { employees, aliases, kpis, windows, periods, targeted: targetedPeriods(targets), asked: periodsAsked(targets), asOf, sources };
}

function scorePeople(input: EvaluationInput, inForce: readonly (readonly InForce[])[], { actuals, encoded }: AddedUp, issues: IssueList): readonly PersonResult[] {
  const { employees, kpis, targets, asOf, bands, settings, curves, time = noTimeRules } = input;
  const rules: ScoringRules = { curves, settings, asOf, ramp: time.ramp, workingDaysUntil: onceForEach((end) => workingDaysAfter(asOf, end, { weekend: settings.weekend, daysOff: time.daysOff })), phasing: phasingOf({ profiles: time.profiles, otherwise: settings.phasing, encoded }, issues) };
  const kpiByKey = new Map(kpis.map((kpi) => [kpi.key, kpi]));
  noteTimes(inForce, kpiByKey, issues);
  const people: PersonResult[] = [];
  for (const [index, employee] of employees.entries()) {
    const held = inForce[index] ?? [];
    const lines: Line[] = [];
    for (const one of held) {
      const kpi = kpiByKey.get(one.target.kpiKey);
      if (kpi !== undefined) lines.push(scoreKpi(rules, employee, index, kpi, one, actuals.get(kpi.key) ?? null, issues));
    }
    if (held.length > 0) people.push(person(employee, lines, bands, issues));
    else noteNoTarget(employee, targets, asOf, issues);
  }
  return people;
}

/** Few days are asked about, by many lines. */
function onceForEach(work: (end: number) => number): (end: number) => number {
  const known = new Map<number, number>();
  return (end) => {
    const had = known.get(end);
    if (had !== undefined) return had;
    const found = work(end);
    known.set(end, found);
    return found;
  };
}

const worstFirst: readonly PaceStatus[] = ["at-risk", "behind", "on-track"];

function person(employee: Employee, kpis: readonly Line[], bands: readonly Band[], issues: IssueList): PersonResult {
  const counted = kpis.reduce((sum, line) => sum + line.countedWeight, 0);
  const { sum: all, fine } = weightSum(kpis.map(({ target }) => target));
  if (!fine) {
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

/**
 * The period that carries the most weight over everybody; the later one when two carry the same. A quarter that is over
 * and still scored stays the period until somebody's next one begins; from then on that is the period, and the one
 * before it is closed as of its last day.
 */
function mainPeriod(inForce: readonly (readonly InForce[])[]): Period | null {
  const periods: { readonly start: Day; readonly end: Day; readonly ended: boolean; weight: number }[] = [];
  for (const held of inForce) {
    for (const { target, period, ended } of held) {
      // There are few periods: the list is shorter than any key to look one up by.
      const seen = periods.find(({ start, end }) => start === period.start && end === period.end);
      if (seen) seen.weight += target.weight;
      else periods.push({ ...period, ended, weight: target.weight });
    }
  }
  const over = periods.reduce((latest, { ended, end }) => (ended ? Math.max(latest, end) : latest), -Infinity);
  const begun = over === -Infinity ? [] : periods.filter(({ start }) => start > over);
  const [heaviest] = (begun.length > 0 ? begun : periods).sort((a, b) => b.weight - a.weight || b.end - a.end);
  return heaviest ? { start: heaviest.start, end: heaviest.end } : null;
}
