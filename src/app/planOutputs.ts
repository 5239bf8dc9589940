import { TargetRows } from "../domain/goals/smartCheck/targetRows";
import type { Issue } from "../domain/records/issue";
import { matchHeaders, canonicalHeader } from "../domain/records/matchHeaders";
import { type InputTable, inputTables } from "../domain/records/vocabulary";
import { err, ok, type Result } from "../domain/result";
import { dataChanges, type DataChanges } from "../domain/tracking/dataChanges";
import { remember, type ScoreMemory } from "../domain/tracking/scoreMemory";
import { personState } from "../domain/tracking/scoreState";
import { takeSnapshot, type DataSnapshot } from "../domain/tracking/dataSnapshot";
import { judgementShare as shareOfJudgement } from "../domain/judgement/reviewRules";
import { cellAddress } from "../domain/records/cellAddress";
import type { AppRefusal } from "./appRefusal";
import { aliasesIn } from "./intake/people";
import { isAccepted, weighedIssues } from "./intake/weighedIssues";
import { dataIssuesTable } from "./outputs/dataIssuesTable";
import { mappingTable } from "./outputs/mappingTable";
import { calibrationOf, leastInGroup, tellsAnything } from "./calibration/calibrationOf";
import { ratingIssues } from "./calibration/ratingIssues";
import { calibrationTable } from "./outputs/calibrationTable";
import { ratingDistributionTable } from "./outputs/ratingDistributionTable";
import { ratingLogTable } from "./outputs/ratingLogTable";
import { curvesTable } from "./outputs/curvesTable";
import { effectLedgerTable } from "./outputs/effectLedgerTable";
import { feedbackTable } from "./outputs/feedbackTable";
import { outputNames } from "./outputs/outputAreas";
import type { HeaderOf } from "./outputs/formulaTemplate";
import { checkInsOf, type CheckIn } from "./checkIns/checkInsOf";
import { checkInsTable } from "./outputs/checkInsTable";
import { improvementPlanTable } from "./outputs/improvementPlanTable";
import { outcomesOf } from "./improvement/outcomesOf";
import { planLevelsOf } from "./improvement/planLevelsOf";
import { planIssues } from "./improvement/planIssues";
import { standingPlans } from "./improvement/standingPlans";
import { liveTargets, writtenTargets } from "./outputs/liveTargets";
import { matchColumns } from "./outputs/matchColumns";
import { mergeTable } from "./outputs/mergeTable";
import type { OutputTable } from "./outputs/outputTable";
import { reviewResultsTable } from "./outputs/reviewResultsTable";
import { scoreChangesTable } from "./outputs/scoreChangesTable";
import { scoreMemoryIn, scoreSnapshotTable } from "./outputs/scoreSnapshotTable";
import { scorecard } from "./outputs/scorecard";
import { settingsTables } from "./outputs/settingsTables";
import { snapshotIn, snapshotTable } from "./outputs/snapshotTable";
import { targetCheckTable } from "./outputs/targetCheckTable";
import { summary } from "./outputs/summary";
import type { TableContent, TableWrite, WritePlan } from "./ports/workbookPort";
import { planPeriods, type PeriodStep } from "./periods/periodStep";
import { suggestionsOf, suggestionsSheet } from "./suggestions/suggestionsOf";
import { tableNamed } from "./reading/definitionTables";
import type { Scored } from "./scoreWorkbook";
import { explanationName, explanationTable, type Explanation } from "./why/explanationTable";

/** What a refresh will write, and what was noticed about the sheets as they stand. */
export interface OutputPlan {
  readonly plan: WritePlan;
  readonly issues: readonly Issue[];
  readonly outputs: readonly OutputTable[];
  /** The tables beside them that keep what was found, done and planned, as they will be. */
  readonly records: readonly OutputTable[];
  /** What is different in the data since the refresh before; null when there was none, or it left nothing to compare with. */
  readonly changes: DataChanges | null;
  /** The scores as they are and as they were before they last moved. */
  readonly memory: ScoreMemory;
  /** The check-ins that are still to come. */
  readonly checkIns: readonly CheckIn[];
  /** The sheet that explains one person's score; null where there is none. */
  readonly explanation: Explanation | null;
  /** Headers of every table once this is written. */
  readonly headerOf: HeaderOf;
}

/** Tables that are read before they are brought up to date. */
export const standingNames: readonly string[] = [...outputNames, "Curves"];

/**
 * Turns scores into a write plan for the workbook as it stands.
 * @param existing the output tables that are there, whole.
 * @param takenOn ISO text of now, kept with the snapshot of the data.
 * @param explain ID of somebody whose score is to be explained on a sheet; null = whoever that sheet is about.
 * @param step a period that is closed or opened again along with it.
 */
