import fc from "fast-check";
import { checkData } from "../../../src/domain/checks/checkData";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import type { Cell } from "../../../src/domain/records/rawTable";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { aKpi, aTable, quarter, score, type Grid } from "../support/builders";

/** What other systems are known to get wrong, worked through ours from rows to score. */
const lower = "lower-is-better" as const;
const targetHeaders = ["Employee", "KPI", "Period start", "Period end", "Baseline", "Target", "Weight"];
const goal = (target: Cell, baseline: Cell = null, kpi = "Pay", weight = 100): Grid[number] => ["a", kpi, quarter.start, quarter.end, baseline, target, weight];
const sold = (...amounts: readonly number[]): Grid => [["Date", "Employee", "Amount"], ...amounts.map((amount, at) => [quarter.start + at, "a", amount])];
const line = (evaluation: ReturnType<typeof score>) => evaluation.people[0]?.kpis[0];
const one = (actual: number, target: number, { direction, baseline = null }: { readonly direction: "higher-is-better" | "lower-is-better"; readonly baseline?: number | null }) =>
  line(score({ kpis: [aKpi({ direction })], targets: [targetHeaders, goal(target, baseline)], sales: sold(actual) }));

describe("Odoo: on target is 0 % when lower is better", () => {
  it.each([["higher-is-better", null], ["higher-is-better", 40], [lower, null], [lower, 200]] as const)("here it is 1 and 100 points: %s, baseline %p", (direction, baseline) =>
    expect(one(80, 80, { direction, baseline })).toMatchObject({ attainment: 1, score: 100 }));
});

describe("ServiceNow: (a − t)/(base − t) is 1 where one started and 0 where one wanted to be", () => {
  it.each([
    [8, 0], [6, 0.5], [4, 1], [2, 1.5], [10, -0.5],
  ])("from 8 down to 4, at %d it is %d here", (actual, reached) => {
    expect(one(actual, 4, { direction: lower, baseline: 8 })?.attainment).toBeCloseTo(reached, 12);
    expect((actual - 4) / (8 - 4)).toBeCloseTo(1 - reached, 12);
  });
  it.each([["higher-is-better", 0], [lower, 600]] as const)("further on the way to the target is never worse: %s, from %d", (direction, baseline) =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 599 }), fc.integer({ min: 1, max: 599 }), (first, second) => {
      const [less, more] = direction === lower ? [Math.max(first, second), Math.min(first, second)] : [Math.min(first, second), Math.max(first, second)];
      expect(one(more, 300, { direction, baseline })?.score ?? NaN).toBeGreaterThanOrEqual(one(less, 300, { direction, baseline })?.score ?? NaN);
    }), { numRuns: 50 }));
});

describe("Frappe: a KPI nobody measured counts as zero", () => {
  const scene = (order: readonly number[]) => score({
    kpis: [aKpi(), aKpi({ id: "Other", where: [{ column: "Amount", operator: ">", value: "1000000" }] })],
    targets: [targetHeaders, ...order.map((at) => [goal(100), goal(100, null, "Other", 300)][at] ?? [])], sales: sold(95),
  });
  it.each([[[0, 1]], [[1, 0]]])("here it is listed and leaves the total alone, in whatever order", (order) => {
    const { people: [person], issues } = scene(order);
    expect(person?.total).toBeCloseTo(90, 12);
    expect(issues.filter(({ kind }) => kind === "actual-missing").map(({ subject }) => subject)).toEqual(["Ann, Other"]);
  });
});

it("spreadsheets: a share is Σ/Σ, not the mean of each row's ratio", () => {
  const rows: readonly (readonly [number, number])[] = [[1, 1], [10, 100]];
  const share = line(score({
    kpis: [aKpi({ aggregate: "share", measure: { kind: "quotient", numerator: ["Won"], denominator: ["Deals"] } })],
    sales: [["Date", "Employee", "Won", "Deals"], ...rows.map(([won, deals], at) => [quarter.start + at, "a", won, deals])],
  }))?.actual;
  expect(share).toBeCloseTo(11 / 101, 12);
  expect(rows.reduce((sum, [won, deals]) => sum + won / deals / rows.length, 0)).toBeCloseTo(0.55, 12);
});

it("earned value: EV/PV says 1 of work that ended forty days late; the days late stand beside it", () => {
  const projects = aTable("Projects", [["Project", "Employee", "Planned start", "Planned end", "Actual end", "% complete"], ["p", "a", quarter.start, quarter.start + 10, quarter.start + 50, 1]]);
  const of = (aggregate: "schedule-performance" | "days-late", asOf: number) => line(score({ kpis: [aKpi({ source: "Projects", aggregate, measure: { kind: "none" }, dateColumn: null })], tables: [projects], asOf }))?.actual;
  expect([of("schedule-performance", quarter.end), of("days-late", quarter.end)]).toEqual([1, 40]);
});

