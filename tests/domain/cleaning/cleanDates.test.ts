import { serialDay } from "../../../src/domain/cleaning/calendar";
import { cleanDates, periodEnd } from "../../../src/domain/cleaning/cleanDates";
import type { Cell } from "../../../src/domain/records/rawTable";

const valuesOf = (cells: readonly Cell[], options?: Parameters<typeof cleanDates>[1]): readonly number[] => [...cleanDates(cells, options).values];
const [jan31, jun3] = [serialDay(2024, 1, 31), serialDay(2024, 6, 3)];

describe("one cell", () => {
  it.each<[Cell, number]>([
    [45292, 45292], [45292.75, 45292], [1, 1], [2958465.9, 2958465], [20240131, jan31], ["20240131", jan31],
    ["2024-01-31", jan31], ["2024/1/31", jan31], ["2024.1.31", jan31], [" 2024-01-31 ", jan31], ["２０２４－０１－３１", jan31], ["2024-01-31\u00a0", jan31],
    ["2024-01-31 05:58:34", jan31], ["2024-01-31T05:58:34.000Z", jan31], ["2024-01-31T23:58:34+08:00", jan31], ["2024-01-31T05:58", jan31], ["2024-01-31 5:58", jan31], ["2024/1/31 11:58:34 PM", jan31], ["2024-01-31 05:58:34 am", jan31], ["2024-01-31 下午 5:58", jan31], ["2024年1月31日 05:58:34", jan31], ["31/01/2024 17:05", jan31], ["1/31/2024 5:05:00 PM", jan31], ["31 January 2024 08:00", jan31],
    ["31/01/2024", jan31], ["1/31/2024", jan31], ["31-01-2024", jan31], ["31.01.2024", jan31], ["31.1.24", jan31], ["1/31/24", jan31], ["31/12/29", serialDay(2029, 12, 31)], ["31/12/30", serialDay(1930, 12, 31)], ["31/12/99", serialDay(1999, 12, 31)], ["31/12/00", serialDay(2000, 12, 31)],
    ["2024年1月31日", jan31], ["2024年01月31日", jan31], ["２０２４年１月３１日", jan31], ["2024年1月31号", jan31],
    ["31 January 2024", jan31], ["31 JANUARY 2024", jan31], ["31 jan 2024", jan31], ["Jan 31, 2024", jan31], ["January 31, 2024", jan31], ["January 31 2024", jan31], ["31-Jan-24", jan31], ["31-Jan-2024", jan31], ["31st January 2024", jan31], ["Jan. 31, 2024", jan31], ["30 Sept 2024", serialDay(2024, 9, 30)],
    ["Mon, 3 Jun 2024", jun3], ["Monday, June 3, 2024", jun3], ["2024-06-03 星期一", jun3], ["2024年6月3日星期一", jun3], ["星期一 2024-06-03", jun3], ["2024年6月3日 周一", jun3],
    ["2024-02-29", 45351], ["29/02/2024", 45351],
    ["1900-01-01", 1], ["1900-02-28", 59], ["1900-03-01", 61], ["9999-12-31", 2958465],
  ])("%p is day %p", (cell, value) => expect(cleanDates([cell])).toMatchObject({ values: new Float64Array([value]), bad: [], grain: "day", undecided: [] }));

  it.each<[Cell, string, string]>([
    ["2024年1月", "2024-01", "month"], ["2024年01月", "2024-01", "month"], ["January 2024", "2024-01", "month"], ["Jan-24", "2024-01", "month"], ["Apr-18", "2018-04", "month"], ["Apr 2018", "2018-04", "month"], ["APR 2018", "2018-04", "month"], ["2024-07", "2024-07", "month"], ["2024/07", "2024-07", "month"], ["2024-7", "2024-07", "month"], [202401, "2024-01", "month"], ["202401", "2024-01", "month"],
    ["2024年第3季度", "2024-07", "quarter"], ["2024年三季度", "2024-07", "quarter"], ["2024年3季度", "2024-07", "quarter"], ["2024年第三季度", "2024-07", "quarter"], ["2020Q3", "2020-07", "quarter"], ["Q3 2020", "2020-07", "quarter"], ["2020-Q3", "2020-07", "quarter"], ["2020 q3", "2020-07", "quarter"],
    ["2024年", "2024-01", "year"], ["2024年度", "2024-01", "year"], [2017, "2017-01", "year"], ["2017", "2017-01", "year"],
  ])("%p begins in %p, a %s", (cell, month, grain) => {
    const [year = 0, number = 0] = month.split("-").map(Number);
    expect(cleanDates([cell])).toMatchObject({ values: new Float64Array([serialDay(year, number, 1)]), bad: [], grain });
  });

  it.each<Cell>([
    true, false, 0, 0.5, -5, 1e9, 2958466, 20241301, 20230229, NaN, Infinity, "soon", "2023-02-29", "2024-13-01", "2024-00-10", "31/04/2024", "04/31/2024", "29/02/2023", "13/13/2024", "0/1/2024", "32 January 2024", "31 Foo 2024", "Mayor 2024", "Marching 3, 2024", "2024年13月", "2024年2月30日", "2020Q5", "Q0 2020", "20241301", "2024-13", "123", "1234567",
    "2024-01-31 25:00", "2024-01-31 10:75", "2024-01-31 10:00 call me", "2024-01-31x", "05:58", "1234.5", "$45292", "#REF!", "Monaco 3 Jun 2024", "1/2", "18", "199", "1899-12-31", "2024-1/31", "555-1234", "Tuesday",
  ])("%p is bad", (cell) => expect(cleanDates([cell, "2024-01-31"])).toMatchObject({ values: new Float64Array([NaN, jan31]), bad: [0], undecided: [] }));
});

