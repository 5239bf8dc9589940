import type { Locale } from "../../domain/locale";
import { readDate, readNumber } from "../../domain/records/cells";
import { choiceWord, readChoice } from "../../domain/records/choices";
import type { Cell } from "../../domain/records/rawTable";
import type { HistoryRow } from "../../domain/tracking/periods/historyRow";
import type { Day } from "../../domain/units";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import { matchColumns } from "./matchColumns";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputRow, OutputTable } from "./outputTable";

/**
 * History: closed periods as they were, in plain values. Rows are only ever added; of those that stand nothing changes
 * but their state, when their period is opened again.
 * @param added rows of a period that is closed now. @param superseded rows whose period is opened again.
 */
export function historyTable(added: readonly HistoryRow[], superseded: readonly HistoryRow[], locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"history">[] = [
    ["closing", "key", { width: 9 }],
    ["employeeId", "key", { width: 13 }],
    ["name", "seeded", { width: 14 }],
    ["team", "seeded", { width: 12 }],
    ["manager", "seeded", { width: 14 }],
    ["role", "seeded", { width: 14 }],
    ["kpi", "key", { width: 20 }],
    ["unit", "seeded", { width: 8 }],
    ["direction", "seeded", { width: 15 }],
    ["periodStart", "seeded", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "seeded", { width: 12, numberFormat: formats.date }],
    ["state", "owned", { width: 13, highlights: [{ kind: "equals", text: words.historyStates.superseded, tone: "muted" }] }],
    ["kpiStart", "seeded", { width: 12, numberFormat: formats.date }],
    ["kpiEnd", "seeded", { width: 12, numberFormat: formats.date }],
    ["actual", "seeded", { width: 14, numberFormat: formats.number }],
    ["baseline", "seeded", { width: 14, numberFormat: formats.number }],
    ["target", "seeded", { width: 14, numberFormat: formats.number }],
    ["weight", "seeded", { width: 9, numberFormat: formats.number }],
    ["attainment", "seeded", { width: 11, numberFormat: formats.percent }],
    ["score", "seeded", { width: 9, numberFormat: formats.points }],
    ["contribution", "seeded", { width: 12, numberFormat: formats.points }],
    ["judgement", "seeded", { width: 11, numberFormat: formats.points }],
    ["judgementShare", "seeded", { width: 12, numberFormat: formats.share }],
    ["total", "seeded", { width: 9, numberFormat: formats.points }],
    ["band", "seeded", { width: 10 }],
    ["agreedRating", "seeded", { width: 13 }],
    ["curve", "seeded", { width: 44 }],
    ["closedOn", "seeded", { width: 17 }],
  ];
  // Written once and never again, but not for people to fill: the look of their columns would invite them to.
  const columns = outputColumns("history", locale, specs).map((column) => ({ ...column, look: { ...column.look, forPeople: false } }));
  const { standing, superseded: replaced } = words.historyStates;
  return {
    name: "History",
    sheet: words.sheetNames.History,
    columns,
    rows: [...superseded.map((row) => ({ cells: cellsOf(row, replaced, locale) })), ...added.map((row) => ({ cells: cellsOf(row, standing, locale) }))],
    frozenColumns: 3,
    mayDelete: () => false,
    goneMark: null,
  };
}

function cellsOf(row: HistoryRow, state: string, locale: Locale): OutputRow["cells"] {
  const { direction, ...plain } = row;
  const written = Object.fromEntries(Object.entries(plain).map(([id, value]) => [id, value ?? ""]));
  return { ...written, state, direction: direction === null ? "" : choiceWord("direction", direction, locale) };
}

/** Whether a table named History is the one written here: people may have one of their own. */
export function isOurHistory(table: TableContent): boolean {
  const places = matchColumns(outputColumnsOf("History", "en-US"), table.headers);
  return ["closing", "employeeId", "kpi"].every((id) => places.has(id));
}

/** What History holds, as it stands; [] where there is none, or one that is not ours. Lines that say no period are left out. */
export function historyIn(tables: readonly TableContent[]): readonly HistoryRow[] {
  const table = tables.find(({ name }) => name.toLowerCase() === "history");
  if (table === undefined || !isOurHistory(table)) return [];
  const known = readBefore.get(table);
  if (known !== undefined) return known;
  const rows = rowsOf(table);
  readBefore.set(table, rows);
  return rows;
}

/** A table as it was read never changes, and years of history are long: each is read once for all who ask. */
const readBefore = new WeakMap<TableContent, readonly HistoryRow[]>();

function rowsOf(table: TableContent): readonly HistoryRow[] {
  const places = matchColumns(outputColumnsOf("History", "en-US"), table.headers);
  return table.values.flatMap((cells): readonly HistoryRow[] => {
    const at = (id: string): Cell => cells[places.get(id) ?? -1] ?? null;
    const text = (id: string): string => String(at(id) ?? "");
    const [closing, start, end, id] = [numberIn(at("closing")), dayIn(at("periodStart")), dayIn(at("periodEnd")), at("employeeId")];
    if (closing === null || start === null || end === null || id === null || typeof id === "boolean") return [];
    return [{
      closing, employeeId: id, name: text("name"), team: text("team"), manager: text("manager"), role: text("role"), kpi: text("kpi"), unit: text("unit"), direction: readChoice("direction", text("direction")),
      periodStart: start, periodEnd: end, kpiStart: dayIn(at("kpiStart")), kpiEnd: dayIn(at("kpiEnd")), actual: numberIn(at("actual")), baseline: numberIn(at("baseline")), target: numberIn(at("target")), weight: numberIn(at("weight")),
      attainment: numberIn(at("attainment")), score: numberIn(at("score")), contribution: numberIn(at("contribution")), judgement: numberIn(at("judgement")), judgementShare: numberIn(at("judgementShare")) ?? 0, total: numberIn(at("total")),
      band: text("band"), agreedRating: text("agreedRating"), curve: text("curve"), closedOn: text("closedOn"),
    }];
  });
}

function numberIn(cell: Cell): number | null {
  const read = readNumber(cell);
  return read.kind === "value" ? read.value : null;
}

function dayIn(cell: Cell): Day | null {
  const read = readDate(cell);
  return read.kind === "value" ? read.value : null;
}
