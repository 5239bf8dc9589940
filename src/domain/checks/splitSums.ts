import { isNothing } from "../cleaning/blankText";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { matchHeaders } from "../records/matchHeaders";
import { normalText, personKey } from "../records/normalText";
import type { Cell, RawColumn, RawTable } from "../records/rawTable";
import { orderColumn, lineColumn } from "./orderColumns";

/** An order whose credit shares do not sum to 1: its first 0-based row, its name as it stands, and what they come to (1 = the whole). */
export interface SplitSum { readonly row: number; readonly order: string; readonly sum: number }

interface Part { readonly row: number; readonly seller: string; readonly share: number }

/**
 * Orders whose shares do not sum to 1. Rows of one order are its lines, each shared by itself, or, where the lines tell
 * their sellers apart, the order is shared as a whole: either is fine. A line is told by number, product, quantity and
 * amount; one that stands n times with every seller may sum to n. Orders with a share that cannot be read are left
 * to the finding about that. [] where the table names no orders or has no splits.
 */
export function splitSums(sales: RawTable): readonly SplitSum[] {
  const { found } = matchHeaders("Sales", sales.columns);
  const column = (key: string): RawColumn | undefined => sales.columns[found.get(key) ?? -1];
  const [order, split, employee] = [orderColumn(sales.columns), column("split"), column("employee")];
  if (order === undefined || split === undefined || order.derived === true || split.derived === true || split.cells.every(isNothing)) return [];
  const told = [lineColumn(sales.columns), column("product"), column("quantity"), column("amount")].filter((one) => one !== undefined);
  const shares = sharesOf(split);
  const orders = new Map<string, { readonly name: string; readonly parts: Part[]; readonly lines: Map<string, Part[]> }>();
  for (let row = 0; row < sales.rowCount; row++) {
    const cell = order.cells[row] ?? null;
    if (isNothing(cell)) continue;
    const name = String(cell);
    const key = normalText(name);
    const one = orders.get(key) ?? { name: name.trim(), parts: [], lines: new Map<string, Part[]>() };
    orders.set(key, one);
    const part = { row, seller: sellerOf(employee?.cells[row]), share: shares[row] ?? NaN };
    one.parts.push(part);
    const line = told.map(({ cells }) => textOf(cells[row])).join("\u241f");
    one.lines.set(line, [...(one.lines.get(line) ?? []), part]);
  }
  return [...orders.values()].flatMap(({ name, parts, lines }): readonly SplitSum[] => {
    if (parts.some(({ share }) => Number.isNaN(share)) || isWhole(parts)) return [];
    const wrong = [...lines.values()].find((line) => !isWhole(line));
    return wrong === undefined ? [] : [{ row: wrong[0]?.row ?? 0, order: name, sum: sumOf(wrong) }];
  });
}

/** A blank share is the whole; NaN = one that cannot be read, or is none. Whether "50" means 50 % is decided as when crediting. */
function sharesOf({ cells }: RawColumn): Float64Array {
  const { values } = cleanNumbers(cells);
  const scale = values.some((share) => share > 1) ? 100 : 1;
  return values.map((share, row) => (isNothing(cells[row]) ? 1 : share >= 0 && share <= scale ? share / scale : NaN));
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { share }) => sum + share, 0);

function isWhole(parts: readonly Part[]): boolean {
  const times = new Map<string, number>();
  for (const { seller } of parts) times.set(seller, (times.get(seller) ?? 0) + 1);
  const sum = sumOf(parts);
  const nearest = Math.max(1, Math.round(sum));
  // Thirds written as 33 % leave a hundredth over: each share but the last may be off by half of one.
  return nearest <= Math.max(...times.values()) && Math.abs(sum - nearest) <= (parts.length - 1) * 0.005 + 1e-9;
}

const sellerOf = (cell: Cell | undefined): string => (typeof cell === "string" || typeof cell === "number" ? personKey(cell) : "");
const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : normalText(String(cell)));
