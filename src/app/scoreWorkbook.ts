import type { AddedUp } from "../domain/evaluation/addUpSources";
import { checkData } from "../domain/checks/checkData";
import { withSharedNames } from "../domain/checks/sharedNames";
import { evaluateAgain } from "../domain/evaluation/evaluate";
import type { Evaluation } from "../domain/evaluation/evaluation";
import { sourceColumns } from "../domain/evaluation/sourceColumns";
import { rolesAt } from "../domain/goals/assignments";
import { smartCheck } from "../domain/goals/smartCheck/smartCheck";
import type { TargetCheck } from "../domain/goals/smartCheck/targetCheck";
import type { Review, ReviewResult } from "../domain/judgement/review";
import { referenceDay } from "../domain/goals/targetsInForce";
import { readReviews } from "../domain/judgement/readReviews";
import { judgementShare, reviewRules } from "../domain/judgement/reviewRules";
import { reviewsInPeriod } from "../domain/judgement/reviewsInPeriod";
import { shownReviews } from "../domain/judgement/shownReviews";
import { withJudgement } from "../domain/judgement/withJudgement";
import type { Locale } from "../domain/locale";
import type { Employee } from "../domain/records/definitions";
import type { Issue } from "../domain/records/issue";
import type { RawTable } from "../domain/records/rawTable";
import { readMarket, type MarketRow } from "../domain/records/readMarket";
import type { StockSays } from "../domain/improvement/stockSays";
import { readActionLibrary, type LibraryAction } from "../domain/records/readActionLibrary";
import { err, ok, type Result } from "../domain/result";
import type { Day, Points } from "../domain/units";
import type { AppRefusal } from "./appRefusal";
import { alikeInList, withAlikeNames } from "./intake/people";
import type { Intake } from "./intake/takeIn";
import { withoutConsequences } from "./intake/withoutConsequences";
import { withWholeTables } from "./intake/wholeTables";
import { kpisToWrite } from "./outputs/kpisToWrite";
import type { Survey, WorkbookPort } from "./ports/workbookPort";
import { readStockTables } from "./reading/readStockTables";
import { readTextTables, type FeedbackTexts } from "./reading/readTextTables";
import { readOptionalTable } from "./reading/readOptionalTable";
import { readRules, type Definitions, type RulesOptions } from "./readRules";
import { kpiCellsIn, kpiCellsToCome } from "./targets/kpiCells";

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
  /** Answers of the period whose givers are no secret: managers' and people's own. */
  readonly ratings: readonly Review[];
  /** What the rows came to, to be handed to the next scoring of this workbook. */
  readonly addedUp: AddedUp;
  /** What was seen of people, and HR's own phrases and rules of wording. */
  readonly feedback: FeedbackTexts;
  /** What Market says of growth. */
  readonly market: readonly MarketRow[];
  /** What ActionLibrary proposes by cause. */
  readonly library: readonly LibraryAction[];
  /** What Inventory says of the products people sell, by `Employee.key`; null = there is no such table. */
  readonly stock: ReadonlyMap<string, StockSays> | null;
  /** What is not SMART about the targets. */
  readonly targetCheck: TargetCheck;
  readonly employees: readonly Employee[];
  readonly sources: readonly RawTable[];
  /** Milliseconds of reading and of computing, as `now` tells them. */
  readonly spent: { readonly read: number; readonly compute: number };
}

