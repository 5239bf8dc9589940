import { cleanNumbers } from "../../../src/domain/cleaning/cleanNumbers";
import type { Cell } from "../../../src/domain/records/rawTable";

const valuesOf = (cells: readonly Cell[], options?: Parameters<typeof cleanNumbers>[1]): readonly number[] => [...cleanNumbers(cells, options).values];
/** "0.5" beside the cell says that the column writes decimals with a dot. */
const withDot = (cell: Cell): number | undefined => valuesOf([cell, "0.5"])[0];
const withComma = (cell: Cell): number | undefined => valuesOf([cell, "0,5"])[0];

describe("a unit all cells share", () => {
  it.each<[string, readonly Cell[], readonly number[]]>([
    ["hours", ["8h", "12h", "7.5 h", ""], [8, 12, 7.5, NaN]],
    ["days, one or more", ["1 day", "2 days", "10 Days"], [1, 2, 10]],
    ["hours in Chinese", ["8小时", "１２小时", "7.5 小时"], [8, 12, 7.5]],
    ["pieces with marks", ["1,200件", "300件", "4,000 件"], [1200, 300, 4000]],
    ["hours by the comma", ["7,5h", "8h", "1.200,25h", "6,5h"], [7.5, 8, 1200.25, 6.5]],
  ])("%s is how the column writes its numbers", (_, cells, values) => expect([...cleanNumbers(cells).values]).toEqual(values));

  it("leaves junk among them a finding", () => expect(cleanNumbers(["8h", "9h", "soon", "7h", "6h"]).bad).toEqual([2]));
  it.each<[string, readonly Cell[]]>([
    ["in one cell alone", [8, 9, "12 kg", 7]],
    ["in a few of many", [8, 9, "12h", "7h", 6, 5, 4]],
    ["that differs", ["8h", "2 days", "7h", "3 days"]],
    ["that means something else", ["10am", "11am", "9am", "8am"]],
  ])("is none %s", (_, cells) => expect(cleanNumbers(cells).bad).toEqual(cells.flatMap((cell, row) => (typeof cell === "string" ? [row] : []))));
});

describe("one cell of a column that writes 0.5", () => {
  it.each<[Cell, number]>([
    [12.5, 12.5], [-3, -3], [0, 0], [1e-9, 1e-9],
    ["1234", 1234], ["-3", -3], ["+3", 3], [" 12 ", 12], ["0.123", 0.123], [".5", 0.5], ["007", 7], ["-0", 0], ["(0)", 0],
    ["1,234", 1234], ["1,234.50", 1234.5], ["1,234,567.891", 1234567.891], ["1 234.5", 1234.5], ["1'234.5", 1234.5], ["1’234’567.5", 1234567.5], ["1\u00a0234.5", 1234.5], ["1\u202f234.5", 1234.5],
    ["12,34,567.00", 1234567], ["1,00,000", 100000],
    ["１２３４．５", 1234.5], ["１，２３４．５", 1234.5], ["　12　", 12], ["\u00a012", 12],
    ["$5", 5], ["€5.5", 5.5], ["£1,000", 1000], ["¥5", 5], ["￥5", 5], ["₹12,34,567", 1234567], ["₩5", 5], ["5 €", 5], ["5€", 5], ["USD 5", 5], ["USD5", 5], ["5 USD", 5], ["5USD", 5], ["eur 5", 5], ["CNY 5", 5], ["RMB 5", 5], ["GBP 5", 5], ["JPY 5", 5], ["HKD 5", 5], ["US$5", 5], ["US$ 5", 5], ["HK$5", 5], ["5 HK$", 5], ["$5 USD", 5],
    ["5元", 5], ["5 圆", 5], ["5块", 5], ["￥5元", 5], ["１２元", 12],
    ["−5", -5], ["– 5", -5], ["123-", -123], ["(1,234.50)", -1234.5], ["（1,234.50）", -1234.5], ["($1,234)", -1234], ["$(5)", -5], ["-$5", -5], ["$-5", -5], ["- 5 €", -5], ["(5%)", -0.05], ["-5万", -50000],
    ["12.5%", 0.125], ["12.5 %", 0.125], ["１２％", 0.12], ["7%", 0.07], ["-3%", -0.03], ["0.07%", 0.0007],
    ["3.5万", 35000], ["1.13万", 11300], ["2亿", 2e8], ["5千", 5000], ["3百万", 3e6], ["5万元", 50000], ["￥5万", 50000], ["1.5亿元", 1.5e8],
    ["5k", 5000], ["5K", 5000], ["1.2 k", 1200], ["$1.2M", 1200000], ["5M", 5e6], ["5MM", 5e6], ["5mn", 5e6], ["5B", 5e9], ["5bn", 5e9], ["$5m", 5e6], ["5m €", 5e6], ["€2b", 2e9], ["USD 5k", 5000],
    ["1.2E+05", 120000], ["1e3", 1000], ["-1.5e-3", -0.0015],
  ])("%p is %p", (cell, value) => expect(withDot(cell)).toBe(value));

  it.each<Cell>([
    true, false, NaN, Infinity, -Infinity, "SIXTY THOUSAND", "12 kg", "5-7", "1.2.3.4", "1,23,4", "1,23", "1,2345", "12,345,6", "1 23", "1,234 567", "#REF!", "#DIV/0!", "2024-01-31", "31/12/2024", "31.12.2024", "555-1234", "+1 (555) 123-4567",
    "5 mm", "5m", "5b", "--5", "+-5", "-5-", "(-5)", "-(5)", "$-5-", "(5", "5)", "()", "$", "%", "万", "k", ".", ",", "1e", "1e999", "12abc", "abc", "=1+1", "1/2", "½", "5²", "10³", "①", "5%%", "0x10", "1_000", "Infinity", "NaN", "5 5 5",
  ])("%p is bad", (cell) => {
    const read = cleanNumbers([cell, "0.5"]);
    expect(read.bad).toEqual([0]);
    expect([...read.values]).toEqual([NaN, 0.5]);
  });
});

