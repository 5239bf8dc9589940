import { pointsOfCharacters, ruleOf } from "../../src/workbook/looks/applyLook";
import { palette } from "../../src/workbook/looks/palette";

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe("looks", () => {
  it.each(Object.entries(palette))("%s can be read", (_, { fill, font }) => {
    const [dark = 0, light = 0] = [luminance(fill), luminance(font)].sort((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
  it("measures a column in points", () => expect(pointsOfCharacters(8.43)).toBe(48));
  it.each([[["a", "b"], true], [["a,b"], false], [[], false], [["x".repeat(256)], false]])("offers a list of %j only if Excel can hold it", (choices, held) => {
    expect(ruleOf({ kind: "list", choices }, () => null) !== null).toBe(held);
  });
  it("lets a drop-down follow a column", () => {
    expect(ruleOf({ kind: "column", table: "Bands", header: "Band" }, () => ({ sheet: "It's", row: 1, column: 27, rows: 5, columns: 1 }))).toEqual({ list: { inCellDropDown: true, source: "='It''s'!$AB$2:$AB$6" } });
  });
});
