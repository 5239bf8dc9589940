import { serialDay } from "../../../../src/domain/cleaning/calendar";
import { evaluateAgain } from "../../../../src/domain/evaluation/evaluate";
import { suggestTargets, type RampShare } from "../../../../src/domain/goals/suggestion/suggestTargets";
import type { Suggestion, Suggestions } from "../../../../src/domain/goals/suggestion/suggestion";
import { targetSlots } from "../../../../src/domain/goals/suggestion/targetSlots";
import { defaultBands, defaultCurves, defaultSettings } from "../../../../src/domain/records/defaults";
import type { Kpi } from "../../../../src/domain/records/definitions";
import type { Cell } from "../../../../src/domain/records/rawTable";
import { readEmployees } from "../../../../src/domain/records/readEmployees";
import { readMarket } from "../../../../src/domain/records/readMarket";
import { readTargets } from "../../../../src/domain/records/readTargets";
import { day, ratio } from "../../../../src/domain/units";
import { aKpi, aTable, type Grid } from "../../support/builders";

const on = serialDay;
/** Scored in 2025-Q1, so that 2025-Q2 is next and 2024-Q2 last year's. */
const now = { start: on(2025, 1, 1), end: on(2025, 3, 31) };
const headers = ["Employee", "Team", "KPI", "Period start", "Period end", "Baseline", "Target", "Weight", "Accepted on"];
const target = (employee: string, value: number, more: { readonly kpi?: string; readonly start?: number; readonly end?: number; readonly accepted?: Cell; readonly team?: string } = {}): readonly Cell[] =>
  [employee, more.team ?? null, more.kpi ?? "Pay", more.start ?? now.start, more.end ?? now.end, null, value, 100, more.accepted ?? null];

/** Sales on the 3rd and the 27th of each month, which add up to `amount` a month. */
const monthly = (who: string, amount: number, from: readonly [number, number], to: readonly [number, number]): Grid => {
  const months = Array.from({ length: (to[0] - from[0]) * 12 + to[1] - from[1] + 1 }, (_, index) => from[0] * 12 + from[1] - 1 + index);
  return months.flatMap((month) => [3, 27].map((date): readonly Cell[] => [on(Math.floor(month / 12), (month % 12) + 1, date), who, amount / 2]));
};

interface Company {
  readonly employees?: Grid;
  readonly targets?: Grid;
  readonly sales?: Grid;
  readonly kpis?: readonly Kpi[];
  readonly market?: Grid;
  readonly actuals?: Grid;
  readonly asOf?: number;
  readonly rampShare?: RampShare;
}
function suggest({ employees = [["a", "Ann", "North", "Seller", null, null]], targets = [target("a", 900)], sales = monthly("a", 100, [2024, 1], [2025, 3]), kpis = [aKpi()], market = [["2025-Q2", 0.1]], actuals = [], asOf = now.end, rampShare }: Company = {}): Suggestions {
  const people = readEmployees(aTable("Employees", [["Employee ID", "Name", "Team", "Role", "Start date", "End date"], ...employees])).value;
  const table = aTable("Targets", [headers, ...targets]);
  const sources = [aTable("Sales", [["Date", "Employee", "Amount"], ...sales]), ...(actuals.length === 0 ? [] : [aTable("Actuals", [["Employee", "KPI", "Period start", "Period end", "Actual"], ...actuals])])];
  const { evaluation, addedUp } = evaluateAgain({ employees: people, kpis, targets: readTargets(table, { kpis, employees: people }).value, curves: defaultCurves, bands: defaultBands, settings: defaultSettings, sources: new Map(sources.map((one) => [one.name, one])), asOf: day(asOf) }, null);
  return suggestTargets({
    employees: people, evaluation, encoded: addedUp.encoded, market: readMarket(aTable("Market", [["Period", "Growth %"], ...market]), kpis).value,
    slots: targetSlots(table, kpis, people), keepsAcceptance: true, ...(rampShare && { rampShare }),
  });
}
const only = (company: Company = {}): Suggestion => {
  const [one] = suggest(company).suggestions;
  if (one === undefined) throw new Error("nothing was suggested");
  return one;
};
const factors = ({ base, basis, growth, growthBasis, ramp, suggested }: Suggestion) => ({ base, basis, growth, growthBasis, ramp, suggested });

