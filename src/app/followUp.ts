import type { AddedUp } from "../domain/evaluation/addUpSources";
import type { Locale } from "../domain/locale";
import { inputTables, type InputTable } from "../domain/records/vocabulary";
import { err, ok, type Result } from "../domain/result";
import type { Day } from "../domain/units";
import type { RemedyCell } from "../domain/goals/smartCheck/targetCheck";
import { applyRemedy } from "./applyRemedy";
import { wordRefusal, type AppRefusal, type Refused } from "./appRefusal";
import { contentLocale } from "./contentLocale";
import { createTablesOnce } from "./createTablesOnce";
import type { OnProgress, Place, Survey, TableWrite, WorkbookPort } from "./ports/workbookPort";
import { tableNamed } from "./reading/definitionTables";
import { dataView, type DataView } from "./dataView";
import { dayOrderIssues } from "./intake/dayOrderIssues";
import { lastSaleOf } from "./intake/lastSaleOf";
import { peopleFound } from "./intake/peopleFound";
import { takeIn } from "./intake/takeIn";
import { rememberDecision, type Decision } from "./rememberAnswers";
import { optionalTable, type OptionalTable } from "./optionalTables";
import { rate, type Rating } from "./judgement/rate";
import { prepareRefresh, refresh, type Refreshed } from "./refresh";
import type { ProposalCounts } from "./suggestions/planProposals";
import type { SuggestionsView } from "./suggestions/suggestionsView";
import { lookAtSuggestions, proposeTargets, writeSuggestions } from "./suggestions/suggestionUseCases";
import { generateSample } from "./sample/generateSample";
import { checkInCalendar, type CheckInLine } from "./checkIns/checkInsView";
import { teamView, type TeamView } from "./teamView";
import { templateTables } from "./templateTables";
import { scoreWorkbook, type Scored } from "./scoreWorkbook";
import { closePeriod, previewClosing, reopenPeriod, type ClosingPreview } from "./periods/closePeriod";
import type { Period } from "../domain/period";
import { explanationName } from "./why/explanationTable";
import { whyView, type WhyView } from "./why/whyView";

/** What a refresh will do to one sheet, told before the first write. */
export interface WillWrite { readonly sheet: string; readonly what: "new-sheet" | "update"; readonly table: string }

/** What the program finds when it looks at the workbook, before it does anything. */
export type Look =
  | { readonly kind: "first-run"; readonly missing: readonly InputTable[]; readonly blank: boolean }
  /** There is data, but it cannot be scored yet: questions are open, or a table is still missing. */
  | { readonly kind: "data-found"; readonly data: DataView; readonly missing: readonly InputTable[] }
  | { readonly kind: "ready"; readonly view: TeamView; readonly neverRefreshed: boolean; readonly will: readonly WillWrite[] }
  | { readonly kind: "unfinished"; readonly startedOn: string; readonly tables: readonly string[] };

export interface Doing { readonly onProgress?: OnProgress; readonly signal?: AbortSignal }

/** Somebody whose score is asked about. */
export interface Asked { readonly employeeId: string }

/** Whose review forms are wanted. */
export interface FormsAskedFor { readonly employeeIds: readonly string[] }
/** The team after its forms were written, and their sheets. */
export interface FormsWritten { readonly view: TeamView; readonly sheets: readonly string[] }