export interface ScoreOptions extends RulesOptions {
  /** The day to score at where Setup names none. */
  readonly asOf: Day;
  /** Overrides Setup and `asOf` alike, when a person asked for a day. */
  readonly asOfAsked?: Day;
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
  const ruled = await readRules(workbook, options);
  if (!ruled.ok) return ruled;
  const { survey: surveyed, intake, locale, definitions, aliases, targets, targetsTable, kpisTable, issues } = ruled.value;
  const { survey } = intake;
  const asOf = options.asOfAsked ?? definitions.settings.asOf ?? options.asOf;
  const employees = rolesAt(ruled.value.employees, referenceDay(targets, asOf));
  const wanted = sourceColumns(definitions.kpis, survey.tables, new Set(targets.map(({ kpiKey }) => kpiKey)));
  if (wanted.wanted.length === 0) return err({ kind: "cannot-score", issues: withoutConsequences([{ kind: "no-data-table", severity: "refusing", table: "KPIs" }, ...wanted.issues, ...intake.issues]) });
  const { columns, whole } = withWholeTables(wanted.wanted, survey);
  const sourcesRead = await intake.read(columns, options.onProgress);
  if (!sourcesRead.ok) return sourcesRead;
  const rules = reviewRules(definitions.settings);
  const answers = await readOptionalTable(intake, "Reviews360", (table) => readReviews(table, employees, aliases, rules));
  if (!answers.ok) return answers;
  const marketRead = await readOptionalTable(intake, "Market", (table) => readMarket(table, definitions.kpis));
  if (!marketRead.ok) return marketRead;
  const market = marketRead.value.value;
  const library = await readOptionalTable(intake, "ActionLibrary", readActionLibrary);
  if (!library.ok) return library;
  const stock = await readStockTables(intake, { employees, aliases, asOf });
  if (!stock.ok) return stock;
  const texts = await readTextTables(intake, employees, aliases, locale, rules);
  if (!texts.ok) return texts;
  const read = clock() - begun;

  options.onProgress?.({ step: "compute", share: 0 });
  const computing = clock();
  const sources = sourcesRead.value.tables;
  const input = { employees, targets, ...definitions, sources: new Map(sources.map((table) => [table.name, table])), asOf, aliases };
  const { evaluation: evaluated, addedUp } = evaluateAgain(input, options.before ?? null);
  const answered = reviewsInPeriod(answers.value.value, evaluated.period);
  const ratings = [...answered.values()].flat().filter(({ relation }) => relation === "manager" || relation === "self");
  const reviews = new Map([...answered].map(([key, own]) => [key, shownReviews(own, rules)]));
  const judged = withJudgement(evaluated, pointsOf(reviews), judgementShare(definitions.settings), definitions.bands);
  const odd = checkData({ sources, employees, aliases, whole });
  const found = withoutConsequences([...intake.issues, ...issues, ...sourcesRead.value.issues, ...stillMissing(wanted.issues, evaluated), ...evaluated.issues, ...answers.value.issues, ...marketRead.value.issues, ...texts.value.issues, ...library.value.issues, ...stock.value.issues, ...odd]);
  const evaluation: Evaluation = { ...judged, issues: [...withAlikeNames(withSharedNames(found, employees), employees, intake.book), ...alikeInList(employees, intake.book)] };
  const targetCheck = smartCheck({
    ...input, table: targetsTable, evaluation, issues: evaluation.issues, encoded: addedUp.encoded, market,
    // Cells of a sheet that is read as Targets are people's own layout: nothing is changed in them.
    writable: !intake.logical.some(({ survey: { name } }) => name === "Targets"),
    kpiCell: kpisTable === null ? kpiCellsToCome(kpisToWrite(definitions.kpis, survey), locale) : kpiCellsIn(kpisTable, locale),
  });
  return ok({ survey: surveyed, intake, locale, definitions, targets: targetsTable, evaluation, reviews, ratings, addedUp, feedback: texts.value.value, market, library: library.value.value, stock: stock.value.value, targetCheck, employees, sources, spent: { read, compute: clock() - computing } });
}

const pointsOf = (results: ReadonlyMap<string, ReviewResult>): ReadonlyMap<string, Points> =>
  new Map([...results].flatMap(([key, { points }]) => (points === null ? [] : [[key, points] as const])));

/** A KPI whose rows are elsewhere, but whose figures stand in Actuals, lacks nothing. */
function stillMissing(issues: readonly Issue[], { people }: Evaluation): readonly Issue[] {
  const given = new Set(people.flatMap(({ kpis }) => kpis.flatMap(({ kpi, actual }) => (actual === null ? [] : [kpi.name]))));
  return issues.filter(({ kind, subject }) => !(kind === "kpi-source-missing" || kind === "kpi-column-missing") || !given.has(subject ?? ""));
}
