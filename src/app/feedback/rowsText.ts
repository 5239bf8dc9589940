import type { RowsBehind } from "../../domain/evaluation/rowsBehind";

/** So many runs of rows are named; the count says how many rows there are in all. */
const mostRuns = 6;

/** Sheet rows in runs, in the order of the table. @example "2–9, 14" */
export function rowsText({ source: { table }, counted, credited }: RowsBehind): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const row of counted.length > 0 ? counted : credited) {
    const number = table.sheetRows?.[row] ?? table.firstRow + row;
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else if (runs.push({ from: number, to: number }) > mostRuns) break;
  }
  const named = runs.slice(0, mostRuns).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return [...named, ...(runs.length > mostRuns ? ["…"] : [])].join(", ");
}