describe("what a suggestion is made of", () => {
  it("the same period last year × market growth × ramp, to two digits", () => {
    expect(factors(only())).toEqual({ base: 300, basis: "last-year", growth: 0.1, growthBasis: "row", ramp: 1, suggested: 330 });
    expect(only().period).toEqual({ start: on(2025, 4, 1), end: on(2025, 6, 30) });
    const asked: unknown[] = [];
    const ramped = only({ rampShare: ({ id }, period) => {
      asked.push([id, period.start]);
      return ratio(0.5);
    } });
    expect(factors(ramped)).toMatchObject({ base: 300, ramp: 0.5, suggested: 170 });
    expect(asked).toEqual([["a", on(2025, 4, 1)]]);
  });

  it("without a word in Market the growth is 0, and said to be missing", () => {
    expect(factors(only({ market: [["2024-Q2", 0.3]] }))).toMatchObject({ growth: 0, growthBasis: "none", suggested: 300 });
    expect(only({ market: [["2025-04", 0.1], ["2025-05", 0.1], ["2025-06", 0.1]] }).growthBasis).toBe("rows");
  });

  it("figures in Actuals go before what the rows add up to", () => {
    expect(only({ actuals: [["a", "Pay", on(2024, 4, 1), on(2024, 6, 30), 512]] })).toMatchObject({ base: 512, basis: "last-year", suggested: 560 });
  });

  it("part of last year's period is scaled up by days in role, leap February included", () => {
    const monthlyTarget = [target("a", 100, { start: on(2025, 1, 1), end: on(2025, 1, 31) })];
    const joined = (date: number): Grid => [["a", "Ann", "North", "Seller", on(2024, 2, date), null], ["b", "Bo", "North", "Seller", null, null]];
    const sales = [...monthly("b", 10, [2023, 12], [2025, 1]), [on(2024, 2, 20), "a", 150] as const];
    const one = only({ employees: joined(15), targets: monthlyTarget, sales, asOf: on(2025, 1, 31), market: [] });
    // February 2024 had 29 days; Ann was there from the 15th, 15 of them.
    expect(factors(one)).toMatchObject({ base: 150 / (15 / 29), basis: "last-year-part", suggested: 290 });
    expect(one.period).toEqual({ start: on(2025, 2, 1), end: on(2025, 2, 28) });
    // Less than a quarter of the days says too little.
    expect(only({ employees: joined(24), targets: monthlyTarget, sales: [...sales, [on(2024, 2, 26), "a", 9]], asOf: on(2025, 1, 31), market: [] }).basis).toBe("current-target");
  });

  it("without a last year the middle of three in the same role stands in, else the target now, which is not grown again", () => {
    const people = (role: string): Grid => [["n", "New", "North", "Seller", on(2025, 1, 1), null], ...["a", "b", "c"].map((id) => [id, id, "North", role, null, null])];
    const sales = [...monthly("a", 100, [2024, 1], [2025, 3]), ...monthly("b", 50, [2024, 1], [2025, 3]), ...monthly("c", 10, [2024, 1], [2025, 3])];
    const targets = [target("n", 777), target("a", 1), target("b", 1), target("c", 1)];
    expect(factors(only({ employees: people("Seller"), sales, targets }))).toEqual({ base: 150, basis: "peers", growth: 0.1, growthBasis: "row", ramp: 1, suggested: 170 });
    expect(factors(only({ employees: people("Installer"), sales, targets }))).toEqual({ base: 777, basis: "current-target", growth: 0, growthBasis: "not-applied", ramp: 1, suggested: 780 });
  });

  it("a running year goes on at its pace; a finished one counts as it is", () => {
    const year = [target("a", 2000, { start: on(2025, 1, 1), end: on(2025, 12, 31) })];
    const running = only({ targets: year, asOf: on(2025, 3, 31), market: [["2026", 0.1]] });
    expect(factors(running)).toMatchObject({ basis: "pace", growth: 0.1 });
    expect(running.base).toBeCloseTo((300 * 365) / 90, 9);
    expect(factors(only({ targets: year, sales: monthly("a", 100, [2024, 1], [2025, 12]), asOf: on(2025, 12, 31), market: [["2026", 0.1]] }))).toMatchObject({ base: 1200, basis: "last-year", suggested: 1300 });
    expect(factors(only({ targets: year, sales: [], asOf: on(2025, 1, 5), market: [["2026", 0.1]] }))).toMatchObject({ base: 2000, basis: "current-target", growth: 0.1, suggested: 2200 });
  });

  it("an average neither grows nor ramps, and is never made easier than it is", () => {
    const average = aKpi({ aggregate: "average" });
    const with50 = (value: number, kpi: Kpi = average) => factors(only({ kpis: [kpi], targets: [target("a", value)], rampShare: () => ratio(0.5) }));
    expect(with50(40)).toEqual({ base: 50, basis: "last-level", growth: 0, growthBasis: "not-applied", ramp: 1, suggested: 50 });
    expect(with50(60)).toMatchObject({ base: 60, basis: "current-target", suggested: 60 });
    const lower = aKpi({ aggregate: "average", direction: "lower-is-better" });
    expect(with50(60, lower)).toMatchObject({ base: 50, basis: "last-level" });
    expect(with50(40, lower)).toMatchObject({ base: 40, basis: "current-target" });
  });

  it("a target of 0 stays 0", () => {
    expect(only({ kpis: [aKpi({ direction: "lower-is-better" })], targets: [target("a", 0)] }).suggested).toBe(0);
  });

  it("nobody who leaves before the next period, no doubled target and no odd period is suggested", () => {
    expect(suggest({ employees: [["a", "Ann", "North", "Seller", null, now.end]] }).suggestions).toEqual([]);
    expect(suggest({ targets: [target("a", 900), target("a", 800)] }).suggestions).toEqual([]);
    expect(suggest({ targets: [target("a", 900, { end: on(2025, 3, 30) })], asOf: on(2025, 3, 1) })).toMatchObject({ suggestions: [], withoutPeriod: 1 });
  });
});

