import { isNothing } from "../../domain/cleaning/blankText";
import { cleanNumbers } from "../../domain/cleaning/cleanNumbers";
import { isNobody } from "../../domain/records/isNobody";
import { isTotalsLabel } from "../../domain/discovery/totalsRow";
import type { Candidate } from "../../domain/mapping/candidate";
import { headersOf } from "../../domain/mapping/columnSource";
import { columnOf } from "../../domain/mapping/tableMapping";
import { allIssues, IssueList } from "../../domain/evaluation/issueList";
import type { Issue, IssueKind } from "../../domain/records/issue";
import { isBlankCell } from "../../domain/records/cells";
import { personKey } from "../../domain/records/normalText";
import type { Cell, RawColumn, RawTable } from "../../domain/records/rawTable";
import type { CellsOf } from "./cellsOf";
import { countsOf, notCounted } from "./countedRows";
import { followLookups } from "./followLookups";
import type { LogicalColumn, LogicalTable } from "./logicalTable";
import { periodsOfRows } from "./periodsOfRows";
import { wideDays } from "./wideDays";

/** Which rows of the block a logical table's rows are; `periods` = which of the wide columns, else null; `left` = those that do not count. */
interface RowMap { readonly rows: readonly number[]; readonly periods: readonly number[] | null; readonly left: readonly number[] }

/**
 * Puts a logical table together from the cells of its block: totals left out, wide rows made long, columns worked
 * out. A cell of a worked-out column that cannot be used is a finding at the cell it comes from, and empty here.
 */
export function buildTable(logical: LogicalTable, positions: readonly number[], candidates: readonly Candidate[], cellsOf: CellsOf): { readonly table: RawTable; readonly issues: readonly Issue[] } {
  const { mapping, survey } = logical;
  const { candidate } = mapping;
  const issues = new IssueList();
  const map = rowMap(logical, positions, cellsOf);
  const shell = { name: survey.name, sheet: survey.sheet, firstRow: survey.firstRow, firstColumn: survey.firstColumn, rowCount: map.rows.length, sheetRows: map.rows.map((row) => candidate.firstRow + row) };
  const physical = new Map<string, { readonly raw: RawColumn; readonly table: RawTable }>();
  /** A column of the block as a table of its own, for findings at its cells. */
  const at = (header: string): { readonly raw: RawColumn; readonly table: RawTable } => {
    const known = physical.get(header);
    if (known) return known;
    const all = cellsOf(candidate, header);
    const raw: RawColumn = { header, position: 0, sheetColumn: candidate.columns.find((column) => column.header === header)?.column ?? survey.firstColumn, cells: map.rows.map((row) => all[row] ?? null) };
    const made = { raw, table: { ...shell, columns: [raw] } };
    physical.set(header, made);
    return made;
  };
  const note = (kind: IssueKind, header: string, row: number, found: string): void => {
    const { raw, table } = at(header);
    issues.cell(kind, "unscored", table, raw, row, found);
  };
  const numbersOf = (header: string, factor: number): Float64Array => {
    const { raw } = at(header);
    const { values, bad } = cleanNumbers(raw.cells, { factor });
    for (const row of bad) note("cell-not-a-number", header, row, String(raw.cells[row]));
    return values;
  };
  const derived = (column: LogicalColumn, position: number, cells: readonly Cell[], header: string): RawColumn => ({
    header: column.header, key: column.key, position, cells, derived: true, sheetColumn: at(header).raw.sheetColumn ?? survey.firstColumn,
  });

  const days = (): ReturnType<typeof wideDays> => wideDays(logical, map.periods ?? [], (header) => at(header).raw.cells);

  const columns = positions.flatMap((position): readonly RawColumn[] => {
    const column = logical.columns[position];
    if (column === undefined) return [];
    const { source } = column;
    if (source === null && map.periods !== null) return [{ ...numbersWide(logical, column, map, cellsOf, issues, shell), header: column.header, key: column.key, position, derived: true, cells: days().ends }];
    if (source === null) return [derived(column, position, periodsOfRows(logical, at).ends, headersOf(columnOf(mapping, "periodStart")?.source ?? { kind: "constant", value: "" })[0] ?? "")];
    switch (source.kind) {
      case "column": {
        const { raw } = at(source.header);
        if (column.key === "periodStart" && mapping.table === "Targets") {
          const { starts, bad } = periodsOfRows(logical, at);
          for (const row of bad) note("cell-not-a-date", source.header, row, String(raw.cells[row]));
          return [derived(column, position, starts, source.header)];
        }
        if (column.factor !== 1) return [derived(column, position, cellsFrom(numbersOf(source.header, column.factor)), source.header)];
        return [{ ...raw, header: column.header, key: column.key, position }];
      }
      case "product":
      case "difference": {
        const [first = "", ...rest] = source.headers;
        const total = numbersOf(first, column.factor).slice();
        for (const header of rest) {
          const values = numbersOf(header, 1);
          for (let row = 0; row < total.length; row++) {
            const value = values[row] ?? NaN;
            // Nothing returned is nothing taken off; a price without a quantity is no amount.
            total[row] = source.kind === "product" ? (total[row] ?? NaN) * value : (total[row] ?? NaN) - (isNothing(at(header).raw.cells[row]) ? 0 : value);
          }
        }
        for (const header of source.kind === "product" ? source.headers : [first]) {
          const others = source.headers.filter((other) => other !== header);
          at(header).raw.cells.forEach((cell, row) => {
            if (isNothing(cell) && others.some((other) => !isNothing(at(other).raw.cells[row]))) note("cell-blank", header, row, isBlankCell(cell) ? "" : String(cell));
          });
        }
        return [derived(column, position, cellsFrom(total), first)];
      }
      case "joined-text":
        return [derived(column, position, map.rows.map((_, row) => source.headers.map((header) => String(at(header).raw.cells[row] ?? "").trim()).filter((part) => part !== "").join(" ")), source.headers[0] ?? "")];
      case "through": {
        const { cells, missing } = followLookups(at(source.header).raw.cells, source.steps, candidates, cellsOf);
        for (const { row, found } of missing) note("key-not-found", source.header, row, found);
        return [derived(column, position, cells, source.header)];
      }
      case "wide": {
        const numbers = numbersWide(logical, column, map, cellsOf, issues, shell);
        const measured = column.key === "amount" || column.key === "target";
        return [{ ...numbers, header: column.header, key: column.key, position, derived: true, cells: measured ? numbers.cells : days().starts }];
      }
      // Says which rows there are, and is no column of its own.
      case "rows":
        return [];
      case "constant": {
        const { start } = column.key === "periodStart" ? { start: periodsOfRows(logical, at).starts } : { start: null };
        return [{ header: column.header, key: column.key, position, derived: true, sheetColumn: survey.firstColumn, cells: start ?? map.rows.map(() => source.value) }];
      }
    }
  });
  return { table: { ...shell, columns }, issues: [...allIssues([issues]), ...notCounted(logical, map.left)] };
}

