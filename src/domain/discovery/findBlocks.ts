import type { Cell } from "../records/rawTable";
import { isEmptyCell } from "./cellShape";
import type { BlockColumn, DataBlock } from "./dataBlock";
import type { FoundHeader } from "./findHeader";
import { growDown, growRight, type Growing, type RegionsAt } from "./growTable";
import type { DataRow } from "./leftOutRows";
import { kindOf } from "./regionKind";
import { cutRegions, isInside, type Region } from "./regions";
import type { SheetGrid } from "./sheetGrid";
import { linesOf, withTitles, type Found } from "./titles";
import { trimRows } from "./trimRows";

/**
 * The blocks of a sheet as somebody sees them who scans it: tables with their header row, wherever they begin,
 * without titles above, totals and notes below; prose and forms are told apart. Top to bottom, in one row left to right.
 * Of a sheet that was not read whole, blocks are looked for in `head`; the one that reaches its end goes on to the sheet's.
 * @example findBlocks({ sheet: "S", firstRow: 3, firstColumn: 1, rowCount: 2, head: [["Name", "Sales"], ["Ann", 5]], tail: [] })
 * // one "table": headerRow 3, firstRow 4, rowCount 1, columns Name (1) and Sales (2)
 */
export function findBlocks(grid: SheetGrid): readonly DataBlock[] {
  const rows = grid.head;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (rows.length === 0 || width === 0) return [];
  const found = withTitles(rows, foundIn(grid, cutRegions(rows, { top: 0, bottom: rows.length - 1, left: 0, right: width - 1 })));
  return [...found].sort((a, b) => a.region.top - b.region.top || a.region.left - b.region.left).map((one) => blockOf(grid, one));
}

/** What each region is, joined to those that belong to it. */
function foundIn({ head: rows }: SheetGrid, regions: readonly Region[]): readonly Found[] {
  const taken = new Set<Region>();
  const byTop = new Map<number, Region[]>();
  for (const region of regions) byTop.set(region.top, [...(byTop.get(region.top) ?? []), region]);
  const regionsAt: RegionsAt = (row) => (byTop.get(row) ?? []).filter((region) => !taken.has(region));
  const found: Found[] = [];
  for (const region of regions) {
    if (taken.has(region)) continue;
    taken.add(region);
    const kind = kindOf(rows, region);
    if (kind.kind !== "table" || isBeside(region, found)) {
      found.push({ region, kind: kind.kind === "table" ? { kind: "text" } : kind, title: [] });
      continue;
    }
    const table: Growing = { region: { ...region, top: kind.header.top }, header: kind.header };
    const grown = growDown(rows, growRight(rows, table, regionsAt), regionsAt);
    for (let row = grown.region.top; row <= grown.region.bottom; row++) for (const part of regionsAt(row)) if (isInside(part, grown.region)) taken.add(part);
    found.push({ region: grown.region, kind: { kind: "table", header: grown.header }, title: linesOf(rows, region.top, kind.header.top - 1, region.left, region.right) });
  }
  return found;
}

/** A single column within the rows of a wider table beside it holds notes, whatever it looks like. */
const isBeside = (region: Region, found: readonly Found[]): boolean =>
  region.left === region.right && found.some((other) => other.kind.kind === "table" && other.region.right > other.region.left && other.region.top <= region.top && other.region.bottom >= region.bottom && (other.region.right === region.left - 2 || other.region.left === region.right + 2));

function blockOf(grid: SheetGrid, { region, kind, title }: Found): DataBlock {
  if (kind.kind === "table") return tableOf(grid, region, kind.header, title);
  const { top, bottom, left, right } = region;
  const lines = grid.head.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1));
  const columns = Array.from({ length: right - left + 1 }, (_, index): BlockColumn => ({ header: "", column: grid.firstColumn + left + index }));
  return { sheet: grid.sheet, headerRow: null, firstRow: grid.firstRow + top, rowCount: lines.length, columns, totalRows: [], title, shape: kind.kind, sample: lines };
}

function tableOf(grid: SheetGrid, region: Region, header: FoundHeader, title: readonly string[]): DataBlock {
  const { left, right } = region;
  const at = (row: number): number => grid.firstRow + row;
  const first = header.row + 1;
  const { rows, leftOut, last } = trimRows(rowsBelow(grid, region, first), header.names);
  const used = header.names.map((name, index) => name !== "" || rows.some(({ cells }) => !isEmptyCell(cells[index])));
  const columns = header.names.flatMap((name, index): readonly BlockColumn[] => (used[index] === true ? [{ header: name, column: grid.firstColumn + left + index }] : []));
  const without = new Set(leftOut);
  const sample = rows.filter(({ row, cells }) => !without.has(row) && cells.slice(0, right - left + 1).some((cell) => !isEmptyCell(cell))).map(({ cells }) => cells.filter((_, index) => used[index]));
  return { sheet: grid.sheet, headerRow: at(header.row), firstRow: at(first), rowCount: last === null ? 0 : last - header.row, columns, totalRows: leftOut.map(at), title, shape: "table", sample };
}

/** The rows below a header; where the table reaches the end of what was read from the top, the sheet's last rows at their own places too. */
function rowsBelow({ head, tail, rowCount }: SheetGrid, { bottom, left, right }: Region, first: number): readonly DataRow[] {
  const cellsOf = (cells: readonly Cell[] | undefined): readonly Cell[] => Array.from({ length: right - left + 1 }, (_, index) => cells?.[left + index] ?? null);
  const read = Array.from({ length: Math.max(0, bottom - first + 1) }, (_, index): DataRow => ({ row: first + index, cells: cellsOf(head[first + index]) }));
  // A stray blank row may be the last one that was read from the top.
  if (tail.length === 0 || bottom < head.length - 3) return read;
  const start = Math.max(head.length, rowCount - tail.length);
  return [...read, ...tail.slice(tail.length - (rowCount - start)).map((cells, index): DataRow => ({ row: start + index, cells: cellsOf(cells) }))];
}
