import * as fc from "fast-check";
import { rowFilters, shownBy } from "../../../src/app/why/rowsPlace";
import { liveActual } from "../../../src/app/why/liveActual";
import { evaluateAgain } from "../../../src/domain/evaluation/evaluate";
import { rowsBehind, type RowsBehind } from "../../../src/domain/evaluation/rowsBehind";
import type { Condition, Kpi } from "../../../src/domain/records/definitions";
import { aKpi, evaluationInput, quarter, type Grid } from "../../domain/support/builders";

/** What the first person's actual stands on. */
function behind(kpi: Kpi, sales: Grid): { readonly rows: RowsBehind; readonly actual: number | null } {
  const { input } = evaluationInput({ kpis: [kpi], sales });
  const { evaluation, addedUp } = evaluateAgain(input, null);
  const [result] = evaluation.people[0]?.kpis ?? [];
  const rows = result && rowsBehind(addedUp.encoded, { person: 0, kpi, period: result.period, counted: result.counted, asOf: evaluation.asOf });
  if (!rows) throw new Error("nobody is scored");
  return { rows, actual: result.actual };
}

const header = ["Date", "Employee", "Amount", "Region", "Due"];

it("a day of a condition is the whole day, whatever its time", () => {
  const where: readonly Condition[] = [{ column: "Due", operator: "<=", value: "2024-02-10" }];
  const sales = [header, [45300, "a", 1, "", 45332], [45300, "a", 2, "", 45332.75], [45300, "a", 4, "", 45333]];
  const { rows } = behind(aKpi({ where }), sales);
  expect([rows.credited, shownBy(rows, rowFilters(rows, aKpi({ where })))]).toEqual([[0, 1], [0, 1]]);
});

it("two conditions on one column become one filter", () => {
  const kpi = aKpi({ where: [{ column: "Amount", operator: ">", value: "10" }, { column: "Amount", operator: "<=", value: "20" }] });
  const { rows } = behind(kpi, [header, ...[10, 11, 20, 21].map((amount) => [45300, "a", amount, "", ""])]);
  expect(rowFilters(rows, kpi).at(-1)).toEqual({ header: "Amount", tests: [{ operator: ">", value: 10 }, { operator: "<=", value: 20 }] });
  expect(shownBy(rows, rowFilters(rows, kpi))).toEqual([1, 2]);
});

it("lists only the spellings that stand in the rows", () => {
  const kpi = aKpi();
  const { rows } = behind(kpi, [header, [45300, "a", 1, "", ""], [45300, " Ann", 2, "", ""], [45000, "ANN", 4, "", ""]]);
  expect(rowFilters(rows, kpi)[0]).toEqual({ header: "Employee", equals: ["a", " Ann"] });
});

const operator = fc.constantFrom<Condition["operator"]>("=", "<>", ">", ">=", "<", "<=");
const cellsOf = fc.array(
  fc.record({ day: fc.integer({ min: quarter.start - 10, max: quarter.end + 10 }), time: fc.constantFrom(0, 0.5), who: fc.constantFrom("a", "Ann", "b"), amount: fc.integer({ min: -3, max: 30 }), region: fc.constantFrom("North", "South", "north") }),
  { minLength: 1, maxLength: 25 },
);

it("plain cells: a filter leaves exactly the rows that are credited, and a formula is given only where it comes to the same", () => {
  fc.assert(fc.property(cellsOf, operator, fc.integer({ min: 0, max: 25 }), fc.constantFrom("sum", "count", "average"), (cells, op, value, aggregate) => {
    const kpi = aKpi({ aggregate, where: [{ column: "Amount", operator: op, value: String(value) }, { column: "Region", operator: "=", value: "North" }] });
    const { rows, actual } = behind(kpi, [header, ...cells.map(({ day, time, who, amount, region }) => [day + time, who, amount, region, ""])]);
    // Rows that a list of amounts cannot tell apart do not arise: unequal amounts differ as they are shown.
    expect(shownBy(rows, rows.credited.length === 0 ? [{ header: "Date", equals: [] }] : rowFilters(rows, kpi))).toEqual(rows.credited);
    // Of a count without rows there is nothing to name in a formula.
    if (actual === null || rows.credited.length === 0) return;
    const live = liveActual(rows, kpi, actual, true);
    const spellings = new Set(rows.credited.map((row) => rows.source.table.columns[1]?.cells[row]));
    expect(live.kind === "formula" || (live.why === "spellings" && spellings.size > 1)).toBe(true);
    if (live.kind === "formula") expect(spellings.size).toBe(1);
  }));
});
