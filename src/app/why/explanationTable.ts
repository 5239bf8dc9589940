import { cellAddress } from "../../domain/records/cellAddress";
import { personKey } from "../../domain/records/normalText";
import type { Cell } from "../../domain/records/rawTable";
import { sheetWords } from "../../i18n/sheets";
import { whyWords } from "../../i18n/why";
import { blocksOfChanges } from "../outputs/blocksOfChanges";
import { normaliseFormula, type HeaderOf } from "../outputs/formulaTemplate";
import { matchColumns } from "../outputs/matchColumns";
import { formats, outputColumns, type ColumnSpec } from "../outputs/outputColumns";
import type { OutputColumn } from "../outputs/outputTable";
import { isBlank } from "../outputs/rowKey";
import type { CellWrite, TableContent, TableWrite } from "../ports/workbookPort";
import type { ExplanationInput, ExplanationRow } from "./explanationRow";
import { explanationRows } from "./explanationRows";

export const explanationName = "Explanation";

/** The sheet as it is to be: what to write (null = it is so already) and what its values must come to, by data row. */
export interface Explanation { readonly write: TableWrite | null; readonly rows: readonly ExplanationRow[] }

export interface ExplanationAsked extends Omit<ExplanationInput, "person"> {
  readonly headerOf: HeaderOf;
  /** The table as it stands; null = there is none. */
  readonly existing: TableContent | null;
  /** Whom somebody asks about now; null = the one the sheet is about. */
  readonly employeeId: string | null;
}

/**
 * Explanation: the chain of one person's scores, row by row. Its formulas name each other's cells, so its rows are written
 * anew from the top instead of being matched; what people wrote in columns of their own stays where it is.
 * @returns null where nobody asks and there is no such sheet.
 */
export function explanationTable(asked: ExplanationAsked): Explanation | null {
  const { existing, scored } = asked;
  if (existing === null && asked.employeeId === null) return null;
  const columns = columnsOf(asked);
  const places = existing === null ? new Map(columns.map(({ id }, at) => [id, at])) : matchColumns(columns, existing.headers);
  const added = columns.filter(({ id }) => !places.has(id));
  const width = (existing?.headers.length ?? columns.length) + (existing === null ? 0 : added.length);
  const position = new Map([...places, ...(existing === null ? [] : added.map(({ id }, index) => [id, existing.headers.length + index] as const))]);
  const wanted = asked.employeeId ?? personOf(existing, position);
  const person = scored.evaluation.people.find(({ employee }) => employee.key === personKey(wanted ?? ""));
  if (wanted === null) return null;
  const valueAt = (row: number): string => absolute(cellAddress((existing?.firstRow ?? 2) + row, (existing?.firstColumn ?? 1) + (position.get("value") ?? 0)));
  const headerOf: HeaderOf = (table, column) =>
    table === null ? existing?.headers[position.get(column) ?? -1] ?? columns.find(({ id }) => id === column)?.headers[0] ?? column : asked.headerOf(table, column);
  const rows = person === undefined ? goneRows(asked, wanted) : explanationRows({ ...asked, person }, headerOf, valueAt);
  return { rows, write: existing === null ? created(asked, columns, rows) : updated(existing, columns, added, position, width, rows) };
}

const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

function columnsOf({ scored: { locale } }: ExplanationAsked): readonly OutputColumn[] {
  const specs: readonly ColumnSpec<"explanation">[] = [
    ["step", "key", { width: 8 }],
    ["employeeId", "owned", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["team", "owned", { width: 12 }],
    ["kpi", "owned", { width: 20 }],
    ["periodStart", "owned", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "owned", { width: 12, numberFormat: formats.date }],
    ["what", "owned", { width: 26 }],
    ["value", "owned", { width: 14, numberFormat: "#,##0.00##" }],
    ["words", "owned", { width: 80, wrap: true }],
    ["where", "owned", { width: 18 }],
  ];
  return outputColumns("explanation", locale, specs);
}

/** Whom the sheet is about; null where that no longer stands in it. */
function personOf(existing: TableContent | null, position: ReadonlyMap<string, number>): string | null {
  const at = position.get("employeeId") ?? -1;
  const cell = existing?.values.map((row) => row[at]).find((id) => !isBlank(id)) ?? null;
  return cell === null ? null : String(cell);
}

/** Whoever is no longer scored is not explained with what no longer holds. */
function goneRows({ scored: { locale } }: ExplanationAsked, wanted: string): readonly ExplanationRow[] {
  const words = whyWords(locale);
  return [{ cells: { step: 1, employeeId: wanted, what: words.labels.person, words: words.personGone({ person: wanted }) } }];
}

const lookOf = ({ look, headers, id }: OutputColumn): OutputColumn["look"] & { readonly header: string } => ({ ...look, header: headers[0] ?? id });

const created = ({ scored: { locale } }: ExplanationAsked, columns: readonly OutputColumn[], rows: readonly ExplanationRow[]): TableWrite => ({
  kind: "create",
  table: explanationName,
  sheet: sheetWords(locale).sheetNames.Explanation,
  columns: columns.map(lookOf),
  rows: rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? "")),
  frozenColumns: 1,
});

function updated(existing: TableContent, columns: readonly OutputColumn[], added: readonly OutputColumn[], position: ReadonlyMap<string, number>, width: number, rows: readonly ExplanationRow[]): TableWrite | null {
  const own = new Set(columns.map(({ id }) => position.get(id)));
  const hasWords = (row: readonly Cell[]): boolean => row.some((cell, at) => !own.has(at) && !isBlank(cell));
  // Rows too many are deleted from the end, but for those people wrote beside; a table keeps one row.
  const spare = existing.values.map((_, index) => index).filter((index) => index >= Math.max(1, rows.length));
  const deleteRows = spare.filter((index) => !hasWords(existing.values[index] ?? []));
  const left = existing.values.map((_, index) => index).filter((index) => !deleteRows.includes(index));
  const changes = Array.from({ length: Math.max(left.length, rows.length) }, (_, index) => {
    const stood = left[index];
    const cells: CellWrite[] = Array.from({ length: width }, () => null);
    for (const { id } of columns) {
      const at = position.get(id) ?? 0;
      const cell = rows[index]?.cells[id] ?? "";
      const stands = stood === undefined ? "" : existing.formulas[stood]?.[at] ?? existing.values[stood]?.[at] ?? "";
      if (!same(cell, stands)) cells[at] = cell;
    }
    return cells;
  });
  const blocks = blocksOfChanges(changes);
  const addRows = Math.max(0, rows.length - left.length);
  if (blocks.length === 0 && deleteRows.length === 0 && addRows === 0 && added.length === 0) return null;
  const { name, sheet, headers, firstRow, firstColumn, rowCount } = existing;
  const looks = columns.map((column) => ({ ...lookOf(column), header: headers[position.get(column.id) ?? -1] ?? lookOf(column).header }));
  return { kind: "update", table: name, expected: { name, sheet, headers, firstRow, firstColumn, rowCount }, deleteRows, addColumns: added.map(lookOf), addRows, blocks, looks };
}

function same(cell: CellWrite, stands: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell === "object") return typeof stands === "string" && normaliseFormula(cell.formula, explanationName) === normaliseFormula(stands, explanationName);
  if (isBlank(cell) && isBlank(stands)) return true;
  return cell === stands;
}
