import type { PaceStatus } from "../../domain/evaluation/evaluation";
import { isoDay } from "../../domain/cleaning/calendar";
import type { Locale } from "../../domain/locale";
import { calendarFile } from "../../domain/tracking/calendarFile";
import { personKey } from "../../domain/records/normalText";
import type { Day } from "../../domain/units";
import { checkInWords } from "../../i18n/checkIns";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import type { Place, TableContent } from "../ports/workbookPort";
import type { CheckIn } from "./checkInsOf";
import { wordTalk } from "./wordTalk";

export interface CheckInLine {
  /** As in `PersonLine`. */
  readonly personId: string;
  readonly name: string;
  readonly manager: string;
  readonly number: number;
  readonly due: Day;
  readonly firstDue: Day;
  readonly overdue: boolean;
  readonly status: PaceStatus;
  /** What to talk about, in the language of the screen. */
  readonly talk: readonly string[];
  /** The cell for the date held; null where the sheet is not there yet. */
  readonly link: Place | null;
}

/** `soon`: due within a week, not overdue. Lines by their day. */
export interface CheckInsView { readonly lines: readonly CheckInLine[]; readonly overdue: number; readonly soon: number }

const week = 7;

/** The check-ins to come as the pane shows them. */
export function checkInsView(checkIns: readonly CheckIn[], outputs: readonly TableContent[], asOf: Day, screen: Locale): CheckInsView {
  const table = outputs.find(({ name }) => name === "CheckIns");
  const places = table === undefined ? new Map<string, number>() : matchColumns(outputColumnsOf("CheckIns", screen), table.headers);
  const header = (id: string): string => table?.headers[places.get(id) ?? -1] ?? id;
  const lines = [...checkIns].sort((a, b) => a.due - b.due).map(({ employee, number, due, firstDue, overdue, status, talk }): CheckInLine => ({
    personId: String(employee.id),
    name: employee.name,
    manager: employee.manager ?? "",
    number, due, firstDue, overdue, status,
    talk: talk.map((point) => wordTalk(point, screen)),
    link: table === undefined ? null : { kind: "row", table: table.name, where: [{ header: header("employeeId"), value: employee.id }, { header: header("number"), value: number }], header: header("held") },
  }));
  return { lines, overdue: lines.filter((line) => line.overdue).length, soon: lines.filter(({ due, overdue }) => !overdue && due < asOf + week).length };
}

/**
 * These check-ins as a calendar file. A meeting is known by its person, its number and the day it was first planned for:
 * moved it stays the same one, and the first of next year's workbook is another than the first of this one.
 * @param stamp ISO text of now.
 */
export const checkInCalendar = (lines: readonly CheckInLine[], screen: Locale, stamp: string): string =>
  calendarFile(lines.map(({ personId, name, number, due, firstDue, talk }) => ({ id: `check-in-${encodeURIComponent(personKey(personId).replace(/\p{Cs}/gu, "_"))}-${number}-${isoDay(firstDue).replaceAll("-", "")}`, day: due, summary: checkInWords(screen).meeting({ name }), description: talk.join("\n") })), stamp);
