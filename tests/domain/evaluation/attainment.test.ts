import fc from "fast-check";
import { attainment, type KpiReading } from "../../../src/domain/evaluation/attainment";
import { bandOf } from "../../../src/domain/evaluation/bandOf";
import { scoreFromCurve } from "../../../src/domain/evaluation/scoreFromCurve";
import { defaultBands, defaultCurves } from "../../../src/domain/records/defaults";
import type { Curve } from "../../../src/domain/records/definitions";
import { points, ratio } from "../../../src/domain/units";

const aReading = (overrides: Partial<KpiReading> = {}): KpiReading => ({ direction: "higher-is-better", actual: 90, target: 120, baseline: null, proration: ratio(1), cap: ratio(1.1), ...overrides });

describe("attainment", () => {
  it.each([
    ["below target", aReading(), 0.75],
    ["at target, higher is better", aReading({ actual: 120 }), 1],
    ["at target, lower is better (Odoo gives 0)", aReading({ direction: "lower-is-better", actual: 120 }), 1],
    ["half the target when lower is better", aReading({ direction: "lower-is-better", actual: 240 }), 0.5],
    ["nothing at all when lower is better: the cap", aReading({ direction: "lower-is-better", actual: 0 }), 1.1],
    ["below zero counts as zero", aReading({ actual: -5 }), 0],
    ["half of the period in the role", aReading({ actual: 60, proration: ratio(0.5) }), 1],
    ["from a baseline upward", aReading({ baseline: 100, target: 200, actual: 150 }), 0.5],
    ["from a baseline downward", aReading({ direction: "lower-is-better", baseline: 10, target: 4, actual: 7 }), 0.5],
    ["at target from a baseline (ServiceNow's form gives 0)", aReading({ direction: "lower-is-better", baseline: 10, target: 4, actual: 4 }), 1],
    ["at the baseline", aReading({ baseline: 100, target: 200, actual: 100 }), 0],
    ["a zero target with a baseline", aReading({ direction: "lower-is-better", baseline: 8, target: 0, actual: 2 }), 0.75],
    ["a negative target with a baseline", aReading({ baseline: -100, target: -50, actual: -75 }), 0.5],
  ])("%s", (_, reading, expected) => expect(attainment(reading)).toEqual({ ok: true, value: expected }));

  it.each([
    ["a zero target", aReading({ target: 0 }), { kind: "target-not-positive", target: 0 }],
    ["a negative target", aReading({ target: -1 }), { kind: "target-not-positive", target: -1 }],
    ["target and baseline alike", aReading({ target: 7, baseline: 7 }), { kind: "target-equals-baseline", target: 7 }],
  ])("%s is an error, not a number", (_, reading, error) => expect(attainment(reading)).toEqual({ ok: false, error }));

  it("is 1 at the target in both directions, whatever the target", () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.constantFrom("higher-is-better" as const, "lower-is-better" as const), (target, direction) => {
      expect(attainment(aReading({ target, actual: target, direction }))).toEqual({ ok: true, value: 1 });
    }));
  });
});

describe("score from a curve", () => {
  const [standard] = defaultCurves as readonly [Curve];
  it.each([[-1, 0], [0, 0], [0.4, 30], [0.8, 60], [0.85, 70], [0.9, 80], [0.95, 90], [1, 100], [1.05, 110], [1.1, 120], [9, 120]])("%d reached gives %d points", (reached, expected) =>
    expect(scoreFromCurve(standard, ratio(reached))).toBeCloseTo(expected, 10));

  it("never falls as attainment rises, on a rising curve", () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (reached, more) => {
      expect(scoreFromCurve(standard, ratio(reached + more))).toBeGreaterThanOrEqual(scoreFromCurve(standard, ratio(reached)) - 1e-9);
    }));
  });
});

describe("the band of a total", () => {
  it.each([[120, "S"], [110, "S"], [109.999, "A"], [100, "A"], [99.99999999, "A"], [99.9999, "B"], [85, "B"], [84.9, "C"], [70, "C"], [69, "D"], [0, "D"]])("%d is %s", (total, band) =>
    expect(bandOf(defaultBands, points(total))).toBe(band));
  it("is none below the lowest", () => expect(bandOf([{ name: "A", from: points(50), meaning: null, guideline: null }], points(49))).toBeNull());
});
