import { locales, type Locale } from "../../domain/locale";
import { readDate, readNumber } from "../../domain/records/cells";
import { normalText } from "../../domain/records/normalText";
import type { Cell } from "../../domain/records/rawTable";
import type { PeriodLogEntry } from "../../domain/tracking/periods/periodLog";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import { matchColumns } from "./matchColumns";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputTable } from "./outputTable";

/** A new line of the log. `bands`: the bands it was closed with, as text; `reason`: why it was opened again. */
export interface NewPeriodLogEntry extends PeriodLogEntry { readonly bands: string; readonly reason: string }

/** PeriodLog: one row each time a period is closed or opened again. Only ever added to. */
export function periodLogTable(added: readonly NewPeriodLogEntry[], locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"periodLog">[] = [
    ["entry", "key", { width: 7 }],
    ["action", "seeded", { width: 12 }],
    ["periodStart", "seeded", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "seeded", { width: 12, numberFormat: formats.date }],
    ["at", "seeded", { width: 17 }],
    ["people", "seeded", { width: 9 }],
    ["rows", "seeded", { width: 9 }],
    ["bands", "seeded", { width: 34 }],
    ["reason", "seeded", { width: 48, wrap: true }],
    ["checksum", "seeded", { width: 15 }],
  ];
  const columns = outputColumns("periodLog", locale, specs).map((column) => ({ ...column, look: { ...column.look, forPeople: false } }));
  const rows = added.map(({ period, action, ...plain }) => ({ cells: { ...plain, action: words.periodActions[action], periodStart: period.start, periodEnd: period.end } }));
  return { name: "PeriodLog", sheet: words.sheetNames.PeriodLog, columns, rows, frozenColumns: 2, mayDelete: () => false, goneMark: null };
}

/** The log as it stands, whatever its rows are sorted by; [] where there is none. A row that says no action or period is left out. */
export function periodLogIn(tables: readonly TableContent[]): readonly PeriodLogEntry[] {
  const table = tables.find(({ name }) => name.toLowerCase() === "periodlog");
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf("PeriodLog", "en-US"), table.headers);
  return table.values.flatMap((cells): readonly PeriodLogEntry[] => {
    const at = (id: string): Cell => cells[places.get(id) ?? -1] ?? null;
    const [entry, people, rows] = [readNumber(at("entry")), readNumber(at("people")), readNumber(at("rows"))];
    const [start, end, action] = [readDate(at("periodStart")), readDate(at("periodEnd")), actionOf(at("action"))];
    if (entry.kind !== "value" || start.kind !== "value" || end.kind !== "value" || action === null) return [];
    return [{ entry: entry.value, action, period: { start: start.value, end: end.value }, at: String(at("at") ?? ""), people: people.kind === "value" ? people.value : 0, rows: rows.kind === "value" ? rows.value : 0, checksum: String(at("checksum") ?? "") }];
  });
}

function actionOf(cell: Cell): PeriodLogEntry["action"] | null {
  const found = normalText(String(cell ?? ""));
  const actions = ["closed", "reopened"] as const;
  return actions.find((action) => locales.some((locale) => normalText(sheetWords(locale).periodActions[action]) === found)) ?? null;
}