describe("day or month first", () => {
  it.each<[string, readonly Cell[], "dmy" | "mdy", string]>([
    ["none where nothing asks", ["2024-01-31", 45292], "mdy", "not-needed"],
    ["none where both are the same", ["03/03/2024"], "mdy", "not-needed"],
    ["a first part over 12", ["03/04/2024", "13/04/2024"], "dmy", "by-evidence"],
    ["a second part over 12", ["03/04/2024", "04/13/2024"], "mdy", "by-evidence"],
    ["the majority", ["13/04/2024", "14/04/2024", "04/15/2024"], "dmy", "by-evidence"],
    ["with dots and short years", ["3.4.24", "13.4.24"], "dmy", "by-evidence"],
  ])("%s", (_, cells, order, decided) => expect(cleanDates(cells).convention).toEqual({ order, decided }));

  it("makes what contradicts the majority bad", () =>
    expect(cleanDates(["13/04/2024", "14/04/2024", "04/15/2024", "03/04/2024"])).toMatchObject({ bad: [2], undecided: [], fromText: 3, values: new Float64Array([45395, 45396, NaN, 45385]) }));
  it("is assumed where nothing decides, and names the rows that hang on it", () => {
    expect(cleanDates(["03/04/2024", "05/05/2024", null, "2024-01-31"])).toMatchObject({ convention: { order: "mdy", decided: "assumed" }, undecided: [0], blank: 1, values: new Float64Array([serialDay(2024, 3, 4), serialDay(2024, 5, 5), NaN, jan31]) });
    expect(cleanDates(["03/04/2024"], { otherwise: "dmy" })).toMatchObject({ convention: { order: "dmy", decided: "assumed" }, undecided: [0], values: new Float64Array([serialDay(2024, 4, 3)]) });
  });
  it("is assumed where as many prove the one as the other", () => expect(cleanDates(["13/04/2024", "04/13/2024", "03/04/2024"])).toMatchObject({ convention: { order: "mdy", decided: "assumed" }, bad: [0], undecided: [2] }));
  it("is as given", () => {
    expect(cleanDates(["03/04/2024"], { order: "dmy" })).toMatchObject({ convention: { order: "dmy", decided: "given" }, undecided: [], values: new Float64Array([serialDay(2024, 4, 3)]) });
    expect(cleanDates(["03/13/2024"], { order: "dmy" })).toMatchObject({ bad: [0], fromText: 0 });
  });

  const firstDays = Array.from({ length: 24 }, (_, at) => `${String((at % 8) + 1).padStart(2, "0")}/${String(Math.floor(at / 8) + 3).padStart(2, "0")}/2024`);
  it("follows from the order of the rows, oldest first or newest first", () => {
    expect(cleanDates(firstDays)).toMatchObject({ convention: { order: "dmy", decided: "by-sequence" }, undecided: [] });
    expect(cleanDates(firstDays.toReversed())).toMatchObject({ convention: { order: "dmy", decided: "by-sequence" }, undecided: [] });
    const american = firstDays.map((text) => `${text.slice(3, 5)}/${text.slice(0, 2)}/2024`);
    expect(cleanDates(american, { otherwise: "dmy" }).convention).toEqual({ order: "mdy", decided: "by-sequence" });
    expect(cleanDates(american.toReversed(), { otherwise: "dmy" }).convention).toEqual({ order: "mdy", decided: "by-sequence" });
  });
  it("does not follow from few rows, or from rows in no order", () => {
    expect(cleanDates(firstDays.slice(6, 10)).convention.decided).toBe("assumed");
    expect(cleanDates(firstDays.map((_, at) => firstDays[(at * 7) % 24] ?? "")).convention.decided).toBe("assumed");
    // The first of each month, month after month, is in sequence both ways.
    expect(cleanDates(Array.from({ length: 12 }, (_, at) => `01/${at + 1}/2024`)).convention.decided).toBe("assumed");
  });
});

