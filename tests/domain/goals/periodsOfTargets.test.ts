import { serialDay } from "../../../src/domain/cleaning/calendar";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import type { Evaluation } from "../../../src/domain/evaluation/evaluation";
import type { Cell } from "../../../src/domain/records/rawTable";
import { aKpi, evaluationInput, type Grid, type Scene } from "../support/builders";

const on = (month: number, date: number, year = 2025): number => serialDay(year, month, date);
const headers = ["Employee", "Role", "KPI", "Period start", "Period end", "Target", "Weight"];
const kpis = [aKpi(), aKpi({ id: "Units", measure: { kind: "none" }, aggregate: "count" }), aKpi({ id: "Margin" })];
type Row = readonly [who: string, kpi: string, start: number, end: number, target: number, weight: number];
/** A row is one person's, or with "Rep" or "Lead" a role's. */
const goals = (...rows: readonly Row[]): Grid => [headers, ...rows.map(([who, ...rest]): readonly Cell[] => (who === "Rep" || who === "Lead" ? [null, who, ...rest] : [who, null, ...rest]))];
const q1 = (who: string, kpi: string, target: number, weight: number): Row => [who, kpi, on(1, 1), on(3, 31), target, weight];
const q2 = (who: string, kpi: string, target: number, weight: number): Row => [who, kpi, on(4, 1), on(6, 30), target, weight];
const q3 = (who: string, kpi: string, target: number, weight: number): Row => [who, kpi, on(7, 1), on(9, 30), target, weight];
const year = (who: string, kpi: string, target: number, weight: number): Row => [who, kpi, on(1, 1), on(12, 31), target, weight];
const months = (who: string, kpi: string, from: number, targets: readonly number[], weight = 100): readonly Row[] => targets.map((target, at): Row => [who, kpi, on(from + at, 1), on(from + at + 1, 1) - 1, target, weight]);
const sales: Grid = [["Date", "Employee", "Amount"], ...Array.from({ length: 12 }, (_, month) => ["a", "b", "c"].map((who) => [on(month + 1, 3), who, 15 * (month + 1)])).flat()];

function scored(scene: Scene): Evaluation {
  return evaluate(evaluationInput({ kpis, sales, employees: [["Employee ID", "Name", "Role", "Team", "Start date", "End date"], ["a", "Ann", "Rep", null, null, null], ["b", "Bo", "Rep", null, null, null], ["c", "Cy", "Lead", null, null, null]], ...scene }).input);
}
/** Each line as "person KPI first month-last month actual/what is asked ×weight". */
const said = ({ people }: Evaluation): readonly string[] =>
  people.flatMap(({ employee, kpis: lines }) => lines.map(({ kpi, period, actual, target, proration, notScorable }) => `${employee.id} ${kpi.id} ${monthOf(period.start)}-${monthOf(period.end)} ${actual}/${Math.round(target.target * proration * 1e6) / 1e6} ×${Math.round(target.weight * 1e6) / 1e6}${notScorable === null ? "" : ` ${notScorable}`}`));
const monthOf = (serial: number): number => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).getUTCMonth() + 1;
const told = ({ issues }: Evaluation, kind: string): readonly string[] => issues.filter((issue) => issue.kind === kind).map(({ place, found, expected, count }) => `${place?.address} ${found} | ${expected} | ${count}`);

