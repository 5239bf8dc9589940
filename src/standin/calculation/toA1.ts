import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";
import { structuredReference, tokensOf } from "../model/parsedFormula";
import type { Rect, SheetModel, TableModel, WorkbookModel } from "../model/workbookModel";

/** A formula in plain A1 references, and the cells it refers to. */
export interface PlainFormula { readonly formula: string; readonly refers: readonly { readonly sheet: SheetModel; readonly area: Rect }[] }

/** A reference that leads nowhere, as Excel shows it. */
const lost = "#REF!";

/**
 * Rewrites structured references and defined names to A1, so that a calculator without tables can work it out.
 * @param at the formula's own cell, for `[@Column]`.
 */
export function toA1(formula: string, workbook: WorkbookModel, at: { readonly sheet: SheetModel; readonly row: number; readonly column: number }): PlainFormula {
  const refers: { readonly sheet: SheetModel; readonly area: Rect }[] = [];
  const rewrite = (text: string, depth: number): string => {
    const tokens = tokensOf(text);
    const parts = tokens.map(({ type, value }, index): string => {
      switch (type) {
        // The calculator has no HYPERLINK; what the cell shows is its second argument.
        case "func":
          return value.toUpperCase() === "HYPERLINK" ? "CHOOSE(2," : value;
        case "operator": {
          const before = tokens[index - 1];
          return value === "(" && before?.type === "func" && before.value.toUpperCase() === "HYPERLINK" ? "" : value;
        }
        case "structured": {
          const found = structuredArea(value, workbook, at);
          if (found === null) return lost;
          refers.push(found);
          return found.oneCell ? absolute(found.sheet, found.area) : absoluteRange(found.sheet, found.area);
        }
        case "range":
        case "range_beam":
        case "range_ternary": {
          const reference = parseA1Ref(value, { allowTernary: true });
          const named = reference?.context?.at(-1);
          const sheet = typeof named === "string" ? workbook.sheet(named) : at.sheet;
          const range = reference && "range" in reference ? reference.range : null;
          if (sheet === null || !range) return lost;
          // Only a reference to whole rows or columns needs to know how far the sheet goes.
          const open = [range.top, range.left, range.bottom, range.right].some((side) => side === null || side === undefined);
          const used = (open ? sheet.usedRect(true) : null) ?? { row: 0, column: 0, rows: 1, columns: 1 };
          const [top, left] = [range.top ?? 0, range.left ?? 0];
          const area = { row: top, column: left, rows: Math.max(1, (range.bottom ?? used.row + used.rows - 1) - top + 1), columns: Math.max(1, (range.right ?? used.column + used.columns - 1) - left + 1) };
          refers.push({ sheet, area });
          return type === "range" ? value : absolute(sheet, area);
        }
        case "range_named": {
          const name = workbook.names.find((one) => one.name.toLowerCase() === value.toLowerCase());
          // A table's bare name means its data.
          const table = workbook.table(value);
          if (table !== null) {
            const area = bodyOf(table);
            refers.push({ sheet: table.sheet, area });
            return absolute(table.sheet, area);
          }
          return name === undefined || depth > 8 ? value : `(${rewrite(name.formula.replace(/^=?/, "="), depth + 1).slice(1)})`;
        }
        default:
          return value;
      }
    });
    return withoutDoubleMinus(tokens.map(({ type }, index) => ({ type, value: parts[index] ?? "" })));
  };
  return { formula: rewrite(formula, 0), refers };
}

/** `--(a=b)` counts wrongly in the calculator; `1*(a=b)` means the same and counts rightly. */
function withoutDoubleMinus(tokens: readonly { readonly type: string; readonly value: string }[]): string {
  const solid = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  const parts: string[] = [];
  for (let index = 0; index < solid.length; index++) {
    const [before, here, next] = [solid[index - 1], solid[index], solid[index + 1]];
    const opens = before === undefined || before.type === "fx_prefix" || (before.type === "operator" && before.value !== ")" && before.value !== "%");
    if (here?.value === "-" && next?.value === "-" && here.type === "operator" && next.type === "operator" && opens) {
      parts.push("1*");
      index++;
    } else parts.push(here?.value ?? "");
  }
  return parts.join("");
}

const bodyOf = ({ area, showHeaders, showTotals }: TableModel): Rect => {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
};

/** Most references spell a column as its header does; only the others need to be compared without their case. */
function placeOf({ columns }: TableModel, column: string): number {
  const exact = columns.findIndex(({ name }) => name === column);
  if (exact >= 0) return exact;
  const wanted = column.toLowerCase();
  return columns.findIndex(({ name }) => name.toLowerCase() === wanted);
}

function structuredArea(text: string, workbook: WorkbookModel, at: { readonly sheet: SheetModel; readonly row: number; readonly column: number }): { readonly sheet: SheetModel; readonly area: Rect; readonly oneCell: boolean } | null {
  const reference = structuredReference(text);
  if (!reference) return null;
  const own = (table: TableModel): boolean => at.row >= table.area.row && at.row < table.area.row + table.area.rows && at.column >= table.area.column && at.column < table.area.column + table.area.columns;
  const table = reference.table ? workbook.table(reference.table) : at.sheet.tables.find(own) ?? null;
  if (table === null) return null;
  const places = (reference.columns ?? []).map((column) => placeOf(table, column));
  if (places.includes(-1)) return null;
  const first = places.length === 0 ? 0 : Math.min(...places);
  const last = places.length === 0 ? table.columns.length - 1 : Math.max(...places);
  const across = { column: table.area.column + first, columns: last - first + 1 };
  const sections = (reference.sections ?? []).map((section) => section.toLowerCase());
  const body = bodyOf(table);
  const { sheet } = table;
  if (sections.includes("this row")) return at.sheet === sheet && at.row >= body.row && at.row < body.row + body.rows ? { sheet, area: { ...across, row: at.row, rows: 1 }, oneCell: across.columns === 1 } : null;
  if (sections.includes("all")) return { sheet, area: { ...across, row: table.area.row, rows: table.area.rows }, oneCell: false };
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  const data = sections.includes("data") || (!headers && !totals);
  if ((headers && !table.showHeaders) || (totals && !table.showTotals)) return null;
  const top = headers ? table.area.row : data ? body.row : body.row + body.rows;
  const end = totals ? table.area.row + table.area.rows : data ? body.row + body.rows : table.area.row + 1;
  return { sheet, area: { ...across, row: top, rows: end - top }, oneCell: false };
}

const absolute = (sheet: SheetModel, { row, column, rows, columns }: Rect): string =>
  stringifyA1Ref({ context: [sheet.name], range: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1, $top: true, $left: true, $bottom: true, $right: true } });

/** Always with both corners: the calculator's SUMIFS and the like want a range even where a column has one row. */
function absoluteRange(sheet: SheetModel, area: Rect): string {
  const text = absolute(sheet, area);
  return area.rows === 1 && area.columns === 1 ? `${text}:${text.slice(text.lastIndexOf("!") + 1)}` : text;
}
