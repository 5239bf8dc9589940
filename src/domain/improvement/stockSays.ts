import { EncodedSource } from "../evaluation/encodeSource";
import { IssueList } from "../evaluation/issueList";
import { findColumn } from "../records/matchHeaders";
import { normalText } from "../records/normalText";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { Employee } from "../records/definitions";
import type { RawTable } from "../records/rawTable";
import type { StockRow } from "../records/readInventory";
import type { Day } from "../units";

/** Of the products a person sells that are in Inventory, how many are short, and the days they were out of stock. */
export interface StockSays { readonly products: number; readonly short: number; readonly stockOutDays: number }

/** Sales of so many days say how quickly stock goes. */
const daysBack = 90;

/**
 * What Inventory says of each person's products, by `Employee.key`; people who sell none of them are not there. A product
 * is short when it was out of stock, or its cover is below its lead time: days of cover = on hand / average daily units
 * sold on in-stock days. Without a Quantity column a row is one unit.
 * @param sales a table with the columns of Sales; rows whose cells cannot be read are left out, their findings are scoring's.
 */
export function stockSays({ stock, sales, employees, aliases, asOf }: { readonly stock: readonly StockRow[]; readonly sales: RawTable; readonly employees: readonly Employee[]; readonly aliases: PersonAliases; readonly asOf: Day }): ReadonlyMap<string, StockSays> {
  const at = (name: string): number => findColumn("Sales", sales.columns, name);
  const [employee, date, product, quantity] = [at("Employee"), at("Date"), at("Product"), at("Quantity")];
  if (employee < 0 || date < 0 || product < 0) return new Map();
  const source = new EncodedSource(sales, peopleIndex(employees, aliases), new IssueList());
  const [people, days, products] = [source.people(employee), source.days(date), source.cells(product)];
  const quantities = quantity < 0 ? null : source.numbers(quantity, true);
  const units = new Map<string, number>();
  const sold = new Map<number, Set<string>>();
  for (let row = 0; row < sales.rowCount; row++) {
    const day = days[row] ?? NaN;
    const cell = products[row];
    if (!(day > asOf - daysBack && day <= asOf) || (typeof cell !== "string" && typeof cell !== "number")) continue;
    const name = normalText(String(cell));
    const count = quantities === null ? 1 : quantities[row] ?? NaN;
    if (!Number.isNaN(count)) units.set(name, (units.get(name) ?? 0) + count);
    const person = people[row] ?? -1;
    if (person >= 0) sold.set(person, (sold.get(person) ?? new Set()).add(name));
  }
  // The latest line of a product counts.
  const latest = new Map(stock.map((line) => [line.product, line]));
  return new Map([...sold].flatMap(([person, names]): readonly (readonly [string, StockSays])[] => {
    const lines = [...names].flatMap((name) => latest.get(name) ?? []);
    const key = employees[person]?.key;
    if (key === undefined || lines.length === 0) return [];
    return [[key, { products: lines.length, short: lines.filter((line) => isShort(line, units.get(line.product) ?? 0)).length, stockOutDays: lines.reduce((sum, { stockOutDays }) => sum + stockOutDays, 0) }]];
  }));
}

function isShort({ onHand, stockOutDays, leadTime }: StockRow, units: number): boolean {
  const daily = units / Math.max(1, daysBack - stockOutDays);
  return stockOutDays > 0 || (leadTime !== null && daily > 0 && onHand / daily < leadTime);
}
