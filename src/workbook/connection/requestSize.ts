/**
 * Bytes one request or answer may have by our estimate. Excel on the web allows 5 MB; the rest is room for
 * the envelope and for the quotes that are escaped once more inside it.
 * Source: "Resource limits and performance optimization for Office Add-ins".
 */
export const requestBytes = 3_000_000;

/** UTF-8 bytes of one cell in a JSON message, quotes counted escaped. @example cellBytes("ab") // 7 */
export function cellBytes(cell: unknown): number {
  if (typeof cell === "number") return String(cell).length + 1;
  if (typeof cell !== "string") return 6;
  let bytes = 5;
  for (let index = 0; index < cell.length; index += 1) {
    const unit = cell.charCodeAt(index);
    if (unit < 0x20) bytes += 7;
    else if (unit === 0x22 || unit === 0x5c) bytes += 4;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Bytes of one row of cells. */
export const rowBytes = (row: readonly unknown[]): number => row.reduce<number>((sum, cell) => sum + cellBytes(cell), 3);

/** Cuts rows into runs of at most `limit` bytes each, at least one row a run. @example cutRows([["a"], ["b"]], 10).length // 2 */
export function cutRows<Row extends readonly unknown[]>(rows: readonly Row[], limit: number): readonly { readonly first: number; readonly rows: readonly Row[]; readonly bytes: number }[] {
  const runs: { first: number; rows: Row[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const bytes = rowBytes(row);
    const last = runs.at(-1);
    if (last && last.bytes + bytes <= limit) {
      last.rows.push(row);
      last.bytes += bytes;
    } else runs.push({ first: index, rows: [row], bytes });
  });
  return runs;
}
