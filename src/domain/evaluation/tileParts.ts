import { inRole } from "../goals/proration";
import type { Employee } from "../records/definitions";
import type { Period } from "../period";
import { err, ok, type Result } from "../result";
import type { Day } from "../units";
import type { GivenRow } from "./givenRows";

export type TileError =
  | { readonly kind: "none-ended" }
  | { readonly kind: "actual-parts-gap" | "actual-parts-overlap"; readonly at: GivenRow; readonly days: { readonly start: number; readonly end: number } };

/**
 * The sum of figures for parts of a period that follow each other from its first day on. Parts that end after the day
 * scored do not count yet; once the period is over its last day must be among them. Days a person was not in the role
 * need no figure.
 * Errors: `none-ended`; `actual-parts-gap` and `actual-parts-overlap` with the days concerned and the part after (or, at the end, before) them.
 * @example tileParts([january, february, march], firstQuarter, ann, day(45382)) // the sum of the three
 */
export function tileParts(parts: readonly GivenRow[], period: Period, employee: Pick<Employee, "startDate" | "endDate">, asOf: Day): Result<{ readonly sum: number; readonly count: number }, TileError> {
  const needed = inRole(employee, period) ?? period;
  const ended = parts.filter(({ end }) => end <= asOf).sort((one, other) => one.start - other.start || one.end - other.end);
  const last = ended.at(-1);
  if (last === undefined) return err({ kind: "none-ended" });
  let next: number = period.start;
  for (const part of ended) {
    if (part.start < next) return err({ kind: "actual-parts-overlap", at: part, days: { start: part.start, end: Math.min(part.end, next - 1) } });
    // The gap counts as far as somebody was there.
    const missing = { start: Math.max(next, needed.start), end: Math.min(part.start - 1, needed.end) };
    if (missing.start <= missing.end) return err({ kind: "actual-parts-gap", at: part, days: missing });
    next = part.end + 1;
  }
  const missing = { start: Math.max(next, needed.start), end: needed.end };
  if (asOf >= period.end && missing.start <= missing.end) return err({ kind: "actual-parts-gap", at: last, days: missing });
  return ok({ sum: ended.reduce((sum, { value }) => sum + value, 0), count: ended.length });
}
