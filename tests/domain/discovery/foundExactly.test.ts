import fc from "fast-check";
import { findBlocks } from "../../../src/domain/discovery/findBlocks";
import type { Cell } from "../../../src/domain/records/rawTable";

const headers = ["Name", "Region", "Sales", "Order date", "Units", "Owner", "客户", "金额", "Stage", "City", "Unit price", "Closed on"] as const;
const words = ["Ann", "Bob", "North", "South", "Acme Ltd", "Won", "Lost", "张三", "华东", "Paris", "Rome", "pending", "Key account", "gold"] as const;
const titles = ["Sales report", "2024年销售明细", "Report generated 2024-01-02", "Filters: Region = all", "单位：万元", "Confidential"] as const;

const columnKinds = {
  text: fc.constantFrom<string[]>(...words),
  number: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 100, max: 999_999 }).map((cents) => cents / 100)),
  date: fc.integer({ min: 44_000, max: 46_000 }),
} as const;
type Kind = keyof typeof columnKinds;

/** A table somebody could have typed: typed columns under distinct names. A first column of text is where "Total" goes. */
const table = fc
  .tuple(fc.shuffledSubarray([...headers], { minLength: 2, maxLength: 8 }), fc.array(fc.constantFrom<Kind[]>("text", "number", "date"), { minLength: 8, maxLength: 8 }), fc.integer({ min: 1, max: 40 }))
  .chain(([names, kinds, count]) => fc.record({
    names: fc.constant(names),
    kinds: fc.constant(kinds.slice(0, names.length)),
    rows: fc.array(fc.tuple(...names.map((_, index) => columnKinds[kinds[index] ?? "text"] as fc.Arbitrary<Cell>)), { minLength: count, maxLength: count }),
  }));

const placed = fc.record({
  table,
  firstRow: fc.integer({ min: 1, max: 50 }),
  firstColumn: fc.integer({ min: 1, max: 30 }),
  titles: fc.shuffledSubarray([...titles], { maxLength: 3 }),
  blankBelowTitle: fc.boolean(),
  totals: fc.constantFrom(null, "Total", "合计", "Grand total"),
});

describe("a table anywhere", () => {
  it("is found exactly", () => {
    fc.assert(fc.property(placed, ({ table: { names, kinds, rows }, firstRow, firstColumn, titles: lines, blankBelowTitle, totals }) => {
      const width = names.length;
      const wide = (cells: readonly Cell[]): readonly Cell[] => [...cells, ...Array.from({ length: width - cells.length }, () => "")];
      const above = lines.length === 0 ? [] : [...lines.map((line) => wide([line])), ...(blankBelowTitle ? [wide([])] : [])];
      const sums = kinds.map((kind, index): Cell => (kind === "number" ? rows.reduce((sum, row) => sum + Number(row[index]), 0) : ""));
      const below = totals === null ? [] : [[totals, ...sums.slice(1)]];
      const head = [...above, names, ...rows, ...below];
      const headerRow = firstRow + above.length;
      expect(findBlocks({ sheet: "S", firstRow, firstColumn, rowCount: head.length, head, tail: [] })).toEqual([{
        sheet: "S",
        headerRow,
        firstRow: headerRow + 1,
        rowCount: rows.length,
        columns: names.map((header, index) => ({ header, column: firstColumn + index })),
        totalRows: totals === null ? [] : [headerRow + rows.length + 1],
        title: lines,
        shape: "table",
        sample: rows,
      }]);
    }), { numRuns: 1000 });
  });
  it("and whatever stands on a sheet, every block lies inside it", () => {
    const cell = fc.oneof({ weight: 3, arbitrary: fc.constant<Cell>("") }, fc.constantFrom<Cell[]>(null, "Name", "Total", "合计", "Note: x", 5, 45_000, true, "Ann", "a longer text than others have"));
    const grid = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 })).chain(([count, width]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: count, maxLength: count }));
    fc.assert(fc.property(grid, (head) => {
      for (const { headerRow, firstRow, rowCount, columns, totalRows, sample } of findBlocks({ sheet: "S", firstRow: 5, firstColumn: 3, rowCount: head.length, head, tail: [] })) {
        const end = 5 + head.length;
        expect(columns.length).toBeGreaterThan(0);
        expect(columns.every(({ column }) => column >= 3 && column < 3 + (head[0]?.length ?? 0))).toBe(true);
        expect([firstRow - 1, null]).toContain(headerRow);
        expect(firstRow + rowCount).toBeLessThanOrEqual(end);
        expect(totalRows.every((row) => row >= firstRow && row < end)).toBe(true);
        expect(sample.every((row) => row.length === columns.length)).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