describe("what Targets says of the next period", () => {
  const next = { start: on(2025, 4, 1), end: on(2025, 6, 30) };
  const standing = (...more: Grid) => only({ targets: [target("a", 900), ...more] }).standing;
  it.each<[string, readonly Cell[], string]>([
    ["not accepted", target("a", 5, next), "open"],
    ["waiting for its number", ["a", null, "Pay", next.start, next.end, null, null, null, null], "open"],
    ["accepted by a day", target("a", 5, { ...next, accepted: on(2025, 3, 20) }), "accepted"],
    ["accepted in words", target("a", 5, { ...next, accepted: "agreed" }), "accepted"],
    ["accepted for the team", ["", "North", "Pay", next.start, next.end, null, 5, null, on(2025, 3, 20)], "accepted"],
    ["open for the team", ["", "North", "Pay", next.start, next.end, null, 5, null, null], "none"],
    ["for part of it", target("a", 5, { start: next.start, end: on(2025, 4, 30) }), "taken"],
    ["somebody else's", target("z", 5, next), "none"],
  ])("%s", (_, row, kind) => {
    expect(standing(row).kind).toBe(kind);
  });
  it("two rows for the whole of it are left to people", () => {
    expect(standing(target("a", 5, next), target("a", 6, next)).kind).toBe("taken");
  });
});

describe("what is asked of a team", () => {
  const employees: Grid = [["a", "Ann", "North", "Seller", null, null], ["b", "Bo", "north ", "Seller", null, null], ["x", "Gone", "North", "Seller", null, on(2024, 12, 31)], ["s", "Sue", null, "Seller", null, null]];
  const sales = [...monthly("a", 100, [2024, 1], [2025, 3]), ...monthly("b", 50, [2024, 1], [2025, 3]), ...monthly("x", 10, [2024, 1], [2024, 12])];
  const targets = [target("a", 1), target("b", 1), target("s", 1)];
  it("is set beside all the team reached last year, leavers included, and its own rows of Targets", () => {
    const rows = [...targets, ["", "North", "Pay", on(2025, 4, 1), on(2025, 6, 30), null, 250, null, null] as const];
    expect(suggest({ employees, sales, targets: rows }).teams).toMatchObject([{ team: "North", teamKey: "north", lastYear: 480, growth: 0.1, teamTarget: 500 }]);
    expect(suggest({ employees, sales: monthly("a", 100, [2025, 1], [2025, 3]), targets }).teams).toMatchObject([{ lastYear: null, teamTarget: null }]);
  });
  it("says nothing of averages, which do not add up over people, nor of what should shrink", () => {
    expect(suggest({ employees, sales, targets, kpis: [aKpi({ aggregate: "average" })] }).teams).toEqual([]);
    expect(suggest({ employees, sales, targets, kpis: [aKpi({ direction: "lower-is-better" })] }).teams).toEqual([]);
  });
});
