import fc from "fast-check";
import { roundedParts, roundedTenth } from "../../../src/domain/tracking/roundedParts";

it.each([
  { parts: [-20.64, -5.64], rounded: [-20.6, -5.7], why: "each alone gives -20.6 and -5.6, and the whole is -26.3" },
  { parts: [12.5, -7.5], rounded: [12.5, -7.5], why: "nothing is lost" },
  { parts: [0.04, 0.04, 0.04], rounded: [0.1, 0, 0], why: "three of nothing are something together" },
  { parts: [0.04, -0.04], rounded: [0, 0], why: "and two may cancel out" },
  { parts: [-0.05, 0, 0], rounded: [-0.1, 0, 0], why: "half of a tenth is rounded away from zero, as numbers are shown" },
  { parts: [], rounded: [], why: "nothing moved" },
])("$parts is $rounded: $why", ({ parts, rounded }) => {
  expect(roundedParts(parts).map((part) => part + 0)).toEqual(rounded);
});

it("always adds up to the rounded whole, no part further than a tenth from what it is, none of nothing told", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -120, max: 120, noNaN: true }), { maxLength: 8 }), (parts) => {
    const rounded = roundedParts(parts);
    expect(rounded.reduce((sum, part) => sum + part, 0)).toBeCloseTo(roundedTenth(parts.reduce((sum, part) => sum + part, 0)), 6);
    rounded.forEach((part, index) => {
      expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThan(0.1 + 1e-6);
      if (parts[index] === 0) expect(Math.abs(part)).toBe(0);
    });
  }));
});