describe("a target that is over while others run", () => {
  it.each<readonly [string, readonly Row[], number, readonly string[]]>([
    ["is scored over its own period until the next comes", [q2("a", "Pay", 200, 80), year("a", "Units", 12, 20)], on(7, 5), ["a Units 1-12 7/12 ×20", "a Pay 4-6 225/200 ×80"]],
    ["is scored for people beside one who has a longer one", [q2("a", "Pay", 200, 100), q2("b", "Pay", 300, 100), year("c", "Pay", 600, 100)], on(7, 5), ["a Pay 4-6 225/200 ×100", "b Pay 4-6 225/300 ×100", "c Pay 1-12 420/600 ×100"]],
    ["gives way to the next one of its KPI", [q2("a", "Pay", 200, 80), q3("a", "Pay", 400, 80), year("a", "Units", 12, 20)], on(7, 5), ["a Pay 7-9 105/400 ×80", "a Units 1-12 7/12 ×20"]],
    ["gives way where the next period's targets name another KPI", [q2("a", "Pay", 200, 80), q3("a", "Margin", 400, 80), year("a", "Units", 12, 20)], on(7, 5), ["a Margin 7-9 105/400 ×80", "a Units 1-12 7/12 ×20"]],
    ["is asked no longer once the period after it is complete", [q2("a", "Pay", 200, 80), year("a", "Units", 12, 20)], on(9, 30), ["a Units 1-12 9/12 ×20"]],
    ["is still asked the day before that", [q2("a", "Pay", 200, 80), year("a", "Units", 12, 20)], on(9, 29), ["a Units 1-12 9/12 ×20", "a Pay 4-6 225/200 ×80"]],
    ["of a role as well", [q2("Rep", "Pay", 200, 80), year("Rep", "Units", 12, 20)], on(7, 5), ["a Units 1-12 7/12 ×20", "a Pay 4-6 225/200 ×80", "b Units 1-12 7/12 ×20", "b Pay 4-6 225/200 ×80"]],
    ["is the last of several", [q1("a", "Pay", 100, 80), q2("a", "Pay", 200, 80), year("a", "Units", 12, 20)], on(7, 5), ["a Units 1-12 7/12 ×20", "a Pay 4-6 225/200 ×80"]],
    ["of a month is gone when the next month is", [["a", "Pay", on(5, 1), on(5, 31), 75, 80], year("a", "Units", 12, 20)], on(6, 30), ["a Units 1-12 6/12 ×20"]],
    ["of one KPI is not scored at the end of a quarter that has targets of its own", [q1("a", "Pay", 200, 80), q2("a", "Margin", 200, 80), year("a", "Units", 12, 20)], on(6, 30), ["a Margin 4-6 225/200 ×80", "a Units 1-12 6/12 ×20"]],
    ["of a closed year is scored however late it is", [q2("a", "Pay", 200, 100)], on(11, 1), ["a Pay 4-6 225/200 ×100"]],
  ])("%s", (_, rows, asOf, expected) => expect(said(scored({ targets: goals(...rows), asOf }))).toEqual(expected));

  it("makes the total the quarter's, keeps the quarter the period, and is told once for everybody", () => {
    const evaluation = scored({ targets: goals(...["a", "b"].flatMap((who) => [q2(who, "Pay", 225, 80), year(who, "Units", 14, 20)])), asOf: on(7, 5) });
    // 225 of 225 is 100 points, 7 of 14 is 37.5.
    expect(evaluation.people.map(({ total }) => total)).toEqual([expect.closeTo(0.8 * 100 + 0.2 * 37.5, 9), expect.closeTo(0.8 * 100 + 0.2 * 37.5, 9)]);
    expect(evaluation.period).toEqual({ start: on(4, 1), end: on(6, 30) });
    expect(told(evaluation, "target-ended")).toEqual(["F2 2025-06-30 | 2025-09-30 | 2"]);
    expect(evaluation.issues.filter(({ kind }) => kind === "weights-not-100")).toEqual([]);
  });

  it("is not asked of who left before the next period, once that has begun for others", () => {
    const left: Grid = [["Employee ID", "Name", "Role", "Team", "Start date", "End date"], ["a", "Ann", "Rep", null, on(1, 1), on(6, 30)], ["b", "Bo", "Rep", null, null, null]];
    expect(said(scored({ employees: left, targets: goals(q2("a", "Pay", 200, 100), q3("b", "Pay", 400, 100)), asOf: on(7, 5) }))).toEqual(["b Pay 7-9 105/400 ×100"]);
    expect(said(scored({ employees: left, targets: goals(q2("a", "Pay", 200, 100), year("b", "Pay", 400, 100)), asOf: on(7, 5) }))).toEqual(["a Pay 4-6 225/200 ×100", "b Pay 1-12 420/400 ×100"]);
  });

  it("stays with the role it was for after a move", () => {
    const employees: Grid = [["Employee ID", "Name", "Role", "Team", "Start date", "End date"], ["a", "Ann", "Rep", null, on(1, 1), on(6, 30)], ["a", "Ann", "Lead", null, on(7, 1), null]];
    expect(said(scored({ employees, targets: goals(q2("Rep", "Pay", 200, 80), q2("Lead", "Margin", 200, 80), year("a", "Units", 12, 20)), asOf: on(7, 5) }))).toEqual(["a Units 1-12 7/12 ×20", "a Pay 4-6 225/200 ×80"]);
    expect(said(scored({ employees, targets: goals(q2("Rep", "Pay", 200, 80), q3("Lead", "Margin", 200, 80), year("a", "Units", 12, 20)), asOf: on(7, 5) }))).toEqual(["a Units 1-12 7/12 ×20", "a Margin 7-9 105/200 ×80"]);
  });
});

