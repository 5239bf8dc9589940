import { compares, wantedOf } from "../../domain/evaluation/conditions";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import { placeOf } from "../../domain/records/cells";
import type { Condition, Kpi } from "../../domain/records/definitions";
import type { Cell, CellPlace } from "../../domain/records/rawTable";
import type { NumberTest, Place, RowFilter } from "../ports/workbookPort";

/** The way to the rows an actual stands on. */
export type RowsPlace =
  /** A filter of the table; `shown` is how many rows it leaves, which may be more than count where the sheet cannot say it better. */
  | { readonly kind: "filter"; readonly place: Place; readonly shown: number; readonly first: CellPlace }
  /** The data stands in no Excel table: the first row is shown. */
  | { readonly kind: "first"; readonly place: Place; readonly first: CellPlace }
  | { readonly kind: "none" };

/** Excel takes no longer list of values in a filter. */
const mostValues = 10_000;

/**
 * Where the rows of an actual are. In an Excel table they are filtered by the spellings of the person that stand in them,
 * by the days, and by the KPI's conditions.
 * @param isTable whether the source is an Excel table as it stands, not one read through a mapping.
 */
export function rowsPlace(rows: RowsBehind, kpi: Kpi, isTable: boolean): RowsPlace {
  const { table } = rows.source;
  const [firstRow] = rows.counted.length > 0 ? rows.counted : rows.credited;
  const who = table.columns[rows.columns.employee];
  if (firstRow === undefined || who === undefined) return { kind: "none" };
  const first = placeOf(table, who, firstRow);
  if (!isTable) return { kind: "first", first, place: { kind: "address", sheet: first.sheet, address: first.address } };
  const filters = rowFilters(rows, kpi);
  return { kind: "filter", first, shown: shownBy(rows, filters).length, place: { kind: "rows", table: table.name, filters } };
}

/** The filters that leave the rows of an actual, one a column. */
export function rowFilters(rows: RowsBehind, kpi: Kpi): readonly RowFilter[] {
  const { columns, window, given } = rows;
  const filters = new Map<string, RowFilter>();
  const put = (position: number, filter: RowFilter | null): void => {
    const header = rows.source.table.columns[position]?.header;
    if (header === undefined || filter === null) return;
    const had = filters.get(header);
    if (had === undefined) filters.set(header, filter);
    else if ("tests" in had && "tests" in filter && had.tests.length + filter.tests.length <= 2) filters.set(header, { header, tests: [...had.tests, ...filter.tests] });
  };
  const between = (from: number, to: number): readonly NumberTest[] => [{ operator: ">=", value: from }, { operator: "<", value: to + 1 }];
  put(columns.employee, spellings(rows, columns.employee));
  if (given !== null) {
    const parts = given === "parts";
    put(columns.extra.kpi ?? -1, spellings(rows, columns.extra.kpi ?? -1));
    put(columns.date, tests(rows, columns.date, between(window.start, parts ? window.end : window.start)));
    put(columns.extra.periodEnd ?? -1, tests(rows, columns.extra.periodEnd ?? -1, between(parts ? window.start : window.end, window.end)));
    return [...filters.values()];
  }
  put(columns.date, tests(rows, columns.date, between(window.start, window.end)));
  kpi.where.forEach((condition, index) => {
    const position = columns.where[index] ?? -1;
    const asked = testsOf(condition);
    put(position, asked === null ? spellings(rows, position) : tests(rows, position, asked));
  });
  return [...filters.values()];
}

/** Data rows, 0-based, that filters leave to be seen, by the cells' values. */
export function shownBy({ source: { table } }: RowsBehind, filters: readonly RowFilter[]): readonly number[] {
  const columns = filters.map((filter) => {
    const cells = table.columns.find(({ header }) => header === filter.header)?.cells ?? [];
    if ("tests" in filter) return (row: number): boolean => filter.tests.every((test) => passes(test, cells[row] ?? null));
    const values = new Set(filter.equals.map(asShown));
    return (row: number): boolean => values.has(asShown(cells[row] ?? null));
  });
  return Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => columns.every((holds) => holds(row)));
}

/** Exactly what stands in a column of the credited rows. */
function spellings({ source: { table }, credited }: RowsBehind, position: number): RowFilter | null {
  const column = table.columns[position];
  if (column === undefined) return null;
  const values = new Set(credited.map((row) => column.cells[row] ?? ""));
  return values.size > mostValues ? null : { header: column.header, equals: [...values] };
}

/** Comparisons where every credited cell is a number; days written as text are listed as they are spelt. */
function tests(rows: RowsBehind, position: number, asked: readonly NumberTest[]): RowFilter | null {
  const column = rows.source.table.columns[position];
  if (column === undefined) return null;
  const kinds = new Set(rows.credited.map((row) => typeof column.cells[row]));
  if (kinds.size === 1 && kinds.has("number")) return { header: column.header, tests: asked };
  return kinds.has("number") ? null : spellings(rows, position);
}

/** A condition as one or two comparisons; null where only a list of spellings can say it. */
function testsOf({ operator, value }: Condition): readonly NumberTest[] | null {
  const wanted = wantedOf(value);
  if (wanted.kind === "text") return null;
  const next = wanted.kind === "day" ? wanted.value + 1 : null;
  switch (operator) {
    case "=":
      return [{ operator: ">=", value: wanted.value }, next === null ? { operator: "<=", value: wanted.value } : { operator: "<", value: next }];
    case "<>":
      return null;
    case ">":
      return [next === null ? { operator: ">", value: wanted.value } : { operator: ">=", value: next }];
    case ">=":
      return [{ operator: ">=", value: wanted.value }];
    case "<":
      return [{ operator: "<", value: wanted.value }];
    case "<=":
      return [next === null ? { operator: "<=", value: wanted.value } : { operator: "<", value: next }];
  }
}

const passes = ({ operator, value }: NumberTest, cell: Cell): boolean => typeof cell === "number" && compares(operator, cell, value);

/** A filter compares what cells show, without regard to case. */
const asShown = (cell: Cell): string => String(cell ?? "").toLowerCase();
