import type { Locale } from "../../domain/locale";
import type { Cell } from "../../domain/records/rawTable";
import { ratingChanges, type RatingState } from "../../domain/tracking/ratingLog";
import { sheetWords } from "../../i18n/sheets";
import { ratingsIn } from "../calibration/ratingsIn";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { matchColumns } from "./matchColumns";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputRow, OutputTable } from "./outputTable";
import { rowKey } from "./rowKey";

/** One change of an agreed rating as the log holds it; texts as in their cells, "" = blank. */
export interface RatingLogEntry extends RatingState {
  readonly entry: number;
  readonly employeeId: Cell;
  readonly name: string;
  readonly periodEnd: Cell;
  /** UTC, "2025-07-04 09:30". */
  readonly seenOn: string;
  readonly suggested: string;
  readonly from: string;
}

/**
 * RatingLog: one row per change of an agreed rating that a refresh saw. Only new rows are ever written: nothing here
 * rewrites or deletes one that stands, whoever has left. Null where there is nothing to log and no log yet.
 * @param takenOn ISO text of the refresh.
 */
export function ratingLogTable({ evaluation }: Pick<Scored, "evaluation">, existing: readonly TableContent[], takenOn: string, locale: Locale): OutputTable | null {
  const words = sheetWords(locale);
  const log = ratingLogIn(existing);
  const ratings = ratingsIn(existing);
  const byKey = new Map(ratings.map((row) => [row.key, row]));
  const { period, people } = evaluation;
  // The sheet shows what the last refresh suggested; of whoever is scored now it is known anew.
  const suggested = new Map(period === null ? [] : people.map(({ employee, band }) => [rowKey([employee.id, period.end]), band ?? ""]));
  const next = log.reduce((most, { entry }) => Math.max(most, entry), 0) + 1;
  const rows = ratingChanges(log, ratings).map(({ key, from, to, reason }, index): OutputRow => {
    const row = byKey.get(key);
    return { cells: { entry: next + index, employeeId: row?.employeeId ?? "", name: row?.name ?? "", periodEnd: row?.periodEnd ?? "", seenOn: takenOn.slice(0, 16).replace("T", " "), suggested: suggested.get(key) ?? row?.band ?? "", from, to, reason } };
  });
  if (rows.length === 0 && !existing.some(({ name }) => name.toLowerCase() === "ratinglog")) return null;
  // Written once and never again, but not for people to fill: the look of their columns would invite them to.
  const specs: readonly ColumnSpec<"ratingLog">[] = [
    ["entry", "key", { width: 7 }],
    ["employeeId", "seeded", { width: 13 }],
    ["name", "seeded", { width: 14 }],
    ["periodEnd", "seeded", { width: 12, numberFormat: formats.date }],
    ["seenOn", "seeded", { width: 17 }],
    ["suggested", "seeded", { width: 11 }],
    ["from", "seeded", { width: 11 }],
    ["to", "seeded", { width: 11 }],
    ["reason", "seeded", { width: 48, wrap: true }],
  ];
  const columns = outputColumns("ratingLog", locale, specs).map((column) => ({ ...column, look: { ...column.look, forPeople: false } }));
  return { name: "RatingLog", sheet: words.sheetNames.RatingLog, columns, rows, frozenColumns: 3, mayDelete: () => false, goneMark: null };
}

/** The log as it stands, oldest entry first, however its rows are sorted; [] where there is none. */
export function ratingLogIn(tables: readonly TableContent[]): readonly RatingLogEntry[] {
  const table = tables.find(({ name }) => name.toLowerCase() === "ratinglog");
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf("RatingLog", "en-US"), table.headers);
  return table.values
    .flatMap((cells): readonly RatingLogEntry[] => {
      const at = (id: string): Cell => cells[places.get(id) ?? -1] ?? null;
      const text = (id: string): string => String(at(id) ?? "");
      const entry = Number(text("entry"));
      const key = rowKey([at("employeeId"), at("periodEnd")]);
      if (text("entry").trim() === "" || !Number.isFinite(entry) || key === "") return [];
      return [{ key, entry, employeeId: at("employeeId"), name: text("name"), periodEnd: at("periodEnd"), seenOn: text("seenOn"), suggested: text("suggested"), from: text("from"), rating: text("to"), reason: text("reason") }];
    })
    .sort((a, b) => a.entry - b.entry);
}
