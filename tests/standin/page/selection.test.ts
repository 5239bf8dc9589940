import fc from "fast-check";
import { addressOf, columnName, lastColumn, lastRow, parseAddress, rectAddress } from "../../../src/standin/page/editing/address";
import { intersect, jump, rectOf, selectionOf, step, type Terrain } from "../../../src/standin/page/editing/selection";
import { moveFor } from "../../../src/standin/page/grid/keys";

const filled = new Set(["0,0", "1,0", "2,0", "5,0", "0,1"]);
const terrain = (change: Partial<Terrain> = {}): Terrain => ({
  isEmpty: (row, column) => !filled.has(`${row},${column}`),
  rowHidden: () => false,
  columnHidden: () => false,
  usedRow: 5,
  usedColumn: 1,
  home: { row: 0, column: 0 },
  ...change,
});

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [lastColumn, "XFD"]])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
  it.each([
    ["B2", null, "B2"], ["$B$2:c9", null, "B2:C9"], ["C9:B2", null, "B2:C9"], ["Data!A1", "Data", "A1"], ["'My ''own'' sheet'!A1:A3", "My 'own' sheet", "A1:A3"],
  ])("%s is understood", (text, sheet, address) => {
    const place = parseAddress(text);
    expect(place?.sheet).toBe(sheet);
    expect(place && rectAddress(place.area)).toBe(address);
  });
  it("a whole column has all rows", () => {
    expect(parseAddress("B:C")?.area).toEqual({ row: 0, column: 1, rows: lastRow + 1, columns: 2 });
  });
  it.each(["", "A0", "XFE1", "A1048577", "Sales", "A1:B2:C3", "A", "12", "A:2"])("%p is no address", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
  it("every cell's address leads back to it", () => {
    fc.assert(fc.property(fc.nat(lastRow), fc.nat(lastColumn), (row, column) => {
      expect(parseAddress(addressOf(row, column))?.area).toEqual({ row, column, rows: 1, columns: 1 });
    }));
  });
});

describe("selection", () => {
  it("covers the block between its corners, whichever way it was drawn", () => {
    expect(rectOf({ anchor: { row: 4, column: 3 }, focus: { row: 1, column: 5 } })).toEqual({ row: 1, column: 3, rows: 4, columns: 3 });
  });
  it("of a block covers the block", () => {
    const area = { row: 2, column: 1, rows: 3, columns: 4 };
    expect(rectOf(selectionOf(area))).toEqual(area);
  });
  it("meets another block or not", () => {
    expect(intersect({ row: 0, column: 0, rows: 3, columns: 3 }, { row: 2, column: 1, rows: 5, columns: 1 })).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
    expect(intersect({ row: 0, column: 0, rows: 2, columns: 2 }, { row: 2, column: 0, rows: 1, columns: 1 })).toBeNull();
  });
});

describe("movement", () => {
  it("skips hidden rows and stops at the edge", () => {
    const hidden = terrain({ rowHidden: (row) => row === 1 || row === 2 });
    expect(step({ row: 0, column: 0 }, 1, 0, hidden)).toEqual({ row: 3, column: 0 });
    expect(step({ row: 0, column: 0 }, -1, 0, hidden)).toEqual({ row: 0, column: 0 });
    expect(step({ row: lastRow, column: 0 }, 5, 0, hidden)).toEqual({ row: lastRow, column: 0 });
  });
  it.each([
    ["the end of a run", { row: 0, column: 0 }, 1, { row: 2, column: 0 }],
    ["the next filled cell", { row: 2, column: 0 }, 1, { row: 5, column: 0 }],
    ["the sheet's edge", { row: 5, column: 0 }, 1, { row: lastRow, column: 0 }],
    ["back over a gap", { row: 5, column: 0 }, -1, { row: 2, column: 0 }],
    ["the top, from an empty cell", { row: 4, column: 3 }, -1, { row: 0, column: 3 }],
  ])("Ctrl+arrow goes to %s", (_, from, direction, to) => {
    expect(jump(from, direction, 0, terrain())).toEqual(to);
  });
  it("Ctrl+Home goes to the first cell that is not frozen", () => {
    const key = { key: "Home", ctrlKey: true, shiftKey: false, altKey: false, metaKey: false };
    expect(moveFor(key, { row: 9, column: 9 }, terrain({ home: { row: 1, column: 2 } }), 20, 8)).toEqual({ row: 1, column: 2 });
  });
});
