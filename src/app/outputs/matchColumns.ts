import type { OutputColumn } from "./outputTable";

const normal = (header: string): string => header.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/**
 * Where each column of ours stands in a table as it is now, under any of its names in any language.
 * @returns 0-based positions by column id; absent = the column is not there.
 */
export function matchColumns(columns: readonly Pick<OutputColumn, "id" | "headers">[], headers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const normalHeaders = headers.map(normal);
  for (const column of columns) {
    const names = column.headers.map(normal);
    const position = normalHeaders.findIndex((header, index) => !taken.has(index) && names.includes(header));
    if (position < 0) continue;
    places.set(column.id, position);
    taken.add(position);
  }
  return places;
}
