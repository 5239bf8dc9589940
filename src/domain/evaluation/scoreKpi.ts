import { effectiveTarget } from "../goals/effectiveTarget";
import type { MonthShares } from "../goals/phasing/monthShares";
import { isAdditive } from "../goals/proration";
import type { Ramp } from "../goals/ramp";
import type { InForce } from "../goals/targetsInForce";
import type { Curve, Employee, Kpi, Settings, Target } from "../records/definitions";
import { pace as paceOf } from "../tracking/pace";
import { points, ratio, weight, type Day, type Ratio } from "../units";
import type { Actuals } from "./aggregate";
import { attainment } from "./attainment";
import { curveOf } from "./curveOf";
import type { KpiResult, NotScorable, Pace } from "./evaluation";
import type { IssueList } from "./issueList";
import { scoreFromCurve } from "./scoreFromCurve";

/** The rules one KPI of one person is scored by. */
export interface ScoringRules {
  readonly curves: readonly Curve[];
  readonly settings: Settings;
  readonly asOf: Day;
  readonly ramp: Ramp;
  readonly phasing: (kpi: Kpi, target: Target) => MonthShares;
  /** Days worked from the day after the one scored to another. */
  readonly workingDaysUntil: (end: number) => number;
}

/** A result while it is being made, before anybody else sees it: filled in place, since copies of thousands of them cost as much as adding up the rows. */
export type Line = { -readonly [Part in keyof KpiResult]: KpiResult[Part] };

/**
 * One line of Scorecard but for its contribution, which hangs on the person's other lines.
 * @param index the employee's, in `actuals`; null = the KPI's source cannot be used.
 */
export function scoreKpi(rules: ScoringRules, employee: Employee, index: number, kpi: Kpi, inForce: InForce, actuals: Actuals | null, issues: IssueList): Line {
  const { settings, curves } = rules;
  const { rival, period, counted, held } = inForce;
  const asked = effectiveTarget(kpi, employee, inForce, { shares: rules.phasing(kpi, inForce.target), ramp: rules.ramp, asOf: rules.asOf });
  const { target, proration: share } = asked;
  const found = actuals?.actual[index] ?? NaN;
  const missing = Number.isNaN(found);
  const endless = Math.abs(found) === Infinity;
  const actual = missing || endless ? null : found;
  const curve = curveOf(curves, kpi.curve);
  const line: Line = { kpi, target, period, counted, proration: share, shareParts: asked.parts, pieces: asked.pieces, held, actual, gross: grossOf(actuals, index), attainment: null, score: null, contribution: null, countedWeight: weight(0), notScorable: null, pace: null, rowCount: actuals?.rows[index] ?? 0 };

  if (rival !== null) {
    issues.once(`${rival.place.sheet}!${rival.place.address}`, { kind: "target-duplicate", severity: "unscored", table: "Targets", column: rival.place.column, place: rival.place, subject: subjectOf(line, employee), expected: `${target.place.sheet}!${target.place.address}` });
    return unscored(line, "target-duplicate");
  }
  if (actuals === null) return unscored(line, "no-source");
  if (curve === undefined) {
    issues.once(kpi.key, { kind: "curve-unknown", severity: "unscored", table: "KPIs", subject: kpi.name, found: kpi.curve, ...(kpi.place && { place: kpi.place }) });
    return unscored(line, "no-source");
  }
  if (share === 0) {
    issues.add({ kind: "nothing-asked", severity: "unscored", table: "Targets", column: target.place.column, place: target.place, subject: subjectOf(line, employee) });
    return unscored(line, "nothing-asked");
  }
  const cap = curve.points.at(-1)?.attainment ?? ratio(1);
  const reached = attainment({ direction: kpi.direction, actual: actual ?? 0, target: target.target, baseline: target.baseline, proration: share, cap });
  if (!reached.ok) {
    issues.add({ kind: reached.error.kind, severity: "unscored", table: "Targets", column: target.place.column, place: target.place, subject: subjectOf(line, employee), found: String(target.target) });
    return unscored(line, reached.error.kind);
  }
  const score = scoreFromCurve(curve, reached.value);
  if (endless || !Number.isFinite(reached.value) || !Number.isFinite(score)) {
    issues.add({ kind: "not-computable", severity: "unscored", table: "Targets", column: target.place.column, place: target.place, subject: subjectOf(line, employee), expected: kpi.source });
    return unscored(line, "not-computable");
  }
  if (actual === null && settings.missingCountsAsZero) {
    // The score is 0, never the actual: of what is better the lower it is, an actual of 0 would be the best there is.
    line.score = points(0);
    line.countedWeight = target.weight;
    issues.add({ kind: "actual-missing-zero", severity: "notice", table: kpi.source, subject: subjectOf(line, employee) });
    return line;
  }
  if (actual === null) {
    issues.add({ kind: "actual-missing", severity: "unscored", table: kpi.source, subject: subjectOf(line, employee) });
    return unscored(line, "no-data");
  }
  if (actual < 0 && target.baseline === null) issues.add({ kind: "actual-negative", severity: "notice", table: kpi.source, subject: subjectOf(line, employee), found: String(actual) });
  line.attainment = reached.value;
  line.score = score;
  line.countedWeight = target.weight;
  line.pace = runningPace(rules, line, actual, asked.elapsed, spreadOf(actuals, index), employee.endDate);
  return line;
}

const spreadOf = ({ squares, rows }: Actuals, index: number): Spread => {
  const sum = squares?.[index] ?? NaN;
  return Number.isNaN(sum) ? null : { squares: sum, rows: rows[index] ?? 0 };
};
type Spread = Parameters<typeof paceOf>[0]["spread"];
const grossOf = (actuals: Actuals | null, index: number): number | null => {
  const gross = actuals?.gross?.[index] ?? NaN;
  return (actuals?.rows[index] ?? 0) > 0 && Number.isFinite(gross) ? gross : null;
};

function unscored(line: Line, notScorable: NotScorable): Line {
  line.notScorable = notScorable;
  return line;
}

const subjectOf = ({ kpi }: Line, employee: Employee): string => `${employee.name}, ${kpi.name}`;

function runningPace({ settings, asOf, workingDaysUntil }: ScoringRules, { kpi, target, proration, period }: Line, actual: number, elapsed: Ratio, spread: Spread, lastDay: Day | null): Pace | null {
  const end = Math.min(period.end, lastDay ?? period.end);
  const running = asOf < end && isAdditive(kpi.aggregate) && kpi.direction === "higher-is-better" && target.baseline === null;
  if (!running) return null;
  return paceOf({ actual, target: target.target * proration, elapsed, spread, workingDaysLeft: workingDaysUntil(end), onTrackWithin: settings.onTrackWithin, behindWithin: settings.behindWithin });
}
