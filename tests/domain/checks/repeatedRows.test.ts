import fc from "fast-check";
import { orderColumns } from "../../../src/domain/checks/orderColumns";
import { repeatedOrderLines, repeatedRows } from "../../../src/domain/checks/repeatedRows";
import type { Cell, RawColumn } from "../../../src/domain/records/rawTable";
import { aTable, type Grid } from "../support/builders";

const found = (rows: Grid): readonly (readonly [row: number, first: number])[] => {
  const table = aTable("Sales", [(rows[0] ?? []).map((_, index) => `C${index}`), ...rows]);
  return repeatedRows(table, table.columns).map(({ row, first }) => [row, first]);
};

describe("rows that repeat", () => {
  it.each<[string, Grid, readonly (readonly [number, number])[]]>([
    ["none", [["a", 1], ["a", 2], ["b", 1]], []],
    ["one, far below", [["a", 1], ["b", 2], ["c", 3], ["a", 1]], [[3, 0]]],
    ["each is told of the first", [["a", 1], ["a", 1], ["a", 1]], [[1, 0], [2, 0]]],
    ["blanks around text do not differ", [["a ", 1], [" a", 1]], [[1, 0]]],
    ["a number and its text do not differ", [["a", 1], ["a", "1"]], [[1, 0]]],
    ["an empty cell is one, however it is empty", [["a", null], ["a", ""], ["a", "  "]], [[1, 0], [2, 0]]],
    ["an empty cell is no zero", [["a", null], ["a", 0]], []],
    ["cells do not run together", [["ab", "c"], ["a", "bc"]], []],
    ["true is true", [[true, 1], [true, 1], [false, 1]], [[1, 0]]],
    ["case differs", [["a", 1], ["A", 1]], []],
    ["blank rows never", [[null, null], ["", null], ["  ", ""], [null, null]], []],
  ])("%s", (_, rows, repeats) => expect(found(rows)).toEqual(repeats));

  it("only the given columns count", () => {
    const table = aTable("Sales", [["A", "B"], ["x", 1], ["x", 2]]);
    expect(repeatedRows(table, table.columns.slice(0, 1))).toEqual([{ row: 1, first: 0 }]);
    expect(repeatedRows(table, [])).toEqual([]);
  });

  const cell = fc.constantFrom<Cell>("a", "b", " a", 1, "1", 0, null, "", true);
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });
  it("come after their first, which repeats nothing; what is left repeats no more", () => fc.assert(fc.property(rows, (grid) => {
    const repeats = found(grid);
    const repeated = new Set(repeats.map(([row]) => row));
    for (const [row, first] of repeats) expect([first < row, repeated.has(first)]).toEqual([true, false]);
    const left = grid.filter((_, row) => !repeated.has(row));
    expect(left.length === 0 ? [] : found(left)).toEqual([]);
  })));
  it("pasting everything twice repeats every row that is not blank", () => fc.assert(fc.property(rows, (grid) => {
    const filled = grid.filter((row) => row.some((one) => one !== null && one !== ""));
    expect(found([...grid, ...grid]).length - found(grid).length).toBe(filled.length);
  })));
});

describe("the columns that name an order line", () => {
  const names = (headers: readonly string[]): readonly string[] => orderColumns(aTable("Sales", [headers]).columns).map(({ header }) => header);
  it.each([
    [["Date", "Order ID", "Order line", "Product"], ["Order ID", "Order line"]],
    [["Date", "Order ID", "Product", "Amount"], ["Order ID", "Product"]],
    [["Row ID", "Order ID", "Date"], ["Order ID", "Row ID"]],
    [["Row ID", "Date"], ["Row ID"]],
    [["Invoice No", "Amount"], ["Invoice No"]],
    [["订单号", "行号", "金额"], ["订单号", "行号"]],
    [["订单 ID", "商品名称"], ["订单 ID", "商品名称"]],
    [["Date", "Product", "Amount"], []],
    [["Document number", "Description"], []],
    [[], []],
  ])("of %j are %j", (headers, key) => expect(names(headers)).toEqual(key));
  it("are those a mapping names, whatever they are called", () => {
    const mapped = (header: string, key: string | null): RawColumn => ({ header, position: 0, cells: [], key });
    expect(orderColumns([mapped("Order ID", null), mapped("Belegnummer", "order"), mapped("Pos", "orderLine")]).map(({ header }) => header)).toEqual(["Belegnummer", "Pos"]);
    expect(orderColumns([mapped("Order ID", null), mapped("Amount", "amount")])).toEqual([]);
    expect(orderColumns([mapped("Beleg", "order"), mapped("Ware", "product")]).map(({ header }) => header)).toEqual(["Beleg", "Ware"]);
  });
});

describe("order lines that stand again", () => {
  const lines = (rows: Grid, whole: ReadonlySet<number> = new Set()): readonly (readonly [number, number])[] => {
    const table = aTable("Sales", [["Order ID", "Product", "Amount"], ...rows]);
    return repeatedOrderLines(table, orderColumns(table.columns), whole).map(({ row, first }) => [row, first]);
  };
  const orders = (count: number): Grid => Array.from({ length: count }, (_, row) => [`SO-${row}`, "Desk", row]);

  it("though their amounts differ", () => expect(lines([...orders(40), ["SO-7", "Desk", 99]])).toEqual([[40, 7]]));
  it("not when another product of the order", () => expect(lines([...orders(40), ["SO-7", "Lamp", 99]])).toEqual([]));
  it("not when they are known to repeat whole rows", () => expect(lines([...orders(40), ["SO-7", "Desk", 7]], new Set([40]))).toEqual([]));
  it("not where an order has several lines all the time", () => expect(lines(Array.from({ length: 60 }, (_, row) => [`SO-${Math.floor(row / 3)}`, "Desk", row]))).toEqual([]));
  it.each<[string, Grid]>([["no order", [[null, "Desk", 1], [null, "Desk", 2]]], ["a sign for none", [["N/A", "Desk", 1], ["N/A", "Desk", 2]]], ["no product", [["SO-7", null, 1], ["SO-7", "", 2]]]])("not where they name %s", (_, rows) => expect(lines([...orders(100), ...rows])).toEqual([]));
  it("not where a column of the key is empty throughout", () => expect(lines(orders(40).map(([order = null, , amount = null]) => [order, null, amount]))).toEqual([]));
  it("not where no column names them", () => {
    const table = aTable("Sales", [["Amount"], [1], [1]]);
    expect(repeatedOrderLines(table, [], new Set())).toEqual([]);
  });
});
