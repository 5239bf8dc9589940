import type { PaceStatus } from "../../domain/evaluation/evaluation";
import type { Employee } from "../../domain/records/definitions";
import type { Issue } from "../../domain/records/issue";
import { checkInStatus } from "../../domain/tracking/checkIns/checkInStatus";
import { planCheckIns, type CheckInRules } from "../../domain/tracking/checkIns/planCheckIns";
import { talkPoints, type TalkPoint } from "../../domain/tracking/checkIns/talkPoints";
import type { ScoreMemory } from "../../domain/tracking/scoreMemory";
import type { Day } from "../../domain/units";
import { movedTotal } from "../movedTotal";
import type { OutputTable } from "../outputs/outputTable";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { openActions, openReplies, standingCheckIns, type CheckInRow } from "./standingCheckIns";

/** A check-in that is still to come, with what it is about. */
export interface CheckIn {
  readonly employee: Employee;
  readonly number: number;
  readonly due: Day;
  /** The day it was planned for at first; it stays when the meeting is moved. */
  readonly firstDue: Day;
  readonly status: PaceStatus;
  readonly overdue: boolean;
  readonly talk: readonly TalkPoint[];
}

/** Everybody's check-ins: those to come, and the rows of those held as they stand. */
export interface CheckIns { readonly open: readonly CheckIn[]; readonly held: readonly { readonly employee: Employee; readonly row: CheckInRow }[]; readonly issues: readonly Issue[] }

/**
 * Plans the check-ins with everybody followed who has not left, from the rows as they stand.
 * @param plans the improvement plan as it is about to be written, so that what is new in it is talked about at once.
 */
export function checkInsOf({ evaluation, definitions }: Pick<Scored, "evaluation" | "definitions">, existing: readonly TableContent[], memory: ScoreMemory, plans: Pick<OutputTable, "rows">): CheckIns {
  const { rows: standing, issues } = standingCheckIns(existing);
  const { settings, time } = definitions;
  const { period, asOf, people } = evaluation;
  if (period === null) return { open: [], held: [], issues };
  const rules: CheckInRules = { weeks: { "on-track": settings.checkInWeeks, behind: settings.checkInWeeksBehind, "at-risk": settings.checkInWeeksAtRisk }, calendar: { weekend: settings.weekend, daysOff: time.daysOff }, period, asOf };
  const [replies, actions] = [openReplies(existing), openActions(existing, plans)];
  const followed = people.filter(({ employee: { endDate } }) => endDate === null || endDate >= asOf);
  const open = followed.flatMap((person) => {
    const { employee } = person;
    const rows = standing.get(employee.key) ?? [];
    const status = checkInStatus(person, settings.improvementLine);
    return planCheckIns(rows, status, rules).map((planned): CheckIn => ({
      ...planned,
      firstDue: rows.find(({ number }) => number === planned.number)?.firstDue ?? planned.due,
      employee,
      status,
      talk: talkPoints({
        asOf,
        agreed: agreedLast(rows),
        moved: movedTotal(memory, employee.key),
        actions: actions.get(employee.key) ?? [],
        replies: replies.get(employee.key) ?? [],
        missed: rows.flatMap(({ number, due, held }) => (held === null && number < planned.number && due !== null && due < asOf ? [due] : [])),
      }),
    }));
  });
  return { open, held: followed.flatMap(({ employee }) => (standing.get(employee.key) ?? []).flatMap((row) => (row.held === null ? [] : [{ employee, row }]))), issues };
}

/** The next step written down at the last one held. */
function agreedLast(rows: readonly CheckInRow[]): { readonly on: Day; readonly text: string } | null {
  let last: { readonly on: Day; readonly text: string } | null = null;
  for (const { held, nextStep } of rows) if (held !== null && held >= (last?.on ?? held)) last = { on: held, text: nextStep };
  return last === null || last.text === "" ? null : last;
}
