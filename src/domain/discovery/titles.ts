import { isEmptyCell } from "./cellShape";
import { opensAsNote } from "./noteRow";
import { filledIn, type Region, type Rows } from "./regions";
import type { RegionKind } from "./regionKind";

/** A region with what it was found to be, and the texts above it. */
export interface Found {
  readonly region: Region;
  readonly kind: RegionKind;
  readonly title: readonly string[];
}

/** Blank rows there may be between a title and its table, lines a preamble has, and columns it may start left of the table. */
const [mostBlank, mostLines, mostLeft] = [3, 15, 2];

/** The rows of a region as texts, cells joined by a space; blank rows have none. @example linesOf([["Sales", 2024]], 0, 0, 0, 1) // ["Sales 2024"] */
export function linesOf(rows: Rows, top: number, bottom: number, left: number, right: number): readonly string[] {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const line = (rows[row] ?? []).slice(left, right + 1).filter((cell) => !isEmptyCell(cell)).map((cell) => String(cell).trim()).join(" ");
    if (line !== "") lines.push(line);
  }
  return lines;
}

/**
 * Gives texts that stand above a table, set off by blank rows, to it as its title: they are no blocks of their own.
 * @param found in reading order.
 */
export function withTitles(rows: Rows, found: readonly Found[]): readonly Found[] {
  const given = new Set<Found>();
  const titled = found.map((table): readonly [Found, Found] => {
    if (table.kind.kind !== "table") return [table, table];
    let { top } = table.region;
    const title: string[] = [];
    for (;;) {
      const above = found.filter((one) => !given.has(one) && isRightAbove(one.region, table.region, top) && mayBeTitle(rows, one, table, found));
      const [first] = above;
      if (first === undefined) break;
      for (const one of above) given.add(one);
      const start = Math.min(...above.map(({ region }) => region.top));
      title.unshift(...linesOf(rows, start, Math.max(...above.map(({ region }) => region.bottom)), Math.min(...above.map(({ region }) => region.left)), Math.max(...above.map(({ region }) => region.right))));
      top = start;
    }
    return [table, { ...table, title: [...title, ...table.title] }];
  });
  return titled.flatMap(([before, after]) => (given.has(before) ? [] : [after]));
}

const isRightAbove = (region: Region, table: Region, top: number): boolean =>
  region.bottom < top && region.bottom >= top - 1 - mostBlank && region.left <= table.right && region.right >= table.left - mostLeft;

/** Could it be what is said about a table: text, a few labels with values, and narrower than the table? A note right below another table is that one's. */
function mayBeTitle(rows: Rows, { region, kind }: Found, table: Found, found: readonly Found[]): boolean {
  const height = region.bottom - region.top + 1;
  if (kind.kind === "bare" || height > mostLines || found.some((other) => other.kind.kind === "table" && other !== table && other.region.top < region.top && other.region.bottom > region.top && other.region.left <= region.right && other.region.right >= region.left)) return false;
  const lines = linesOf(rows, region.top, region.bottom, region.left, region.right);
  const belowAnother = found.some((other) => other.kind.kind === "table" && other.region.bottom < region.top && other.region.bottom >= region.top - 1 - mostBlank && other.region.left <= region.right && other.region.right >= region.left);
  if (belowAnother && lines.every(opensAsNote)) return false;
  if (kind.kind !== "table") return true;
  const width = region.right - region.left + 1;
  const tableWidth = table.region.right - table.region.left + 1;
  if (width >= tableWidth) return false;
  if (width === 1) return height <= 6;
  const wordy = Array.from({ length: height }, (_, index) => rows[region.top + index] ?? []).some((cells) => cells.slice(region.left, region.right + 1).some((cell) => typeof cell === "string" && /[:：]/.test(cell)));
  return height === 1 ? width <= 2 || wordy : width === 2 && height <= 6 && (kind.header.contrast === 0 || height <= 2) && filledIn(rows[region.top], region.left, region.right) === 2;
}