it("imports: the same order line twice is counted and told, never dropped silently", () => {
  const Sales = aTable("Sales", [["Order ID", "Order line", "Date", "Employee", "Amount"], ["SO-1", 1, quarter.start, "a", 60], ["SO-1", 2, quarter.start, "a", 10], ["SO-1", 1, quarter.start, "a", 60]]);
  expect(line(score({ tables: [Sales] }))).toMatchObject({ actual: 130, rowCount: 3 });
  const told = checkData({ sources: [Sales], employees: readEmployees(aTable("Employees", [["Employee ID", "Name"], ["a", "Ann"]])).value, aliases: new Map(), whole: new Set(["Sales"]) });
  expect(told.map(({ kind, severity, place }) => [kind, severity, place?.address])).toEqual([["row-repeated", "notice", "A4"]]);
});

describe("CRMs: returns vanish, or count in the period of the sale", () => {
  const april = serialDay(2024, 4, 1);
  const scene = (asOf: number) => score({
    asOf, targets: [targetHeaders, goal(100), ["a", "Pay", april, serialDay(2024, 6, 30), null, 100, 100]],
    sales: [["Date", "Employee", "Amount"], [quarter.end, "a", 90], [april + 1, "a", -30], [april + 2, "a", 50]],
  });
  it("here they subtract where they happened", () => {
    expect(line(scene(quarter.end))?.actual).toBe(90);
    expect(line(scene(april + 9))?.actual).toBe(20);
  });
});

describe("worked cases from a row to points", () => {
  it.each<[string, number, Cell, Cell, "higher-is-better" | "lower-is-better", number | null, number | null]>([
    ["halfway, higher", 50, null, 100, "higher-is-better", 0.5, 37.5],
    ["double what was allowed, lower", 200, null, 100, lower, 0.5, 37.5],
    ["nothing used of what was allowed: the cap", 0, null, 100, lower, 1.1, 120],
    ["far beyond: the cap of the curve", 900, null, 100, "higher-is-better", 9, 120],
    ["at the curve's last point", 110, null, 100, "higher-is-better", 1.1, 120],
    ["a zero target without a baseline is not scored", 5, null, 0, lower, null, null],
    ["a zero target, from a baseline", 2, 8, 0, lower, 0.75, 56.25],
    ["a zero target reached", 0, 8, 0, lower, 1, 100],
    ["a zero target beaten", -8, 8, 0, lower, 2, 120],
    ["a zero target from below: a loss made good by half", -50, -100, 0, "higher-is-better", 0.5, 37.5],
    ["a negative target without a baseline is not scored", -40, null, -50, "higher-is-better", null, null],
    ["a negative target, from a baseline", -75, -100, -50, "higher-is-better", 0.5, 37.5],
    ["a negative actual counts as 0", -75, null, 100, "higher-is-better", 0, 0],
    ["a negative actual when lower is better is the cap", -75, null, 100, lower, 1.1, 120],
    ["worse than the baseline is flat at 0 points", 50, 80, 100, "higher-is-better", -1.5, 0],
    ["baseline and target alike are not scored", 50, 100, 100, "higher-is-better", null, null],
  ])("%s", (_, actual, baseline, target, direction, attainment, points) => {
    const found = line(score({ kpis: [aKpi({ direction })], targets: [targetHeaders, goal(target, baseline)], sales: sold(actual) }));
    if (attainment === null) expect(found).toMatchObject({ attainment: null, score: null, countedWeight: 0 });
    else expect([found?.attainment, found?.score]).toEqual([expect.closeTo(attainment, 12), expect.closeTo(points ?? NaN, 9)]);
  });

  const employed = (start: Cell, end: Cell, from: number, to: number, actual: number, onDay: number) => line(score({
    employees: [["Employee ID", "Name", "Start date", "End date"], ["a", "Ann", start, end]], asOf: to,
    targets: [targetHeaders, ["a", "Pay", from, to, null, 366, 100]], sales: [["Date", "Employee", "Amount"], [onDay, "a", actual]],
  }));
  const leap = serialDay(2024, 2, 29);
  it.each<[string, Cell, Cell, number, number, number]>([
    ["one day of a leap year", leap, leap, serialDay(2024, 1, 1), serialDay(2024, 12, 31), 1 / 366],
    ["one day of a year that is none", serialDay(2023, 2, 28), serialDay(2023, 2, 28), serialDay(2023, 1, 1), serialDay(2023, 12, 31), 1 / 365],
    ["from leap day to the end of February", leap, null, serialDay(2024, 2, 1), leap, 1 / 29],
    ["from 1 March, the day after", leap + 1, null, serialDay(2024, 1, 1), serialDay(2024, 12, 31), 306 / 366],
    ["the same in a year without", serialDay(2023, 3, 1), null, serialDay(2023, 1, 1), serialDay(2023, 12, 31), 306 / 365],
    ["2000 was a leap year", serialDay(2000, 3, 1), null, serialDay(2000, 1, 1), serialDay(2000, 12, 31), 306 / 366],
    ["2100 is none", serialDay(2100, 3, 1), null, serialDay(2100, 1, 1), serialDay(2100, 12, 31), 306 / 365],
  ])("proration: %s", (_, start, end, from, to, share) => {
    const there = typeof start === "number" ? start : from;
    const found = employed(start, end, from, to, 366 * share, there);
    expect(found?.proration).toBeCloseTo(share, 12);
    expect(found?.attainment).toBeCloseTo(1, 9);
  });
});
