import type { Issue } from "../../records/issue";
import type { Day } from "../../units";
import { cycleOf } from "./cycle";
import { isoDay } from "../../cleaning/calendar";
import type { CheckedTarget, Remedy, TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";

export interface TimeBoundInput {
  readonly rows: TargetRows;
  /** The month (1–12) a cycle begins in. */
  readonly cycleMonth: number;
  /** Periods that would be over before this day are not made so. */
  readonly reference: Day;
  readonly writable: boolean;
}

/** Whether a target's period stays within the cycle it begins in, and the day it was accepted is there. */
export function checkTimeBound({ target, kpi, owner }: CheckedTarget, { rows, cycleMonth, reference, writable }: TimeBoundInput): readonly TargetFinding[] {
  const subject = `${owner.name}, ${kpi.name}`;
  const finding = (kind: Issue["kind"], key: string, more: Pick<Issue, "found" | "expected">, remedy: Remedy | null): TargetFinding => {
    const place = rows.place(target.row, key);
    return { letter: "T", issue: { kind, severity: "notice", table: "Targets", column: place.column, place, subject, ...more }, owner, kpi: kpi.name, row: target.row, remedy };
  };
  const { end } = cycleOf(target.periodStart, cycleMonth);
  const outside = target.periodEnd > end;
  const clip: Remedy | null = outside && writable && end >= reference && rows.writable("periodEnd")
    ? { kind: "end-in-cycle", cells: [rows.change(target.row, "periodEnd", typeof rows.cell(target.row, "periodEnd") === "number" ? end : isoDay(end))], acceptedOn: target.acceptedOn }
    : null;
  return [
    ...(outside ? [finding("target-outside-cycle", "periodEnd", { found: isoDay(target.periodEnd), expected: isoDay(end) }, clip)] : []),
    ...(rows.has("acceptedOn") && rows.isBlank(target.row, "acceptedOn") ? [finding("target-not-accepted", "acceptedOn", {}, null)] : []),
  ];
}