export function planOutputs(scored: Scored, existing: readonly TableContent[], takenOn: string, explain: string | null = null, step: PeriodStep | null = null): Result<OutputPlan, AppRefusal> {
  const { evaluation, definitions, locale, survey } = scored;
  const notLive: Issue[] = [];
  // Targets read through a mapping are in no table a formula could name: their numbers are written.
  const mapped = scored.intake.logical.some(({ survey: { name } }) => name === "Targets");
  const link = mapped ? writtenTargets : liveTargets(scored.targets, matchHeaders("Targets", tableNamed(survey, "Targets")?.headers ?? []).found);
  if (mapped) notLive.push({ kind: "targets-not-live", severity: "notice", table: "Targets", found: scored.targets.sheet });
  const standingNow = (name: string): TableContent | undefined => existing.find((table) => table.name.toLowerCase() === name.toLowerCase());
  // Once there was a judgement its columns stay, so that they never show what no longer holds.
  const judged = scored.reviews.size > 0 || existing.some(({ name }) => name === "ReviewResults");
  const judgementShare = judged ? shareOfJudgement(definitions.settings) : null;
  const summarised = summary(evaluation, definitions.bands, locale, judgementShare);
  const ratings = ratingIssues(scored, existing, deletedRows(summarised, existing));
  const periods = planPeriods(scored, existing, takenOn, step);
  if (!periods.ok) return periods;
  const calibration = calibrationOf(scored, existing);
  const { period } = evaluation;
  const calibrated = period !== null && (tellsAnything(calibration) || existing.some(({ name }) => name === "Calibration" || name === "RatingDistribution"));
  const ratingLog = ratingLogTable(scored, existing, takenOn, locale);
  const plans = standingPlans(scored, existing);
  const outcomes = outcomesOf(scored, plans);
  const levels = planLevelsOf(scored);
  const improvement = improvementPlanTable(scored, plans, outcomes, levels);
  const unchecked = planIssues(plans, existing, levels, evaluation.asOf, deletedRows(improvement, existing));
  const outputs: readonly OutputTable[] = [
    curvesTable(locale),
    scorecard(
      {
        evaluation,
        bands: definitions.bands,
        onTrackWithin: definitions.settings.onTrackWithin,
        behindWithin: definitions.settings.behindWithin,
        judgementShare,
        targetCells: (person, result) => {
          const cells = link(person, result);
          if (!cells.live && !mapped) notLive.push({ kind: "target-not-live", severity: "notice", table: "Targets", place: result.target.place, subject: person.employee.name });
          return cells;
        },
      },
      locale,
    ),
    summarised,
    feedbackTable(scored, existing),
    improvement,
    ...(judged ? [reviewResultsTable(scored, standingNow("ReviewResults") ?? null, locale)] : []),
    ...(calibrated ? [calibrationTable(calibration, period, leastInGroup(scored), locale), ratingDistributionTable(calibration, definitions.bands, period, locale)] : []),
  ];
  const writes: TableWrite[] = [...settingsTables(scored)];
  const duplicates: Issue[] = [];
  const { intake } = scored;
  const { snapshot, changes } = remembered(scored, existing, takenOn);
  const memory = remember(scoreMemoryIn(existing), { takenOn, period, people: new Map(evaluation.people.map((person) => [person.employee.key, personState(person, definitions.curves, shareOfJudgement(definitions.settings), scored.reviews.get(person.employee.key)?.secret ?? null)])) });
  const checkIns = checkInsOf(scored, existing, memory, improvement);
  const { targetCheck } = scored;
  // What the target check tells, with its remedy, is not told a second time.
  const findings = weighedIssues(scored, [...evaluation.issues.filter((issue) => !targetCheck.adopted.has(issue)), ...notLive, ...ratings, ...periods.value.issues, ...checkIns.issues, ...unchecked]);
  const anyTarget = targetCheck.targets.length > 0 || targetCheck.findings.length > 0;
  const records: readonly OutputTable[] = [
    ...(intake.proposal !== null || intake.book.lines.length > 0 || standingNow("Mapping") ? [mappingTable(intake.logical, intake.book, locale)] : []),
    ...(findings.length > 0 || standingNow("DataIssues") ? [dataIssuesTable(findings, locale)] : []),
    ...(anyTarget || standingNow("TargetCheck") ? [targetCheckTable(targetCheck, { locale, isAccepted: (issue) => isAccepted(intake.book, issue), rows: new TargetRows(scored.targets, scored.employees, aliasesIn(intake.book)) })] : []),
    // Suggested on demand; once the sheet is there it is kept up to date.
    ...(standingNow("TargetSuggestions") ? [suggestionsSheet(scored, suggestionsOf(scored))] : []),
    ...(outcomes.ledger.length > 0 || standingNow("EffectLedger") ? [effectLedgerTable(scored, outcomes.ledger)] : []),
    ...(memory.before !== null || standingNow("ScoreChanges") ? [scoreChangesTable(scored, memory, locale)] : []),
    ...(checkIns.open.length > 0 || standingNow("CheckIns") ? [checkInsTable(checkIns, locale)] : []),
    scoreSnapshotTable(memory, locale),
    ...(ratingLog === null ? [] : [ratingLog]),
    ...periods.value.outputs,
    ...(snapshot === null ? [] : [snapshotTable(snapshot, locale)]),
  ];
  const headerOf = headersIn(scored, [...outputs, ...records], existing);
  for (const output of [...outputs, ...records]) {
    const standing = existing.find(({ name }) => name.toLowerCase() === output.name.toLowerCase()) ?? null;
    const merged = mergeTable(output, standing, (table, column) => headerOf(table ?? output.name, column));
    if (!merged.ok) return err(merged.error);
    if (merged.value.write !== null) writes.push(merged.value.write);
    for (const row of merged.value.duplicateRows) duplicates.push(duplicateRow(standing, row));
  }
  const explanation = explanationTable({ scored, targetCells: link, judgementShare, headerOf, existing: standingNow(explanationName) ?? null, employeeId: explain });
  if (explanation !== null && explanation.write !== null) writes.push(explanation.write);
  return ok({ plan: { tables: writes }, issues: [...notLive, ...ratings, ...unchecked, ...periods.value.issues, ...checkIns.issues, ...duplicates], outputs, records, changes, memory, checkIns: checkIns.open, explanation, headerOf });
}

