import * as fc from "fast-check";
import { packSteps, smallStep } from "../../src/workbook/apply/step";
import { cellBytes, cutRows, rowBytes } from "../../src/workbook/connection/requestSize";

const nested = (cell: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(cell))) - 2;

describe("request sizes", () => {
  it("are never estimated too small, even escaped twice", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)), (cell) => cellBytes(cell) >= nested(cell)));
  });
  it("cut rows into runs under the limit, in order and complete", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 })), fc.integer({ min: 20, max: 200 }), (rows, limit) => {
      const runs = cutRows(rows, limit);
      expect(runs.flatMap((run) => run.rows)).toEqual(rows);
      for (const run of runs) expect(run.bytes <= limit || run.rows.length === 1).toBe(true);
      expect(runs.map((run) => run.bytes)).toEqual(runs.map((run) => run.rows.reduce((sum, row) => sum + rowBytes(row), 0)));
    }));
  });
  it("pack steps in order", () => {
    const steps = ["a", "b", "c"].map((table) => smallStep(table, () => undefined));
    expect(packSteps(steps, 4_000).map((request) => request.map(({ table }) => table))).toEqual([["a", "b"], ["c"]]);
  });
});