/** The use cases a screen needs, over one workbook. Nothing here throws for what people can put right. */
export interface FollowUp {
  look(doing?: Doing): Promise<Result<Look, Refused>>;
  refresh(doing?: Doing): Promise<Result<TeamView, Refused>>;
  insertSample(doing?: Doing): Promise<Result<null, Refused>>;
  insertTemplate(doing?: Doing): Promise<Result<null, Refused>>;
  /** Adds an optional table and shows it. */
  insertTable(table: OptionalTable): Promise<Result<null, Refused>>;
  /** Remembers a decision in Mapping; what it changes shows when one looks again. */
  decide(decision: Decision): Promise<Result<null, Refused>>;
  /** Puts one finding about the targets right in the cells it names; the sheets follow at the next refresh. */
  applyRemedy(cells: readonly RemedyCell[]): Promise<Result<null, Refused>>;
  /** Next period's targets as they would be suggested; nothing is written. */
  suggestions(doing?: Doing): Promise<Result<SuggestionsView, Refused>>;
  /** Writes them to a sheet of their own, each factor in its own cell. */
  suggestTargets(doing?: Doing): Promise<Result<SuggestionsView, Refused>>;
  /** Puts what that sheet shows into Targets, never over an accepted target. */
  proposeTargets(doing?: Doing): Promise<Result<Proposed, Refused>>;
  putBack(): Promise<Result<null, Refused>>;
  /** Why somebody has their score, in words; reads nothing where the workbook has been scored already. */
  why(person: Asked): Promise<Result<WhyView, Refused>>;
  /** Writes the same as a sheet of live formulas, with all other sheets brought up to date, and shows it. */
  explain(person: Asked, doing?: Doing): Promise<Result<TeamView, Refused>>;
  /** What closing a period would keep; nothing is written. */
  previewClosing(which?: WhichPeriod): Promise<Result<ClosingPreview, Refused>>;
  /** Keeps the scores of a period that is over in History, with all other sheets brought up to date. */
  closePeriod(which?: WhichPeriod, doing?: Doing): Promise<Result<TeamView, Refused>>;
  /** Opens a closed period again, so that it can be closed anew; what was kept stays and is marked. */
  reopenPeriod(which: Reopening, doing?: Doing): Promise<Result<TeamView, Refused>>;
  /** Check-ins as the text of a calendar file, in the language of the screen; nothing leaves the workbook by it. */
  calendarFile(lines: readonly CheckInLine[]): Promise<string>;
  /** Brings the sheets and the review forms of these people up to date, makes the forms that are not there, and shows the first. */
  writeForms(asked: FormsAskedFor, doing?: Doing): Promise<Result<FormsWritten, Refused>>;
  /** Puts a manager's ratings into the table of reviews; the sheets follow at the next refresh. */
  rate(rating: Rating): Promise<Result<null, Refused>>;
  reveal(place: Place): Promise<Result<null, Refused>>;
}

/** `day`: a day of the period meant, which is then scored as of that day; without it the period scored now. */
export interface WhichPeriod { readonly day?: Day | null }
export interface Reopening { readonly period: Period; readonly reason: string }

/** The suggestions after they were put into Targets, and what became of each. */
export interface Proposed { readonly view: SuggestionsView; readonly counts: ProposalCounts }

export interface FollowUpOptions {
  readonly workbook: WorkbookPort;
  /** The language of the screen. */
  readonly locale: Locale;
  readonly today: Day;
  /** ISO text of now. */
  readonly now: () => string;
}

