import { period, type LargeTable } from "./largeTables";

/** Per person, in the order given: what the sums over their rows come to. */
export interface PlainSums { readonly amount: Float64Array; readonly quantity: Float64Array; readonly orders: Int32Array; readonly customers: Int32Array }

/**
 * The measure to hold the domain against: one loop over the same rows, written for speed, that knows the spelling
 * beforehand, checks the date, finds the person and adds up all that the KPIs ask for, with nothing in it that scoring
 * needs besides (no issue, no score, no place of a cell).
 */
export function singlePass(sales: LargeTable, people: readonly string[]): PlainSums {
  const column = (header: string): LargeTable["columns"][number] => sales.columns[sales.headers.indexOf(header)] ?? [];
  const [dates, names, buyers, quantities, amounts] = [column("Date"), column("Employee"), column("Customer"), column("Quantity"), column("Amount")];
  const indexOf = new Map<unknown, number>(people.map((id, index) => [id, index]));
  /** By customer, a mark for each person who sold to them. */
  const soldTo = new Map<unknown, Uint8Array>();
  const [amount, quantity] = [new Float64Array(people.length), new Float64Array(people.length)];
  const [orders, customers] = [new Int32Array(people.length), new Int32Array(people.length)];
  for (let row = 0; row < dates.length; row++) {
    const [date, sold, pieces] = [dates[row], amounts[row], quantities[row]];
    if (typeof date !== "number" || date < period.start || date > period.end || typeof sold !== "number" || typeof pieces !== "number") continue;
    const person = indexOf.get(names[row]);
    if (person === undefined) continue;
    amount[person] = (amount[person] as number) + sold;
    quantity[person] = (quantity[person] as number) + pieces;
    orders[person] = (orders[person] as number) + 1;
    const customer = buyers[row];
    let marks = soldTo.get(customer);
    if (marks === undefined) soldTo.set(customer, (marks = new Uint8Array(people.length)));
    if (marks[person] === 0) {
      marks[person] = 1;
      customers[person] = (customers[person] as number) + 1;
    }
  }
  return { amount, quantity, orders, customers };
}
