import type { ColumnsWanted, Survey } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import { columnNames } from "../../domain/evaluation/sourceColumns";
import { headerText } from "../../domain/mapping/headerWords";
import { synonymsOf } from "../../domain/mapping/synonyms";

/** Tables of up to this many cells are read whole, so that a row pasted twice can be told from two like sales. */
const mostCells = 200_000;

/**
 * The columns to read: those the scores need and, in tables small enough, all others; in larger ones the order
 * numbers, if there are any. @returns also the names of the tables that are read whole.
 */
export function withWholeTables(wanted: readonly ColumnsWanted[], survey: Survey): { readonly columns: readonly ColumnsWanted[]; readonly whole: ReadonlySet<string> } {
  const whole = new Set<string>();
  const columns = wanted.map(({ table, columns: needed }): ColumnsWanted => {
    const there = tableNamed(survey, table);
    if (there === null) return { table, columns: needed };
    if (there.rowCount * there.headers.length <= mostCells) {
      whole.add(there.name);
      return { table, columns: there.headers.map((_, index) => index) };
    }
    return { table, columns: table.toLowerCase() === "sales" ? [...new Set([...needed, ...orderPositions(there)])].sort((a, b) => a - b) : needed };
  });
  return { columns, whole };
}

const orderPositions = (table: Parameters<typeof columnNames>[0]): readonly number[] =>
  columnNames(table).flatMap((column, index) => {
    const [header, key] = typeof column === "string" ? [column, undefined] : [column.header, column.key];
    const named = key === undefined && ["order", "orderLine"].some((own) => synonymsOf("Sales", own).some(({ text, weak }) => !weak && text === headerText(header)));
    return key === "order" || key === "orderLine" || named ? [index] : [];
  });
