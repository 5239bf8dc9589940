import { headerText } from "../mapping/headerWords";
import { synonymsOf } from "../mapping/synonyms";
import type { RawColumn } from "../records/rawTable";

/** The columns that name an order line: by a mapping, else by name; an order with its product where lines have no number. [] = rows have no such name. */
export function orderColumns(columns: readonly RawColumn[]): readonly RawColumn[] {
  const find = (key: string): RawColumn | undefined => columns.find((column) => column.key === key) ?? columns.find(({ key: own, header }) => own === undefined && synonymsOf("Sales", key).some(({ text, weak }) => !weak && text === headerText(header)));
  const [order, line, product] = [find("order"), find("orderLine"), find("product")];
  if (line !== undefined && line !== order) return order === undefined ? [line] : [order, line];
  if (order === undefined) return [];
  return product === undefined ? [order] : [order, product];
}
