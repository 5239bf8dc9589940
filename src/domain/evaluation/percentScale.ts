import type { RawColumn, RawTable } from "../records/rawTable";
import type { IssueList } from "./issueList";

/**
 * Whether a column of percentages is written 0.85 or 85: decided for the column as a whole, never cell by cell.
 * A column with both fractions and numbers over 1 is read as 85 and said to be mixed, since one of the two is a slip.
 * @returns what to divide by, 1 or 100.
 */
export function percentScale(table: RawTable, column: RawColumn, numbers: Float64Array, issues: IssueList): 1 | 100 {
  if (!numbers.some((share) => share > 1)) return 1;
  const fraction = numbers.findIndex((share) => share > 0 && share < 1);
  if (fraction >= 0) issues.cell("percent-scale-mixed", "notice", table, column, fraction, String(column.cells[fraction]));
  return 100;
}
