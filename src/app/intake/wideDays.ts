import { cleanNumbers } from "../../domain/cleaning/cleanNumbers";
import { columnOf } from "../../domain/mapping/tableMapping";
import { daysOf } from "../../domain/mapping/wideColumns";
import type { Cell } from "../../domain/records/rawTable";
import type { LogicalTable } from "./logicalTable";

/**
 * First and last day of each row of a wide table read as long: from the header its number stands under and, where
 * that names no year, from the year column or the year people gave.
 * @param periods which of the wide columns each row is from.
 */
export function wideDays({ mapping, wide }: LogicalTable, periods: readonly number[], cellsAt: (header: string) => readonly Cell[]): { readonly starts: readonly Cell[]; readonly ends: readonly Cell[] } {
  const year = columnOf(mapping, "year")?.source;
  const constant = year?.kind === "constant" ? Number(year.value) : NaN;
  const years = year?.kind === "column" ? cleanNumbers(cellsAt(year.header)).values : null;
  const days = periods.map((index, row) => {
    const period = wide?.periods[index]?.period;
    const own = years?.[row] ?? constant;
    return period === undefined ? null : daysOf(period, Number.isNaN(own) ? null : own);
  });
  return { starts: days.map((one) => one?.start ?? null), ends: days.map((one) => one?.end ?? null) };
}
