import fc from "fast-check";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { periodGaps, type PeriodGaps } from "../../../src/domain/checks/periodGaps";

const nothing: PeriodGaps = { missing: [], small: [], days: [] };

/** Rows of months from January 2024 on, as many a month as given, spread over its first 28 days by sevens, so that few days are filled. */
const months = (rows: readonly number[], year = 2024): readonly number[] =>
  rows.flatMap((count, index) => Array.from({ length: count }, (_, row) => serialDay(year + Math.floor(index / 12), (index % 12) + 1, 1 + ((row * 7) % 28))));
const gaps = (days: readonly number[]): PeriodGaps => periodGaps(Float64Array.from(days));

const isWeekday = (serial: number): boolean => ![0, 6].includes(new Date(Date.UTC(1899, 11, 30 + serial)).getUTCDay());
/** Every working day between two, ends included, without those from `out` to `until`. */
const daily = (from: number, to: number, out = NaN, until = out): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((serial) => isWeekday(serial) && !(serial >= out && serial <= until));
/** 2024-01-01 is a Monday. */
const monday = 45292;
const juneEnd = serialDay(2024, 6, 30);

describe("whole months", () => {
  it("without rows between others are missing, over the turn of a year too", () =>
    expect(gaps(months([4, 4, 0, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 4])).missing).toEqual([{ year: 2024, month: 3 }, { year: 2024, month: 12 }, { year: 2025, month: 1 }]));
  it("before the first and after the last are not missing", () => expect(gaps(months([0, 0, 4, 4, 4])).missing).toEqual([]));
  it("are not missing where there are none at all, or one", () => {
    expect(gaps([])).toEqual(nothing);
    expect(gaps([NaN, NaN])).toEqual(nothing);
    expect(gaps([monday, monday, NaN])).toEqual(nothing);
  });
  it("are told nothing of where most of them have no rows: the data is sparse", () => expect(gaps(months([1, 0, 0, 1, 0, 0, 0, 1]))).toEqual(nothing));
  it.each([serialDay(1924, 5, 1), serialDay(2204, 5, 1), serialDay(2064, 1, 31)])("a slip at %d, decades away, opens no gap", (slip) => expect(gaps([...months([9, 9, 9, 9, 9, 9]), slip])).toEqual(nothing));
});

describe("a month that looks half pasted", () => {
  it("has under 40 % of the rows of its neighbours", () =>
    expect(gaps(months([30, 30, 30, 11, 30, 30, 30])).small).toEqual([{ year: 2024, month: 4, rows: 11, usual: 30 }]));
  it("is not one with 40 %", () => expect(gaps(months([30, 30, 30, 12, 30, 30, 30])).small).toEqual([]));
  it.each([[[2, 30, 30, 30]], [[30, 30, 30, 2]], [[1, 30, 30, 30, 1]]])("is never the first nor the last: %j", (rows) => expect(gaps(months(rows)).small).toEqual([]));
  it("is not one where its neighbours have few rows themselves", () => expect(gaps(months([7, 7, 7, 1, 7, 7, 7])).small).toEqual([]));
  it("is measured by months beside it, not by busy ones far away", () => expect(gaps(months([90, 90, 90, 90, 60, 40, 28, 20, 20, 20])).small).toEqual([]));
  it("is measured by the full ones of its neighbours, not by missing ones", () => expect(gaps(months([30, 30, 0, 5, 30, 30, 30])).small).toEqual([{ year: 2024, month: 4, rows: 5, usual: 30 }]));
});

