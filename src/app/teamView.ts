import type { KpiResult, NotScorable, Pace, PaceStatus, PersonResult } from "../domain/evaluation/evaluation";
import type { Period } from "../domain/period";
import type { Locale } from "../domain/locale";
import type { Issue } from "../domain/records/issue";
import type { Cell } from "../domain/records/rawTable";
import type { Day } from "../domain/units";
import { ledgerView, type LedgerView } from "./improvement/ledgerView";
import { outcomesOf } from "./improvement/outcomesOf";
import { planLevelsOf } from "./improvement/planLevelsOf";
import { planLines, type PlanInBrief } from "./improvement/planLines";
import { standingPlans } from "./improvement/standingPlans";
import { saidDrafts } from "./feedback/saidDrafts";
import type { SaidPoint } from "./feedback/sayDraft";
import { wordingOf, type CheckedText } from "./feedback/wordingOf";
import { matchColumns } from "./outputs/matchColumns";
import { outputColumnsOf } from "./outputs/outputColumnsOf";
import { isBlank, rowKey } from "./outputs/rowKey";
import type { Place, TableContent } from "./ports/workbookPort";
import type { DataChanges } from "../domain/tracking/dataChanges";
import { dataView, type DataView } from "./dataView";
import { isAccepted } from "./intake/weighedIssues";
import { issueLine, type IssueLine } from "./issueLine";
import { curveOf } from "../domain/evaluation/curveOf";
import { bandNeeds, type BandNeed } from "../domain/tracking/bandNeeds";
import { fragileBand } from "../domain/evaluation/fragileBand";
import { judgementShare } from "../domain/judgement/reviewRules";
import { choiceWord } from "../domain/records/choices";
import { sheetWords } from "../i18n/sheets";
import type { ScoreMemory } from "../domain/tracking/scoreMemory";
import { ratingForm, type CompetencyToRate } from "./judgement/ratingForm";
import { movedTotal, type MovedTotal } from "./movedTotal";
import { optionalTables, type OptionalTable } from "./optionalTables";
import { tableNamed } from "./reading/definitionTables";
import { personPhases, type PersonPhase } from "./phases/personPhases";
import { stepsOf, type TodayStep } from "./today/stepsOf";
import { totalSteps, type TotalStep } from "./totalSteps";
import type { Scored } from "./scoreWorkbook";
import { calibrationView, type CalibrationView } from "./calibration/calibrationView";
import { periodsView, type PeriodsView } from "./periods/periodsView";
import { trends, type PersonTrends } from "./periods/trends";
import type { Trend } from "../domain/tracking/periods/trend";
import type { CheckIn } from "./checkIns/checkInsOf";
import { checkInsView, type CheckInsView } from "./checkIns/checkInsView";
import { targetsView, type TargetsView } from "./targets/targetsView";

export interface KpiLine {
  readonly kpi: string;
  readonly unit: string;
  readonly actual: number | null;
  readonly target: number;
  readonly baseline: number | null;
  readonly weight: number;
  readonly attainment: number | null;
  readonly score: number | null;
  readonly contribution: number | null;
  /** Share of the person's counted weight, 0–1. */
  readonly weightShare: number;
  readonly notScorable: NotScorable | null;
  readonly pace: PaceLine | null;
  /** Whom the target is set for, in words; null = the person alone. */
  readonly setFor: string | null;
  readonly rowCount: number;
  /** The score over closed periods and the one scored; null where there are not two. */
  readonly trend: Trend | null;
  readonly link: Place;
}

/** A running KPI with what each band still asks, and the last day it can be done on. */
export interface PaceLine extends Pace { readonly needs: readonly BandNeed[]; readonly until: Day }

export interface PlanLine extends Omit<PlanInBrief, "keys"> { readonly link: Place }

/** What reviews say of a person. `points` 0–120, null where no group may be shown; `share` of the total, 0–1; `leftOut` in words. */
export interface JudgementLine { readonly points: number | null; readonly share: number; readonly leftOut: readonly string[]; readonly link: Place }

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly total: number | null;
  readonly band: string | null;
  /** The band would be another one if a single weight were argued up or down a little. */
  readonly fragile: boolean;
  readonly pace: PaceStatus | null;
  readonly kpis: readonly KpiLine[];
  /** What moved the total since the refresh before; null where nothing did. */
  readonly moved: MovedTotal | null;
  /** Its row in ScoreChanges; null before that sheet is there. */
  readonly movedLink: Place | null;
  /** What the total is made up of. */
  readonly steps: readonly TotalStep[];
  /** The total over closed periods and the one scored; null where there are not two. */
  readonly trend: Trend | null;
  /** null where nobody has reviewed the person. */
  readonly judgement: JudgementLine | null;
  /** What the manager can rate the person in; [] where nothing names a competency. */
  readonly rating: readonly CompetencyToRate[];
  /** Drafted points; each sentence with the way to its rows. */
  readonly strengths: readonly SaidPoint[];
  readonly changes: readonly SaidPoint[];
  /** Nobody has noted anything of this person in the period yet. */
  readonly askForObservation: boolean;
  /** What the manager wrote for this period, with what the wording check found; null = nothing yet. */
  readonly wording: CheckedText | null;
  readonly plans: readonly PlanLine[];
  /** Whether the manager's own feedback text for this period is there. */
  readonly ownWords: boolean;
  /** What is next for them. */
  readonly phase: PersonPhase;
  readonly link: Place;
  readonly feedbackLink: Place | null;
}

