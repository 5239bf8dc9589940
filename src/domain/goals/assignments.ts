import type { Period } from "../period";
import type { Assignment, Employee } from "../records/definitions";
import { personKey } from "../records/normalText";
import { day, ratio, type Day, type Ratio } from "../units";

type Dated = Pick<Assignment, "startDate" | "endDate">;

/** The days of a period that an assignment covers; null when none. Both ends count. */
export function within({ startDate, endDate }: Dated, period: Period): Period | null {
  const start = Math.max(period.start, startDate ?? period.start);
  const end = Math.min(period.end, endDate ?? period.end);
  if (start > end) return null;
  // Most people are there all the time: one period is then the same for all of them.
  return start === period.start && end === period.end ? period : { start: day(start), end: day(end) };
}

/** The days of a period a person was there, one stretch an assignment; [] when they were not. */
export function daysThere({ assignments }: Pick<Employee, "assignments">, period: Period): readonly Period[] {
  const there: Period[] = [];
  for (const assignment of assignments) {
    const days = within(assignment, period);
    if (days !== null) there.push(days);
  }
  return there;
}

/** The part of a period's days a person was there, 0–1. Source: proration by calendar days, as payroll does. */
export const shareOfDays = (employee: Pick<Employee, "assignments">, period: Period): Ratio => ratio(countDays(daysThere(employee, period)) / countDays([period]));

/** How many days there are in these stretches. */
export const countDays = (stretches: readonly Period[]): number => stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);

/**
 * People with the team, role and manager they have on a day: those of the last assignment that has begun, or of the
 * first where none has. A move that is only planned shows when it comes.
 */
export const rolesAt = (employees: readonly Employee[], asOf: Day): readonly Employee[] =>
  employees.map((employee) => {
    const { assignments } = employee;
    if (assignments.length < 2) return employee;
    const now = assignments.filter(({ startDate }) => startDate === null || startDate <= asOf).at(-1) ?? assignments[0];
    return now === undefined ? employee : { ...employee, team: now.team, role: now.role, manager: now.manager };
  });

/**
 * The first day in the role somebody has on a day: a move to another team in the same role does not begin it anew, a move
 * to another role does. Before their first day, that of their first role. @returns null where no day is known.
 */
export function roleStart({ assignments, startDate }: Pick<Employee, "assignments" | "startDate">, on: Day): Day | null {
  const [first] = assignments;
  if (first === undefined) return startDate;
  let [role, start] = [first.role, first.startDate];
  for (const next of assignments.slice(1)) {
    if (next.startDate !== null && next.startDate > on) break;
    if (nameOf(next.role) !== nameOf(role)) start = next.startDate;
    role = next.role;
  }
  return start;
}

const nameOf = (role: string | null): string => personKey(role ?? "");
