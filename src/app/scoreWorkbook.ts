import type { Locale } from "../domain/locale";
import type { AddedUp } from "../domain/evaluation/addUpSources";
import { evaluateAgain } from "../domain/evaluation/evaluate";
import { checkData } from "../domain/checks/checkData";
import { smartCheck } from "../domain/goals/smartCheck/smartCheck";
import type { TargetCheck } from "../domain/goals/smartCheck/targetCheck";
import { sourceColumns } from "../domain/evaluation/sourceColumns";
import type { Evaluation } from "../domain/evaluation/evaluation";
import type { Band, Curve, Employee, Kpi, Settings } from "../domain/records/definitions";
import { defaultBands, defaultCurves, defaultKpis, defaultSettings } from "../domain/records/defaults";
import { readBands } from "../domain/records/readBands";
import { readCurves } from "../domain/records/readCurves";
import { readEmployees } from "../domain/records/readEmployees";
import { readKpis } from "../domain/records/readKpis";
import { readSettings } from "../domain/records/readSettings";
import { readTargets } from "../domain/records/readTargets";
import type { Issue } from "../domain/records/issue";
import type { RawTable } from "../domain/records/rawTable";
import { err, ok, type Result } from "../domain/result";
import type { Day } from "../domain/units";
import type { AppRefusal } from "./appRefusal";
import { contentLocale } from "./contentLocale";
import type { OnProgress, Survey, WorkbookPort } from "./ports/workbookPort";
import { aliasesIn, alikeInList, withAlikeNames, withoutAliases } from "./intake/people";
import { withoutConsequences } from "./intake/withoutConsequences";
import type { ReviewResult } from "../domain/judgement/review";
import { judgementShare, reviewRules } from "../domain/judgement/reviewRules";
import { reviewsInPeriod } from "../domain/judgement/reviewsInPeriod";
import { shownReviews } from "../domain/judgement/shownReviews";
import { withJudgement } from "../domain/judgement/withJudgement";
import type { Points } from "../domain/units";
import { readReviewTable } from "./reading/readReviewTable";
import { kpiCellsIn, kpiCellsToCome } from "./targets/kpiCells";
import { kpisToWrite } from "./outputs/kpisToWrite";
import { takeIn, type Intake } from "./intake/takeIn";
import { withWholeTables } from "./intake/wholeTables";
import { definitionColumns, definitionNames, missingDefinitions } from "./reading/definitionTables";

/** Who is scored on what, by which rules. */
export interface Definitions {
  readonly kpis: readonly Kpi[];
  readonly curves: readonly Curve[];
  readonly bands: readonly Band[];
  readonly settings: Settings;
}

/** A workbook read and scored; nothing has been written. */
export interface Scored {
  /** The workbook's own tables, as they stand. */
  readonly survey: Survey;
  /** Where the data was found and how it is read. */
  readonly intake: Intake;
  /** The language of the workbook, in which sheets are written. */
  readonly locale: Locale;
  readonly definitions: Definitions;
  /** Targets as read, for links from Scorecard. */
  readonly targets: RawTable;
  readonly evaluation: Evaluation;
  /** What may be shown of each person's reviews, by `Employee.key`. */
  readonly reviews: ReadonlyMap<string, ReviewResult>;
  /** What the rows came to, to be handed to the next scoring of this workbook. */
  readonly addedUp: AddedUp;
  /** What is not SMART about the targets. */
  readonly targetCheck: TargetCheck;
  readonly employees: readonly Employee[];
  readonly sources: readonly RawTable[];
  /** Milliseconds of reading and of computing, as `now` tells them. */
  readonly spent: { readonly read: number; readonly compute: number };
}

export interface ScoreOptions {
  /** The day to score at where Setup names none. */
  readonly asOf: Day;
  /** Overrides Setup and `asOf` alike, when a person asked for a day. */
  readonly asOfAsked?: Day;
  readonly screen: Locale;
  /** Language asked for; otherwise the workbook's own. */
  readonly locale?: Locale;
  readonly onProgress?: OnProgress;
  /** Answers about where data is read from, beyond those in Mapping. */
  readonly answers?: ReadonlyMap<string, string>;
  /** What the rows came to when this workbook was last scored: where none has changed they are not added up again. */
  readonly before?: AddedUp | null;
  /** A clock in milliseconds, for the split of time; without it the split is zero. */
  readonly clock?: () => number;
}

/**
 * Reads what is needed and scores everybody: definitions first, then only the columns the KPIs use.
 * Errors: `cannot-score` with every issue that stands in the way; the host's refusals.
 */
