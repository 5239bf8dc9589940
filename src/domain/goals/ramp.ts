import { addMonths } from "../cleaning/calendar";
import type { Period } from "../period";
import { day, ratio, type Day, type Ratio } from "../units";

/** What is asked of people new in a role: from a month after its start on (1 = the first) a share of the target, until the next; ascending. After the last month given all of it. */
export type Ramp = readonly { readonly month: number; readonly share: Ratio }[];

/** Days over which the same share of a target is asked. */
export interface RampStretch { readonly period: Period; readonly share: Ratio }

/**
 * Splits days by what share of a target is asked of somebody who began their role on a day.
 * @example rampStretches([{ month: 1, share: ratio(0.5) }], march1, { start: march1, end: april30 }) // March at 0.5, April at 1
 */
export function rampStretches(ramp: Ramp, startDate: Day | null, period: Period): readonly RampStretch[] {
  const last = ramp.at(-1);
  if (startDate === null || last === undefined || period.start >= addMonths(startDate, last.month)) return [{ period, share: ratio(1) }];
  const begins = ramp.map(({ month, share }) => ({ from: addMonths(startDate, month - 1), share }));
  // Before the first month given, and after the last, all of it is asked.
  const stretches = [{ from: -Infinity, share: ratio(1) }, ...begins, { from: addMonths(startDate, last.month), share: ratio(1) }];
  return stretches.flatMap(({ from, share }, index): readonly RampStretch[] => {
    const start = Math.max(from, period.start);
    const end = Math.min((stretches[index + 1]?.from ?? Infinity) - 1, period.end);
    return start > end ? [] : [{ period: { start: day(start), end: day(end) }, share }];
  });
}

/** The share of a full target that is asked over a period of somebody who started on a day, every day alike. */
export const rampShare = (ramp: Ramp, startDate: Day | null, period: Period): Ratio =>
  ratio(rampStretches(ramp, startDate, period).reduce((sum, stretch) => sum + (stretch.period.end - stretch.period.start + 1) * stretch.share, 0) / (period.end - period.start + 1));
