import { sourceText } from "../../domain/mapping/columnSource";
import { columnOf, type TableMapping } from "../../domain/mapping/tableMapping";
import { cellAddress } from "../../domain/records/cellAddress";
import type { Issue } from "../../domain/records/issue";
import { normalText } from "../../domain/records/normalText";
import type { CellsOf } from "./cellsOf";
import type { LogicalTable } from "./logicalTable";

/** Whether a row of the block counts, where a column says so. */
export function countsOf(mapping: TableMapping, cellsOf: CellsOf): (row: number) => boolean {
  const source = columnOf(mapping, "counted")?.source;
  if (source?.kind !== "rows") return () => true;
  const values = new Set(source.values.map(normalText));
  const cells = cellsOf(mapping.candidate, source.header);
  return (row) => values.has(normalText(String(cells[row] ?? ""))) === source.counted;
}

/** How many rows do not count and the first of them, so that nothing is left out in silence. @param left rows of the block, 0-based. */
export function notCounted({ mapping, survey }: LogicalTable, left: readonly number[]): readonly Issue[] {
  const source = columnOf(mapping, "counted")?.source;
  const [first] = left;
  if (source?.kind !== "rows" || first === undefined) return [];
  const { candidate } = mapping;
  const row = candidate.firstRow + first;
  const column = candidate.columns.find(({ header }) => header === source.header)?.column ?? 1;
  return [{ kind: "rows-not-counted", severity: "notice", table: survey.name, column: source.header, found: sourceText(source), count: left.length, place: { table: candidate.id, sheet: candidate.sheet, column: source.header, row, address: cellAddress(row, column) } }];
}