/** What the pane shows of a team: numbers and words ready to be shown, each with its place in the workbook. */
export interface TeamView {
  readonly asOf: Day;
  readonly period: Period | null;
  readonly teams: readonly string[];
  readonly people: readonly PersonLine[];
  /** Findings people have not accepted. */
  readonly issues: readonly IssueLine[];
  readonly data: DataView;
  readonly targets: TargetsView;
  /** Tables that need not be there, and whether they are. */
  readonly optional: readonly { readonly table: OptionalTable; readonly there: boolean }[];
  readonly calibration: CalibrationView;
  readonly periods: PeriodsView;
  readonly checkIns: CheckInsView;
  /** What is due and late of plans and feedback, in order of importance. */
  readonly steps: readonly TodayStep[];
  /** What each type of action came to. */
  readonly ledger: LedgerView;
  readonly bands: readonly { readonly name: string; readonly from: number }[];
  /** ISO text of the refresh that was just done; null when the sheets are as an earlier one left them. */
  readonly refreshedOn: string | null;
  /** Sheets the last refresh wrote to. */
  readonly written: readonly string[];
}

/**
 * @param outputs the output tables as they stand, for links and for what people wrote; [] before the first refresh.
 * @param screen the language of the pane (the sheets' own is `scored.locale`).
 */
export function teamView(scored: Scored, issues: readonly Issue[], outputs: readonly TableContent[], screen: Locale, { changes, memory, checkIns, ...done }: { readonly refreshedOn: string | null; readonly written: readonly string[]; readonly changes: DataChanges | null; readonly memory: ScoreMemory; readonly checkIns: readonly CheckIn[] }): TeamView {
  const { evaluation, definitions } = scored;
  const worded = wordedPeople(scored, outputs);
  const checked = wordingOf(scored, outputs, screen);
  const others = issues.filter((issue) => !scored.targetCheck.adopted.has(issue));
  const phases = personPhases(scored, outputs);
  const trendsOf = trends(scored, outputs);
  const standing = standingPlans(scored, outputs);
  const outcomes = outcomesOf(scored, standing);
  const levels = planLevelsOf(scored);
  const plansOf = (person: PersonResult): readonly PlanInBrief[] => planLines(scored, person, standing, outcomes, levels, screen);
  const people = evaluation.people.map((person) => ({ ...personLine(scored, person, outputs, worded, checked, screen, memory, trendsOf(person), plansOf(person)), phase: phases.get(person.employee.key) ?? { phase: "running", next: null } }));
  return {
    asOf: evaluation.asOf,
    period: evaluation.period,
    teams: [...new Set(people.map(({ team }) => team).filter((team) => team !== null))],
    people,
    issues: others.filter((issue) => !isAccepted(scored.intake.book, issue)).map((issue) => issueLine(issue, screen)),
    data: dataView(scored.intake, scored.sources, others, changes, screen),
    targets: targetsView(scored, screen),
    optional: optionalTables.filter((table) => !scored.intake.logical.some(({ survey: { name } }) => name === table)).map((table) => ({ table, there: tableNamed(scored.survey, table) !== null })),
    calibration: calibrationView(scored, outputs, screen),
    periods: periodsView(scored, outputs),
    checkIns: checkInsView(checkIns, outputs, evaluation.asOf, screen),
    steps: stepsOf(scored, outputs, standing),
    ledger: ledgerView(scored, outcomes, outputs.some(({ name }) => name.toLowerCase() === "effectledger"), screen),
    bands: definitions.bands.map(({ name, from }) => ({ name, from })),
    ...done,
  };
}

