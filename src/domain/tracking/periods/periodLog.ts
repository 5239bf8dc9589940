import type { Period } from "../../period";

/** One line of the period log, oldest first where there are several. */
export interface PeriodLogEntry {
  readonly entry: number;
  readonly action: "closed" | "reopened";
  readonly period: Period;
  /** UTC, "2025-07-04 09:30". */
  readonly at: string;
  /** How many people and rows of History it is about. */
  readonly people: number;
  readonly rows: number;
  /** Of those rows; see `checksumOf`. */
  readonly checksum: string;
}

export const samePeriod = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;

/** The periods that are closed as the log stands, each with the entry that closed it, in the order of their days. */
export const closedPeriods = (log: readonly PeriodLogEntry[]): readonly PeriodLogEntry[] => lastOf(log, "closed");

/** The periods that were opened again and not closed since. */
export const reopenedPeriods = (log: readonly PeriodLogEntry[]): readonly PeriodLogEntry[] => lastOf(log, "reopened");

function lastOf(log: readonly PeriodLogEntry[], wanted: PeriodLogEntry["action"]): readonly PeriodLogEntry[] {
  const last = new Map<string, PeriodLogEntry>();
  for (const one of [...log].sort((a, b) => a.entry - b.entry)) last.set(`${one.period.start}–${one.period.end}`, one);
  return [...last.values()].filter(({ action }) => action === wanted).sort((a, b) => a.period.end - b.period.end || a.period.start - b.period.start);
}
