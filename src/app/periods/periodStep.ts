import { judgementShare } from "../../domain/judgement/reviewRules";
import type { Period } from "../../domain/period";
import type { Issue } from "../../domain/records/issue";
import { err, ok, type Result } from "../../domain/result";
import { checksumOf } from "../../domain/tracking/periods/checksumOf";
import { differences } from "../../domain/tracking/periods/differences";
import { historyOf } from "../../domain/tracking/periods/historyOf";
import type { HistoryRow } from "../../domain/tracking/periods/historyRow";
import { closedPeriods, samePeriod, type PeriodLogEntry } from "../../domain/tracking/periods/periodLog";
import type { AppRefusal } from "../appRefusal";
import { ratingsIn } from "../calibration/ratingsIn";
import { historyIn, historyTable, isOurHistory } from "../outputs/historyTable";
import { numberText } from "../outputs/numberText";
import type { OutputTable } from "../outputs/outputTable";
import { periodLogIn, periodLogTable } from "../outputs/periodLogTable";
import { rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** What is done to a period along with a refresh. `scored`: the period as it is to be kept, where it is another than the one refreshed. */
export type PeriodStep =
  | { readonly kind: "close"; readonly scored: Scored | null }
  | { readonly kind: "reopen"; readonly period: Period; readonly reason: string };

/** The tables of closed periods as they should be, and what is to be said of those that are closed. */
export interface PeriodPlan { readonly outputs: readonly OutputTable[]; readonly issues: readonly Issue[] }

/**
 * Plans History and the period log: nothing of them changes but by closing a period or opening one again.
 * @param takenOn ISO text of now.
 * Errors: `period-not-over`, `period-nothing-scored`, `period-is-closed`, `period-not-closed`, `reason-missing`,
 * `table-name-taken` where History or PeriodLog is a table of people's own.
 */
export function planPeriods(scored: Scored, existing: readonly TableContent[], takenOn: string, step: PeriodStep | null): Result<PeriodPlan, AppRefusal> {
  const { locale } = scored;
  const [history, log] = [historyIn(existing), periodLogIn(existing)];
  const foreign = existing.find((table) => table.name.toLowerCase() === "history" && !isOurHistory(table));
  const standing = (name: string): boolean => existing.some((table) => table.name.toLowerCase() === name);
  if (step === null) {
    const outputs = [...(standing("history") && foreign === undefined ? [historyTable([], [], locale)] : []), ...(standing("periodlog") ? [periodLogTable([], locale)] : [])];
    return ok({ outputs, issues: periodIssues(scored, existing) });
  }
  if (foreign !== undefined) return err({ kind: "table-name-taken", table: "History", sheet: foreign.sheet });
  const entry = log.reduce((most, one) => Math.max(most, one.entry), history.reduce((most, { closing }) => Math.max(most, closing), 0)) + 1;
  const at = minuteOf(takenOn);
  if (step.kind === "reopen") {
    const closed = closedPeriods(log).find(({ period }) => samePeriod(period, step.period));
    if (closed === undefined) return err({ kind: "period-not-closed", end: step.period.end });
    if (step.reason.trim() === "") return err({ kind: "reason-missing" });
    const rows = history.filter(({ closing }) => closing === closed.entry);
    return ok({ outputs: [historyTable([], rows, locale), periodLogTable([{ entry, action: "reopened", period: closed.period, at, people: closed.people, rows: rows.length, checksum: closed.checksum, bands: "", reason: step.reason.trim() }], locale)], issues: [] });
  }
  const closing = step.scored ?? scored;
  const refused = whyNotClosed(closing, log);
  const { period } = closing.evaluation;
  if (refused !== null || period === null) return err(refused ?? { kind: "period-nothing-scored" });
  const rows = rowsToKeep(closing, existing, entry, at);
  const people = new Set(rows.map(({ employeeId }) => employeeId)).size;
  const bands = closing.definitions.bands.map(({ name, from }) => `${name} ≥ ${from}`).join("; ");
  // Rows of a closing the log no longer knows are not taken for these.
  return ok({ outputs: [historyTable(rows, [], locale), periodLogTable([{ entry, action: "closed", period, at, people, rows: rows.length, checksum: checksumOf(rows), bands, reason: "" }], locale)], issues: [] });
}

/** Why the period a workbook is scored at cannot be closed; null where it can. */
export function whyNotClosed({ evaluation: { period, asOf, people } }: Pick<Scored, "evaluation">, log: readonly PeriodLogEntry[]): AppRefusal | null {
  if (period === null || people.every(({ total }) => total === null)) return { kind: "period-nothing-scored" };
  if (closedPeriods(log).some((one) => samePeriod(one.period, period))) return { kind: "period-is-closed", end: period.end };
  return asOf < period.end ? { kind: "period-not-over", end: period.end, asOf } : null;
}

/** The rows the scored period would leave in History. */
export function rowsToKeep({ evaluation, definitions }: Pick<Scored, "evaluation" | "definitions">, existing: readonly TableContent[], closing: number, closedOn: string): readonly HistoryRow[] {
  const { period, people } = evaluation;
  const ratings = new Map(ratingsIn(existing).map(({ key, rating }) => [key, rating]));
  const agreed = new Map(people.map(({ employee }) => [employee.key, ratings.get(rowKey([employee.id, period?.end])) ?? ""]));
  return historyOf(evaluation, { closing, closedOn, curves: definitions.curves, judgementShare: judgementShare(definitions.settings), agreed });
}

/** How many rows of the scored period would be kept otherwise now; null where it is not closed. */
export function differencesNow(scored: Pick<Scored, "evaluation" | "definitions">, existing: readonly TableContent[]): number | null {
  const { period } = scored.evaluation;
  const closed = period === null ? undefined : closedPeriods(periodLogIn(existing)).find((one) => samePeriod(one.period, period));
  return closed === undefined ? null : differences(historyIn(existing).filter(({ closing }) => closing === closed.entry), rowsToKeep(scored, existing, closed.entry, closed.at));
}

/** A closed period that would be scored otherwise now, and rows of History that were changed by hand. */
function periodIssues(scored: Scored, existing: readonly TableContent[]): readonly Issue[] {
  const { day } = numberText(scored.locale);
  const name = ({ start, end }: Period): string => `${day(start)} – ${day(end)}`;
  const history = historyIn(existing);
  const closed = closedPeriods(periodLogIn(existing));
  const altered = closed.filter(({ entry, checksum }) => checksumOf(history.filter(({ closing }) => closing === entry)) !== checksum);
  const count = differencesNow(scored, existing) ?? 0;
  const { period } = scored.evaluation;
  return [
    ...(count > 0 && period !== null ? [{ kind: "closed-period-differs", severity: "notice", table: "History", found: name(period), count } as const] : []),
    ...altered.map((one) => ({ kind: "history-altered", severity: "notice", table: "History", found: name(one.period), expected: one.at }) as const),
  ];
}

/** @example minuteOf("2025-07-04T09:30:12.000Z") // "2025-07-04 09:30" */
const minuteOf = (iso: string): string => iso.slice(0, 16).replace("T", " ");
