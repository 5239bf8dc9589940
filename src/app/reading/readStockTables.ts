import { columnNames } from "../../domain/evaluation/sourceColumns";
import { stockSays, type StockSays } from "../../domain/improvement/stockSays";
import type { Employee } from "../../domain/records/definitions";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { PersonAliases } from "../../domain/records/people";
import { readInventory } from "../../domain/records/readInventory";
import type { Read } from "../../domain/records/tableReader";
import { ok, type Result } from "../../domain/result";
import type { Day } from "../../domain/units";
import type { Intake } from "../intake/takeIn";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "./definitionTables";

/** What Inventory says of the products people sell; null where there is none that can be used, or no Sales with products. */
export async function readStockTables(intake: Intake, { employees, aliases, asOf }: { readonly employees: readonly Employee[]; readonly aliases: PersonAliases; readonly asOf: Day }): Promise<Result<Read<ReadonlyMap<string, StockSays> | null>, Refusal>> {
  const [inventory, sales] = [tableNamed(intake.survey, "Inventory"), tableNamed(intake.survey, "Sales")];
  if (inventory === null || sales === null || inventory.rowCount === 0) return ok({ value: null, issues: [] });
  const stock = matchHeaders("Inventory", columnNames(inventory));
  const sold = matchHeaders("Sales", columnNames(sales)).found;
  // Others may have a table of this name for something else.
  if (stock.missing.some(({ required }) => required)) return ok({ value: null, issues: [] });
  const columns = ["date", "employee", "product", "quantity"].flatMap((key) => sold.get(key) ?? []);
  if (!sold.has("product") || !sold.has("employee") || !sold.has("date")) return ok({ value: null, issues: [] });
  const ascending = (positions: Iterable<number>): readonly number[] => [...positions].sort((a, b) => a - b);
  const read = await intake.read([{ table: inventory.name, columns: ascending(stock.found.values()) }, { table: sales.name, columns: ascending(columns) }]);
  if (!read.ok) return read;
  const named = (name: string) => read.value.tables.find((table) => table.name === name);
  const [stockTable, salesTable] = [named(inventory.name), named(sales.name)];
  if (stockTable === undefined || salesTable === undefined) return ok({ value: null, issues: [] });
  const rows = readInventory(stockTable);
  return ok({ value: stockSays({ stock: rows.value, sales: salesTable, employees, aliases, asOf }), issues: rows.issues });
}
