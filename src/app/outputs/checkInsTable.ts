import type { Locale } from "../../domain/locale";
import { checkInWords } from "../../i18n/checkIns";
import { sheetWords } from "../../i18n/sheets";
import type { CheckIns } from "../checkIns/checkInsOf";
import { wordTalk } from "../checkIns/wordTalk";
import { paceHighlights } from "./highlights";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";

/** CheckIns: one row a meeting. Those held stay as they are; of each person the next one is planned. */
export function checkInsTable({ open, held }: Pick<CheckIns, "open" | "held">, locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const states = words.checkInStates;
  const specs: readonly ColumnSpec<"checkIns">[] = [
    ["employeeId", "key", { width: 13 }],
    ["number", "key", { width: 7 }],
    ["name", "owned", { width: 14 }],
    ["manager", "owned", { width: 14 }],
    ["due", "owned", { width: 12, numberFormat: formats.date }],
    ["state", "owned", { width: 12, highlights: [{ kind: "equals", text: states.overdue, tone: "warning" }, { kind: "equals", text: words.record.gone, tone: "muted" }] }],
    ["status", "owned", { width: 12, highlights: paceHighlights(locale) }],
    ["talk", "owned", { width: 60, wrap: true }],
    ["held", "kept", { width: 14, numberFormat: formats.date, validation: { kind: "date" } }],
    ["notes", "kept", { width: 44, wrap: true }],
    ["nextStep", "kept", { width: 34, wrap: true }],
    // Written with the row and handed on as it stands: the calendar knows the meeting by it, wherever its day has moved to.
    ["firstDue", "owned", { width: 14, numberFormat: formats.date }],
  ];
  const { bullet } = checkInWords(locale);
  const rows: readonly OutputRow[] = [
    // What was planned and said of a meeting that was held is no longer worked out anew.
    ...held.map(({ row: { cells } }) => ({ cells: { ...cells, state: states.held } })),
    ...open.map(({ employee, number, due, firstDue, overdue, status, talk }) => ({
      cells: { employeeId: employee.id, number, name: employee.name, manager: employee.manager ?? "", due, firstDue, state: overdue ? states.overdue : states.planned, status: words.pace[status], talk: talk.map((point) => bullet(wordTalk(point, locale))).join("\n") },
    })),
  ];
  return { name: "CheckIns", sheet: words.sheetNames.CheckIns, columns: outputColumns("checkIns", locale, specs), rows, frozenColumns: 3, goneMark: { column: "state", text: words.record.gone } };
}
