import fc from "fast-check";
import { parseTsv, toTsv } from "../../../src/standin/page/editing/tsv";

describe("clipboard text", () => {
  it.each([
    ["one cell", "a", [["a"]]],
    ["a last line end makes no row", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["a line end within quotes belongs to the cell", '"x\ny"\t2', [["x\ny", "2"]]],
    ["quotes doubled within quotes", '"say ""hi"""\t1', [['say "hi"', "1"]]],
    ["a quote that closes nowhere is a plain character", '"5 inch\tb', [['"5 inch', "b"]]],
    ["a quote inside a cell is a plain character", '5"\tb', [['5"', "b"]]],
    ["rows are made equally long", "a\nb\tc", [["a", ""], ["b", "c"]]],
    ["empty cells at the end count", "a\t\t", [["a", "", ""]]],
    ["an empty row between", "a\n\nb", [["a"], [""], ["b"]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it("reads back whatever it writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "中", '"', "\t", "\n", "\r", " ", "=", "1"), maxLength: 6 });
    const block = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(block, (rows) => {
      expect(parseTsv(toTsv(rows))).toEqual(rows);
    }));
  });
});