describe("two targets of one person for one KPI over the same day", () => {
  it.each<readonly [string, readonly Row[], readonly string[], readonly string[]]>([
    ["the quarter's wins over the year's, whichever stands first", [q2("a", "Pay", 200, 100), year("a", "Pay", 600, 100)], ["a Pay 4-6 225/200 ×100"], ["F2 2025-04-01 – 2025-06-30 | Targets!F3 (2025-01-01 – 2025-12-31) | 1"]],
    ["also where the year's stands first", [year("a", "Pay", 600, 100), q2("a", "Pay", 200, 100)], ["a Pay 4-6 225/200 ×100"], ["F3 2025-04-01 – 2025-06-30 | Targets!F2 (2025-01-01 – 2025-12-31) | 1"]],
    ["two of the same days cannot be told apart", [q2("a", "Pay", 200, 100), q2("a", "Pay", 300, 100)], ["a Pay 4-6 225/200 ×100 target-duplicate"], []],
    ["two of the same days beside the year's neither", [year("a", "Pay", 600, 100), q2("a", "Pay", 200, 100), q2("a", "Pay", 300, 100)], ["a Pay 4-6 225/200 ×100 target-duplicate"], ["F3 2025-04-01 – 2025-06-30 | Targets!F2 (2025-01-01 – 2025-12-31) | 1"]],
    ["two years beside one quarter do no harm", [year("a", "Pay", 600, 100), year("a", "Pay", 700, 100), q2("a", "Pay", 200, 100)], ["a Pay 4-6 225/200 ×100"], ["F4 2025-04-01 – 2025-06-30 | Targets!F2 (2025-01-01 – 2025-12-31) | 1"]],
    ["a person's own year wins over their role's quarter", [year("a", "Pay", 600, 100), q2("Rep", "Pay", 200, 100)], ["a Pay 1-12 315/600 ×100", "b Pay 4-6 225/200 ×100"], []],
  ])("%s", (_, rows, expected, notices) => {
    const evaluation = scored({ targets: goals(...rows), asOf: on(6, 30) });
    expect(said(evaluation)).toEqual(expected);
    expect(told(evaluation, "target-overlaps")).toEqual(notices);
  });

  it("for somebody who moved, too", () => {
    const employees: Grid = [["Employee ID", "Name", "Role", "Team", "Start date", "End date"], ["a", "Ann", "Rep", null, on(1, 1), on(2, 28)], ["a", "Ann", "Lead", null, on(3, 1), null]];
    const evaluation = scored({ employees, targets: goals(year("a", "Pay", 600, 100), q1("a", "Pay", 100, 100)), asOf: on(3, 31) });
    expect(said(evaluation)).toEqual(["a Pay 1-3 90/100 ×100"]);
    expect(told(evaluation, "target-overlaps")).toHaveLength(1);
  });
});

