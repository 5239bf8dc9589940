import type { Day } from "../units";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** One line of Inventory: units on hand and days, `product` in the form of `normalText`. */
export interface StockRow { readonly product: string; readonly date: Day | null; readonly onHand: number; readonly stockOutDays: number; readonly leadTime: number | null }

/** Inventory by row, newest last. A product that is blank or a stock that is no number is a finding, and the row is left out. */
export function readInventory(table: RawTable): Read<readonly StockRow[]> {
  const read = readRows("Inventory", table, (row): StockRow | null => {
    const [product, onHand, date, stockOutDays, leadTime] = [row.text("product"), row.number("onHand"), row.date("date"), row.number("stockOutDays"), row.number("leadTime")];
    if (product === null) row.issue("cell-blank", "unscored", "product", { found: "" });
    return product === null || onHand === null ? null : { product: normalText(product), date, onHand, stockOutDays: Math.max(0, stockOutDays ?? 0), leadTime };
  });
  return { value: [...read.value].sort((a, b) => (a.date ?? -Infinity) - (b.date ?? -Infinity)), issues: read.issues };
}
