import type { Band } from "../../domain/records/definitions";
import type { Cell } from "../../domain/records/rawTable";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";

/** An agreed rating as it stands in a row of Summary; texts as in their cells, "" = blank. */
export interface RatingRow {
  /** Employee and period, as rows of Summary are matched. */
  readonly key: string;
  readonly employeeId: Cell;
  readonly name: string;
  readonly periodEnd: Cell;
  /** The band the sheet shows. */
  readonly band: string;
  readonly rating: string;
  readonly reason: string;
  /** 0-based row of the table. */
  readonly row: number;
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

/** The agreed ratings of Summary as people left them, also of people and periods that are over; [] before the first refresh. Of a copied row the first counts. */
export function ratingsIn(tables: readonly TableContent[]): readonly RatingRow[] {
  const summary = tables.find(({ name }) => name.toLowerCase() === "summary");
  if (summary === undefined) return [];
  const places = matchColumns(outputColumnsOf("Summary", "en-US"), summary.headers);
  const seen = new Set<string>();
  return summary.values.flatMap((cells, row): readonly RatingRow[] => {
    const at = (id: string): Cell => cells[places.get(id) ?? -1] ?? null;
    const key = rowKey([at("employeeId"), at("periodEnd")]);
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ key, employeeId: at("employeeId"), name: textOf(at("name")), periodEnd: at("periodEnd"), band: textOf(at("band")), rating: textOf(at("agreedRating")), reason: textOf(at("agreedReason")), row }];
  });
}

/** The band a rating names, compared as a sheet compares texts; null = none of them. */
export const bandNamed = (bands: readonly Band[], rating: string): Band | null => bands.find(({ name }) => name.toLowerCase() === rating.toLowerCase()) ?? null;
