import type { Issue } from "../../domain/records/issue";
import { cellAddress } from "../../domain/records/cellAddress";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { bandNamed, ratingsIn } from "./ratingsIn";

/**
 * What is to be said of the agreed ratings of the period that is scored: one that is no band, and one that differs
 * from the suggested band without a reason. Each names its cell of Summary.
 * @param deletedRows 0-based rows of Summary this refresh takes away: cells below stand that much higher afterwards.
 */
export function ratingIssues({ evaluation, definitions }: Pick<Scored, "evaluation" | "definitions">, existing: readonly TableContent[], deletedRows: readonly number[]): readonly Issue[] {
  const summary = existing.find(({ name }) => name.toLowerCase() === "summary");
  const { period, people } = evaluation;
  if (summary === undefined || period === null) return [];
  const places = matchColumns(outputColumnsOf("Summary", "en-US"), summary.headers);
  const ratings = new Map(ratingsIn(existing).map((row) => [row.key, row]));
  return people.flatMap(({ employee, band }): readonly Issue[] => {
    const row = ratings.get(rowKey([employee.id, period.end]));
    if (row === undefined || row.rating === "") return [];
    const issue = (kind: Issue["kind"], id: string, expected: string): Issue => {
      const column = places.get(id) ?? places.get("agreedRating") ?? 0;
      const sheetRow = summary.firstRow + row.row - deletedRows.filter((deleted) => deleted < row.row).length;
      const header = summary.headers[column] ?? "";
      return { kind, severity: "notice", table: summary.name, column: header, place: { table: summary.name, sheet: summary.sheet, column: header, row: sheetRow, address: cellAddress(sheetRow, summary.firstColumn + column) }, found: row.rating, subject: employee.name, expected };
    };
    const named = bandNamed(definitions.bands, row.rating);
    if (named === null) return [issue("rating-not-a-band", "agreedRating", definitions.bands.map(({ name }) => name).join(", "))];
    return named.name === band || row.reason.trim() !== "" ? [] : [issue("rating-without-reason", "agreedReason", band ?? "")];
  });
}