describe("working days in daily data", () => {
  /** Out from a Monday for so many working days; weekends among them are out too. */
  const outFor = (workdays: number): PeriodGaps => {
    const start = serialDay(2024, 3, 4);
    return gaps(daily(monday, juneEnd, start, start + Math.floor((workdays - 1) / 5) * 7 + ((workdays - 1) % 5)));
  };

  it("seven of them missing are found, from the first to the last", () => expect(outFor(7).days).toEqual([{ from: serialDay(2024, 3, 4), to: serialDay(2024, 3, 12) }]));
  it.each([1, 5, 6])("%d of them missing are a holiday", (count) => expect(outFor(count).days).toEqual([]));
  it.each([8, 10, 14])("%d of them missing are found", (count) => expect(outFor(count).days).toHaveLength(1));
  it("two gaps are two", () => {
    const [first, second] = [serialDay(2024, 2, 5), serialDay(2024, 5, 6)];
    const days = daily(monday, serialDay(2024, 12, 31), first, first + 8).filter((day) => day < second || day > second + 10);
    expect(gaps(days).days).toEqual([{ from: first, to: first + 8 }, { from: second, to: second + 10 }]);
  });
  it("weekends are no gap, however long the data: 2024-01-01 is a Monday", () => {
    for (let start = 0; start < 7; start++) expect(gaps(daily(monday + start, monday + 1000 + start))).toEqual(nothing);
    // The same days moved by one: Mondays are empty and Saturdays full, a fifth of the working days.
    expect(gaps(daily(monday, juneEnd).map((day) => day + 1)).days).toEqual([]);
  });
  it("rows on weekends do not fill a gap", () => {
    const [from, to] = [serialDay(2024, 3, 4), serialDay(2024, 3, 15)];
    expect(gaps([...daily(monday, juneEnd, from, to), serialDay(2024, 3, 9), serialDay(2024, 3, 10)]).days).toEqual([{ from, to }]);
  });
  it("nothing is told where data is not daily", () => {
    const twice = daily(monday, juneEnd).filter((_, index) => index % 5 < 2);
    expect(gaps(twice).days).toEqual([]);
  });
  it("nothing is told of less than two months", () => expect(gaps(daily(monday, monday + 50, monday + 14, monday + 24)).days).toEqual([]));
});

describe("gaps in days", () => {
  const days = fc.array(fc.oneof({ weight: 20, arbitrary: fc.integer({ min: monday, max: monday + 500 }) }, { weight: 1, arbitrary: fc.constantFrom(NaN, 1, 60, 2_958_465) }), { maxLength: 300 });
  const month = (serial: number): number => {
    const date = new Date(Date.UTC(1899, 11, 30 + serial));
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };

  it("do not depend on the order of rows", () => fc.assert(fc.property(days, (some) => {
    expect(gaps([...some].reverse())).toEqual(gaps(some));
  })));
  it("hold no rows; small months hold theirs and are neither first nor last", () => fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 14 }), fc.integer({ min: 1, max: 9 }), (counts, times) => {
    const some = months(counts.map((count) => count * times));
    const { missing, small } = gaps(some);
    const seen = some.map(month);
    const rowsIn = (one: { readonly year: number; readonly month: number }): number => seen.filter((own) => own === one.year * 12 + one.month - 1).length;
    for (const one of missing) expect(rowsIn(one)).toBe(0);
    for (const one of small) expect([rowsIn(one), one.rows < one.usual * 0.4, one.usual >= 8]).toEqual([one.rows, true, true]);
    for (const one of [...missing, ...small]) {
      expect(one.year * 12 + one.month - 1).toBeGreaterThan(Math.min(...seen));
      expect(one.year * 12 + one.month - 1).toBeLessThan(Math.max(...seen));
    }
  })));
  it("of working days begin and end on days that are missing and are at least seven long", () => fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 25 }), (after, length) => {
    const all = daily(monday, monday + 500);
    const left = all.filter((day) => day < monday + after || day >= monday + after + length);
    const out = all.filter((day) => !left.includes(day));
    const inside = out.filter((day) => day > Math.min(...left) && day < Math.max(...left));
    expect(gaps(left).days).toEqual(inside.length >= 7 ? [{ from: inside[0], to: inside.at(-1) }] : []);
  })));
});
