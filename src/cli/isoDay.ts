import { day, type Day } from "../domain/units";

const excelEpoch = Date.UTC(1899, 11, 30);
const millisecondsADay = 86_400_000;

/** A day as people type it on the command line, or null. @example dayFromIso("2025-06-30") // 45838 */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year, month, date] = match.map(Number);
  const milliseconds = Date.UTC(year ?? 0, (month ?? 0) - 1, date ?? 0);
  return new Date(milliseconds).toISOString().slice(0, 10) === text ? day((milliseconds - excelEpoch) / millisecondsADay) : null;
}

/** The day it is here, by this machine's calendar. */
export const today = (now: Date): Day => day((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - excelEpoch) / millisecondsADay);
