import { parseA1Ref, stringifyA1Ref, stringifyStructRef } from "@borgar/fx";
import { structuredReference, tokensOf } from "./parsedFormula";
import { shiftSpan } from "./rects";
import type { Moved } from "./sheetHome";

/** A formula with some of its references spelled anew; text, numbers and functions stay as they are. */
function mapReferences(formula: string, range: (text: string) => string, structured: (text: string) => string): string {
  return tokensOf(formula)
    .map(({ type, value }) => (type === "range" || type === "range_beam" || type === "range_ternary" ? range(value) : type === "structured" ? structured(value) : value))
    .join("");
}

const same = (text: string): string => text;
/** Whether a formula may name this: most name neither, and need not be taken apart. Names with signs that are escaped may stand otherwise. */
const mayName = (formula: string, name: string): boolean => /['"#@[\]]/.test(name) || formula.toLowerCase().includes(name.toLowerCase());
const sheetOf = (context: readonly unknown[] | undefined): string | null => {
  const last = context?.at(-1);
  return typeof last === "string" ? last : null;
};

/** Follows cells that moved: rows or columns inserted (count > 0) or deleted (count < 0) at `at` on a sheet, within `across` of the other axis. */
export function shiftReferences(formula: string, home: string, moved: Moved): string {
  return mapReferences(
    formula,
    (text) => {
      const reference = parseA1Ref(text, { allowTernary: true });
      if (!reference || !("range" in reference)) return text;
      const sheet = sheetOf(reference.context) ?? home;
      if (sheet.toLowerCase() !== moved.sheet.toLowerCase()) return text;
      const { range } = reference;
      const rows = moved.axis === "rows";
      const [first, last] = rows ? [range.top, range.bottom] : [range.left, range.right];
      const [crossFirst, crossLast] = rows ? [range.left ?? 0, range.right ?? Infinity] : [range.top ?? 0, range.bottom ?? Infinity];
      if (first == null || last == null || crossFirst < moved.from || crossLast >= moved.to) return text;
      const span = shiftSpan(first, last - first + 1, moved.at, moved.count);
      if (span === null) return "#REF!";
      const [start, size] = span;
      const next = rows ? { ...range, top: start, bottom: start + size - 1 } : { ...range, left: start, right: start + size - 1 };
      return stringifyA1Ref({ ...reference, range: next });
    },
    same,
  );
}

/** Spells references to a renamed sheet anew; `to` null = the sheet is gone. */
export const renameSheetReferences = (formula: string, from: string, to: string | null): string =>
  !mayName(formula, from) ? formula : mapReferences(
    formula,
    (text) => {
      const reference = parseA1Ref(text, { allowTernary: true });
      if (!reference || sheetOf(reference.context)?.toLowerCase() !== from.toLowerCase()) return text;
      return to === null ? "#REF!" : stringifyA1Ref({ ...reference, context: [to] });
    },
    same,
  );

/** Spells structured references to a renamed table anew; `to` null = the table is gone. */
export const renameTableReferences = (formula: string, from: string, to: string | null): string =>
  !mayName(formula, from) ? formula : mapReferences(formula, same, (text) => {
    const reference = structuredReference(text);
    if (!reference || reference.table?.toLowerCase() !== from.toLowerCase()) return text;
    return to === null ? "#REF!" : stringifyStructRef({ ...reference, table: to });
  });

/** Spells structured references to a renamed column anew. @param own whether the formula stands in the table itself. */
export const renameColumnReferences = (formula: string, table: string, own: boolean, from: string, to: string): string =>
  !mayName(formula, from) ? formula : mapReferences(formula, same, (text) => {
    const reference = structuredReference(text);
    if (!reference) return text;
    const mine = reference.table ? reference.table.toLowerCase() === table.toLowerCase() : own;
    if (!mine || !reference.columns?.some((column) => column.toLowerCase() === from.toLowerCase())) return text;
    return stringifyStructRef({ ...reference, columns: reference.columns.map((column) => (column.toLowerCase() === from.toLowerCase() ? to : column)) });
  });