describe("one cell of a column that writes 0,5", () => {
  it.each<[Cell, number]>([
    ["1.234", 1234], ["1.234,50", 1234.5], ["1.234.567,8", 1234567.8], ["1 234,5", 1234.5], ["1'234,5", 1234.5], ["1,234", 1.234], ["12,5 %", 0.125], ["1.234,50 €", 1234.5], ["(1.234,5)", -1234.5], ["3,5万", 35000], ["1,2E+05", 120000], [1234.5, 1234.5], ["7", 7],
  ])("%p is %p", (cell, value) => expect(withComma(cell)).toBe(value));
  it.each(["1.23.4", "1.2345,6"])("%p is bad", (cell) => expect(withComma(cell)).toBeNaN());
});

describe("the column's decimal mark", () => {
  it.each<[string, readonly Cell[], "." | ",", string, readonly number[]]>([
    ["numbers need none", [1, 2.5, null], ".", "not-needed", [1, 2.5, NaN]],
    ["whole texts need none", ["1", "22"], ".", "not-needed", [1, 22]],
    ["both marks in one cell", ["1,234", "1,234.50"], ".", "by-evidence", [1234, 1234.5]],
    ["both marks the other way round", ["1.234", "1.234,50"], ",", "by-evidence", [1234, 1234.5]],
    ["a mark that occurs twice", ["1.234", "1.234.567"], ",", "by-evidence", [1234, 1234567]],
    ["not exactly three digits", ["1,234", "1,5"], ",", "by-evidence", [1.234, 1.5]],
    ["dots with two digits beside commas with three", ["1,234", "0.25", "7.5"], ".", "by-evidence", [1234, 0.25, 7.5]],
    ["a leading zero", ["1,234", "0,123"], ",", "by-evidence", [1.234, 0.123]],
    ["a leading zero and a dot", ["1.234", "0.123"], ".", "by-evidence", [1.234, 0.123]],
    ["spaces for thousands", ["1,234", "1 234,567"], ",", "by-evidence", [1.234, 1234.567]],
    ["four digits before", ["1,234", "1234,567"], ",", "by-evidence", [1.234, 1234.567]],
    ["true numbers say nothing", [1.5, "1,234", 2.75], ".", "assumed", [1.5, 1234, 2.75]],
    ["junk says nothing", ["1,23,4", "1,5"], ",", "by-evidence", [NaN, 1.5]],
  ])("%s", (_, cells, decimal, decided, values) => {
    const read = cleanNumbers(cells);
    expect(read.convention).toEqual({ decimal, decided });
    expect([...read.values]).toEqual(values);
  });

  it("is assumed where only 1,234 and 1.234 occur, and says which rows hang on it", () => {
    const read = cleanNumbers([7, "1,234", "12", "1.234", null, "$5,000"]);
    expect(read).toMatchObject({ convention: { decimal: ".", decided: "assumed" }, undecided: [1, 3, 5], bad: [], blank: 1, fromText: 4 });
    expect([...read.values]).toEqual([7, 1234, 12, 1.234, NaN, 5000]);
  });
  it("is the majority's, and who contradicts it is bad", () => {
    expect(cleanNumbers(["1.5", "2.5", "3,5", "1,234"])).toMatchObject({ bad: [2], undecided: [], convention: { decimal: ".", decided: "by-evidence" } });
    expect(cleanNumbers(["1,5", "2,5", "3.5", "1,234"])).toMatchObject({ bad: [2], undecided: [], convention: { decimal: ",", decided: "by-evidence" } });
  });
  it("is assumed where as many cells prove the one as the other", () => {
    expect(cleanNumbers(["1.5", "3,5", "1,234"])).toMatchObject({ bad: [1], undecided: [2], convention: { decimal: ".", decided: "assumed" } });
  });
  it("is as given, whatever the cells say", () => {
    expect(cleanNumbers(["1,234", "1.5"], { decimal: "," })).toMatchObject({ bad: [1], undecided: [], convention: { decimal: ",", decided: "given" } });
    expect(valuesOf(["1,234", "1.5"], { decimal: "." })).toEqual([1234, 1.5]);
  });
});

describe("the column's counts", () => {
  it("tells blank, bad and text apart", () => expect(cleanNumbers(["5", 6, "", null, "N/A", "many", true, "7.5"])).toMatchObject({ blank: 3, bad: [5, 6], fromText: 2 }));
  it("multiplies every value by the factor", () => expect(valuesOf([1.5, "2", "3.5", "1,234", null], { factor: 10000 })).toEqual([15000, 20000, 35000, 12340000, NaN]));
  it("reads an empty column", () => expect(cleanNumbers([])).toMatchObject({ bad: [], blank: 0, fromText: 0, undecided: [], convention: { decimal: ".", decided: "not-needed" } }));
  it("reads more distinct texts than it remembers", () => {
    const cells = Array.from({ length: 50_000 }, (_, at) => `$${at}.25`);
    expect(valuesOf([...cells, ...cells])[99_999]).toBe(49_999.25);
  });
});
