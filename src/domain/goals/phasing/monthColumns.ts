import { monthEnd, serialDay, yearAndMonth } from "../../cleaning/calendar";
import { cleanNumbers } from "../../cleaning/cleanNumbers";
import { headerPeriod } from "../../cleaning/headerPeriod";
import { placeOf } from "../../records/cells";
import { matchHeaders } from "../../records/matchHeaders";
import type { Period } from "../../period";
import type { CellPlace, RawColumn, RawTable } from "../../records/rawTable";
import type { MonthShares } from "./monthShares";

const fewest = 3;

/** Places of the columns that name a month beside a target; none where they are fewer than three. */
export function monthColumns(headers: readonly string[]): readonly number[] {
  const found = headers.flatMap((header, position) => (headerPeriod(header)?.grain === "month" ? [position] : []));
  return found.length < fewest ? [] : found;
}

/** What a row's months say of how its target spreads: nothing, shares by calendar month, or numbers that sum to neither 1, 100 nor the target. */
export type OwnMonths =
  | { readonly kind: "none" }
  | { readonly kind: "shares"; readonly shares: NonNullable<MonthShares> }
  | { readonly kind: "off"; readonly sum: number; readonly first: CellPlace; readonly last: CellPlace };

/**
 * Reads months written beside a target in its own row: shares that sum to 1 or 100 %, or amounts that sum to the target.
 * Both mean the same, since only the ratio of months counts. Months outside the target's period are not its own.
 * @example of 1200 for 2025 with 0.05 in each of Jan to Jun, …: { kind: "shares", shares: [0.05, 0.05, …] }
 */
export function ownMonths(table: RawTable): (row: number, target: number, period: Period) => OwnMonths {
  const known = new Set(matchHeaders("Targets", table.columns).found.values());
  const headers = table.columns.map(({ header }, at) => (known.has(at) ? "" : header));
  const months = monthColumns(headers).flatMap((at) => {
    const [column, named] = [table.columns[at], headerPeriod(headers[at] ?? "")];
    return column === undefined || named === null || named.grain !== "month" ? [] : [{ column, named, values: cleanNumbers(column.cells).values }];
  });
  return (row, target, period) => {
    const filled: { readonly month: number; readonly value: number; readonly column: RawColumn }[] = [];
    for (const { column, named, values } of months) {
      const value = values[row] ?? NaN;
      if (!Number.isNaN(value) && isIn(period, named.number, named.year)) filled.push({ month: named.number, value, column });
    }
    const [first, last] = [filled[0], filled.at(-1)];
    if (first === undefined || last === undefined) return { kind: "none" };
    const sum = filled.reduce((total, { value }) => total + value, 0);
    const fits = near(sum, 1, 0.01) || near(sum, 100, 1) || near(sum, target, Math.abs(target) * 0.005);
    if (!fits || sum <= 0 || filled.some(({ value }) => value < 0)) return { kind: "off", sum, first: placeOf(table, first.column, row), last: placeOf(table, last.column, row) };
    const shares = new Array<number>(12).fill(0);
    for (const { month, value } of filled) shares[month - 1] = (shares[month - 1] ?? 0) + value;
    return { kind: "shares", shares };
  };
}

const near = (value: number, to: number, within: number): boolean => Math.abs(value - to) <= within + 1e-9;

/** Whether a month, of a year or of any, has a day in a period. */
function isIn({ start, end }: Period, month: number, named: number | null): boolean {
  const [first, last] = [yearAndMonth(start).year, yearAndMonth(end).year];
  const years = named === null ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [named];
  return years.some((year) => serialDay(year, month, 1) <= end && start <= monthEnd(year, month));
}
