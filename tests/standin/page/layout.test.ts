import fc from "fast-check";
import { Axis } from "../../../src/standin/page/grid/axis";
import { linesOf } from "../../../src/standin/page/grid/fitRow";
import { pageSettings } from "../../../src/standin/page/session/pageSettings";

describe("an axis", () => {
  it("finds the row at a pixel, passing over hidden ones", () => {
    const axis = new Axis(4, 20, (index) => (index === 1 || index === 2 ? 0 : 20));
    expect([0, 19, 20, 39, 40, 65].map((pixel) => axis.indexAt(pixel))).toEqual([0, 0, 3, 3, 4, 5]);
  });
  it("gives every shown row's first and last pixel back to it", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 15, 20, 33), { maxLength: 30 }), fc.nat(60), (sizes, index) => {
      const axis = new Axis(sizes.length, 20, (at) => sizes[at] ?? 0);
      fc.pre(axis.size(index) > 0);
      expect(axis.indexAt(axis.offset(index))).toBe(index);
      expect(axis.indexAt(axis.offset(index + 1) - 1)).toBe(index);
    }));
  });
});

describe("wrapped text", () => {
  it("takes a line for every width and every line end", () => {
    const tenEach = (text: string): number => text.length * 10;
    expect(linesOf("abc", 100, tenEach)).toBe(1);
    expect(linesOf("abcdefghijklmno", 100, tenEach)).toBe(2);
    expect(linesOf("a\n\nb", 100, tenEach)).toBe(3);
  });
});

describe("the page's address", () => {
  it.each([
    ["", "zh-TW", false, { locale: "zh-CN", theme: "light", file: "sample" }],
    ["?lang=en-US&theme=light&file=empty", "zh-CN", true, { locale: "en-US", theme: "light", file: "empty" }],
    ["?lang=fr&theme=pink&file=x", "zh-CN", true, { locale: "en-US", theme: "dark", file: "sample" }],
  ])("%p in a browser in %s", (search, language, dark, settings) => {
    expect(pageSettings(search, language, dark)).toEqual(settings);
  });
});
