import fc from "fast-check";
import type { Cell } from "../../../src/domain/records/rawTable";
import { readKpis } from "../../../src/domain/records/readKpis";
import { aKpi, aTable, quarter, score } from "../support/builders";

const headers = ["Project", "Employee", "Planned start", "Planned end", "Actual end", "Planned value", "% complete"] as const;
type Task = readonly [start: Cell, end: Cell, ended: Cell, value: Cell, complete: Cell];
/** The tenth of January 2024 unless a test says otherwise. */
const asOf = quarter.start + 9;
const from = (tasks: readonly Task[], columns: readonly (typeof headers)[number][] = headers) =>
  aTable("Projects", [[...columns], ...tasks.map(([start, end, ended, value, complete], index) => {
    const all: Readonly<Record<(typeof headers)[number], Cell>> = { Project: `p${index}`, Employee: "a", "Planned start": start, "Planned end": end, "Actual end": ended, "Planned value": value, "% complete": complete };
    return columns.map((column) => all[column]);
  })]);
const scheduled = (aggregate: "schedule-performance" | "days-late", table: ReturnType<typeof from>, day = asOf) =>
  score({ kpis: [aKpi({ source: "Projects", aggregate, measure: { kind: "none" }, dateColumn: null, direction: aggregate === "days-late" ? "lower-is-better" : "higher-is-better" })], tables: [table], asOf: day });
const lineOf = (...given: Parameters<typeof scheduled>) => scheduled(...given).people[0]?.kpis[0];
const s = quarter.start;

describe("schedule performance: earned over planned value on the day scored", () => {
  it.each<[string, readonly Task[], number | null]>([
    ["as planned: half the days, half done", [[s, s + 19, null, 100, 0.5]], 1],
    ["behind", [[s, s + 19, null, 100, 0.25]], 0.5],
    ["ahead", [[s, s + 19, null, 100, 0.75]], 1.5],
    ["overdue counts in full", [[s, s + 4, null, 100, 0.6]], 0.6],
    ["due on the day scored counts in full", [[s, asOf, null, 100, 0.6]], 0.6],
    ["finished is all of it, whatever % complete says", [[s, s + 4, s + 3, 100, 0.2]], 1],
    ["finished late is 1 all the same, which is why days late is asked beside it", [[s, s + 1, s + 8, 100, 1]], 1],
    ["an end after the day scored has not come yet", [[s, s + 4, asOf + 1, 100, 0.6]], 0.6],
    ["due later in the period: what is planned of it so far", [[s, s + 4, s + 4, 30, 1], [asOf - 1, asOf + 2, null, 60, 0.25]], (30 + 15) / (30 + 30)],
    ["not to be begun yet adds nothing", [[s, s + 4, s + 4, 30, 1], [asOf + 1, asOf + 5, null, 60, 0]], 1],
    ["begun early is earned", [[s, s + 4, s + 4, 30, 1], [asOf + 1, asOf + 5, null, 60, 0.5]], 2],
    ["without a planned start all of it is planned at the end", [[null, s + 4, null, 50, 0.5], [null, asOf + 1, null, 50, 0]], 0.5],
    ["weighed by planned value, never a mean of ratios", [[s, s + 4, s + 4, 10, 1], [s, s + 4, null, 90, 0]], 0.1],
    ["one day's task on its day", [[asOf, asOf, null, 10, 0.5]], 0.5],
    ["nothing planned yet is nothing to score", [[asOf + 1, asOf + 5, null, 60, 0]], null],
    ["per cents as numbers", [[s, s + 19, null, 100, 25], [s, s + 4, s + 4, 100, 100]], 125 / 150],
    ["a row without a planned end is nobody's", [[s, null, null, 100, 0.5]], null],
  ])("%s", (_, tasks, expected) => {
    const found = lineOf("schedule-performance", from(tasks));
    if (expected === null) expect(found).toMatchObject({ actual: null, notScorable: "no-data" });
    else expect(found?.actual).toBeCloseTo(expected, 12);
  });

  it.each<[string, readonly (typeof headers)[number][], number]>([
    ["without planned values each task counts 1", headers.filter((one) => one !== "Planned value"), (1 + 0.2) / 2],
    ["without planned starts all is planned at the end", headers.filter((one) => one !== "Planned start"), (90 + 2) / 100],
    ["without actual ends % complete alone tells", headers.filter((one) => one !== "Actual end"), (45 + 2) / 100],
  ])("%s", (_, columns, expected) => expect(lineOf("schedule-performance", from([[s, s + 4, s + 4, 90, 0.5], [s, s + 4, null, 10, 0.2]], columns))?.actual).toBeCloseTo(expected, 12));

  it("needs % complete of what is not finished, and of nothing else", () => {
    const found = scheduled("schedule-performance", from([[s, s + 4, s + 4, 50, null], [s, s + 4, null, 50, null], [s, s + 4, null, 50, 0.5]]));
    expect(found.people[0]?.kpis[0]?.actual).toBeCloseTo(0.75, 12);
    expect(found.issues.map(({ kind, place }) => [kind, place?.address])).toEqual([["cell-blank", "G3"]]);
  });

  it("a cell that cannot be read leaves its row out, as its finding says", () => {
    const found = scheduled("schedule-performance", from([[s, s + 4, "soon", 50, 0], ["early", s + 4, null, 50, 0], [s, s + 4, null, 50, 0.5]]));
    expect(found.people[0]?.kpis[0]?.actual).toBe(0.5);
    expect(found.issues.map(({ kind, place }) => [kind, place?.address])).toEqual([["cell-not-a-date", "C3"], ["cell-not-a-date", "E2"]]);
  });

  it("is not lessened for who joined late", () =>
    expect(lineOf("schedule-performance", from([[s, s + 4, s + 4, 50, 1]]))?.proration).toBe(1));
});

