import { isoDay } from "../cleaning/calendar";
import { cleanDates } from "../cleaning/cleanDates";
import { isNothing } from "../cleaning/blankText";
import { placeOf } from "../records/cells";
import type { Employee } from "../records/definitions";
import type { Issue } from "../records/issue";
import { matchHeaders } from "../records/matchHeaders";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { RawColumn, RawTable } from "../records/rawTable";
import { orderColumns } from "./orderColumns";
import { periodGaps, type Month } from "./periodGaps";
import { splitSums } from "./splitSums";
import { repeatedOrderLines, repeatedRows, type Repeat } from "./repeatedRows";

export interface DataChecks {
  readonly sources: readonly RawTable[];
  readonly employees: readonly Employee[];
  readonly aliases: PersonAliases;
  /** Tables of which every column was read: only in them can whole rows be told to repeat. */
  readonly whole: ReadonlySet<string>;
}

/** Findings of one kind beyond this many are counted, not listed. */
const mostListed = 50;

/** What is odd about the data as a whole, though each cell can be read: repeats, gaps, half-pasted months, rows of people who were not there. */
export function checkData({ sources, employees, aliases, whole }: DataChecks): readonly Issue[] {
  const sales = sources.find(({ name }) => name.toLowerCase() === "sales");
  return [
    ...(sales === undefined ? [] : [...repeats(sales, whole.has(sales.name)), ...splits(sales), ...gaps(sales), ...outsideEmployment(sales, employees, aliases)]),
    ...sources.filter((table) => table !== sales && whole.has(table.name)).flatMap((table) => listed(table, "row-repeated", repeatedRows(table, table.columns), (row) => String(sheetRow(table, row)))),
  ];
}

const sheetRow = (table: RawTable, row: number): number => table.sheetRows?.[row] ?? table.firstRow + row;

function listed(table: RawTable, kind: "row-repeated" | "order-line-repeated", found: readonly Repeat[], text: (first: number) => string, more: (repeat: Repeat) => Partial<Issue> = () => ({})): readonly Issue[] {
  const [column] = table.columns;
  if (column === undefined) return [];
  const issues = found.slice(0, mostListed).map((repeat): Issue => ({ kind, severity: "notice", table: table.name, column: column.header, place: placeOf(table, column, repeat.row), found: text(repeat.first), ...more(repeat) }));
  return found.length > mostListed ? [...issues, { kind, severity: "notice", table: table.name, count: found.length - mostListed }] : issues;
}

function repeats(sales: RawTable, whole: boolean): readonly Issue[] {
  const rows = whole ? oncePerSheetRow(sales, repeatedRows(sales, sales.columns.filter(({ derived }) => derived !== true))) : [];
  const key = orderColumns(sales.columns);
  const lines = repeatedOrderLines(sales, key, new Set(rows.map(({ row }) => row)));
  return [
    ...listed(sales, "row-repeated", rows, (first) => String(sheetRow(sales, first))),
    ...listed(sales, "order-line-repeated", lines, () => "", ({ row, first }) => ({ found: key.map(({ cells }) => String(cells[row])).join(" · "), expected: String(sheetRow(sales, first)) })),
  ];
}

/** One finding an order, at its first split. Source: credit shares sum to 1 an order. */
function splits(sales: RawTable): readonly Issue[] {
  const split = columnFor(sales, "split");
  if (split === undefined) return [];
  const found = splitSums(sales);
  const about = { kind: "split-sum", severity: "notice", table: sales.name } as const;
  const issues = found.slice(0, mostListed).map(({ row, order, sum }): Issue => ({ ...about, column: split.header, place: placeOf(sales, split, row), subject: order, found: `${Math.round(sum * 1e4) / 100}%` }));
  return found.length > mostListed ? [...issues, { ...about, count: found.length - mostListed }] : issues;
}

/** Where columns side by side are read as rows, several rows are one of the sheet: that one repeats once, and never itself. */
function oncePerSheetRow(table: RawTable, repeats: readonly Repeat[]): readonly Repeat[] {
  const place = (row: number): string => `${table.sheets?.[row] ?? table.sheet}!${sheetRow(table, row)}`;
  const seen = new Set<string>();
  return repeats.filter(({ row, first }) => {
    if (place(row) === place(first) || seen.has(place(row))) return false;
    seen.add(place(row));
    return true;
  });
}

const monthText = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

function columnFor(table: RawTable, key: string): RawColumn | undefined {
  const at = matchHeaders("Sales", table.columns).found.get(key);
  return at === undefined ? undefined : table.columns[at];
}

const daysOf = (column: RawColumn): Float64Array => cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder }).values;

function gaps(sales: RawTable): readonly Issue[] {
  const date = columnFor(sales, "date");
  // Wide tables have one row a period by nature.
  if (date === undefined || date.derived === true) return [];
  const { missing, small, days } = periodGaps(daysOf(date));
  const about = { severity: "notice", table: sales.name, column: date.header } as const;
  return [
    ...(missing.length === 0 ? [] : [{ ...about, kind: "months-missing", found: missing.map(monthText).join(", ") } as const]),
    ...days.map(({ from, to }): Issue => ({ ...about, kind: "days-missing", found: `${isoDay(from)} – ${isoDay(to)}` })),
    ...small.map((month): Issue => ({ ...about, kind: "month-small", found: monthText(month), count: month.rows, expected: String(month.usual) })),
  ];
}

/** One finding a person: the first row from before they came or after they left, with how many there are. */
function outsideEmployment(sales: RawTable, employees: readonly Employee[], aliases: PersonAliases): readonly Issue[] {
  const [date, who] = [columnFor(sales, "date"), columnFor(sales, "employee")];
  if (date === undefined || who === undefined || employees.every(({ startDate, endDate }) => startDate === null && endDate === null)) return [];
  const find = peopleIndex(employees, aliases);
  const days = daysOf(date);
  const first = new Map<number, { readonly row: number; count: number }>();
  who.cells.forEach((cell, row) => {
    const index = isNothing(cell) || typeof cell === "boolean" || cell === null ? -1 : find(cell);
    const day = days[row] ?? NaN;
    const { startDate = null, endDate = null } = employees[index] ?? {};
    if (!((startDate !== null && day < startDate) || (endDate !== null && day > endDate))) return;
    const seen = first.get(index);
    if (seen) seen.count++;
    else first.set(index, { row, count: 1 });
  });
  return [...first].map(([index, { row, count }]): Issue => {
    const { name = "", startDate = null, endDate = null } = employees[index] ?? {};
    const after = endDate !== null && (days[row] ?? NaN) > endDate;
    return { kind: "sale-outside-employment", severity: "notice", table: sales.name, column: date.header, place: placeOf(sales, date, row), found: isoDay(days[row] ?? NaN), subject: name, expected: isoDay((after ? endDate : startDate) ?? NaN), count };
  });
}
