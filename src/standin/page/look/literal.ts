import { CellError, type CellValue, type SheetModel, type WorkbookModel } from "../../model/workbookModel";
import { parseAddress } from "../editing/address";

/**
 * What a rule's formula stands for where it is a constant (`90`, `="S"`, `TRUE`) or one cell (`=$B$2`, moved along
 * with the cell like Excel does). `undefined` for anything longer, which the rule then does not apply to.
 */
export function literalOf(
  formula: string,
  sheet: SheetModel,
  workbook: WorkbookModel,
  moved: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): CellValue | undefined {
  const body = formula.trim().replace(/^=/, "").trim();
  if (body === "") return null;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return Number(body);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(body)) return Number(body.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === "true";
  const place = parseAddress(body);
  if (place === null) return /^[=A-Za-z_(]|[[(!]/.test(body) ? undefined : body;
  if (place.area.rows !== 1 || place.area.columns !== 1) return undefined;
  const on = place.sheet === null ? sheet : workbook.sheet(place.sheet);
  if (on === null) return undefined;
  const [, columnFixed, rowFixed] = /(\$?)[A-Za-z]+(\$?)\d+$/.exec(body) ?? [];
  const row = place.area.row + (rowFixed === "$" ? 0 : moved.rows);
  const column = place.area.column + (columnFixed === "$" ? 0 : moved.columns);
  return row < 0 || column < 0 ? undefined : on.value(row, column);
}

const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Excel's order: numbers before text before booleans; text without regard to case. `null` for errors. */
export function compareValues(a: CellValue, b: CellValue): number | null {
  if (a instanceof CellError || b instanceof CellError) return null;
  const left = a ?? (typeof b === "string" ? "" : 0);
  const right = b ?? (typeof a === "string" ? "" : 0);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}