describe("months reviewed by the quarter", () => {
  const quarterly = { settings: { reviewMonths: 3 } } as const;
  const ten = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => 10 * (from + at));

  it.each<readonly [string, Scene, readonly string[]]>([
    ["are added up", { targets: goals(...months("a", "Pay", 1, ten(1, 11))), asOf: on(6, 30) }, ["a Pay 4-6 225/150 ×100"]],
    ["of the next quarter, while it runs", { targets: goals(...months("a", "Pay", 1, ten(1, 11))), asOf: on(7, 5) }, ["a Pay 7-9 105/240 ×100"]],
    ["stay the quarter that ended where no more are there", { targets: goals(...months("a", "Pay", 4, ten(4, 3)), year("a", "Units", 12, 20)), asOf: on(7, 5), settings: { reviewMonths: 3 } }, ["a Units 7-9 1/3.024658 ×20", "a Pay 4-6 225/150 ×100"]],
    ["that lack one are those that follow each other", { targets: goals(...months("a", "Pay", 5, ten(5, 2))), asOf: on(6, 30) }, ["a Pay 5-6 165/110 ×100"]],
    ["with weights of their own count by days", { targets: goals(...months("a", "Pay", 4, [40], 30), ...months("a", "Pay", 5, [50, 60], 60)), asOf: on(6, 30) }, [`a Pay 4-6 225/150 ×${Math.round(((30 * 30 + 61 * 60) / 91) * 1e6) / 1e6}`]],
    ["by half-years that begin as the cycle does", { targets: goals(...months("a", "Pay", 1, ten(1, 11))), asOf: on(9, 30), settings: { reviewMonths: 6, cycleMonth: 4 } }, ["a Pay 4-9 585/390 ×100"]],
    ["win over the year's", { targets: goals(year("a", "Pay", 1200, 100), ...months("a", "Pay", 4, ten(4, 3))), asOf: on(6, 30) }, ["a Pay 4-6 225/150 ×100"]],
    ["of a role, for who came in the middle", { employees: [["Employee ID", "Name", "Role", "Start date"], ["a", "Ann", "Rep", on(5, 17)]], targets: goals(...months("Rep", "Pay", 4, [40, 62, 60])), asOf: on(6, 30) }, ["a Pay 4-6 225/90 ×100"]],
    ["of two roles, each for its days", { employees: [["Employee ID", "Name", "Role", "Start date", "End date"], ["a", "Ann", "Rep", on(1, 1), on(5, 16)], ["a", "Ann", "Lead", on(5, 17), null]], targets: goals(...months("Rep", "Pay", 4, [40, 62, 60]), ...months("Lead", "Pay", 4, [80, 124, 120])), asOf: on(6, 30) }, ["a Pay 4-6 225/252 ×100"]],
    ["of an average are their mean by days", { kpis: [aKpi({ aggregate: "average" })], targets: goals(...months("a", "Pay", 4, [91, 182, 273])), asOf: on(6, 30) }, ["a Pay 4-6 75/182 ×100"]],
    ["two for one month spoil only themselves", { targets: goals(...months("a", "Pay", 4, ten(4, 3)), ...months("a", "Pay", 6, [5])), asOf: on(6, 30) }, ["a Pay 6-6 90/60 ×100 target-duplicate"]],
  ])("%s", (_, scene, expected) => expect(said(scored({ ...quarterly, ...scene }))).toEqual(expected));

  it("are paced by what each month asks", () => {
    const [line] = scored({ ...quarterly, targets: goals(...months("a", "Pay", 4, [10, 20, 70])), asOf: on(5, 31) }).people[0]?.kpis ?? [];
    expect(line?.pace?.elapsed).toBeCloseTo(0.3, 12);
    expect(line?.pace?.expected).toBeCloseTo(30, 12);
  });

  it("change nothing where no review period is set", () => expect(said(scored({ targets: goals(...months("a", "Pay", 4, ten(4, 3))), asOf: on(6, 30) }))).toEqual(["a Pay 6-6 90/60 ×100"]));
});
