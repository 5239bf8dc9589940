import { period, type LargeTable } from "./largeTables";

/** What five sums over one person's rows come to. */
export interface PersonSums { amount: number; quantity: number; orders: number; readonly customers: Set<string> }

/**
 * The measure to hold the domain against: one loop over the same rows that checks the date, finds the person and adds
 * up the five actuals, with nothing in it that scoring needs besides (no issue, no score, no place of a cell).
 */
export function singlePass(sales: LargeTable): ReadonlyMap<string, PersonSums> {
  const column = (header: string): LargeTable["columns"][number] => sales.columns[sales.headers.indexOf(header)] ?? [];
  const dates = column("Date");
  const people = column("Employee");
  const customers = column("Customer");
  const quantities = column("Quantity");
  const amounts = column("Amount");
  const sums = new Map<string, PersonSums>();
  for (let row = 0; row < dates.length; row++) {
    const date = dates[row];
    const amount = amounts[row];
    const quantity = quantities[row];
    if (typeof date !== "number" || date < period.start || date > period.end || typeof amount !== "number" || typeof quantity !== "number") continue;
    const person = String(people[row]);
    let own = sums.get(person);
    if (own === undefined) sums.set(person, (own = { amount: 0, quantity: 0, orders: 0, customers: new Set() }));
    own.amount += amount;
    own.quantity += quantity;
    own.orders += 1;
    own.customers.add(String(customers[row]));
  }
  return sums;
}
