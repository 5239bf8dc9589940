import { isNothing } from "../cleaning/blankText";
import { isHeaderAgain, isTotals, isUnlabelledSum, type DataRow } from "./leftOutRows";
import { isNote } from "./noteRow";

export interface TrimmedRows {
  /** Rows of the table, totals and blank rows inside included; none of them at the end. */
  readonly rows: readonly DataRow[];
  /** Which rows, by `DataRow.row`, are totals or the header once more, those at the end included; ascending. */
  readonly leftOut: readonly number[];
  /** Where the table ends: its last row by `DataRow.row`, or null when it has none. */
  readonly last: number | null;
}

/**
 * The rows below a header without the blank rows, notes and totals at their end.
 * @param below what was read below the header; between two neighbours of `row` further apart, rows were not read.
 * @param names header of each column.
 */
export function trimRows(below: readonly DataRow[], names: readonly string[]): TrimmedRows {
  const leftOut = new Set<number>();
  const kept: DataRow[] = [];
  for (const one of below) {
    if (isHeaderAgain(one.cells, names) || isTotals(one, names, kept)) leftOut.add(one.row);
    else if (!isBlank(one)) kept.push(one);
  }
  let end = below.length;
  let afterEnd: number | null = null;
  for (; end > 0; end--) {
    const one = below[end - 1];
    if (one === undefined) break;
    if (isBlank(one)) continue;
    if (!leftOut.has(one.row)) {
      if (isNote(one.cells, names.length)) kept.splice(kept.indexOf(one), 1);
      else if (kept.at(-1) === one && contiguous(below) && isUnlabelledSum(one, kept.slice(0, -1))) {
        kept.pop();
        leftOut.add(one.row);
      } else break;
    }
    afterEnd = one.row;
  }
  const rows = below.slice(0, end);
  const lastRead = rows.at(-1)?.row ?? null;
  const next = below[end]?.row ?? null;
  // Everything that was read at the sheet's end is totals and notes: the rows not read before them are data.
  const unread = lastRead !== null && next !== null && afterEnd !== null && next > lastRead + 1;
  return { rows, leftOut: [...leftOut].sort((a, b) => a - b), last: unread ? next - 1 : lastRead };
}

const isBlank = ({ cells }: DataRow): boolean => cells.every((cell) => isNothing(cell));

const contiguous = (rows: readonly DataRow[]): boolean => rows.length === 0 || (rows.at(-1)?.row ?? 0) - (rows[0]?.row ?? 0) === rows.length - 1;
