import type { DataBlock } from "../../../src/domain/discovery/dataBlock";
import type { SheetGrid } from "../../../src/domain/discovery/sheetGrid";
import { cellAddress } from "../../../src/domain/records/cellAddress";
import type { Cell } from "../../../src/domain/records/rawTable";

/** One drawn cell: a number where the text is a plain one, "" where nothing stands, else the text. */
const cellOf = (text: string): Cell => (text.trim() === "" ? "" : /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim());

/** A drawing's rows, one a line, cells parted by "|", filled up to the widest as a used range is. */
export function drawnRows(drawing: string): readonly (readonly Cell[])[] {
  const rows = drawing.replace(/^\n|\n *$/g, "").split("\n").map((line) => line.split("|").map(cellOf));
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]);
}

/** @example drawn("Name|Sales\nAnn|5") // the sheet that holds this from A1 on */
export function drawn(drawing: string, firstRow = 1, firstColumn = 1): SheetGrid {
  const head = drawnRows(drawing);
  return { sheet: "Sheet1", firstRow, firstColumn, rowCount: head.length, head, tail: [] };
}

/** A block in few words: its shape, from its header to its last data row, then the rows left out. @example "table A1:B5 without 4" */
export function inWords({ shape, headerRow, firstRow, rowCount, columns, totalRows }: DataBlock): string {
  const range = `${cellAddress(headerRow ?? firstRow, columns[0]?.column ?? 1)}:${cellAddress(firstRow + rowCount - 1, columns.at(-1)?.column ?? 1)}`;
  return `${shape} ${range}${totalRows.length === 0 ? "" : ` without ${totalRows.join(", ")}`}`;
}
