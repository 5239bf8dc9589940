import type { Candidate } from "../../domain/mapping/candidate";
import { headersOf } from "../../domain/mapping/columnSource";
import { columnOf } from "../../domain/mapping/tableMapping";
import type { Issue } from "../../domain/records/issue";
import type { Cell, RawTable } from "../../domain/records/rawTable";
import { ok, type Result } from "../../domain/result";
import type { OnProgress, Refusal, SheetArea, WorkbookPort } from "../ports/workbookPort";
import { eachOnce, joinParts } from "./joinParts";
import { buildTable } from "./buildTable";
import type { CellsOf } from "./cellsOf";
import { physicalHeaders, type LogicalTable } from "./logicalTable";

export interface LogicalWanted { readonly table: LogicalTable; readonly columns: readonly number[] }
export interface LogicalRead { readonly tables: readonly RawTable[]; readonly issues: readonly Issue[] }

/** Reads the columns that the wanted ones are worked out from, those of other blocks that keys lead to included, in one go. */
export async function readLogical(workbook: WorkbookPort, wanted: readonly LogicalWanted[], candidates: readonly Candidate[], onProgress?: OnProgress): Promise<Result<LogicalRead, Refusal>> {
  const needed = new Map<Candidate, Set<number>>();
  const need = (candidate: Candidate | undefined, header: string): void => {
    const at = candidate?.columns.findIndex((column) => column.header === header) ?? -1;
    if (candidate === undefined || at < 0) return;
    needed.set(candidate, (needed.get(candidate) ?? new Set()).add(at));
  };
  for (const { table, columns } of wanted) {
    const counted = columnOf(table.mapping, "counted");
    if (counted !== null) for (const part of partsOf(table)) for (const header of headersOf(counted.source)) need(part.mapping.candidate, header);
    for (const position of columns) {
      const column = table.columns[position];
      if (column === undefined) continue;
      for (const header of physicalHeaders(table, column)) for (const part of partsOf(table)) need(part.mapping.candidate, header);
      if (column.source?.kind !== "through") continue;
      for (const { block, key, take } of column.source.steps) {
        const other = candidates.find(({ id }) => id === block);
        need(other, key);
        need(other, take);
      }
    }
  }
  const areas = [...needed].flatMap(([candidate, columns]) => runsOf(candidate, [...columns].sort((a, b) => a - b)));
  const read = await workbook.readRanges(areas.map(({ area }) => area), onProgress);
  if (!read.ok) return read;
  const cells = new Map<Candidate, Map<string, readonly Cell[]>>();
  areas.forEach(({ candidate, headers }, index) => {
    const byHeader = cells.get(candidate) ?? new Map<string, readonly Cell[]>();
    cells.set(candidate, byHeader);
    headers.forEach((header, offset) => byHeader.set(header, (read.value[index] ?? []).map((row) => row[offset] ?? "")));
  });
  const cellsOf: CellsOf = (candidate, header) => cells.get(candidate)?.get(header) ?? [];
  const built = wanted.map(({ table, columns }) => partsOf(table).map((part) => buildTable(part, columns, candidates, cellsOf)));
  return ok({ tables: built.flatMap((parts, index) => joinParts(parts.map(({ table }) => table)).map((table) => (wanted[index]?.table.mapping.distinct === true ? eachOnce(table) : table))), issues: built.flat().flatMap(({ issues }) => issues) });
}

/** A table in parts, each as a table of its own. */
const partsOf = (table: LogicalTable): readonly LogicalTable[] =>
  [table.mapping.candidate, ...table.mapping.parts].map((candidate) => ({ ...table, mapping: { ...table.mapping, candidate }, survey: { ...table.survey, sheet: candidate.sheet, firstRow: candidate.firstRow, firstColumn: candidate.columns[0]?.column ?? 1 } }));

interface Run { readonly candidate: Candidate; readonly headers: readonly string[]; readonly area: SheetArea }

/** Columns that stand side by side are read as one range. */
function runsOf(candidate: Candidate, positions: readonly number[]): readonly Run[] {
  if (candidate.rowCount === 0) return [];
  const runs: { first: number; headers: string[]; last: number }[] = [];
  for (const position of positions) {
    const column = candidate.columns[position];
    if (column === undefined) continue;
    const run = runs.at(-1);
    if (run && run.last + 1 === column.column) {
      run.headers.push(column.header);
      run.last = column.column;
    } else runs.push({ first: column.column, headers: [column.header], last: column.column });
  }
  return runs.map(({ first, headers }) => ({ candidate, headers, area: { sheet: candidate.sheet, firstRow: candidate.firstRow, firstColumn: first, rowCount: candidate.rowCount, columnCount: headers.length } }));
}
