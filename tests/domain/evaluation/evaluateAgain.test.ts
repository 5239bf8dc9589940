import fc from "fast-check";
import { evaluate, evaluateAgain, type EvaluationInput } from "../../../src/domain/evaluation/evaluate";
import type { Target } from "../../../src/domain/records/definitions";
import type { Cell, RawTable } from "../../../src/domain/records/rawTable";
import { day, points, ratio, weight } from "../../../src/domain/units";
import { aKpi, aTable, evaluationInput, quarter, type Grid } from "../support/builders";

const kpis = [
  aKpi({ id: "Sum" }),
  aKpi({ id: "Average", aggregate: "average" }),
  aKpi({ id: "Count", aggregate: "count" }),
  aKpi({ id: "Buyers", aggregate: "distinct", measure: { kind: "product", columns: ["Customer"] } }),
  aKpi({ id: "Price", aggregate: "share", measure: { kind: "quotient", numerator: ["Amount"], denominator: ["Quantity"] } }),
  aKpi({ id: "North", where: [{ column: "Region", operator: "=", value: "north" }] }),
];
const people = ["a", "b", "c"];
const amount = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 500 }) }, fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.constantFrom<Cell>(null, "", "12.5", "1,234", "many", true));
const saleRow = fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: quarter.start - 40, max: quarter.end + 40 }) }, fc.constantFrom<Cell>(null, "2024-02-03", "03/04/2024", "soon")), fc.constantFrom<Cell>("a", "A ", "Bo", "c", "nobody", null), amount, amount, fc.constantFrom<Cell>("X", "x ", "Y", null), fc.constantFrom<Cell>("North", "south"), fc.constantFrom<Cell>(null, 1, 0.5, 2, "half"));
const targetRow = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...kpis.map(({ id }) => id)), fc.constantFrom(0, 30), fc.constantFrom(0, 20), fc.oneof(fc.integer({ min: -3, max: 900 })), fc.constantFrom(10, 40, 100));
const actualsRow = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...kpis.map(({ id }) => id)), fc.constantFrom(quarter.start, quarter.start + 30), fc.constant(quarter.end), amount);

/** Any workbook: bad cells, people unknown, targets doubled or missing, figures given beside rows. */
const anInput = fc.record({ sales: fc.array(saleRow, { maxLength: 25 }), targets: fc.array(targetRow, { maxLength: 20 }), given: fc.option(fc.array(actualsRow, { maxLength: 5 })), asOf: fc.integer({ min: quarter.start - 5, max: quarter.end + 5 }) }).map(({ sales, targets, given, asOf }): EvaluationInput => {
  const tables = [aTable("Sales", [["Date", "Employee", "Amount", "Quantity", "Customer", "Region", "Split %"], ...sales] as Grid), ...(given === null ? [] : [aTable("Actuals", [["Employee", "KPI", "Period start", "Period end", "Actual"], ...given] as Grid)])];
  const goals: Grid = [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...targets.map(([who, kpi, later, earlier, target, weighs]) => [who, kpi, quarter.start + later, quarter.end - earlier, target, weighs])];
  return evaluationInput({ kpis, tables, targets: goals, employees: [["Employee ID", "Name", "Team", "Start date"], ["a", "Ann", "N", null], ["b", "Bo", "N", quarter.start + 10], ["c", "Cy", null, null]], asOf }).input;
});

type Change = (input: EvaluationInput) => EvaluationInput;
const retarget = (change: (target: Target) => Partial<Target>): Change => (input) => ({ ...input, targets: input.targets.map((target) => ({ ...target, ...change(target) })) });
const resource = (change: (table: RawTable) => RawTable): Change => (input) => ({ ...input, sources: new Map([...input.sources].map(([name, table]) => [name, change(table)])) });

/** What hangs on none of the rows. */
const ofRules: readonly (readonly [string, Change])[] = [
  ["targets", retarget(({ target }) => ({ target: target * 2 + 1 }))],
  ["weights", retarget(({ row }) => ({ weight: weight(row + 1) }))],
  ["a baseline", retarget(() => ({ baseline: 3 }))],
  ["curves", (input) => ({ ...input, curves: input.curves.map((curve) => ({ ...curve, points: [{ attainment: ratio(0), points: points(10) }, { attainment: ratio(2), points: points(90) }] })) })],
  ["bands", (input) => ({ ...input, bands: [{ name: "Good", from: points(50), meaning: null, guideline: null }] })],
  ["settings", (input) => ({ ...input, settings: { ...input.settings, missingCountsAsZero: true } })],
  ["nothing, all tables read anew", resource((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, cells: [...column.cells] })) }))],
];

/** What the rows may come to something else by. */
const ofRows: readonly (readonly [string, Change])[] = [
  ["a period", retarget(({ periodStart, row }) => (row === 0 ? { periodStart: day(periodStart - 7) } : {}))],
  ["the day scored", (input) => ({ ...input, asOf: day(input.asOf - 9) })],
  ["a target gone", (input) => ({ ...input, targets: input.targets.slice(1) })],
  ["somebody gone", (input) => ({ ...input, employees: input.employees.slice(1) })],
  ["another spelling of somebody", (input) => ({ ...input, aliases: new Map([["nobody", "b"]]) })],
  ["how a KPI is added up", (input) => ({ ...input, kpis: input.kpis.map((kpi) => (kpi.id === "Sum" ? { ...kpi, aggregate: "latest" } : kpi)) })],
  ["a row", resource((table) => ({ ...table, rowCount: Math.max(0, table.rowCount - 1), columns: table.columns.map((column) => ({ ...column, cells: column.cells.slice(1) })) }))],
  ["every number", resource((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, cells: column.cells.map((cell) => (typeof cell === "number" ? cell + 1 : cell)) })) }))],
  ["where a table stands", resource((table) => ({ ...table, firstRow: table.firstRow + 4 }))],
  ["the order of day and month", resource((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, dayOrder: "dmy" })) }))],
];

describe("scoring again with what was added up before", () => {
  it.each([...ofRules, ...ofRows])("gives what scoring anew gives after a change of %s", (_, change) => {
    fc.assert(fc.property(anInput, (input) => {
      const first = evaluateAgain(input, null);
      const changed = change(input);
      expect(evaluateAgain(changed, first.addedUp).evaluation).toEqual(evaluate(changed));
      // What was handed over is as it was, whatever became of it.
      expect(evaluateAgain(input, first.addedUp).evaluation).toEqual(first.evaluation);
    }), { numRuns: 40 });
  });

  it.each(ofRules)("adds no row up again after a change of %s", (_, change) => {
    fc.assert(fc.property(anInput, (input) => {
      const { addedUp } = evaluateAgain(input, null);
      expect(evaluateAgain(change(input), addedUp).addedUp).toBe(addedUp);
    }), { numRuns: 20 });
  });

  it("adds up again after a cell has changed", () => {
    const { addedUp } = evaluateAgain(evaluationInput().input, null);
    const changed = evaluationInput({ sales: [["Date", "Employee", "Amount"], [quarter.start, "a", 91]] }).input;
    expect(evaluateAgain(changed, addedUp).evaluation.people[0]?.kpis[0]?.actual).toBe(91);
  });
});