/** @example createFollowUp({ workbook, locale: "en-US", today: day(45809), now: () => new Date().toISOString() }) */
export function createFollowUp({ workbook, locale, today, now }: FollowUpOptions): FollowUp {
  const words = <T>(result: Result<T, AppRefusal>): Result<T, Refused> => (result.ok ? result : err(wordRefusal(result.error, locale)));
  // Between two refreshes mostly targets and notes change: what the rows came to is kept for the next, which looks whether it still holds.
  let before: AddedUp | null = null;
  // As the pane shows it: whoever asks why is told of the same.
  let shown: Scored | null = null;
  const scoring = (doing: Doing | undefined) => ({ asOf: today, screen: locale, startedOn: now(), before, ...(doing?.onProgress && { onProgress: doing.onProgress }) });

  /** What a refresh left, kept for the next and shown. */
  const shownAfter = ({ scored, issues, outputs, sheets, changes, memory, checkIns }: Refreshed, startedOn: string): TeamView => {
    before = scored.addedUp;
    shown = scored;
    return teamView(scored, issues, outputs, locale, { refreshedOn: startedOn, written: sheets, changes, memory, checkIns });
  };

  return {
    async look(doing) {
      const unfinished = await workbook.unfinishedWrite();
      if (!unfinished.ok) return words(unfinished);
      if (unfinished.value !== null) return ok({ kind: "unfinished", ...unfinished.value });
      const survey = await workbook.survey();
      if (!survey.ok) return words(survey);
      const taken = await takeIn(workbook, survey.value, doing?.onProgress ? { onProgress: doing.onProgress } : {});
      if (!taken.ok) return words(taken);
      const intake = taken.value;
      const missing = missingTables(intake.survey);
      // Where targets are still to be added, their quarter hangs on which day is meant.
      const order = missing.length > 0 ? await dayOrderIssues(intake) : ok([]);
      if (!order.ok) return words(order);
      const found = { kind: "data-found", data: dataView(intake, [], [...intake.issues, ...order.value], null, locale), missing } as const;
      if (missing.length > 0) return ok(intake.logical.length > 0 || found.data.questions.length > 0 ? found : { kind: "first-run", missing, blank: survey.value.tables.length === 0 });
      const prepared = await prepareRefresh(workbook, scoring(doing));
      if (!prepared.ok) return prepared.error.kind === "cannot-score" && found.data.questions.length > 0 ? ok(found) : words(prepared);
      const { scored, output, existing } = prepared.value;
      before = scored.addedUp;
      shown = scored;
      return ok({
        kind: "ready",
        view: teamView(scored, [...scored.evaluation.issues, ...output.issues], existing, locale, { refreshedOn: null, written: [], changes: output.changes, memory: output.memory, checkIns: output.checkIns }),
        neverRefreshed: existing.every(({ name }) => name !== "Scorecard"),
        will: output.plan.tables.map(willWrite),
      });
    },
    async refresh(doing) {
      const startedOn = now();
      const done = await refresh(workbook, { ...scoring(doing), startedOn, ...(doing?.signal && { signal: doing.signal }) });
      return done.ok ? ok(shownAfter(done.value, startedOn)) : words(done);
    },
    async insertSample(doing) {
      const survey = await workbook.survey();
      if (!survey.ok) return words(survey);
      const language = contentLocale(survey.value, locale);
      return words(await createTablesOnce(workbook, survey.value, generateSample({ locale: language }).tables, { startedOn: now(), ...doing }));
    },
    async insertTemplate(doing) {
      const survey = await workbook.survey();
      if (!survey.ok) return words(survey);
      const language = contentLocale(survey.value, locale);
      const taken = await takeIn(workbook, survey.value);
      if (!taken.ok) return words(taken);
      const found = await peopleFound(taken.value);
      if (!found.ok) return words(found);
      const lastSale = await lastSaleOf(taken.value, today);
      if (!lastSale.ok) return words(lastSale);
      const missing = templateTables(language, lastSale.value, found.value).filter(({ table }) => tableNamed(taken.value.survey, table) === null);
      const made = await createTablesOnce(workbook, survey.value, missing, { startedOn: now(), ...doing });
      const [first] = missing;
      if (!made.ok || first === undefined) return words(made);
      // What has to be filled in is shown at once.
      return words(await workbook.reveal({ kind: "table", table: missing.find(({ table }) => table === "Targets")?.table ?? first.table }));
    },
    async insertTable(table) {
      const survey = await workbook.survey();
      if (!survey.ok) return words(survey);
      const made = await createTablesOnce(workbook, survey.value, [optionalTable(table, contentLocale(survey.value, locale), today)], { startedOn: now() });
      return made.ok ? words(await workbook.reveal({ kind: "table", table })) : words(made);
    },
    async decide(decision) {
      return words(await rememberDecision(workbook, decision, { screen: locale, startedOn: now() }));
    },
    async applyRemedy(cells) {
      return words(await applyRemedy(workbook, cells, { startedOn: now() }));
    },
    async suggestions(doing) {
      const looked = await lookAtSuggestions(workbook, scoring(doing));
      if (!looked.ok) return words(looked);
      before = looked.value.scored.addedUp;
      return ok(looked.value.view);
    },
    async suggestTargets(doing) {
      const written = await writeSuggestions(workbook, { ...scoring(doing), ...(doing?.signal && { signal: doing.signal }) });
      if (!written.ok) return words(written);
      before = written.value.scored.addedUp;
      return ok(written.value.view);
    },
    async proposeTargets(doing) {
      const proposed = await proposeTargets(workbook, { ...scoring(doing), ...(doing?.signal && { signal: doing.signal }) });
      if (!proposed.ok) return words(proposed);
      before = proposed.value.scored.addedUp;
      return ok({ view: proposed.value.view, counts: proposed.value.counts });
    },
    async putBack() {
      return words(await workbook.putBackUnfinishedWrite());
    },
    async why({ employeeId }) {
      if (shown === null) {
        const scored = await scoreWorkbook(workbook, scoring(undefined));
        if (!scored.ok) return words(scored);
        shown = scored.value;
        before = scored.value.addedUp;
      }
      const view = whyView(shown, employeeId, locale);
      return view === null ? words(err({ kind: "place-gone" })) : ok(view);
    },
    async explain({ employeeId }, doing) {
      const startedOn = now();
      const done = await refresh(workbook, { ...scoring(doing), startedOn, explain: employeeId, ...(doing?.signal && { signal: doing.signal }) });
      if (!done.ok) return words(done);
      const view = shownAfter(done.value, startedOn);
      const seen = await workbook.reveal({ kind: "table", table: explanationName });
      return seen.ok ? ok(view) : words(seen);
    },
    async previewClosing(which) {
      return words(await previewClosing(workbook, { ...scoring(undefined), day: which?.day ?? null, words: locale }));
    },
    async closePeriod(which, doing) {
      const startedOn = now();
      const done = await closePeriod(workbook, { ...scoring(doing), startedOn, day: which?.day ?? null, ...(doing?.signal && { signal: doing.signal }) });
      return done.ok ? ok(shownAfter(done.value, startedOn)) : words(done);
    },
    async reopenPeriod({ period, reason }, doing) {
      const startedOn = now();
      const done = await reopenPeriod(workbook, { ...scoring(doing), startedOn, reopened: period, reason, ...(doing?.signal && { signal: doing.signal }) });
      return done.ok ? ok(shownAfter(done.value, startedOn)) : words(done);
    },
    calendarFile: (lines) => Promise.resolve(checkInCalendar(lines, locale, now())),
    async writeForms({ employeeIds }, doing) {
      const startedOn = now();
      const done = await refresh(workbook, { ...scoring(doing), startedOn, forms: employeeIds, ...(doing?.signal && { signal: doing.signal }) });
      if (!done.ok) return words(done);
      const { forms } = done.value;
      const view = shownAfter(done.value, startedOn);
      const [first] = forms;
      const seen = first === undefined ? ok(null) : await workbook.reveal({ kind: "address", sheet: first, address: "B2" });
      // A form that people have hidden is written all the same.
      if (!seen.ok && seen.error.kind !== "place-gone") return words(seen);
      return ok({ view, sheets: forms });
    },
    async rate(rating) {
      return words(await rate(workbook, rating, scoring(undefined)));
    },
    async reveal(place) {
      return words(await workbook.reveal(place));
    },
  };
}

const willWrite = (table: TableWrite): WillWrite =>
  table.kind === "create" ? { sheet: table.sheet, what: "new-sheet", table: table.table } : { sheet: table.expected.sheet, what: "update", table: table.table };

/** The tables without which nobody can be scored; one of the data tables will do, so only Sales is named. */
function missingTables(survey: Survey): readonly InputTable[] {
  const needed: readonly InputTable[] = ["Employees", "Targets"];
  const absent = needed.filter((name) => tableNamed(survey, name) === null);
  // With KPIs of their own people may name any table as a source, so only the rest must have a known one.
  const data: readonly InputTable[] = ["KPIs", "Sales", "Projects", "CustomerFeedback", "Actuals"];
  const hasData = data.some((name) => name in inputTables && tableNamed(survey, name) !== null);
  return hasData ? absent : [...absent, "Sales"];
}

