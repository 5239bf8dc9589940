import { serialDay } from "../../../src/domain/cleaning/calendar";
import { defaultBands, defaultCurves } from "../../../src/domain/records/defaults";
import { attainmentFor, bandNeeds } from "../../../src/domain/tracking/bandNeeds";
import { pace, type Running } from "../../../src/domain/tracking/pace";
import { workingDaysAfter } from "../../../src/domain/tracking/workingDays";
import { mulberry32 } from "../../../src/app/sample/mulberry32";
import { day, points, ratio } from "../../../src/domain/units";

const running = (overrides: Partial<Running> = {}): Running => ({ actual: 40, target: 100, elapsed: ratio(0.5), spread: { squares: 100, rows: 20 }, workingDaysLeft: 10, onTrackWithin: 16.5, behindWithin: 33, ...overrides });

describe("pace", () => {
  it.each<readonly [Partial<Running>, Partial<ReturnType<typeof pace>>]>([
    [{}, { expected: 50, forecast: 80, gap: 10, status: "on-track" }],
    [{ actual: 33.5 }, { status: "behind", gap: 16.5 }],
    [{ actual: 17 }, { status: "behind", gap: 33 }],
    [{ actual: 16.9 }, { status: "at-risk" }],
    [{ actual: 60 }, { status: "on-track", gap: -10 }],
    [{ elapsed: ratio(0.0999) }, { forecast: null, interval: null }],
    [{ spread: null }, { forecast: 80, interval: null }],
    [{ spread: { squares: 100, rows: 4 } }, { interval: null }],
    [{ elapsed: ratio(1) }, { forecast: 40, interval: { low: 40, high: 40 } }],
  ])("%o", (overrides, expected) => {
    expect(pace(running(overrides))).toMatchObject(expected);
  });

  it("gives an interval that about eight of ten periods end in, when rows come each on its own", () => {
    const random = mulberry32(7);
    // Sales of uneven size at random times over a period of length 1; scored at three times of it.
    const trials = 600;
    for (const elapsed of [0.25, 0.5, 0.8]) {
      let within = 0;
      for (let trial = 0; trial < trials; trial++) {
        let [all, soFar, squares, rows] = [0, 0, 0, 0];
        for (let at = -Math.log(1 - random()) / 80; at < 1; at += -Math.log(1 - random()) / 80) {
          const size = 10 + 90 * random() ** 3;
          all += size;
          if (at > elapsed) continue;
          [soFar, squares, rows] = [soFar + size, squares + size * size, rows + 1];
        }
        const { interval } = pace(running({ actual: soFar, elapsed: ratio(elapsed), spread: { squares, rows } }));
        if (interval !== null && all >= interval.low && all <= interval.high) within += 1;
      }
      expect(within / trials).toBeGreaterThan(0.74);
      expect(within / trials).toBeLessThan(0.86);
    }
  });
});

describe("working days left", () => {
  const friday = serialDay(2025, 5, 2);
  it.each<readonly [string, number, number, number, readonly { readonly date: number; readonly works: boolean }[], number]>([
    ["a week", friday, friday + 7, 1, [], 5],
    ["a weekend", friday, friday + 2, 1, [], 0],
    ["nothing after the last day", friday, friday, 1, [], 0],
    ["Friday and Saturday off", friday, friday + 7, 7, [], 5],
    ["only Sunday off", friday, friday + 7, 11, [], 6],
    ["a holiday on a Monday", friday, friday + 7, 1, [{ date: friday + 3, works: false }], 4],
    ["a holiday on a Sunday changes nothing", friday, friday + 7, 1, [{ date: friday + 2, works: false }], 5],
    ["a Saturday that is worked instead", friday, friday + 7, 1, [{ date: friday + 3, works: false }, { date: friday + 1, works: true }], 5],
  ])("%s", (_, after, until, weekend, daysOff, expected) => {
    expect(workingDaysAfter(after, until, { weekend, daysOff: daysOff.map(({ date, works }) => ({ date: day(date), works })) })).toBe(expected);
  });
});

describe("what a band still asks", () => {
  const [standard] = defaultCurves;
  if (standard === undefined) throw new Error("there is no curve");
  it.each([[100, 1], [120, 1.1], [110, 1.05], [85, 0.925], [70, 0.85], [0, 0], [121, null]] as const)("%d points are reached at %s", (wanted, expected) => {
    const reached = attainmentFor(standard, points(wanted));
    if (expected === null) expect(reached).toBeNull();
    else expect(reached).toBeCloseTo(expected, 12);
  });
  it("each working day, for each band; what is there already asks nothing", () => {
    const needs = bandNeeds({ actual: 90, target: 100, workingDaysLeft: 5 }, standard, defaultBands);
    expect(needs.map(({ band, perDay }) => [band, Math.round((perDay ?? NaN) * 1e9) / 1e9])).toEqual([["S", 3], ["A", 2], ["B", 0.5], ["C", 0]]);
  });
  it("cannot be told a day where none is left", () => {
    expect(bandNeeds({ actual: 90, target: 100, workingDaysLeft: 0 }, standard, defaultBands)[0]).toMatchObject({ missing: 15, perDay: null });
  });
});
