import type { Cell } from "../../domain/records/rawTable";

/** One key cell in the form rows are matched by: case, width and stray spaces do not make another person. */
const keyPart = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell).normalize("NFKC").trim().toLowerCase() : "";

/** Key of a row from its key cells; "" when all of them are blank. @example rowKey([1001, "Sales"]) // "1001␟sales" */
export function rowKey(cells: readonly unknown[]): string {
  const parts = cells.map(keyPart);
  return parts.every((part) => part === "") ? "" : parts.join("\u241f");
}

/** Whether a cell shows nothing. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
