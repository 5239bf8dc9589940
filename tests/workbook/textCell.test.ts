import * as fc from "fast-check";
import { enteredAgain, enteredCell, textCell } from "../../src/workbook/apply/textCell";

describe("text stays text", () => {
  it.each(["=1+1", "@x", "+1", "-1", "'quoted", "1/2", "50%", "1e5", "10:30", "TRUE", "false", "Jan 5", "March 2020", "#N/A", "$5", "(5)", "＝1+1", "R2.1.1", "令和2年", "2024年1月", " 5"])("guards %j", (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  });
  it.each(["Ann", "张伟", "E001", "On track", "达成率", "May", ""])("leaves %j as it is", (text) => {
    expect(textCell(text)).toBe(text);
  });
  it("never lets a text begin like a formula or a number", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const entered = textCell(text);
      return entered === `'${text}` || (/^\p{L}/u.test(entered) && entered === text);
    }));
  });
  it("enters formulas as formulas and leaves null alone", () => {
    expect([{ formula: "=A1" }, null, "", 3, true, "=A1"].map(enteredCell)).toEqual(["=A1", null, "", 3, true, "'=A1"]);
  });
  it.each([
    ["a formula", 2, "=1+1", "=1+1"],
    ["a text that looks like a formula", "=1+1", "=1+1", "'=1+1"],
    ["a number", 5, 5, 5],
    ["a text of digits", "007", "007", "'007"],
    ["a blank", "", "", ""],
  ])("puts %s back as it was", (_, value, formula, entered) => {
    expect(enteredAgain(value, formula)).toBe(entered);
  });
});
