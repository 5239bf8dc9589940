import type { Session } from "../connection/connection";
import { isTooLarge } from "../connection/refusalOf";
import { Refused } from "../connection/refused";
import { requestBytes, rowBytes } from "../connection/requestSize";
import type { Area } from "./area";
import { rangeOf } from "./area";

export interface AreaWanted extends Area { readonly table: string }
export interface AreaRead { readonly values: unknown[][]; readonly formulas: unknown[][] }

/** Bytes a cell is taken to have before any of its column was seen, and how much of an answer is risked on that guess. */
const guessedCellBytes = 60;
const probeBytes = 1_000_000;
/** Rows further down may be longer than those seen. */
const margin = 1.25;
const rowsMeasured = 1000;

interface Piece { readonly index: number; readonly first: number; readonly rows: number }

/**
 * Reads areas in as few answers as their bytes allow, each under the limit of Excel on the web. The first answer is
 * a careful one, from which the size of a row is learnt. Errors: `too-large` when a single row does not fit.
 */
export async function readAreas({ context, send }: Session, wanted: readonly AreaWanted[], what: "values" | "values,formulas", onShare: (share: number, table: string) => void = () => undefined): Promise<readonly AreaRead[]> {
  const read = wanted.map((): AreaRead => ({ values: [], formulas: [] }));
  const learnt = new Map<number, number>();
  const total = wanted.reduce((sum, area) => sum + area.rows * area.columns, 0);
  let scale = 1;
  let done = 0;
  for (let pieces = nextPieces(wanted, read, learnt, what, scale); pieces.length > 0; pieces = nextPieces(wanted, read, learnt, what, scale)) {
    const answers = await ask(pieces).catch((error: unknown) => {
      if (isTooLarge(error)) return null;
      throw error;
    });
    if (answers === null || answers.some(({ range }) => (range.values as unknown) === null)) {
      const [first] = pieces;
      if (first && pieces.length === 1 && first.rows === 1) throw new Refused({ kind: "too-large", table: wanted[first.index]?.table ?? "" });
      scale /= 4;
      continue;
    }
    for (const { piece, range } of answers) {
      const target = read[piece.index];
      const area = wanted[piece.index];
      if (!target || !area) continue;
      for (const row of range.values as unknown[][]) target.values.push(row);
      if (what !== "values") for (const row of range.formulas as unknown[][]) target.formulas.push(row);
      const bytes = averageRowBytes(range.values as unknown[][]) * (what === "values" ? 1 : 2) * margin;
      learnt.set(piece.index, Math.max(learnt.get(piece.index) ?? 0, bytes));
      done += piece.rows * area.columns;
      onShare(done / total, area.table);
    }
  }
  return read;

  function ask(pieces: readonly Piece[]) {
    return send(() =>
      pieces.flatMap((piece) => {
        const area = wanted[piece.index];
        return area ? [{ piece, range: rangeOf(context, { ...area, row: area.row + piece.first, rows: piece.rows }).load(what) }] : [];
      }),
    );
  }
}

function averageRowBytes(rows: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / rowsMeasured));
  let sum = 0;
  let measured = 0;
  for (let index = 0; index < rows.length; index += step) {
    sum += rowBytes(rows[index] ?? []);
    measured += 1;
  }
  return sum / Math.max(1, measured);
}

/** What goes into the next answer. `scale` shrinks it after Excel found one too large. */
function nextPieces(wanted: readonly AreaWanted[], read: readonly AreaRead[], learnt: ReadonlyMap<number, number>, what: string, scale: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let left = requestBytes * scale;
  let probeLeft = probeBytes * scale;
  for (const [index, area] of wanted.entries()) {
    const first = read[index]?.values.length ?? 0;
    if (first >= area.rows || area.columns === 0) continue;
    const known = learnt.get(index);
    const perRow = known ?? area.columns * guessedCellBytes * (what === "values" ? 1 : 2);
    const room = known === undefined ? Math.min(left, probeLeft) : left;
    const rows = Math.min(area.rows - first, Math.floor(room / perRow));
    if (rows < 1 && pieces.length > 0) break;
    pieces.push({ index, first, rows: Math.max(1, rows) });
    left -= rows * perRow;
    if (known === undefined) probeLeft -= rows * perRow;
  }
  return pieces;
}
