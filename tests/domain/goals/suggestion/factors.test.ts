import fc from "fast-check";
import { serialDay } from "../../../../src/domain/cleaning/calendar";
import { feasibility } from "../../../../src/domain/goals/suggestion/feasibility";
import { marketGrowth } from "../../../../src/domain/goals/suggestion/marketGrowth";
import { nextPeriod } from "../../../../src/domain/goals/suggestion/nextPeriod";
import { roundTwoDigits } from "../../../../src/domain/goals/suggestion/roundTwoDigits";
import { readMarket } from "../../../../src/domain/records/readMarket";
import type { Cell } from "../../../../src/domain/records/rawTable";
import { day } from "../../../../src/domain/units";
import { aKpi, aTable } from "../../support/builders";

const period = (from: readonly [number, number, number], to: readonly [number, number, number]) => ({ start: day(serialDay(...from)), end: day(serialDay(...to)) });

describe("two significant digits", () => {
  it.each([
    [0.00123, 0.0012], [98_765, 99_000], [0, 0], [1.15, 1.2], [1.25, 1.3], [-98_765, -99_000], [-1.15, -1.2], [99.6, 100], [995, 1000], [994, 990], [1000, 1000], [7, 7], [0.1, 0.1], [1e-9, 1e-9], [123_456_789, 120_000_000], [0.85, 0.85],
  ])("%p is %p", (value, expected) => {
    expect(roundTwoDigits(value)).toBe(expected);
  });
  it("is never zero for what is not, and within 5 % of it", () => {
    fc.assert(fc.property(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), fc.boolean(), (size, negative) => {
      const value = negative ? -size : size;
      const rounded = roundTwoDigits(value);
      expect(Math.sign(rounded)).toBe(Math.sign(value));
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(Math.abs(value) * 0.05 * (1 + 1e-9));
      expect(roundTwoDigits(rounded)).toBe(rounded);
    }));
  });
});

describe("the next period", () => {
  it.each([
    ["quarter", period([2024, 10, 1], [2024, 12, 31]), period([2025, 1, 1], [2025, 3, 31])],
    ["January before a leap February", period([2024, 1, 1], [2024, 1, 31]), period([2024, 2, 1], [2024, 2, 29])],
    ["leap February", period([2024, 2, 1], [2024, 2, 29]), period([2024, 3, 1], [2024, 3, 31])],
    ["fiscal year", period([2024, 4, 1], [2025, 3, 31]), period([2025, 4, 1], [2026, 3, 31])],
  ])("after a %s", (_, own, next) => {
    expect(nextPeriod(own)).toMatchObject(next);
  });
  it.each([
    ["part of a month", period([2024, 1, 1], [2024, 1, 30])],
    ["five months", period([2024, 1, 1], [2024, 5, 31])],
    ["the first 28 days of a leap February", period([2024, 2, 1], [2024, 2, 28])],
  ])("there is none after %s", (_, own) => {
    expect(nextPeriod(own)).toBeNull();
  });
});

describe("the market's growth", () => {
  const rows = (...cells: readonly (readonly Cell[])[]) => readMarket(aTable("Market", [["Period", "Growth %", "KPI"], ...cells]), [aKpi()]).value;
  const firstQuarter = period([2026, 1, 1], [2026, 3, 31]);
  const of = (...cells: readonly (readonly Cell[])[]) => marketGrowth(rows(...cells), "pay", firstQuarter);

  it("is that of the shortest row that covers the period", () => {
    expect(of(["2026", 0.01], ["2026-H1", 0.02], ["2026-Q2", 0.09])).toMatchObject({ kind: "row", growth: 0.02 });
  });
  it("prefers rows for the KPI", () => {
    expect(of(["2026-Q1", 0.01], ["2026", 0.05, "Pay"])).toMatchObject({ kind: "row", growth: 0.05 });
  });
  it("is the mean of months by their days, and a quarter beside its months does not count twice", () => {
    const mean = (0.03 * 31 + 0.06 * 28 + 0.09 * 31) / 90;
    expect(of(["2026-01", 0.03], ["2026-02", 0.06], ["2026-03", 0.09])).toMatchObject({ kind: "rows", growth: mean });
    expect(marketGrowth(rows(["2026-Q1", 0.05], ["2026-01", 0.5], ["2026-Q2", 0.07], ["2026-06", 0.5]), "pay", period([2026, 1, 1], [2026, 6, 30])).growth).toBeCloseTo((0.05 * 90 + 0.07 * 91) / 181, 12);
  });
  it("is none where a month is missing or nothing is said", () => {
    expect(of(["2026-01", 0.03], ["2026-03", 0.09])).toEqual({ kind: "none", growth: 0 });
    expect(of()).toEqual({ kind: "none", growth: 0 });
  });
});

describe("feasibility", () => {
  it.each([
    [105, 100, "within"], [106, 100, "above"], [95, 100, "within"], [94, 100, "below"],
  ])("%p of %p is %s", (total, reached, word) => {
    expect(feasibility(total, reached)).toEqual({ ratio: total / reached, word });
  });
  it.each([[null], [0], [-5]])("says nothing against %p", (reached) => {
    expect(feasibility(100, reached)).toBeNull();
  });
});
