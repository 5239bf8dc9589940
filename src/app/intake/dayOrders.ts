import type { RawTable } from "../../domain/records/rawTable";
import type { MappingBook } from "./mappingBook";

/** Columns with the order of day and month that people gave them. */
export function withDayOrders(tables: readonly RawTable[], { lines }: MappingBook): readonly RawTable[] {
  const orders = lines.filter(({ what }) => what === "dateOrder");
  if (orders.length === 0) return tables;
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const line = orders.find((one) => one.table.toLowerCase() === table.name.toLowerCase() && (one.column === column.header || one.column === column.key));
      return line?.readFrom === "dmy" || line?.readFrom === "mdy" ? { ...column, dayOrder: line.readFrom } : column;
    }),
  }));
}
