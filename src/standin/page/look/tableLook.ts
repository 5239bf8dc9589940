import type { TableModel } from "../../model/workbookModel";
import { covers } from "../editing/selection";
import { blend } from "./colors";

/** What a table's style gives a cell before the cell's own format. */
export interface TableLook { readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean; readonly rule?: string }

/** Office's theme of 2013–2022: the neutral one, then accents 1 to 6. */
const accents = ["#7F7F7F", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/**
 * Header, bands and totals of the built-in styles by family (Light, Medium, Dark) and accent; every seventh style of
 * a family changes its kind of drawing, which we tell apart for Light and Medium only as far as people notice.
 */
export function tableLook(table: TableModel, row: number): TableLook | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? "");
  if (match === null) return null;
  const [, family, number] = match;
  const accent = accents[(Number(number) - 1) % 7] ?? accents[1];
  const strong = family !== "Light" || (Number(number) > 7 && Number(number) < 15);
  const inHeader = table.showHeaders && row === table.area.row;
  const inTotals = table.showTotals && row === table.area.row + table.area.rows - 1;
  const rule = blend(accent, "#FFFFFF", 0.4);
  if (inHeader) return strong ? { fill: accent, fontColor: "#FFFFFF", bold: true, rule } : { bold: true, rule: accent };
  if (inTotals) return { bold: true, rule: accent };
  const banded = table.showBandedRows && (row - table.area.row - (table.showHeaders ? 1 : 0)) % 2 === 0;
  if (family === "Dark") return { fill: blend(accent, banded ? "#000000" : "#FFFFFF", 0.15), fontColor: "#FFFFFF" };
  return banded ? { fill: blend(accent, "#FFFFFF", 0.8), rule } : { rule };
}

/** The table a cell is in, or null. */
export const tableAt = (tables: readonly TableModel[], row: number, column: number): TableModel | null =>
  tables.find((table) => covers(table.area, row, column)) ?? null;
