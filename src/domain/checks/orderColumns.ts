import { headerText } from "../mapping/headerWords";
import { synonymsOf } from "../mapping/synonyms";
import type { RawColumn } from "../records/rawTable";

/** The columns that name an order line: by a mapping, else by name; an order with its product where lines have no number. [] = rows have no such name. */
export function orderColumns(columns: readonly RawColumn[]): readonly RawColumn[] {
  const [order, line, product] = [orderColumn(columns), lineColumn(columns), named(columns, "product")];
  if (line !== undefined && line !== order) return order === undefined ? [line] : [order, line];
  if (order === undefined) return [];
  return product === undefined ? [order] : [order, product];
}

/** The column that names an order; a column that is just called one names it too, where no other does. */
export const orderColumn = (columns: readonly RawColumn[]): RawColumn | undefined => named(columns, "order") ?? columns.find(({ key, header }) => key === undefined && bare.has(headerText(header)));
const bare: ReadonlySet<string> = new Set(["order", "invoice", "发票"].map(headerText));

/** The column that names or numbers an order's lines. */
export const lineColumn = (columns: readonly RawColumn[]): RawColumn | undefined => named(columns, "orderLine");

const named = (columns: readonly RawColumn[], key: string): RawColumn | undefined =>
  columns.find((column) => column.key === key) ?? columns.find(({ key: own, header }) => own === undefined && synonymsOf("Sales", key).some(({ text, weak }) => !weak && text === headerText(header)));