/** The data as it is now and as the last refresh saw it. Data that has not changed is not remembered anew. */
function remembered({ sources, employees, intake }: Scored, existing: readonly TableContent[], takenOn: string): { readonly snapshot: DataSnapshot | null; readonly changes: DataChanges | null } {
  const sales = sources.find(({ name }) => name.toLowerCase() === "sales");
  if (sales === undefined) return { snapshot: null, changes: null };
  const now = takeSnapshot(sales, employees, aliasesIn(intake.book), takenOn);
  const before = snapshotIn(existing);
  if (before === null) return { snapshot: now, changes: null };
  const changes = dataChanges(before, now);
  return { snapshot: changes.people.length === 0 ? before : now, changes };
}

/** Rows of a table that bringing it up to date takes away, 0-based. */
function deletedRows(output: OutputTable, existing: readonly TableContent[]): readonly number[] {
  const merged = mergeTable(output, existing.find(({ name }) => name.toLowerCase() === output.name.toLowerCase()) ?? null, (_, column) => column);
  return merged.ok && merged.value.write?.kind === "update" ? merged.value.write.deleteRows : [];
}

const duplicateRow = (table: TableContent | null, row: number): Issue => {
  const [column = ""] = table?.headers ?? [];
  const sheet = table?.sheet ?? "";
  return {
    kind: "row-key-duplicate",
    severity: "notice",
    table: table?.name ?? "",
    place: { table: table?.name ?? "", sheet, column, row, address: cellAddress(row, table?.firstColumn ?? 1) },
  };
};

/** Headers as they are in the workbook where the table exists, else as we are about to write them. */
export function headersIn({ survey, locale }: Pick<Scored, "survey" | "locale">, outputs: readonly OutputTable[], existing: readonly TableContent[]): HeaderOf {
  const find: HeaderOf = (table, column) => {
    const name = table ?? "";
    const output = outputs.find((one) => one.name === name);
    if (output) {
      const headers = existing.find((one) => one.name.toLowerCase() === name.toLowerCase())?.headers ?? [];
      const at = matchColumns(output.columns, headers).get(column);
      const written = output.columns.find(({ id }) => id === column)?.headers[0] ?? column;
      return at === undefined ? written : headers[at] ?? written;
    }
    if (!isInputTable(name)) return column;
    const headers = tableNamed(survey, name)?.headers ?? [];
    const at = matchHeaders(name, headers).found.get(column);
    return at === undefined ? canonicalHeader(name, column, locale) : headers[at] ?? column;
  };
  // The same few columns are named in every row's formulas.
  const known = new Map<string, string>();
  return (table, column) => {
    const key = `${table ?? ""}\u241f${column}`;
    const had = known.get(key);
    if (had !== undefined) return had;
    const header = find(table, column);
    known.set(key, header);
    return header;
  };
}

const isInputTable = (name: string): name is InputTable => name in inputTables;
