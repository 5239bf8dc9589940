import { checkData, type DataChecks } from "../../../src/domain/checks/checkData";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import type { Issue, IssueKind } from "../../../src/domain/records/issue";
import type { RawTable } from "../../../src/domain/records/rawTable";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { aTable, type Grid } from "../support/builders";

const headers = ["Order ID", "Product", "Date", "Employee", "Amount"];
/** Orders one a day from 2024-01-01, each of its own. */
const orders = (count: number): Grid => Array.from({ length: count }, (_, row) => [`SO-${row}`, "Desk", 45292 + row, "Ann Bell", 100 + row]);
const sales = (rows: Grid): RawTable => aTable("Sales", [headers, ...rows]);
const people = (...rows: Grid): DataChecks["employees"] => readEmployees(aTable("Employees", [["Employee ID", "Name", "Start date", "End date"], ...rows])).value;

const check = (tables: readonly RawTable[], overrides: Partial<DataChecks> = {}): readonly Issue[] =>
  checkData({ sources: tables, employees: people(["a", "Ann Bell", null, null]), aliases: new Map(), whole: new Set(tables.map(({ name }) => name)), ...overrides });
const of = (kind: IssueKind, issues: readonly Issue[]): readonly Issue[] => issues.filter((issue) => issue.kind === kind);

