import type { DayOff } from "../tracking/workingDays";
import type { PhasingProfile } from "./phasing/monthShares";
import type { Ramp } from "./ramp";

/** What spreads targets over time, beside Setup: the tables Phasing, Ramp and Holidays. */
export interface TimeRules {
  readonly profiles: readonly PhasingProfile[];
  readonly ramp: Ramp;
  readonly daysOff: readonly DayOff[];
}

/** Targets in full from the first day, and the week as it is. */
export const noTimeRules: TimeRules = { profiles: [], ramp: [], daysOff: [] };
