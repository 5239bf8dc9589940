import { ok, type Result } from "../../domain/result";
import type { Period } from "../../domain/period";
import type { Day } from "../../domain/units";
import { wordRefusal, type AppRefusal, type Refused } from "../appRefusal";
import { isAccepted } from "../intake/weighedIssues";
import { periodLogIn } from "../outputs/periodLogTable";
import { refresh, type Refreshed, type RefreshOptions } from "../refresh";
import { tableNamed } from "../reading/definitionTables";
import type { WorkbookPort } from "../ports/workbookPort";
import { scoreWorkbook, type Scored, type ScoreOptions } from "../scoreWorkbook";
import type { Locale } from "../../domain/locale";
import { whyNotClosed } from "./periodStep";

/** What closing a period would keep, told before it is done. */
export interface ClosingPreview {
  readonly period: Period | null;
  readonly people: number;
  readonly scores: number;
  /** Findings that leave something out of the scores and are not accepted. */
  readonly unscored: number;
  /** Why it cannot be closed; null where it can. */
  readonly refused: Refused | null;
}

/** Scores the period that was running on a day, or the current one, and says what closing it would keep. Writes nothing. */
export async function previewClosing(workbook: WorkbookPort, options: ScoreOptions & { readonly day: Day | null; readonly words: Locale }): Promise<Result<ClosingPreview, AppRefusal>> {
  const scored = await scoreAt(workbook, options, options.day);
  if (!scored.ok) return scored;
  const { evaluation, intake, survey } = scored.value;
  const table = tableNamed(survey, "PeriodLog");
  const read = table === null ? ok([]) : await workbook.readTables([table.name]);
  if (!read.ok) return read;
  const refused = whyNotClosed(scored.value, periodLogIn(read.value));
  return ok({
    period: evaluation.period,
    people: evaluation.people.filter(({ total }) => total !== null).length,
    scores: evaluation.people.reduce((sum, { kpis }) => sum + kpis.filter(({ score }) => score !== null).length, 0),
    unscored: evaluation.issues.filter((issue) => issue.severity === "unscored" && !isAccepted(intake.book, issue)).length,
    refused: refused === null ? null : wordRefusal(refused, options.words),
  });
}

/**
 * Closes a period: its scores are added to History and a line to PeriodLog, along with a refresh, all in one write.
 * @param options.day a day of an earlier period, which is scored as of that day; null = the period the workbook is scored at.
 * Errors: `period-not-over`, `period-nothing-scored`, `period-is-closed`; those of a refresh.
 */
export async function closePeriod(workbook: WorkbookPort, { day, ...options }: RefreshOptions & { readonly day: Day | null }): Promise<Result<Refreshed, AppRefusal>> {
  if (day === null) return refresh(workbook, { ...options, period: { kind: "close", scored: null } });
  const earlier = await scoreAt(workbook, options, day);
  return earlier.ok ? refresh(workbook, { ...options, period: { kind: "close", scored: earlier.value } }) : earlier;
}

/**
 * Opens a closed period again: its rows of History are marked, none is removed, and the reason goes into PeriodLog.
 * Errors: `period-not-closed`, `reason-missing`; those of a refresh.
 */
export const reopenPeriod = (workbook: WorkbookPort, { reopened, reason, ...options }: RefreshOptions & { readonly reopened: Period; readonly reason: string }): Promise<Result<Refreshed, AppRefusal>> =>
  refresh(workbook, { ...options, period: { kind: "reopen", period: reopened, reason } });

const scoreAt = (workbook: WorkbookPort, options: ScoreOptions, day: Day | null): Promise<Result<Scored, AppRefusal>> =>
  // What was added up for the current period does not hold for another.
  scoreWorkbook(workbook, day === null ? options : { ...options, asOfAsked: day, before: null });
