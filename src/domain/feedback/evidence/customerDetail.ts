import type { EncodedSource } from "../../evaluation/encodeSource";
import type { RowsBehind } from "../../evaluation/rowsBehind";
import type { Period } from "../../period";
import { placeOf } from "../../records/cells";
import { matchHeaders } from "../../records/matchHeaders";
import { normalText } from "../../records/normalText";
import { day, type Day } from "../../units";
import type { Detail } from "./detail";

/** Before a tenth of the period is over, and two weeks, nothing is said of customers. Source: pace's tenth (run-rates of the first days swing too far), and that two weeks are a usual order cycle. */
const tooEarly = { share: 0.1, days: 14 } as const;
/** Where a customer's usual interval is not known, this much of the period must be over: by then one who buys about once a period would sooner have bought than not. */
const goodShare = 0.5;
/** Silence of so many usual intervals stands out. Source: the project's own proposal; within two, a single order put off explains it. */
const intervals = 2;
/** New are only customers of whom a year before the period knows nothing: less, and those who buy once a season would look new. */
const yearBefore = 365;

interface Bought {
  readonly name: string;
  /** Days with a sale before the window, and in it; oldest first once all rows are read. */
  readonly before: number[];
  readonly now: number[];
  amountNow: number;
  amountBefore: number;
  firstNow: { readonly on: number; readonly row: number } | null;
  lastBefore: { readonly on: number; readonly row: number } | null;
  /** A row of theirs, before the window or without a readable day, that is no sale: they are known, however little is. */
  known: boolean;
}

/**
 * Of sales, the largest customer gained or come back (strength), or staying away (change), by what the rows of this person
 * tell. @param period the KPI's whole period, of which the rows' window may be only the days up to the one scored.
 * @returns nothing while it is too early in the period, or the data does not reach back far enough to know.
 */
export function customerDetail(rows: RowsBehind, period: Period, side: "strength" | "change"): readonly Detail[] {
  const { source, columns, window } = rows;
  const customer = matchHeaders("Sales", source.table.columns).found.get("customer");
  const [amount] = columns.numerator;
  const [first] = rows.credited;
  const length = period.end - period.start + 1;
  const elapsed = window.end - period.start + 1;
  if (customer === undefined || amount === undefined || columns.numerator.length !== 1 || first === undefined) return [];
  if (elapsed < Math.max(tooEarly.days, tooEarly.share * length)) return [];
  const { bought, earliest } = purchases(rows, customer, amount, first, length);
  const count = [...bought.values()].filter(({ now }) => now.length > 0).length;
  const place = (row: number) => placeOf(source.table, source.table.columns[customer] ?? { header: "", position: customer }, row);
  const largest = <T extends { readonly customer: string; readonly amount: number }>(all: readonly T[]): readonly T[] => [...all].sort((a, b) => b.amount - a.amount || (a.customer < b.customer ? -1 : 1)).slice(0, 1);
  if (side === "strength") {
    return largest([...bought.values()].flatMap((one): readonly (Detail & { readonly customer: string; readonly amount: number })[] => {
      const { name, firstNow, lastBefore, amountNow, known } = one;
      if (firstNow === null || amountNow <= 0) return [];
      const shared = { customer: name, amount: amountNow, count, place: place(firstNow.row) };
      if (lastBefore === null) return known || earliest > window.start - Math.max(yearBefore, length) ? [] : [{ kind: "customer-gained", ...shared }];
      const gap = firstNow.on - lastBefore.on;
      return gap < length ? [] : [{ kind: "customer-returned", ...shared, months: Math.max(1, Math.round(gap / 30.44)) }];
    }));
  }
  const elsewhere = boughtIn(source, customer, amount, columns.date, window);
  return largest([...bought].flatMap(([key, one]): readonly (Detail & { readonly customer: string; readonly amount: number })[] => {
    const { name, now, lastBefore, amountBefore } = one;
    // Whoever buys from a colleague now has not stayed away.
    if (now.length > 0 || lastBefore === null || amountBefore <= 0 || elsewhere.has(key)) return [];
    const usual = usualInterval(one.before);
    const silent = usual === null ? elapsed >= goodShare * length : window.end - lastBefore.on >= intervals * usual;
    return silent ? [{ kind: "customer-lost", customer: name, amount: amountBefore, count, since: day(lastBefore.on), place: place(lastBefore.row) }] : [];
  }));
}

/** Every customer of one person up to the end of the window, by the name as it is matched; and the person's first day in the data. */
function purchases({ source, columns, window }: RowsBehind, customer: number, amount: number, first: number, length: number): { readonly bought: ReadonlyMap<string, Bought>; readonly earliest: number } {
  const [days, amounts] = [source.days(columns.date), source.numbers(amount)];
  const person = source.people(columns.employee)[first] ?? -1;
  const bought = new Map<string, Bought>();
  let earliest = Infinity;
  for (const row of source.rowsOf(columns.employee, person)) {
    const on = days[row] ?? NaN;
    const name = String(source.cells(customer)[row] ?? "").trim();
    if (on < earliest) earliest = on;
    if (name === "" || on > window.end) continue;
    const key = normalText(name);
    const one: Bought = bought.get(key) ?? { name, before: [], now: [], amountNow: 0, amountBefore: 0, firstNow: null, lastBefore: null, known: false };
    bought.set(key, one);
    const value = amounts[row] ?? NaN;
    const sold = value > 0 && !Number.isNaN(on);
    if (on >= window.start) {
      one.amountNow += Number.isNaN(value) ? 0 : value;
      if (!sold) continue;
      one.now.push(on);
      if (one.firstNow === null || on < one.firstNow.on) one.firstNow = { on, row };
    } else if (!sold) one.known = true;
    else {
      one.before.push(on);
      // What came back of a sale is left in: what the customer brought is asked, not what was kept.
      if (on >= window.start - length) one.amountBefore += value;
      if (one.lastBefore === null || on > one.lastBefore.on) one.lastBefore = { on, row };
    }
  }
  return { bought, earliest };
}

/** The median of the days between purchases, of two intervals or more; null = fewer. */
function usualInterval(days: readonly number[]): number | null {
  const ordered = [...new Set(days)].sort((a, b) => a - b);
  const gaps = ordered.slice(1).map((on, index) => on - (ordered[index] ?? on)).sort((a, b) => a - b);
  return gaps.length < 2 ? null : (gaps[gaps.length >> 1] ?? null);
}

const made = new WeakMap<EncodedSource, Map<string, ReadonlySet<string>>>();

/** Customers that bought in the window from anybody; one pass over the table for all people. */
function boughtIn(source: EncodedSource, customer: number, amount: number, date: number, window: { readonly start: Day; readonly end: Day }): ReadonlySet<string> {
  const ofSource = made.get(source) ?? new Map<string, ReadonlySet<string>>();
  made.set(source, ofSource);
  const key = [customer, amount, date, window.start, window.end].join("\u241f");
  const had = ofSource.get(key);
  if (had !== undefined) return had;
  const [days, amounts, names] = [source.days(date), source.numbers(amount), source.cells(customer)];
  const found = new Set<string>();
  days.forEach((on, row) => {
    if (on >= window.start && on <= window.end && (amounts[row] ?? NaN) > 0) found.add(normalText(String(names[row] ?? "")));
  });
  ofSource.set(key, found);
  return found;
}
