import { evaluateAgain } from "../../../src/domain/evaluation/evaluate";
import { rowsBehind, type RowsBehind } from "../../../src/domain/evaluation/rowsBehind";
import { whyScore, whyTotal, type KpiStep } from "../../../src/domain/evaluation/whyScore";
import type { KpiResult, PersonResult } from "../../../src/domain/evaluation/evaluation";
import { defaultBands, defaultCurves } from "../../../src/domain/records/defaults";
import { aKpi, aTable, evaluationInput, quarter, type Scene } from "../support/builders";

interface Explained { readonly person: PersonResult; readonly result: KpiResult; readonly rows: RowsBehind | null; readonly steps: readonly KpiStep[] }

/** The first person's first KPI of a scene, explained. */
function explained(scene: Scene): Explained {
  const { input } = evaluationInput(scene);
  const { evaluation, addedUp } = evaluateAgain(input, null);
  const [person] = evaluation.people;
  const [result] = person?.kpis ?? [];
  if (person === undefined || result === undefined) throw new Error("nobody is scored");
  const rows = rowsBehind(addedUp.encoded, { person: 0, kpi: result.kpi, period: result.period, counted: result.counted, asOf: evaluation.asOf });
  return { person, result, rows, steps: whyScore(person, result, defaultCurves, rows) };
}

const step = <K extends KpiStep["kind"]>(steps: readonly KpiStep[], kind: K): Extract<KpiStep, { kind: K }> => {
  const found = steps.find((one): one is Extract<KpiStep, { kind: K }> => one.kind === kind);
  if (found === undefined) throw new Error(`no step ${kind}`);
  return found;
};

const targets = (target: number, baseline: number | "" = "") => [["Employee", "KPI", "Period start", "Period end", "Target", "Baseline", "Weight"], ["a", "Pay", quarter.start, quarter.end, target, baseline, 100]];
const sales = (...amounts: readonly (number | string)[]) => [["Date", "Employee", "Amount"], ...amounts.map((amount) => [quarter.start, "a", amount])];
const lower = aKpi({ direction: "lower-is-better" });

describe("attainment and the stretch of the curve", () => {
  it.each<[string, Scene, string, number, readonly [number | null, number | null], number]>([
    ["more is better, between two points", { sales: sales(40, 45) }, "higher", 0.85, [0.8, 0.9], 70],
    ["more is better, exactly on target", { sales: sales(100) }, "higher", 1, [0.9, 1], 100],
    ["more is better, beyond the last point", { sales: sales(150) }, "higher", 1.5, [1.1, null], 120],
    ["more is better, below nothing", { sales: sales(-5) }, "higher", 0, [null, 0], 0],
    ["less is better", { kpis: [lower], sales: sales(125) }, "lower", 0.8, [0, 0.8], 60],
    ["less is better, on target", { kpis: [lower], sales: sales(100) }, "lower", 1, [0.9, 1], 100],
    ["less is better, nothing at all", { kpis: [lower], sales: sales(0) }, "lower-none", 1.1, [1, 1.1], 120],
    ["from a baseline upwards", { targets: targets(100, 50), sales: sales(95) }, "baseline", 0.9, [0.8, 0.9], 80],
    ["from a baseline downwards", { kpis: [lower], targets: targets(50, 100), sales: sales(60) }, "baseline", 0.8, [0, 0.8], 60],
  ])("%s", (_, scene, form, attainment, [from, to], score) => {
    const { steps, result } = explained(scene);
    const segment = step(steps, "segment");
    expect([step(steps, "attainment").form, segment.from?.attainment ?? null, segment.to?.attainment ?? null]).toEqual([form, from, to]);
    expect(step(steps, "attainment").attainment).toBeCloseTo(attainment, 12);
    expect(step(steps, "score").score).toBeCloseTo(score, 9);
    expect([step(steps, "attainment").attainment, step(steps, "score").score, step(steps, "contribution").contribution]).toEqual([result.attainment, result.score, result.contribution]);
  });
});