describe("days late on the day scored", () => {
  it.each<[string, readonly Task[], number | null]>([
    ["in time and early are 0", [[s, s + 4, s + 4, 1, 1], [s, s + 4, s + 1, 1, 1]], 0],
    ["late by its days", [[s, s + 2, s + 8, 1, 1]], 6],
    ["the mean over what is finished or overdue", [[s, s + 2, s + 8, 1, 1], [s, s + 4, s + 4, 1, 1]], 3],
    ["overdue counts up to the day scored", [[s, s + 4, null, 1, 0.9]], 5],
    ["an end after the day scored has not come yet", [[s, s + 4, asOf + 20, 1, 1]], 5],
    ["due on the day scored is not late yet, and no row", [[s, asOf, null, 1, 0.9]], null],
    ["finished before it is due later in the period is 0", [[s, asOf + 30, asOf - 1, 1, 1]], 0],
    ["planned value has no say", [[s, s + 2, s + 8, 900, 1], [s, s + 4, s + 4, 1, 1]], 3],
  ])("%s", (_, tasks, expected) => expect(lineOf("days-late", from(tasks))?.actual ?? null).toBe(expected));

  it("an end that cannot be read leaves its row out", () => expect(lineOf("days-late", from([[s, s + 4, "soon", 1, 1], [s, s + 4, s + 5, 1, 1]]))?.actual).toBe(1));
  it("nothing late is the cap, and twice the target is half of it", () => {
    const target = (days: number) => score({ kpis: [aKpi({ source: "Projects", aggregate: "days-late", measure: { kind: "none" }, dateColumn: null, direction: "lower-is-better" })], tables: [from([[s, s, s + days, 1, 1]])], targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ["a", "Pay", quarter.start, quarter.end, 3, 100]] }).people[0]?.kpis[0];
    expect(target(0)).toMatchObject({ attainment: 1.1, score: 120 });
    expect(target(3)).toMatchObject({ attainment: 1, score: 100 });
    expect(target(6)).toMatchObject({ attainment: 0.5 });
  });
  it("a target of no day late needs a baseline", () => {
    const zero = (baseline: number | null) => score({ kpis: [aKpi({ source: "Projects", aggregate: "days-late", measure: { kind: "none" }, dateColumn: null, direction: "lower-is-better" })], tables: [from([[s, s, s + 4, 1, 1]])], targets: [["Employee", "KPI", "Period start", "Period end", "Baseline", "Target", "Weight"], ["a", "Pay", quarter.start, quarter.end, baseline, 0, 100]] }).people[0]?.kpis[0];
    expect(zero(null)).toMatchObject({ notScorable: "target-not-positive" });
    expect(zero(8)).toMatchObject({ attainment: 0.5 });
  });
});

it("EV/PV is back at 1 for everything finished, however late, and days late is not", () => fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 20 }), (tasks) => {
  const table = from(tasks.map(([due, late]): Task => [s, s + due, s + due + late, 10, 1]));
  expect(lineOf("schedule-performance", table, quarter.end)?.actual).toBeCloseTo(1, 12);
  expect(lineOf("days-late", table, quarter.end)?.actual).toBeCloseTo(tasks.reduce((sum, [, late]) => sum + late, 0) / tasks.length, 9);
})));

it.each([
  ["Days late", "lower-is-better", "days"],
  ["延期天数", "lower-is-better", "天"],
  ["EV/PV", "higher-is-better", ""],
  ["进度绩效", "higher-is-better", ""],
])("%s says by itself which way is better and in what it is counted", (aggregate, direction, unit) => {
  const { value: [kpi], issues } = readKpis(aTable("KPIs", [["KPI", "Source table", "Aggregate"], ["K", "Projects", aggregate]]));
  expect(kpi).toMatchObject({ direction, unit });
  expect(issues).toEqual([]);
});
