import type { PaceStatus } from "../../evaluation/evaluation";
import type { Period } from "../../period";
import { day, type Day } from "../../units";
import { workingDayFrom, type WorkingCalendar } from "../workingDays";

/** A check-in as it stands in the sheet; `held` null = not yet. `status`: how urgent it was when it was last planned. */
export interface StandingCheckIn { readonly number: number; readonly due: Day | null; readonly status: PaceStatus | null; readonly held: Day | null }

/** A check-in that is still to come. */
export interface PlannedCheckIn { readonly number: number; readonly due: Day; readonly overdue: boolean }

export interface CheckInRules {
  /** Weeks from one to the next, by how the person stands. */
  readonly weeks: Readonly<Record<PaceStatus, number>>;
  readonly calendar: WorkingCalendar;
  readonly period: Period;
  readonly asOf: Day;
}

const urgency: Readonly<Record<PaceStatus, number>> = { "on-track": 0, behind: 1, "at-risk": 2 };

/**
 * The check-ins with one person that are still to come: those planned and not held, or, where there is none, the next.
 * Next = the last one held, or else the day scored (before the period: its start), plus the weeks of the person's status,
 * moved to a working day. A day once proposed stands until it is held; only where the person's status has become more
 * urgent is it moved, to no later than that status's weeks from now. Units: whole days.
 * @example one held on a Monday, on track, every four weeks: due on the Monday four weeks later
 */
export function planCheckIns(standing: readonly StandingCheckIn[], status: PaceStatus, { weeks, calendar, period, asOf }: CheckInRules): readonly PlannedCheckIn[] {
  const soon = (from: number): Day => day(workingDayFrom(from + weeks[status] * 7, calendar));
  const planned = (number: number, due: Day): PlannedCheckIn => ({ number, due, overdue: due < asOf });
  const open = standing.filter(({ held }) => held === null);
  if (open.length > 0) {
    return open.map(({ number, due, status: before }) => {
      if (due === null) return planned(number, soon(asOf));
      const sooner = before !== null && urgency[status] > urgency[before];
      return planned(number, sooner && soon(asOf) < due ? soon(asOf) : due);
    });
  }
  const last = standing.reduce<number | null>((latest, { held }) => (held === null ? latest : Math.max(latest ?? held, held)), null);
  const number = standing.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  return [planned(number, soon(last ?? Math.max(asOf, period.start)))];
}
