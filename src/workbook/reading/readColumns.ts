import type { ColumnsWanted, OnProgress } from "../../app/ports/workbookPort";
import type { Cell, RawTable } from "../../domain/records/rawTable";
import type { Session } from "../connection/connection";
import { locateTables } from "./locateTables";
import { readAreas, type AreaWanted } from "./readAreas";

/** Reads the wanted columns and no other, neighbours together as one block. */
export async function readWantedColumns(session: Session, wanted: readonly ColumnsWanted[], onProgress: OnProgress = () => undefined): Promise<readonly RawTable[]> {
  const located = await locateTables(session, wanted.map(({ table }) => table));
  const parts = wanted.flatMap(({ table, columns }) => {
    const survey = located.get(table)?.survey;
    return survey ? [{ survey, columns, blocks: neighbours(columns.filter((column) => column < survey.headers.length)) }] : [];
  });
  const areas = parts.flatMap(({ survey, blocks }) =>
    blocks.map(([first, count]): AreaWanted => ({ table: survey.name, sheet: survey.sheet, row: survey.firstRow - 1, column: survey.firstColumn - 1 + first, rows: survey.rowCount, columns: count })),
  );
  const answers = await readAreas(session, areas, "values", (share, table) => onProgress({ step: "read", share, table }));
  let next = 0;
  return parts.map(({ survey, columns, blocks }) => {
    const cellsAt = new Map<number, readonly Cell[]>();
    for (const [first, count] of blocks) {
      const rows = (answers[next]?.values ?? []) as readonly (readonly Cell[])[];
      next += 1;
      for (let offset = 0; offset < count; offset += 1) cellsAt.set(first + offset, rows.map((row) => row[offset] ?? ""));
    }
    return {
      name: survey.name,
      sheet: survey.sheet,
      firstRow: survey.firstRow,
      firstColumn: survey.firstColumn,
      rowCount: survey.rowCount,
      columns: columns.flatMap((position) => {
        const header = survey.headers[position];
        return header === undefined ? [] : [{ header, position, cells: cellsAt.get(position) ?? [] }];
      }),
    };
  });
}

/** Runs of columns that stand side by side, as [first, count]. @example neighbours([3, 1, 2, 7]) // [[1, 3], [7, 1]] */
export function neighbours(columns: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}
