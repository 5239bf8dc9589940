import { fittingNumber } from "../../../src/standin/page/look/fittingNumber";

const tenEach = (text: string): number => text.length * 10;

describe("a number in a narrow column", () => {
  it.each<[string, string, number | null, number, string]>([
    ["stands as it is when it fits", "12.345", 12.345, 62, "12.345"],
    ["in General loses decimals", "12.345", 12.345, 55, "12.35"],
    ["in General loses all decimals at the last", "12.345", 12.345, 25, "12"],
    ["is never cut", "12345", 12345, 30, "###"],
    ["with a format of its own keeps its decimals or is hashed", "12.00", null, 45, "#####"],
    ["of a date is hashed", "2025-06-30", null, 60, "######"],
  ])("%s", (_, text, general, width, shown) => {
    expect(fittingNumber(text, general, width, tenEach)).toBe(shown);
  });
});