function personLine(scored: Scored, person: PersonResult, outputs: readonly TableContent[], worded: ReadonlySet<string>, checked: ReadonlyMap<string, CheckedText>, screen: Locale, memory: ScoreMemory, ownTrends: PersonTrends, briefs: readonly PlanInBrief[]): Omit<PersonLine, "phase"> {
  const { employee, kpis } = person;
  const counted = kpis.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const draft = saidDrafts(scored, screen).get(employee.key);
  const period = scored.evaluation.period;
  const place = (output: TableContent | undefined, keys: Readonly<Record<string, Cell>>, column: string): Place | null => {
    if (output === undefined) return null;
    const places = matchColumns(outputColumnsOf(output.name, scored.locale), output.headers);
    const header = (id: string): string => output.headers[places.get(id) ?? 0] ?? id;
    return { kind: "row", table: output.name, where: Object.entries(keys).map(([id, value]) => ({ header: header(id), value })), header: header(column) };
  };
  const named = (name: string): TableContent | undefined => outputs.find((one) => one.name === name);
  const home: Place = { kind: "address", sheet: employee.place.sheet, address: employee.place.address };
  const kpiLine = (result: KpiResult): KpiLine => ({
    kpi: result.kpi.name,
    unit: result.kpi.unit,
    actual: result.actual,
    target: result.target.target * result.proration,
    baseline: result.target.baseline,
    weight: result.target.weight,
    attainment: result.attainment,
    score: result.score,
    contribution: result.contribution,
    weightShare: counted === 0 ? 0 : result.countedWeight / counted,
    notScorable: result.notScorable,
    pace: paceLine(scored, result, employee.endDate),
    setFor: result.pieces.every(({ target: { scope } }) => scope.kind === "employee") ? null : result.pieces.map(({ target: { scope } }) => sheetWords(screen).targetFor[scope.kind]({ name: scope.name })).filter((name, at, all) => name !== all[at - 1]).join(" → "),
    rowCount: result.rowCount,
    trend: ownTrends.ofKpi(result.kpi.key),
    link: place(named("Scorecard"), { employeeId: employee.id, kpi: result.kpi.id, periodEnd: result.period.end }, "score") ?? home,
  });
  const review = scored.reviews.get(employee.key);
  const plans = briefs.map(({ keys, ...brief }): PlanLine => ({ ...brief, link: place(named("ImprovementPlan"), keys, "action") ?? home }));
  return {
    id: String(employee.id),
    name: employee.name,
    team: employee.team,
    total: person.total,
    band: person.band,
    fragile: fragileBand(person, scored.definitions.bands, judgementShare(scored.definitions.settings)),
    pace: person.pace,
    kpis: kpis.map(kpiLine),
    moved: movedTotal(memory, employee.key),
    movedLink: place(named("ScoreChanges"), { employeeId: employee.id }, "change"),
    steps: totalSteps(person, judgementShare(scored.definitions.settings)),
    trend: ownTrends.total,
    judgement: review === undefined ? null : {
      points: person.judgement,
      share: person.judgement === null ? 0 : person.quantities === null ? 1 : judgementShare(scored.definitions.settings),
      leftOut: review.leftOut.map((relation) => choiceWord("relation", relation, screen)),
      link: place(named("ReviewResults"), { employeeId: employee.id, competency: sheetWords(scored.locale).allCompetencies }, "points") ?? home,
    },
    rating: ratingForm(scored, employee.key),
    strengths: draft?.strengths ?? [],
    changes: draft?.changes ?? [],
    askForObservation: draft?.ask ?? false,
    wording: checked.get(employee.key) ?? null,
    plans,
    ownWords: period !== null && worded.has(rowKey([employee.id, period.end])),
    link: place(named("Summary"), { employeeId: employee.id, ...(period && { periodEnd: period.end }) }, "total") ?? home,
    feedbackLink: place(named("Feedback"), { employeeId: employee.id, ...(period && { periodEnd: period.end }) }, "managerText"),
  };
}

function paceLine({ definitions: { curves, bands } }: Scored, { kpi, pace, actual, target, proration, period }: KpiResult, lastDay: Day | null): PaceLine | null {
  if (pace === null || actual === null) return null;
  const curve = curveOf(curves, kpi.curve);
  const until = lastDay !== null && lastDay < period.end ? lastDay : period.end;
  return { ...pace, until, needs: curve === undefined ? [] : bandNeeds({ actual, target: target.target * proration, workingDaysLeft: pace.workingDaysLeft }, curve, bands) };
}

/** Keys of the people for whom a manager wrote feedback in this period. */
function wordedPeople(scored: Scored, outputs: readonly TableContent[]): ReadonlySet<string> {
  const feedback = outputs.find(({ name }) => name === "Feedback");
  if (feedback === undefined) return new Set();
  const places = matchColumns(outputColumnsOf("Feedback", scored.locale), feedback.headers);
  const at = (row: readonly Cell[], id: string): Cell => row[places.get(id) ?? -1] ?? null;
  return new Set(feedback.values.filter((row) => !isBlank(at(row, "managerText"))).map((row) => rowKey([at(row, "employeeId"), at(row, "periodEnd")])));
}

