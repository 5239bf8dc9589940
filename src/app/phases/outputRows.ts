import type { Cell } from "../../domain/records/rawTable";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import type { Place, TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** The cell of a row, by the id of its column. */
export type RowCells = (id: string) => Cell;

/** The rows of an output as they stand, and the place of a cell of one, by the cells that name the row; null where there is no such table or column. */
export interface OutputRows { readonly rows: readonly RowCells[]; readonly place: (keys: Readonly<Record<string, Cell>>, column: string) => Place | null }

export function outputRows({ locale }: Pick<Scored, "locale">, outputs: readonly TableContent[], name: "Feedback" | "ImprovementPlan"): OutputRows {
  const table = outputs.find((one) => one.name === name);
  if (table === undefined) return { rows: [], place: () => null };
  const at = matchColumns(outputColumnsOf(name, locale), table.headers);
  const header = (id: string): string => table.headers[at.get(id) ?? 0] ?? id;
  return {
    rows: table.values.map((row) => (id) => row[at.get(id) ?? -1] ?? null),
    place: (keys, column) => (at.has(column) ? { kind: "row", table: table.name, where: Object.entries(keys).map(([id, value]) => ({ header: header(id), value })), header: header(column) } : null),
  };
}
