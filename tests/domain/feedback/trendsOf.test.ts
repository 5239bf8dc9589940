import { evaluateAgain } from "../../../src/domain/evaluation/evaluate";
import type { Detail } from "../../../src/domain/feedback/evidence/detail";
import { trendsOf } from "../../../src/domain/feedback/evidence/trendsOf";
import type { Kpi } from "../../../src/domain/records/definitions";
import { day } from "../../../src/domain/units";
import { aKpi, evaluationInput, quarter } from "../support/builders";

/** The first days of quarters back from the one scored, newest first: 2023-10-01 and so on. */
const begins = [45292, 45200, 45108, 45017, 44927, 44835, 44743, 44652, 44562];

/** One sale a week-ish in each quarter that comes to the amounts, newest quarter first. */
function trend(amounts: readonly number[], { kpi = {}, asOf = quarter.end, joined }: { readonly kpi?: Partial<Kpi>; readonly asOf?: number; readonly joined?: number } = {}): Detail | null {
  const sales = amounts.flatMap((amount, index) => [1, 40, 85].map((after) => [(begins[index] ?? 0) + after, "a", kpi.aggregate === "average" ? amount : amount / 3]));
  const { input } = evaluationInput({
    kpis: [aKpi(kpi)], asOf, sales: [["Date", "Employee", "Amount"], ...sales],
    ...(joined !== undefined && { employees: [["Employee ID", "Name", "Start date"], ["a", "Ann", joined]] }),
  });
  const { evaluation, addedUp } = evaluateAgain(input, null);
  const result = evaluation.people[0]?.kpis[0];
  if (result === undefined) throw new Error("nobody was scored");
  return trendsOf({ employees: input.employees, encoded: addedUp.encoded, asOf: day(asOf), leastChange: 0.1 })(0, result);
}

describe("a trend", () => {
  it.each([
    ["beyond the person's own variation", [200, 100, 110, 100, 110, 100, 110, 100], {}, "trend-better", 7],
    ["below it", [40, 100, 110, 100, 110, 100, 110, 100], {}, "trend-worse", 7],
    ["below it, where lower is better", [40, 100, 110, 100, 110, 100, 110, 100], { kpi: { direction: "lower-is-better" } }, "trend-better", 7],
  ] as const)("%s is told with its limits", (_, amounts, more, kind, periods) => {
    expect(trend(amounts, more)).toMatchObject({ kind, periods });
  });
  it("within it is not told, however far from the last period", () => {
    expect(trend([125, 100, 130, 90, 120, 100, 135, 95])).toBeNull();
  });
  it.each([
    ["a sum against the same months of last year", [130, 500, 500, 500, 100], {}, { kind: "change-better", before: 100, since: begins[4] }],
    ["an average against the period before", [3, 4], { kpi: { aggregate: "average" } }, { kind: "change-worse", before: 4, since: begins[1] }],
  ] as const)("with few periods: %s", (_, amounts, more, expected) => {
    const told = trend(amounts, more);
    expect(told).toMatchObject({ ...expected, before: expect.closeTo(expected.before, 9) });
  });
  it.each([
    ["a change that is too small", [105, 500, 500, 500, 100], {}],
    ["a year that the person did not work in full", [130, 500, 500, 500, 100], { joined: 44940 }],
    ["a sum that is not done yet", [130, 500, 500, 500, 100], { asOf: quarter.end - 20 }],
    ["no earlier period", [130], {}],
  ] as const)("is not told of %s", (_, amounts, more) => {
    expect(trend(amounts, more)).toBeNull();
  });
});