it("data without oddities gives no findings", () => expect(check([sales(orders(200))])).toEqual([]));
it("no tables, empty tables and tables without columns give none", () => {
  expect(check([])).toEqual([]);
  expect(check([sales([]), aTable("Visits", [[]])])).toEqual([]);
});
it("every finding is a notice: no score changes by one", () => {
  const issues = check([sales([...orders(90), ...orders(1), ["SO-3", "Desk", 45500, "Ann Bell", 1]])], { employees: people(["a", "Ann Bell", 45300, null]) });
  expect(new Set(issues.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  expect(issues.every(({ severity }) => severity === "notice")).toBe(true);
});

describe("repeats", () => {
  it("a row of Sales is found at its cell, with the row it repeats", () =>
    expect(check([sales([...orders(40), ...orders(2).slice(1)])])).toMatchObject([{ kind: "row-repeated", table: "Sales", column: "Order ID", found: "3", place: { address: "A42" } }]));
  it("rows are named as the sheet has them", () => {
    const table = { ...sales([...orders(40), ...orders(1)]), sheetRows: Array.from({ length: 41 }, (_, row) => 100 + row * 2) };
    expect(check([table])).toMatchObject([{ found: "100", place: { row: 180 } }]);
  });
  it("worked-out columns do not tell rows apart", () => {
    const table = sales([...orders(40), ["SO-0", "Desk", 45292, "Ann Bell", 7]]);
    const derived = { ...table, columns: table.columns.map((column) => (column.header === "Amount" ? { ...column, derived: true } : column)) };
    expect(check([derived]).map(({ kind }) => kind)).toEqual(["row-repeated"]);
  });
  it("rows are not told to repeat where not every column was read; order lines are", () =>
    expect(check([sales([...orders(40), ...orders(1)])], { whole: new Set() }).map(({ kind }) => kind)).toEqual(["order-line-repeated"]));
  it("an order line is found with its order, product and the earlier row", () =>
    expect(check([sales([...orders(40), ["SO-7", "Desk", 45320, "Ann Bell", 1]])])).toMatchObject([{ kind: "order-line-repeated", found: "SO-7 · Desk", expected: "9", place: { address: "A42" } }]));
  it("a repeated row is no repeated order line besides", () => expect(check([sales([...orders(40), ...orders(1)])]).map(({ kind }) => kind)).toEqual(["row-repeated"]));
  it("other tables are looked at too, where all of them was read", () => {
    const visits = aTable("Visits", [["Rep", "Calls"], ["a", 1], ["a", 1]]);
    expect(check([visits])).toMatchObject([{ kind: "row-repeated", table: "Visits", found: "2" }]);
    expect(check([visits], { whole: new Set(["Sales"]) })).toEqual([]);
  });
  it("after fifty they are counted", () => {
    const found = of("row-repeated", check([sales([...orders(60), ...orders(60)])]));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toEqual({ kind: "row-repeated", severity: "notice", table: "Sales", count: 10 });
  });
});

describe("shares of an order", () => {
  const shared = (rows: Grid, header = "Order ID", more: readonly string[] = []): RawTable => aTable("Sales", [["Date", header, "Employee", "Amount", "Split %", ...more], ...rows.map(([order, who, amount, split, ...others]) => [45292, order ?? null, who ?? null, amount ?? null, split ?? null, ...others])]);
  const told = (rows: Grid, header?: string, more?: readonly string[]): readonly unknown[] => of("split-sum", check([shared(rows, header, more)])).map(({ subject, found, place }) => [subject, found, place?.address]);
  const O2: Grid = [["O2", "a", 100, 50], ["O2", "b", 100, 50]];

  it.each(["Order ID", "Invoice", "订单号", "Order"])("that come to more or less than all of it are told at their first cell (%s)", (header) =>
    expect(told([["O1", "a", 100, 60], ["O1", "b", 100, 60], ...O2, ["O3", "a", 50, 70], ["O4", "b", 50, 100]], header)).toEqual([["O1", "120%", "E2"], ["O3", "70%", "E6"]]));
  it.each<[string, Grid]>([
    ["all of it", O2],
    ["thirds, rounded", [["O1", "a", 1, 0.333], ["O1", "b", 1, 0.333], ["O1", "c", 1, 0.333]]],
    ["thirds in whole per cent", [["O1", "a", 1, 33], ["O1", "b", 1, 33], ["O1", "c", 1, 33]]],
    ["an empty share is the whole", [["O1", "a", 1, null], ...O2]],
    ["two lines shared alike", [["O1", "a", 100, 50], ["O1", "b", 100, 50], ["O1", "a", 100, 50], ["O1", "b", 100, 50]]],
    ["two lines of different amounts", [["O1", "a", 100, 60], ["O1", "b", 100, 40], ["O1", "a", 80, 30], ["O1", "c", 80, 70]]],
    ["two lines of one seller", [["O1", "a", 50, 100], ["O1", "a", 50, 100], ...O2]],
    ["an order shared by who sold which line", [["O1", "a", 70, 60], ["O1", "b", 30, 40]]],
    ["a return", [...O2, ["O2", "a", -100, 50], ["O2", "b", -100, 50]]],
    ["a row without an order", [[null, "a", 1, 70], ...O2]],
    ["a share that cannot be read, which is a finding of its own", [["O1", "a", 1, "half"], ["O1", "b", 1, 0.2]]],
    ["no splits at all", [["O1", "a", 1, null], ["O1", "b", 1, null]]],
  ])("are fine: %s", (_, rows) => expect(told(rows)).toEqual([]));
  it("two sellers of one thing in full are too much", () => expect(told([["O1", "a", 100, 100], ["O1", "b", 100, 100], ...O2])).toEqual([["O1", "200%", "E2"]]));
  it("lines with a number are looked at one by one", () => expect(told([["O1", "a", 9, 60, 1], ["O1", "b", 9, 40, 1], ["O1", "a", 9, 60, 2], ["O1", "b", 9, 50, 2]], "Order ID", ["Line"])).toEqual([["O1", "110%", "E4"]]));
  it("need a column of orders and one of splits", () => {
    expect(told([["O1", "a", 100, 60]], "Town")).toEqual([]);
    expect(of("split-sum", check([sales(orders(3))]))).toEqual([]);
  });
  it("after fifty are counted", () => expect(of("split-sum", check([shared(Array.from({ length: 60 }, (_, row) => [`O${row}`, "a", row, 0.5]))])).at(-1)).toEqual({ kind: "split-sum", severity: "notice", table: "Sales", count: 10 }));
});

describe("gaps", () => {
  /** Rows of months of 2024, so many a month. */
  const monthly = (rows: readonly number[]): Grid => rows.flatMap((count, month) => Array.from({ length: count }, (_, row) => [`SO-${month}-${row}`, "Desk", serialDay(2024, month + 1, 1 + ((row * 7) % 28)), "Ann Bell", row]));

  it("missing months are one finding", () => expect(check([sales(monthly([4, 0, 4, 4, 0, 4, 4]))])).toEqual([{ kind: "months-missing", severity: "notice", table: "Sales", column: "Date", found: "2024-02, 2024-05" }]));
  it("a half-pasted month says how many rows it has and how many are usual", () => expect(check([sales(monthly([30, 30, 30, 5, 30, 30, 30]))])).toMatchObject([{ kind: "month-small", found: "2024-04", count: 5, expected: "30" }]));
  it("days without rows are named", () => {
    const table = sales(orders(180).filter((_, row) => row < 63 || row > 76));
    expect(check([table])).toMatchObject([{ kind: "days-missing", found: "2024-03-04 – 2024-03-15", column: "Date" }]);
  });
  it("times of day and text are days too", () => {
    const rows = orders(180).filter((_, row) => row < 63 || row > 76).map(([order = null, product = null, day, who = null, amount = null], row) => [order, product, row % 2 === 0 ? Number(day) + 0.75 : new Date(Date.UTC(1899, 11, 30) + Number(day) * 86_400_000).toISOString().slice(0, 10), who, amount]);
    expect(check([sales(rows)]).map(({ kind }) => kind)).toEqual(["days-missing"]);
  });
  it("days are read in the order people said they are in", () => {
    const rows = [4, 5, 6, 7, 8].flatMap((month): Grid => [1, 2, 3, 4].map((day) => [`SO-${month}-${day}`, "Desk", `0${day}/0${month}/2024`, "Ann Bell", 1]));
    const table = sales(rows);
    const said = (dayOrder: "dmy" | "mdy"): RawTable => ({ ...table, columns: table.columns.map((column) => (column.header === "Date" ? { ...column, dayOrder } : column)) });
    expect(check([said("dmy")])).toEqual([]);
    const without = sales(rows.filter(([order]) => !String(order).startsWith("SO-6")));
    expect(check([{ ...without, columns: without.columns.map((column) => (column.header === "Date" ? { ...column, dayOrder: "dmy" as const } : column)) }])).toMatchObject([{ kind: "months-missing", found: "2024-06" }]);
  });
  it("tables of months side by side have one row a month by nature", () => {
    const table = sales(monthly([4, 0, 4, 4]));
    expect(check([{ ...table, columns: table.columns.map((column) => (column.header === "Date" ? { ...column, derived: true } : column)) }])).toEqual([]);
  });
});

describe("rows of people who were not there", () => {
  const ann = ["a", "Ann Bell", 45300, 45400];
  const [before, there, after] = [["SO-b", "Desk", 45299, "Ann Bell", 1], ["SO-t", "Desk", 45350, "Ann Bell", 1], ["SO-a", "Desk", 45401, "a", 1]];
  const outside = (rows: Grid, overrides: Partial<DataChecks> = {}): readonly Issue[] => of("sale-outside-employment", check([sales(rows)], { employees: people(ann), ...overrides }));

  it("before they came", () => expect(outside([there, before])).toMatchObject([{ subject: "Ann Bell", found: "2024-01-08", expected: "2024-01-09", count: 1, place: { address: "C3" } }]));
  it("after they left, by ID as well", () => expect(outside([there, after])).toMatchObject([{ subject: "Ann Bell", found: "2024-04-19", expected: "2024-04-18", count: 1 }]));
  it("once a person, with how many there are", () => expect(outside([before, after, before])).toMatchObject([{ count: 3, place: { address: "C2" } }]));
  it("by another spelling that was confirmed", () => {
    const rows = [["SO-b", "Desk", 45299, "Bell, A.", 1]];
    expect(outside(rows)).toEqual([]);
    expect(outside(rows, { aliases: new Map([["bell, a.", "a"]]) })).toHaveLength(1);
  });
  it("not on their first and last day", () => expect(outside([["1", "x", 45300, "a", 1], ["2", "x", 45400, "a", 1], ["3", "x", 45400.9, "a", 1]])).toEqual([]));
  it.each<[string, Grid]>([["unknown people", [["1", "x", 45299, "Zed", 1]]], ["nobody", [["1", "x", 45299, null, 1], ["2", "x", 45299, "-", 1]]], ["no day", [["1", "x", null, "a", 1], ["2", "x", "soon", "a", 1]]]])("not of %s", (_, rows) => expect(outside(rows)).toEqual([]));
  it("not where nobody's days are known", () => expect(outside([before, after], { employees: people(["a", "Ann Bell", null, null]) })).toEqual([]));
});