export async function scoreWorkbook(workbook: WorkbookPort, options: ScoreOptions): Promise<Result<Scored, AppRefusal>> {
  const clock = options.clock ?? (() => 0);
  const begun = clock();
  options.onProgress?.({ step: "survey", share: 0 });
  const surveyed = await workbook.survey();
  if (!surveyed.ok) return surveyed;
  const taken = await takeIn(workbook, surveyed.value, { ...(options.answers && { answers: options.answers }), ...(options.onProgress && { onProgress: options.onProgress }) });
  if (!taken.ok) return taken;
  const intake = taken.value;
  const { survey } = intake;
  const locale = options.locale ?? contentLocale(survey, options.screen);

  const definitionsRead = await intake.read(definitionColumns(survey));
  if (!definitionsRead.ok) return definitionsRead;
  const raw = byCanonicalName(definitionsRead.value.tables);
  const missing = missingDefinitions(survey, raw);
  const employeesTable = raw.get("Employees");
  const targets = raw.get("Targets");
  if (missing.length > 0 || employeesTable === undefined || targets === undefined) return err({ kind: "cannot-score", issues: withoutConsequences([...missing, ...intake.issues]) });

  const { definitions, issues } = readDefinitions(raw, locale);
  const aliases = aliasesIn(intake.book);
  const listed = readEmployees(employeesTable);
  const employees = { ...listed, value: intake.logical.some(({ mapping }) => mapping.distinct) ? withoutAliases(listed.value, aliases) : listed.value };
  const targetRows = readTargets(targets, { kpis: definitions.kpis, employees: employees.value, aliases });
  const wanted = sourceColumns(definitions.kpis, survey.tables, new Set(targetRows.value.map(({ kpiKey }) => kpiKey)));
  if (wanted.wanted.length === 0) return err({ kind: "cannot-score", issues: withoutConsequences([{ kind: "no-data-table", severity: "refusing", table: "KPIs" }, ...wanted.issues, ...intake.issues]) });
  const { columns, whole } = withWholeTables(wanted.wanted, survey);
  const sourcesRead = await intake.read(columns, options.onProgress);
  if (!sourcesRead.ok) return sourcesRead;
  const read = clock() - begun;

  options.onProgress?.({ step: "compute", share: 0 });
  const computing = clock();
  const input = {
    employees: employees.value,
    targets: targetRows.value,
    ...definitions,
    sources: new Map(sourcesRead.value.tables.map((table) => [table.name, table])),
    asOf: options.asOfAsked ?? definitions.settings.asOf ?? options.asOf,
    aliases,
  };
  const { evaluation: evaluated, addedUp } = evaluateAgain(input, options.before ?? null);
  const rules = reviewRules(definitions.settings);
  const answers = await readReviewTable(intake, employees.value, aliases, rules);
  if (!answers.ok) return answers;
  const odd = checkData({ sources: sourcesRead.value.tables, employees: employees.value, aliases, whole });
  const found = withoutConsequences([...intake.issues, ...definitionsRead.value.issues, ...sourcesRead.value.issues, ...issues, ...employees.issues, ...targetRows.issues, ...wanted.issues, ...evaluated.issues, ...answers.value.issues, ...odd]);
  const results = new Map([...reviewsInPeriod(answers.value.value, evaluated.period)].map(([key, own]) => [key, shownReviews(own, rules)]));
  const judged = withJudgement(evaluated, pointsOf(results), judgementShare(definitions.settings), definitions.bands);
  const evaluation: Evaluation = { ...judged, issues: [...withAlikeNames(found, employees.value, intake.book), ...alikeInList(employees.value, intake.book)] };
  const kpisRead = raw.get("KPIs");
  const targetCheck = smartCheck({
    ...input, table: targets, evaluation, issues: evaluation.issues, encoded: addedUp.encoded,
    // Cells of a sheet that is read as Targets are people's own layout: nothing is changed in them.
    writable: !intake.logical.some(({ survey: { name } }) => name === "Targets"),
    kpiCell: kpisRead === undefined ? kpiCellsToCome(kpisToWrite(definitions.kpis, survey), locale) : kpiCellsIn(kpisRead, locale),
  });
  const compute = clock() - computing;
  return ok({ survey: surveyed.value, intake, locale, definitions, targets, evaluation, reviews: results, addedUp, targetCheck, employees: employees.value, sources: sourcesRead.value.tables, spent: { read, compute } });
}

const pointsOf = (results: ReadonlyMap<string, ReviewResult>): ReadonlyMap<string, Points> =>
  new Map([...results].flatMap(([key, { points }]) => (points === null ? [] : [[key, points] as const])));

const byCanonicalName = (tables: readonly RawTable[]): ReadonlyMap<string, RawTable> =>
  new Map(tables.map((table) => [definitionNames.find((name) => name.toLowerCase() === table.name.toLowerCase()) ?? table.name, table]));

function readDefinitions(raw: ReadonlyMap<string, RawTable>, locale: Locale): { readonly definitions: Definitions; readonly issues: readonly Issue[] } {
  const read = <T>(name: string, reader: (table: RawTable) => { readonly value: T; readonly issues: readonly Issue[] }, otherwise: T): { readonly value: T; readonly issues: readonly Issue[] } => {
    const table = raw.get(name);
    return table === undefined || table.rowCount === 0 ? { value: otherwise, issues: [] } : reader(table);
  };
  const kpis = read("KPIs", readKpis, defaultKpis(locale));
  const curves = read("Curves", readCurves, defaultCurves);
  const bands = read("Bands", readBands, defaultBands);
  const settings = read("Setup", readSettings, defaultSettings);
  return {
    definitions: { kpis: kpis.value, curves: curves.value, bands: bands.value, settings: settings.value },
    issues: [...kpis.issues, ...curves.issues, ...bands.issues, ...settings.issues],
  };
}

