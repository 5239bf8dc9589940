import * as fc from "fast-check";
import type { UpdateTable } from "../../src/app/ports/workbookPort";
import { groups, layoutUpdate } from "../../src/workbook/apply/layoutUpdate";
import { missingGroups } from "../../src/workbook/journal/putBack";
import { neighbours } from "../../src/workbook/reading/readColumns";

export function anUpdate(change: Partial<UpdateTable> & { readonly rowCount?: number } = {}): UpdateTable {
  const { rowCount = 5, ...rest } = change;
  return { kind: "update", table: "Scorecard", expected: { name: "Scorecard", sheet: "Scorecard", headers: ["Key", "Score"], firstRow: 2, firstColumn: 1, rowCount }, deleteRows: [], addColumns: [], addRows: 0, blocks: [], looks: [], ...rest };
}

describe("row arithmetic of an update", () => {
  it("places blocks as they stand before deletion, cut where rows go", () => {
    const cells = [["a"], ["b"], ["c"], ["d"]];
    const layout = layoutUpdate(anUpdate({ deleteRows: [1, 2], addRows: 1, blocks: [{ firstRow: 0, firstColumn: 1, cells }] }));
    expect(layout.blocks).toEqual([
      { firstRow: 0, firstColumn: 1, cells: [["a"]] },
      { firstRow: 3, firstColumn: 1, cells: [["b"], ["c"], ["d"]] },
    ]);
    expect(layout).toMatchObject({ rowsBefore: 5, rowsGrown: 6, rowsAfter: 4, deleted: [{ first: 1, count: 2 }] });
  });
  it("keeps and empties one row when all go", () => {
    expect(layoutUpdate(anUpdate({ rowCount: 2, deleteRows: [0, 1] }))).toMatchObject({ rowsAfter: 1, deleted: [{ first: 0, count: 1 }], blocks: [{ firstRow: 1, firstColumn: 0, cells: [["", ""]] }] });
  });
  it("uses the blank row of an empty table", () => {
    expect(layoutUpdate(anUpdate({ rowCount: 0, addRows: 2 }))).toMatchObject({ rowsBefore: 1, rowsGrown: 2, rowsAfter: 2 });
  });
  it.each([
    ["a row to delete", { deleteRows: [5] }],
    ["a block's row", { blocks: [{ firstRow: 5, firstColumn: 0, cells: [["x"]] }] }],
    ["a block's column", { blocks: [{ firstRow: 0, firstColumn: 1, cells: [["x", "y"]] }] }],
  ])("refuses %s outside the table", (_, change) => {
    expect(() => layoutUpdate(anUpdate(change))).toThrow(RangeError);
  });
  it("tells from the rows left which groups are gone, deleted from the bottom up", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), fc.nat(), (rows, stop) => {
      const deleted = groups(rows.sort((a, b) => a - b));
      const done = deleted.slice(deleted.length - (stop % (deleted.length + 1)));
      const left = 40 - done.reduce((sum, group) => sum + group.count, 0);
      expect(missingGroups({ table: "T", deleted, rowsGrown: 40 }, left)).toEqual(done);
    }));
  });
  it("refuses a number of rows that no moment of the write had", () => {
    expect(() => missingGroups({ table: "T", deleted: [{ first: 2, count: 3 }], rowsGrown: 10 }, 8)).toThrow("changed-meanwhile");
  });
  it("reads neighbouring columns as one", () => {
    expect(neighbours([3, 1, 2, 7, 7])).toEqual([[1, 3], [7, 1]]);
  });
});
