import type { Block, CellWrite } from "../ports/workbookPort";

/** More blocks than this are joined: many small ranges cost Excel more than a few cells left alone. */
const mostBlocks = 40;

interface Run { first: number; last: number; left: number; right: number }

/**
 * The fewest rectangles worth writing that hold every changed cell; what lies between is `null`, left alone.
 * @param changes one entry a data row, `null` where nothing changes.
 */
export function blocksOfChanges(changes: readonly (readonly CellWrite[])[]): readonly Block[] {
  const runs: Run[] = [];
  changes.forEach((cells, row) => {
    const left = cells.findIndex((cell) => cell !== null);
    if (left < 0) return;
    const right = cells.findLastIndex((cell) => cell !== null);
    const last = runs.at(-1);
    if (last?.last === row - 1) {
      last.last = row;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else runs.push({ first: row, last: row, left, right });
  });
  return joinClosest(runs).map(({ first, last, left, right }) => ({
    firstRow: first,
    firstColumn: left,
    cells: changes.slice(first, last + 1).map((cells) => cells.slice(left, right + 1)),
  }));
}

function joinClosest(runs: readonly Run[]): readonly Run[] {
  if (runs.length <= mostBlocks) return runs;
  const gaps = runs.slice(1).map((run, index) => run.first - (runs[index]?.last ?? 0)).sort((a, b) => a - b);
  const joinUpTo = gaps[runs.length - mostBlocks - 1] ?? 0;
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.first - last.last <= joinUpTo) {
      last.last = run.last;
      last.left = Math.min(last.left, run.left);
      last.right = Math.max(last.right, run.right);
    } else joined.push({ ...run });
  }
  return joined;
}
