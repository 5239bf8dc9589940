import { isoDay } from "../cleaning/calendar";
import type { CleanedDates } from "../cleaning/cleanDates";
import type { CleanedNumbers } from "../cleaning/cleanNumbers";
import { swappedDays } from "../cleaning/swappedDays";
import { placeOf } from "./cells";
import type { Issue } from "./issue";
import type { RawColumn, RawTable } from "./rawTable";

/** What had to be assumed about a column's spelling, as a finding at the first cell that hangs on it; [] when its cells decided. */
export function assumptions(table: RawTable, column: RawColumn, { days, numbers }: { readonly days?: CleanedDates; readonly numbers?: CleanedNumbers }): readonly Issue[] {
  const issues: Issue[] = [];
  const note = (kind: Issue["kind"], rows: readonly number[], expected: string): void => {
    const [first] = rows;
    if (first !== undefined) issues.push({ kind, severity: "notice", table: table.name, column: column.header, place: placeOf(table, column, first), found: String(column.cells[first]), count: rows.length, expected, ...(kind === "days-swapped" && { found: isoDay(Number(column.cells[first])) }) });
  };
  if (days) note("date-order-assumed", days.undecided, days.convention.order === "dmy" ? "31/12/2024" : "12/31/2024");
  if (days) note("days-swapped", swappedDays(column.cells, days), days.convention.order === "dmy" ? "31/12/2024" : "12/31/2024");
  // A dot before three digits is read as decimals, a comma as thousands.
  if (numbers) note("number-marks-assumed", numbers.undecided, "1,234.5");
  return issues;
}
