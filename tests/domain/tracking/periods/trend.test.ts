import fc from "fast-check";
import { naturalLimits } from "../../../../src/domain/tracking/naturalLimits";
import { trendOf, type TrendPoint } from "../../../../src/domain/tracking/periods/trend";
import { day } from "../../../../src/domain/units";

const point = (end: number, value: number, running = false): TrendPoint => ({ start: day(end - 89), end: day(end), value, running });

it.each([
  ["five values say too little", [10, 12, 10, 12, 10], null],
  ["six that swing by 2", [10, 12, 10, 12, 10, 12], { mean: 11, low: 5.68, high: 16.32 }],
  ["six alike", [7, 7, 7, 7, 7, 7], { mean: 7, low: 7, high: 7 }],
])("limits: %s", (_, values, expected) => {
  const limits = naturalLimits(values);
  if (expected === null) expect(limits).toBeNull();
  else {
    expect(limits?.mean).toBeCloseTo(expected.mean, 10);
    expect(limits?.low).toBeCloseTo(expected.low, 10);
    expect(limits?.high).toBeCloseTo(expected.high, 10);
  }
});

it("moves with the values and widens with their steps, whatever they are", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 30 }), fc.integer({ min: -500, max: 500 }), (values, shift) => {
    const [limits, moved] = [naturalLimits(values), naturalLimits(values.map((value) => value + shift))];
    if (limits === null || moved === null) throw new Error("six values have limits");
    expect(moved.mean - limits.mean).toBeCloseTo(shift, 6);
    expect(moved.high - moved.low).toBeCloseTo(limits.high - limits.low, 6);
    expect(limits.low).toBeLessThanOrEqual(limits.mean);
  }));
});

it("puts closed periods in order, adds the running one once, and is none of a single value", () => {
  expect(trendOf([point(200, 2), point(100, 1)], point(300, 3, true))?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(trendOf([point(100, 1), point(200, 2)], point(200, 9, true))?.points.map(({ value }) => value)).toEqual([1, 2]);
  expect(trendOf([], point(100, 1, true))).toBeNull();
  expect(trendOf([1, 2, 3, 4, 5].map((value) => point(value * 100, value)), point(600, 6, true))?.limits).toBeNull();
});
