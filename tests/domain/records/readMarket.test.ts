import { namedPeriod } from "../../../src/domain/records/marketPeriod";
import { readMarket } from "../../../src/domain/records/readMarket";
import type { Cell } from "../../../src/domain/records/rawTable";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { aKpi, aTable } from "../support/builders";

const pay = aKpi();
const market = (...rows: readonly (readonly Cell[])[]) => readMarket(aTable("Market", [["Period", "Growth %", "KPI"], ...rows]), [pay]);
const told = ({ issues }: ReturnType<typeof readMarket>): readonly string[] => issues.map(({ kind, place }) => `${kind} ${place?.address ?? ""}`);
const days = (from: readonly [number, number, number], to: readonly [number, number, number]) => ({ start: serialDay(...from), end: serialDay(...to) });

describe("a period of Market", () => {
  it.each<[Cell, { readonly first: number; readonly months: number } | null]>([
    ["2026-03", { first: 2026 * 12 + 2, months: 1 }],
    ["2026-Q1", { first: 2026 * 12, months: 3 }],
    ["Q4 2026", { first: 2026 * 12 + 9, months: 3 }],
    ["2026年第二季度", { first: 2026 * 12 + 3, months: 3 }],
    ["2026年3月", { first: 2026 * 12 + 2, months: 1 }],
    ["2026-H2", { first: 2026 * 12 + 6, months: 6 }],
    ["H1 2026", { first: 2026 * 12, months: 6 }],
    ["2026年下半年", { first: 2026 * 12 + 6, months: 6 }],
    ["2026", { first: 2026 * 12, months: 12 }],
    [2026, { first: 2026 * 12, months: 12 }],
    ["Q1", null],
    ["H1", null],
    ["spring", null],
    [45658, null],
    [true, null],
  ])("%p", (cell, expected) => {
    expect(namedPeriod(cell)).toEqual(expected);
  });
});

describe("Market", () => {
  it("reads a growth as a share, whether the column says 0.05, 5 or 5%", () => {
    expect(market(["2026-Q1", 0.05], ["2026-Q2", -0.02]).value.map(({ growth }) => growth)).toEqual([0.05, -0.02]);
    expect(market(["2026-Q1", 5], ["2026-Q2", -2]).value.map(({ growth }) => growth)).toEqual([0.05, -0.02]);
    expect(market(["2026-Q1", "5%"], ["2026-Q2", 3]).value.map(({ growth, cells }) => [growth, cells.scale])).toEqual([[0.05, null], [0.03, 100]]);
    const mixed = market(["2026-Q1", 5], ["2026-Q2", 0.5]);
    expect(mixed.value.map(({ growth }) => growth)).toEqual([0.05, 0.005]);
    expect(told(mixed)).toEqual(["percent-scale-mixed B3"]);
  });

  it("a first day alone lasts as long as the days are apart, or a year", () => {
    const firsts = (...months: readonly number[]) => market(...months.map((month): readonly Cell[] => [serialDay(2026, month, 1), 0.01]));
    expect(firsts(1, 2, 4).value[2]).toMatchObject(days([2026, 4, 1], [2026, 4, 30]));
    expect(firsts(1, 4, 10).value[2]).toMatchObject(days([2026, 10, 1], [2026, 12, 31]));
    expect(firsts(7).value[0]).toMatchObject(days([2026, 7, 1], [2027, 6, 30]));
    expect(market(["2028-02-01", 0.01], ["2028-03-01", 0.01]).value[0]).toMatchObject(days([2028, 2, 1], [2028, 2, 29]));
  });

  it("names every cell that cannot be used", () => {
    expect(told(market(["spring", 0.05], ["2026-Q1", "much"], ["", 0.02], ["2026-Q2", ""], ["2026-Q3", -1], ["2026-Q4", 0.1, "Unheard of"]))).toEqual([
      "period-unreadable A2", "cell-not-a-number B3", "cell-blank A4", "cell-blank B5", "kpi-unknown C7", "market-growth-impossible B6",
    ]);
    expect(market(["spring", 0.05]).value).toEqual([]);
  });

  it("a period given twice counts once, and whoever links to its cell knows that it does not stand alone", () => {
    const read = market(["2026-Q1", 0.05], ["2026-q1 ", 0.07], ["2026-Q1", 0.02, "Pay"], ["Q1 2026", 0.01, "Pay"]);
    expect(read.value.map(({ growth, kpiKey, cells }) => [growth, kpiKey, cells.alone])).toEqual([[0.05, null, false], [0.02, "pay", true]]);
    expect(told(read)).toEqual(["market-overlap A3", "market-overlap A5"]);
  });

  it("knows Chinese headers", () => {
    expect(readMarket(aTable("Market", [["期间", "增长率"], ["2026年上半年", 0.05]]), [pay]).value[0]).toMatchObject({ growth: 0.05, kpiKey: null, ...days([2026, 1, 1], [2026, 6, 30]) });
  });
});
