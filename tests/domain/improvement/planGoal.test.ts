import { planGoal, type PlanGoal } from "../../../src/domain/improvement/planGoal";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import type { Kpi } from "../../../src/domain/records/definitions";
import type { MonthShares } from "../../../src/domain/goals/phasing/monthShares";
import { day } from "../../../src/domain/units";
import { aKpi, evaluationInput, quarter, type Grid } from "../support/builders";

const headers = ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"];
const first = ["a", "Pay", quarter.start, quarter.end, 910, 100];
const second = ["a", "Pay", quarter.end + 1, quarter.end + 91, 1820, 100];

/** What is to be reached over days from the first to the last, counted from the end of the quarter scored (0 = its last day). */
function goal(from: number, to: number, { rows = [first], kpi = {}, shares = null, leaves = null }: { readonly rows?: Grid; readonly kpi?: Partial<Kpi>; readonly shares?: MonthShares; readonly leaves?: number | null } = {}): PlanGoal | null {
  const { input } = evaluationInput({ kpis: [aKpi(kpi)], targets: [headers, ...rows], employees: [["Employee ID", "Name", "Start date", "End date"], ["a", "Ann", null, leaves]], sales: [["Date", "Employee", "Amount"], [quarter.start, "a", 90]] });
  const [person] = evaluate(input).people;
  const result = person?.kpis[0];
  if (person === undefined || result === undefined) throw new Error("nobody was scored");
  return planGoal(result, person.employee, { start: day(quarter.end + from), end: day(quarter.end + to) }, { targets: input.targets, timeOf: () => ({ shares, ramp: [], asOf: day(quarter.end) }) });
}

describe("what a plan is to reach over its own days", () => {
  it.each<readonly [string, PlanGoal | null, PlanGoal | null]>([
    ["a day of what adds up is a day's share", goal(-9, 0), { value: 100, atPace: false }],
    ["days after the only target go on at its pace, and say so", goal(0, 27), { value: 280, atPace: true }],
    ["each day by the target that holds for it", goal(0, 10, { rows: [first, second] }), { value: 10 + 200, atPace: false }],
    ["and at the pace of the current one where even the next has ended", goal(91, 92, { rows: [first, second] }), { value: 20 + 10, atPace: true }],
    // The quarter is January to March of equal weight; April is twice as heavy a month: 910 / 3 × 2.
    ["the season of those days", goal(1, 30, { shares: [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1] }), { value: 607, atPace: true }],
    ["a rate in full, however few the days", goal(0, 27, { rows: [["a", "Pay", quarter.start, quarter.end, 0.95, 100]], kpi: { aggregate: "average" } }), { value: 0.95, atPace: false }],
    ["of two levels the mean by days", goal(0, 1, { rows: [["a", "Pay", quarter.start, quarter.end, 0.9, 100], ["a", "Pay", quarter.end + 1, quarter.end + 91, 1, 100]], kpi: { aggregate: "average" } }), { value: 0.95, atPace: false }],
    ["whole customers only", goal(1, 7, { rows: [["a", "Pay", quarter.start, quarter.end, 20, 100]], kpi: { aggregate: "count" } }), { value: 2, atPace: true }],
    ["nothing of somebody who has left", goal(1, 28, { leaves: quarter.end }), null],
    ["only the days somebody is there", goal(1, 28, { leaves: quarter.end + 7 }), { value: 70, atPace: true }],
  ])("%s", (_, found, expected) => expect(found).toEqual(expected));
});