const cellsFrom = (values: Float64Array): readonly Cell[] => Array.from(values, (value) => (Number.isNaN(value) ? null : value));

/** Block rows without totals; each person once; each filled period of a wide row. */
function rowMap({ mapping, wide }: LogicalTable, _positions: readonly number[], cellsOf: CellsOf): RowMap {
  const { candidate } = mapping;
  const left = new Set(candidate.totalRows.map((row) => row - candidate.firstRow));
  const whoSource = columnOf(mapping, mapping.table === "Employees" ? "employeeId" : "employee")?.source;
  const who = whoSource?.kind === "column" ? cellsOf(candidate, whoSource.header) : [];
  const counts = countsOf(mapping, cellsOf);
  const rows: number[] = [];
  const notCounting: number[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < candidate.rowCount; row++) {
    if (left.has(row) || isTotalsLabel(who[row])) continue;
    if (mapping.distinct) {
      const cell = who[row] ?? null;
      if (isNothing(cell) || typeof cell === "boolean" || cell === null || isNobody(String(cell)) || seen.has(personKey(cell))) continue;
      seen.add(personKey(cell));
    }
    if (counts(row)) rows.push(row);
    else notCounting.push(row);
  }
  if (wide === null) return { rows, periods: null, left: notCounting };
  const columns = wide.periods.map(({ header }) => cellsOf(candidate, header));
  const long: number[] = [];
  const periods: number[] = [];
  for (const row of rows) {
    columns.forEach((cells, period) => {
      if (isNothing(cells[row])) return;
      long.push(row);
      periods.push(period);
    });
  }
  return { rows: long, periods, left: notCounting };
}

/** The numbers of a wide table, each where its row and period meet; bad ones are findings at their own cell. */
function numbersWide({ mapping, wide }: LogicalTable, column: LogicalColumn, map: RowMap, cellsOf: CellsOf, issues: IssueList, shell: Omit<RawTable, "columns">): RawColumn {
  const { candidate } = mapping;
  const byPeriod = (wide?.periods ?? []).map(({ header }) => cellsOf(candidate, header));
  const cells = map.rows.map((row, index) => byPeriod[map.periods?.[index] ?? 0]?.[row] ?? null);
  const raw: RawColumn = { header: column.header, position: 0, cells, sheetColumns: (map.periods ?? []).map((period) => candidate.columns[wide?.periods[period]?.index ?? 0]?.column ?? 1) };
  if (column.key !== "amount" && column.key !== "target") return raw;
  const { values, bad } = cleanNumbers(cells, { factor: column.factor });
  for (const row of bad) issues.cell("cell-not-a-number", "unscored", { ...shell, columns: [raw] }, raw, row, String(cells[row]));
  return { ...raw, cells: cellsFrom(values) };
}
