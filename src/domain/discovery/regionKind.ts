import type { Cell } from "../records/rawTable";
import { isEmptyCell, shapeOf, textOf } from "./cellShape";
import { findHeader, type FoundHeader } from "./findHeader";
import { opensAsNote } from "./noteRow";
import { filledIn, type Region, type Rows } from "./regions";

/** What a region is taken for; only a table has a header. */
export type RegionKind = { readonly kind: "table"; readonly header: FoundHeader } | { readonly kind: "text" | "pairs" | "bare" };

/** A form has no more lines than this; names and what stands in lists are no longer than that. */
const [longestForm, longestName, longestItem] = [12, 30, 40];

const endsInColon = (cell: Cell | undefined): boolean => typeof cell === "string" && /[:：]\s*$/.test(cell);

/** What a region of neighbouring cells is, before anything is joined to it. @example kindOf([["Date", 43831]], whole) // { kind: "pairs" } */
export function kindOf(rows: Rows, region: Region): RegionKind {
  const { top, bottom, left, right } = region;
  if (left === right) return isList(rows, region) ? { kind: "table", header: { row: top, top, names: [textOf(rows[top]?.[left])], contrast: 0 } } : { kind: "text" };
  const lines = Array.from({ length: bottom - top + 1 }, (_, index) => (rows[top + index] ?? []).slice(left, right + 1));
  const most = lines.reduce((widest, cells) => Math.max(widest, filledIn(cells, 0, cells.length - 1)), 0);
  if (most <= 1) return { kind: "text" };
  const header = findHeader(rows, region);
  const form = right - left === 1 && isForm(lines);
  if (header !== null && !form) return { kind: "table", header };
  if (form || (most <= 2 && lines.some(([first]) => shapeOf(first) === "text"))) return { kind: "pairs" };
  return { kind: lines.length < 3 && lines.flat().some((cell) => shapeOf(cell) === "text") ? "pairs" : "bare" };
}

/** One column under a name: short texts or values, no sentences. */
function isList(rows: Rows, { top, bottom, left }: Region): boolean {
  const [name, ...items] = rows.slice(top, bottom + 1).map((cells) => cells[left]);
  const isSentence = (cell: Cell | undefined): boolean => textOf(cell).length > longestItem || (typeof cell === "string" && (/[:：。；]|[.!?](?:\s|$)|^\d+[.)、．]\s*\D/.test(cell) || opensAsNote(cell)));
  if (shapeOf(name) !== "text" || typeof name !== "string" || name.length > longestName || isSentence(name)) return false;
  const texts = items.filter((cell) => shapeOf(cell) === "text");
  return items.length >= (texts.length > 0 ? 2 : 1) && items.filter(isSentence).length <= items.length * 0.2;
}

/** Two columns, labels and their values: colons after the labels, or values of now this and now that kind. */
function isForm(lines: readonly (readonly Cell[])[]): boolean {
  if (lines.length > longestForm) return false;
  const labels = lines.map(([label]) => label).filter((label) => !isEmptyCell(label));
  if (labels.some((label) => shapeOf(label) !== "text") || new Set(labels.map(textOf)).size < labels.length) return false;
  if (labels.filter(endsInColon).length * 2 >= labels.length) return true;
  const kinds = lines.map(([, value]) => shapeOf(value)).filter((shape) => shape !== "empty");
  const [first, ...rest] = kinds;
  const texts = rest.filter((shape) => shape === "text").length;
  // One odd value is a mistake in a column; a third of them are no column.
  return first !== undefined && (first !== "text" || Math.min(texts, rest.length - texts) * 3 >= Math.max(2, rest.length));
}
