import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { naturalLimits } from "../../../src/domain/tracking/naturalLimits";

describe("natural limits", () => {
  it("are mean ± 2.66 mean moving ranges, of six values or more", () => {
    expect(naturalLimits([10, 12, 10, 12, 10])).toBeNull();
    const limits = naturalLimits([10, 12, 10, 12, 10, 12]);
    expect([limits?.mean, limits?.low, limits?.high].map((value) => Math.round((value ?? NaN) * 100) / 100)).toEqual([11, 5.68, 16.32]);
    expect(naturalLimits([7, 7, 7, 7, 7, 7])).toEqual({ mean: 7, low: 7, high: 7 });
  });
  it("are computed in one place, so that a trend, a plan and a draft never disagree", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(files.filter((name) => /\b2\.66\b/.test(readFileSync(join("src", name), "utf8").replace(/\/\*[^]*?\*\//g, ""))).map((name) => name.replaceAll("\\", "/"))).toEqual(["domain/tracking/naturalLimits.ts"]);
  });
});
