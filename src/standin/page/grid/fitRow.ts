import type { SheetModel } from "../../model/workbookModel";
import { defaultFont } from "../look/cellLook";
import { textWidth } from "../look/measureText";
import { pixelsPerPoint } from "./points";

/** Excel's standard row, in points: a row of this height grows with its wrapped text, any other was set by somebody. */
const standardHeight = 15;
const linePixels = 19;

/** Lines a text takes in a width in pixels; words longer than a line are broken, Chinese text anywhere. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((widthOf(line) * 1.04) / Math.max(1, width))), 0);
}

/**
 * Height of a row in pixels with its wrapped cells in view, as Excel fits rows that nobody gave a height.
 * `columns` is how many of the sheet's columns to look at.
 */
export function fittedHeight(sheet: SheetModel, row: number, columns: number): number {
  const points = sheet.rowHeight(row);
  const own = Math.round(points * pixelsPerPoint);
  if (points !== standardHeight) return own;
  let lines = 1;
  for (let column = 0; column < columns; column += 1) {
    const style = sheet.style(row, column);
    if (style.wrap !== true || sheet.value(row, column) === null) continue;
    const font = `${style.bold === true ? 600 : 400} ${style.fontSize ?? 11}pt ${defaultFont}`;
    const inner = sheet.columnWidth(column) * pixelsPerPoint - 8;
    lines = Math.max(lines, linesOf(sheet.text(row, column), inner, (text) => textWidth(text, font)));
  }
  return lines === 1 ? own : Math.min(545, lines * linePixels + 2);
}
