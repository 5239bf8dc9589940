import fc from "fast-check";
import type { Candidate, CandidateColumn } from "../../../src/domain/mapping/candidate";
import { joinsOf, sharedKeys } from "../../../src/domain/mapping/joins";
import { profileColumn } from "../../../src/domain/mapping/profileColumn";
import type { Cell } from "../../../src/domain/records/rawTable";
import { rowsOf } from "./aWorkbookOf";

const aColumn = (header: string, cells: readonly Cell[], column = 1): CandidateColumn => ({ header, column, profile: profileColumn(cells) });

/** A block with a header in row 1, given as columns. */
const aBlock = (id: string, columns: Readonly<Record<string, readonly Cell[]>>, overrides: Partial<Candidate> = {}): Candidate => {
  const cells = Object.values(columns);
  const rowCount = Math.max(0, ...cells.map(({ length }) => length));
  return {
    id, sheet: id, table: null, headerRow: 1, firstRow: 2, rowCount, totalRows: [], title: [], shape: "table",
    columns: Object.entries(columns).map(([header, own], index) => aColumn(header, own, index + 1)),
    sample: Array.from({ length: rowCount }, (_, row) => cells.map((own) => own[row] ?? null)), ...overrides,
  };
};

const cellsOf = (count: number, one: readonly Cell[] | ((row: number) => Cell)): readonly Cell[] => rowsOf(count, [one]).map(([cell = null]) => cell);
const customers = aBlock("Customer", { CustomerId: cellsOf(50, (row) => row + 1), Name: cellsOf(50, (row) => `Firm ${row}`), SupportRepId: cellsOf(50, [3, 4, 5]) });
const reps = aBlock("Employee", { EmployeeId: cellsOf(8, (row) => row + 1), LastName: cellsOf(8, (row) => `Person ${String.fromCharCode(65 + row)}`) });
const invoices = aBlock("Invoice", { InvoiceId: cellsOf(60, (row) => row + 1000), CustomerId: cellsOf(60, (row) => (row % 50) + 1), Total: cellsOf(60, (row) => row + 0.99), InvoiceDate: cellsOf(60, (row) => 45292 + row) });
const all = [invoices, customers, reps];

/** The joins of a column in short, surest first. */
const found = (from: Candidate, header: string, candidates: readonly Candidate[] = all): readonly string[] => {
  const column = from.columns.find((one) => one.header === header);
  return column === undefined ? [] : joinsOf(column, from, candidates).map(({ to, key }) => `${to.id}[${key.header}]`);
};

describe("a column's values are keys of another block", () => {
  it("found by its values, and by its name where several would do", () => expect(found(invoices, "CustomerId")[0]).toBe("Customer[CustomerId]"));
  it("with how much of it is found, and how sure that is", () => {
    const [first] = joinsOf(aColumn("CustomerId", [1, 2, 3, 99]), invoices, all);
    expect(first).toMatchObject({ header: "CustomerId", share: 0.75, confidence: 0.75 });
  });
  it("never of its own block", () => expect(found(customers, "CustomerId")).not.toContain("Customer[CustomerId]"));
  it("whatever the spelling of the keys", () => {
    const named = aBlock("People", { Name: ["Ann Bell", "Bo Chen", "王梅"], Team: ["N", "S", "N"] });
    expect(found(aBlock("Deals", { Owner: [" ANN  bell", "王梅", "bo chen", "Ann Bell"] }), "Owner", [named])).toEqual(["People[Name]"]);
  });
  it("where numbers are text in one of them", () => expect(found(aBlock("Deals", { "Customer ID": ["1", "2", "3", "7"] }), "Customer ID")[0]).toBe("Customer[CustomerId]"));
  it("in Chinese, by a word they share", () => {
    const lists = [aBlock("区域表", { 区域编号: [1, 2, 3, 4] }), aBlock("客户表", { 客户编号: [1, 2, 3, 4] })];
    expect(found(aBlock("订单", { 客户编号: [1, 1, 2, 4] }), "客户编号", lists)[0]).toBe("客户表[客户编号]");
  });

  it.each<[string, readonly Cell[]]>([
    ["days", cellsOf(10, (row) => `2024-01-${String(row + 10)}`)],
    ["amounts", cellsOf(10, (row) => row + 0.5)],
    ["nothing", [null, "", "N/A"]],
    ["other keys", ["X1", "X2", "X3"]],
    ["mostly other keys", [1, 2, 901, 902, 903]],
  ])("not a column of %s", (_, cells) => expect(joinsOf(aColumn("Customer", cells), invoices, all)).toEqual([]));
  it("not to a column whose values repeat", () => expect(found(aBlock("Orders", { Rep: [3, 4, 5, 3] }), "Rep")).not.toContain("Customer[SupportRepId]"));
  it.each(["text", "pairs", "bare"] as const)("not to a block of shape %s", (shape) => expect(found(invoices, "CustomerId", [{ ...customers, shape }])).toEqual([]));

  it("small whole numbers alone are a weak reason, longer keys a better one, a name the best", () => {
    const sure = (header: string, cells: readonly Cell[], key: string): number => joinsOf(aColumn(header, cells), invoices, [aBlock("List", { [key]: cells })])[0]?.confidence ?? 0;
    const small = sure("Grade", [1, 2, 3, 4], "Whatever");
    const long = sure("Grade", ["AX-1", "AX-2", "AX-3"], "Whatever");
    const named = sure("Customer ID", [1, 2, 3, 4], "Customer key");
    expect([small < 0.5, long > 0.5 && long < 1, named]).toEqual([true, true, 1]);
  });
  it("a word like ID that all keys share is no name", () => expect(joinsOf(aColumn("Grade ID", [1, 2, 3, 4]), invoices, [aBlock("List", { "Shop ID": [1, 2, 3, 4] })])[0]?.confidence).toBeLessThan(0.5));
});

describe("shared keys", () => {
  const keys = fc.array(fc.constantFrom<Cell>("a", "b", "c", "A", 1, 2, 3, "1", "N/A", null, ""), { maxLength: 12 });

  it("are a share of the different values, 0 to 1", () => fc.assert(fc.property(keys, keys, (cells, among) => {
    const [column, key] = [aColumn("A", cells), aColumn("B", among)];
    const share = sharedKeys(column, key);
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
    expect(sharedKeys(column, aColumn("C", [...cells, ...among]))).toBe(column.profile.distinct === 0 ? 0 : 1);
  })));
  it("do not depend on the order of rows, nor on repeats", () => fc.assert(fc.property(keys, keys, (cells, among) => {
    expect(sharedKeys(aColumn("A", [...cells, ...cells].reverse()), aColumn("B", [...among].reverse()))).toBe(sharedKeys(aColumn("A", cells), aColumn("B", among)));
  })));
  it("joins come surest first, each with at least half of the values", () => fc.assert(fc.property(keys, fc.array(keys, { maxLength: 4 }), (cells, lists) => {
    const joins = joinsOf(aColumn("Customer", cells), invoices, lists.map((own, index) => aBlock(`List ${index}`, { Customer: own, Other: [...own].reverse() })));
    expect(joins.map(({ confidence }) => confidence)).toEqual(joins.map(({ confidence }) => confidence).sort((a, b) => b - a));
    expect(joins.every(({ share, confidence }) => share >= 0.5 && confidence <= share)).toBe(true);
  })));
});
