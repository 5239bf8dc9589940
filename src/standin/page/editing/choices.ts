import type { DataValidation, Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { parseAddress } from "./address";
import { covers, intersect } from "./selection";

/** The validation that holds for a cell, or null. */
export const validationAt = (sheet: SheetModel, row: number, column: number): DataValidation | null =>
  sheet.validations.find((each) => each.areas.some((area) => covers(area, row, column))) ?? null;

/**
 * Choices of a drop-down as shown, in order, without blanks. The source is what Excel allows: `A,B,C`, a block,
 * a defined name, or `INDIRECT("Table[Column]")`. `null` where the source leads nowhere.
 */
export function choicesOf(source: string, sheet: SheetModel, workbook: WorkbookModel): readonly string[] | null {
  const body = source.trim();
  if (!body.startsWith("=")) return body.split(",").map((each) => each.trim()).filter((each) => each !== "");
  const block = blockOf(body.slice(1).trim(), sheet, workbook);
  if (block === null) return null;
  const used = block.sheet.usedRect(true);
  const area = used === null ? null : intersect(block.area, used);
  if (area === null) return [];
  const choices: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const text = block.sheet.text(row, column);
      if (text !== "") choices.push(text);
    }
  }
  return choices;
}

interface Block { readonly sheet: SheetModel; readonly area: Rect }

function blockOf(reference: string, sheet: SheetModel, workbook: WorkbookModel): Block | null {
  const indirect = /^INDIRECT\(\s*"((?:[^"]|"")+)"\s*\)$/i.exec(reference);
  if (indirect) return blockOf((indirect[1] ?? "").replaceAll('""', '"'), sheet, workbook);

  const structured = /^([^\s[\]'!]+)\[(?:\[?#Data\]?,)?\[?([^\]]+)\]?\]$/.exec(reference);
  if (structured) return tableColumn(structured[1] ?? "", structured[2] ?? "", workbook);

  const place = parseAddress(reference);
  if (place !== null) {
    const on = place.sheet === null ? sheet : workbook.sheet(place.sheet);
    return on === null ? null : { sheet: on, area: place.area };
  }
  const named = workbook.names.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  return named === undefined || named.formula === reference ? null : blockOf(named.formula.replace(/^=/, ""), sheet, workbook);
}

function tableColumn(tableName: string, header: string, workbook: WorkbookModel): Block | null {
  const table = workbook.table(tableName);
  const index = table?.columns.findIndex(({ name }) => name.toLowerCase() === header.toLowerCase()) ?? -1;
  if (table === null || index === -1) return null;
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return {
    sheet: table.sheet,
    area: { row: table.area.row + top, column: table.area.column + index, rows: table.area.rows - top - bottom, columns: 1 },
  };
}
