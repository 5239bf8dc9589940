import type { Period } from "../../domain/period";
import { checksumOf } from "../../domain/tracking/periods/checksumOf";
import { closedPeriods, reopenedPeriods, samePeriod, type PeriodLogEntry } from "../../domain/tracking/periods/periodLog";
import { day, type Day } from "../../domain/units";
import { historyIn, isOurHistory } from "../outputs/historyTable";
import { periodLogIn } from "../outputs/periodLogTable";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { differencesNow } from "./periodStep";

/** A period that is over and not closed. `day` is the day to score it at, null where the workbook is scored at it anyway. */
export interface PeriodToClose { readonly day: Day | null; readonly end: Day; readonly recent: boolean }

export interface ClosedPeriodLine {
  readonly period: Period;
  readonly closedOn: string;
  readonly people: number;
  readonly rows: number;
  /** Scores that would come out otherwise now; null where the workbook is scored at another period. */
  readonly differs: number | null;
  /** Whether its rows of History were changed by hand. */
  readonly altered: boolean;
}

export interface PeriodsView {
  /** Periods that can be closed; [] where none waits for it. */
  readonly toClose: readonly PeriodToClose[];
  /** The latest first. */
  readonly closed: readonly ClosedPeriodLine[];
  /** Which of the tables are there. */
  readonly sheets: readonly ("History" | "PeriodLog")[];
}

/** A period that ended longer ago than this is offered under Set up alone. */
const recentDays = 92;

/** What is closed, and what could be: the period scored once it is over, until then the one before it. */
export function periodsView(scored: Scored, outputs: readonly TableContent[]): PeriodsView {
  const history = historyIn(outputs);
  const log = periodLogIn(outputs);
  const differs = differencesNow(scored, outputs);
  const { period } = scored.evaluation;
  return {
    toClose: waiting(scored, log),
    closed: closedPeriods(log).map((one) => ({
      period: one.period, closedOn: one.at, people: one.people, rows: one.rows,
      differs: period !== null && samePeriod(period, one.period) ? differs : null,
      altered: checksumOf(history.filter(({ closing }) => closing === one.entry)) !== one.checksum,
    })).reverse(),
    sheets: outputs.flatMap((table): PeriodsView["sheets"] => (table.name === "History" && isOurHistory(table) ? ["History"] : table.name === "PeriodLog" ? ["PeriodLog"] : [])),
  };
}

/** Those opened again, the one the workbook is scored at once it is over, else the one before it; each once. */
function waiting({ evaluation: { period, asOf, people }, addedUp }: Scored, log: readonly PeriodLogEntry[]): readonly PeriodToClose[] {
  if (period === null) return [];
  const closed = closedPeriods(log);
  const over = asOf >= period.end;
  const one = (end: Day, recent = asOf - end <= recentDays): PeriodToClose => ({ day: over && end === period.end ? null : end, end, recent });
  const again = reopenedPeriods(log).map(({ period: { end } }) => one(end, true));
  const next = over ? (people.some(({ total }) => total !== null) && !closed.some((entry) => samePeriod(entry.period, period)) ? period.end : null) : eveOf(period, addedUp, closed);
  return next === null || again.some(({ end }) => end === next) ? again : [...again, one(next)];
}

/** The last day before a period that some target is about, where no period up to it is closed. */
function eveOf(period: Period, { basis }: Scored["addedUp"], closed: readonly PeriodLogEntry[]): Day | null {
  const eve = period.start - 1;
  const asked = [...basis.asked.values()].flat().filter(({ start }) => start <= eve);
  if (asked.length === 0) return null;
  const end = day(Math.min(eve, asked.reduce((latest, one) => Math.max(latest, one.end), 0)));
  return closed.some((one) => one.period.end >= end) ? null : end;
}