describe("periods and bare numbers", () => {
  it.each<[string, readonly Cell[], string]>([
    ["all years", [2017, "2018", null], "year"], ["all months", [202401, "202402", ""], "month"], ["mixed periods", ["2024-07", "2024Q3"], "day"], ["a day among months", ["2024-07", "2024-07-05"], "day"], ["years in words", ["2017年", 2018], "year"], ["an unreadable cell aside", ["Jan-24", "soon"], "month"], ["nothing", [null, ""], "day"],
  ])("%s", (_, cells, grain) => expect(cleanDates(cells).grain).toBe(grain));
  it("takes a year for a serial as soon as another cell is a day", () => {
    expect(valuesOf([2017, 45292])).toEqual([2017, 45292]);
    expect(valuesOf([2017, "2024-01-31"])).toEqual([2017, jan31]);
    expect(cleanDates(["2017", "2024-01-31"])).toMatchObject({ bad: [0], values: new Float64Array([NaN, jan31]) });
    expect(cleanDates([2017.5, 2018]).grain).toBe("day");
    expect(cleanDates([1949, 2018]).grain).toBe("day");
  });
  it("takes 202401 for a month only where all numbers are", () => {
    expect(valuesOf([202401, 202412])).toEqual([45292, serialDay(2024, 12, 1)]);
    expect(valuesOf([202401, 202413])).toEqual([202401, 202413]);
    expect(cleanDates(["202401", 45292])).toMatchObject({ bad: [0] });
    expect(valuesOf(["202401", "2024-01-31"])).toEqual([45292, jan31]);
  });
  it("keeps years and months when one cell is junk: it alone is bad", () => {
    expect(cleanDates([2017, "soon", 2019])).toMatchObject({ bad: [1], grain: "year", values: new Float64Array([serialDay(2017, 1, 1), NaN, serialDay(2019, 1, 1)]) });
    expect(cleanDates([202401, true, 202403])).toMatchObject({ bad: [1], grain: "month" });
    expect(cleanDates([2017, -4, 2019])).toMatchObject({ bad: [1], grain: "year" });
  });
  it("reads an empty column", () => expect(cleanDates([])).toMatchObject({ bad: [], blank: 0, fromText: 0, undecided: [], grain: "day", convention: { order: "mdy", decided: "not-needed" } }));
  it("tells blank, bad and text apart", () => expect(cleanDates(["2024-01-31", 45292, "", null, "N/A", "soon", true, "13/04/2024", "04/13/2024", "14/04/2024"])).toMatchObject({ blank: 3, bad: [5, 6, 8], fromText: 3 }));
});

describe("the end of a period", () => {
  it.each([
    [45292, "day", 45292], [45292, "month", serialDay(2024, 1, 31)], [serialDay(2024, 2, 1), "month", 45351], [serialDay(2023, 2, 1), "month", serialDay(2023, 2, 28)], [serialDay(2024, 12, 1), "month", serialDay(2024, 12, 31)],
    [45292, "quarter", serialDay(2024, 3, 31)], [serialDay(2024, 10, 1), "quarter", serialDay(2024, 12, 31)], [45292, "year", serialDay(2024, 12, 31)], [serialDay(9999, 12, 1), "month", 2958465], [serialDay(9999, 1, 1), "year", 2958465],
  ] as const)("of %p, a %s, is %p", (first, grain, last) => expect(periodEnd(first, grain)).toBe(last));
  it("is none where there is no day", () => expect(periodEnd(NaN, "month")).toBeNaN());
});
