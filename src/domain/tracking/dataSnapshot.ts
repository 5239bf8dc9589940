import { cleanNumbers } from "../cleaning/cleanNumbers";
import { isNothing } from "../cleaning/blankText";
import { orderColumns } from "../checks/orderColumns";
import type { Employee } from "../records/definitions";
import { matchHeaders } from "../records/matchHeaders";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { Cell, RawTable } from "../records/rawTable";

/** One row of a data table, as little as it takes to know it again: what names it, what it holds, whose it is, its amount. */
export interface SnapshotRow { readonly key: string; readonly hash: string; readonly who: string; readonly amount: number }

/** A data table as a refresh saw it; of a table too long for that, the sums of each person. */
export interface DataSnapshot {
  /** ISO text. */
  readonly takenOn: string;
  readonly rows: readonly SnapshotRow[];
  readonly sums: readonly PersonSum[];
}
export interface PersonSum { readonly who: string; readonly rows: number; readonly amount: number }

/** Rows beyond this many are kept as sums: half a megabyte of text is what a refresh may spend on remembering. */
const mostRows = 20_000;

/** @param sales the table as read. @param takenOn ISO text of now. */
export function takeSnapshot(sales: RawTable, employees: readonly Employee[], aliases: PersonAliases, takenOn: string): DataSnapshot {
  const places = matchHeaders("Sales", sales.columns).found;
  const who = sales.columns[places.get("employee") ?? -1]?.cells ?? [];
  const amounts = cleanNumbers(sales.columns[places.get("amount") ?? -1]?.cells ?? []).values;
  const find = peopleIndex(employees, aliases);
  const names = new Map<Cell, string>();
  const nameOf = (cell: Cell): string => {
    const known = names.get(cell);
    if (known !== undefined) return known;
    const name = isNothing(cell) || cell === null || typeof cell === "boolean" ? "" : employees[find(cell)]?.name ?? String(cell);
    names.set(cell, name);
    return name;
  };
  const sums = new Map<string, { rows: number; amount: number }>();
  const rows: SnapshotRow[] = [];
  const key = orderColumns(sales.columns);
  const long = sales.rowCount > mostRows;
  for (let row = 0; row < sales.rowCount; row++) {
    if (sales.columns.every(({ cells }) => isNothing(cells[row]))) continue;
    const person = nameOf(who[row] ?? null);
    const amount = Number.isNaN(amounts[row] ?? NaN) ? 0 : amounts[row] ?? 0;
    const sum = sums.get(person) ?? { rows: 0, amount: 0 };
    sums.set(person, { rows: sum.rows + 1, amount: sum.amount + amount });
    if (long) continue;
    rows.push({ key: key.length === 0 ? "" : hashOf(key.map(({ cells }) => cells[row] ?? "")), hash: hashOf(sales.columns.map(({ cells }) => cells[row] ?? "")), who: person, amount });
  }
  return { takenOn, rows, sums: [...sums].map(([name, sum]) => ({ who: name, ...sum })) };
}

/** 53 bits of a text, as letters and digits. Source: cyrb53 (public domain); collisions only hide a change, they never change a score. */
export function hashOf(cells: readonly Cell[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const cell of cells) {
    const text = `${typeof cell === "number" ? String(Math.round(cell * 1e6) / 1e6) : String(cell ?? "")}\u241f`;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