it("the chain is in the order it is worked out, and ends where there is no score", () => {
  expect(explained({}).steps.map(({ kind }) => kind)).toEqual(["actual", "target", "share", "attainment", "segment", "score", "weight", "contribution"]);
  const none = explained({ sales: [["Date", "Employee", "Amount"], [quarter.start, "b", 5]] });
  expect(none.steps.map(({ kind }) => kind)).toEqual(["actual", "target", "not-scored"]);
  expect(step(none.steps, "not-scored").why).toBe("no-data");
  expect(step(explained({ targets: targets(0) }).steps, "not-scored").why).toBe("target-not-positive");
});

it("the share that applies tells the days in the role", () => {
  const { steps } = explained({ employees: [["Employee ID", "Name", "Start date"], ["a", "Ann", quarter.start + 41]] });
  expect(step(steps, "share")).toMatchObject({ applied: { kind: "part", daysAsked: 50, daysInPeriod: 91, season: 1, ramp: 1 } });
  expect(step(explained({}).steps, "share").applied).toEqual({ kind: "whole" });
});

it("a missing figure that Setup counts as zero says so", () => {
  const { steps } = explained({ sales: [["Date", "Employee", "Amount"], [quarter.start, "b", 5]], settings: { missingCountsAsZero: true } });
  expect(step(steps, "actual")).toMatchObject({ actual: null, asZero: true, counted: 0 });
  expect(steps.map(({ kind }) => kind)).toEqual(["actual", "target", "score", "weight", "contribution"]);
  expect(step(steps, "score").score).toBe(0);
});

describe("the rows behind an actual", () => {
  const mixed = [
    ["Date", "Employee", "Amount", "Region"],
    [quarter.start, "a", 10, "North"],
    [quarter.start, "Ann", 20, "north "],
    [quarter.end + 1, "a", 40, "North"],
    [quarter.end, "a", "soon", "North"],
    ["2024-02-01", "A", 80, "North"],
    [quarter.start, "b", 160, "North"],
    [quarter.start, "a", 320, "South"],
  ];
  it("are the person's in every spelling, within the days and conditions; those without a number do not count", () => {
    const { rows, result } = explained({ sales: mixed, kpis: [aKpi({ where: [{ column: "Region", operator: "=", value: "North" }] })] });
    expect([rows?.credited, rows?.counted, result.actual, result.rowCount]).toEqual([[0, 1, 3, 4], [0, 1, 4], 110, 3]);
  });

  it.each(["sum", "average", "count", "distinct", "latest"] as const)("are as many as %s counts", (aggregate) => {
    const { rows, result } = explained({ sales: mixed, kpis: [aKpi({ aggregate })] });
    expect(rows?.counted).toHaveLength(result.rowCount);
  });

  it("end with the day scored while the period runs", () => {
    const { rows } = explained({ sales: mixed, asOf: quarter.start + 5 });
    expect(rows?.window).toEqual({ start: quarter.start, end: quarter.start + 5 });
    expect(rows?.counted).toEqual([0, 1, 6]);
  });

  it("are those of Actuals where the figure stands there", () => {
    const actuals = aTable("Actuals", [["Employee", "KPI", "Period start", "Period end", "Actual"], ["b", "Pay", quarter.start, quarter.end, 1], ["a", "Pay", quarter.start, quarter.end, 77]]);
    const { rows, result, steps } = explained({ tables: [aTable("Sales", mixed), actuals] });
    expect([rows?.given, rows?.counted, result.actual, step(steps, "actual").given]).toEqual(["whole", [1], 77, true]);
  });
});

describe("from the KPIs to the band", () => {
  it.each([[95, "B", 85, ["A", 100, 10]], [110, "S", 110, null], [50, "D", 0, ["C", 70, 32.5]]] as const)("sales of %d of 100", (amount, band, from, next) => {
    const { person } = explained({ sales: sales(amount) });
    const steps = whyTotal(person, 0.3, defaultBands);
    expect(steps.find(({ kind }) => kind === "band")).toEqual({ kind: "band", band, from });
    const gap = steps.find((one) => one.kind === "next-band");
    expect(gap === undefined ? null : [gap.band, gap.from, Math.round(gap.gap * 1e9) / 1e9]).toEqual(next);
  });

  it("says that there is no total where nothing could be scored", () => {
    expect(whyTotal(explained({ targets: targets(0) }).person, 0.3, defaultBands)).toEqual([{ kind: "no-total" }]);
  });
});
