import type { Cell } from "../../../src/domain/records/rawTable";
import type { Tables } from "../support/aWorkbook";
import { quarter } from "../support/aWorkbook";
import { actualsTable, answers, expectAlike, queriesOf, scored } from "./bothWays";
import { aWarehouse, type ColumnType, type Warehouse } from "./duckDb";

jest.setTimeout(60_000);

let warehouse: Warehouse;
beforeAll(async () => { warehouse = await aWarehouse(); });
afterAll(() => warehouse.close());

const sales: Readonly<Record<string, ColumnType>> = { Date: "day", Employee: "text", Customer: "text", Region: "text", Quantity: "number", Amount: "number", "Split %": "number", Line: "number" };
const rows: readonly (readonly Cell[])[] = [
  [45292, "e1", "Ada Ltd", "North", 2, 100, "", 1],
  [45300, " E1 ", "ada  LTD", "north", 1, 50, 0.5, 2],
  [45301, "Ｅ１", "Bee", "South", 4, -30, "", 3],
  [45301, "ann   BELL", "", "", "", 10, 1, 4],
  [45301, "E1", "Cee", "NORTH ", 3, "", "", 5],
  [45320, "E2", "Bee", "South", 5, 70, 0.25, 6],
  [45321, "nobody", "Bee", "South", 5, 1000, "", 7],
  ["", "E1", "Bee", "South", 5, 1000, "", 8],
  [45291, "E1", "Bee", "South", 5, 1000, "", 9],
  [45383, "E1", "Bee", "South", 5, 1000, "", 10],
];
const projects: Readonly<Record<string, ColumnType>> = { Project: "text", Employee: "text", "Planned start": "day", "Planned end": "day", "Actual end": "day", "Planned value": "number", "% complete": "number" };
const projectRows: readonly (readonly Cell[])[] = [["p", "E1", 45292, 45300, 45299, 10, 100], ["q", "E1", 45299, 45301, 45305, 30, 50], ["r", "E1", "", 45302, "", 60, 25], ["s", "E2", 45305, 45310, 45310, "", 100]];
const workbook = (kpi: readonly string[], withRows = true): Tables => ({
  Employees: [["Employee ID", "Name"], ["E1", "Ann Bell"], ["E2", "Bo Chen"]],
  KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Where"], kpi],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...["E1", "E2"].map((id) => [id, "K", quarter.start, quarter.end, 100, 100])],
  ...(withRows && { Sales: [Object.keys(sales), ...rows], Projects: [Object.keys(projects), ...projectRows] }),
});

describe.each([
  ["sum, with a split", ["K", "Sales", "Amount", "Sum", ""], { E1: 105, E2: 17.5 }],
  ["sum of a product", ["K", "Sales", "Amount × Quantity", "Sum", ""], { E1: 200 + 25 - 120, E2: 87.5 }],
  ["average, unsplit", ["K", "Sales", "Amount", "Average", ""], { E1: 32.5, E2: 70 }],
  ["count", ["K", "Sales", "", "Count", ""], { E1: 5, E2: 1 }],
  ["distinct", ["K", "Sales", "Customer", "Distinct", ""], { E1: 3, E2: 1 }],
  ["none of different things", ["K", "Sales", "Customer", "Distinct", "Region = north"], { E1: 2, E2: 0 }],
  ["nobody's count where others have rows then", ["K", "Sales", "", "Count", "Date > 2024-02-20"], { E1: 0, E2: 0 }],
  ["latest, of three rows on the last day", ["K", "Sales", "Amount", "Latest", ""], { E1: 10, E2: 70 }],
  ["share", ["K", "Sales", "Amount / Quantity", "Share", ""], { E1: 120 / 7, E2: 14 }],
  ["on time", ["K", "Projects", "", "On time", ""], { E1: 1 / 3, E2: 1 }],
  ["weighted progress, in per cent", ["K", "Projects", "", "Weighted progress", ""], { E1: 0.4 }],
  ["schedule performance, over", ["K", "Projects", "", "EV/PV", ""], { E1: (10 + 30 + 15) / 100 }],
  ["days late, over", ["K", "Projects", "", "Days late", ""], { E1: (0 + 4 + (quarter.end - 45302)) / 3, E2: 0 }],
  ["text equal", ["K", "Sales", "Amount", "Sum", "Region = north"], { E1: 125 }],
  ["text unequal, an empty cell too, and none of somebody's", ["K", "Sales", "", "Count", "Region <> south"], { E1: 4, E2: 0 }],
  ["empty asked for", ["K", "Sales", "Amount", "Sum", "Region ="], { E1: 10 }],
  ["numbers in order, an empty cell in none", ["K", "Sales", "", "Count", "Amount < 60"], { E1: 3, E2: 0 }],
  ["numbers unequal, an empty cell too", ["K", "Sales", "", "Count", "Amount <> 100"], { E1: 4, E2: 1 }],
  ["a day", ["K", "Sales", "Amount", "Sum", "Date >= 2024-01-10; Amount > 0"], { E1: 10, E2: 17.5 }],
  ["a day by Excel's count", ["K", "Sales", "Amount", "Sum", "Date = 45300"], { E1: 25 }],
  ["text in order", ["K", "Sales", "", "Count", "Region > P"], { E1: 1, E2: 1 }],
] as const)("%s", (_, kpi, expected) => {
  it("gives the figures worked out by hand, and so does the program", async () => {
    await warehouse.load({ name: "Sales", columns: sales, rows: rows });
    await warehouse.load({ name: "Projects", columns: projects, rows: projectRows });
    const queries = await queriesOf(workbook(kpi), quarter.end, { latestBy: "Line" });
    const found = await answers(queries, warehouse);
    expect(found.map(([employee, name, start, end]) => [employee, name, start, end])).toEqual(Object.keys(expected).map((id) => [id, "K", quarter.start, quarter.end]));
    Object.values(expected).forEach((actual, index) => expect(found[index]?.[4]).toBeCloseTo(actual, 9));
    const plain = await scored(workbook(kpi), quarter.end);
    for (const [id, actual] of Object.entries(expected)) expect(plain[`${id} K`]).toBeCloseTo(actual, 9);
  });

  it("put into Actuals, scores the same, with the rows in the workbook and without", async () => {
    const plain = await scored(workbook(kpi), quarter.end);
    const Actuals = actualsTable(await answers(await queriesOf(workbook(kpi), quarter.end, { latestBy: "Line" }), warehouse));
    expectAlike(await scored({ ...workbook(kpi), Actuals }, quarter.end), plain);
    expectAlike(await scored({ ...workbook(kpi, false), Actuals }, quarter.end), plain);
  });
});

it("a running period counts to the day scored and is given under its whole period", async () => {
  const tables = workbook(["K", "Sales", "Amount", "Average", ""]);
  const [first] = await answers(await queriesOf(tables, 45300), warehouse);
  expect(first).toEqual(["E1", "K", quarter.start, quarter.end, 75]);
});

it.each([
  // On 2024-01-10: p is finished, q has one of its three planned days to go, r is planned on its last day alone.
  ["EV/PV", (10 + 15) / (10 + 30 * (2 / 3))],
  ["Days late", 0],
])("%s of a running period hangs on the day scored", async (aggregate, expected) => {
  const tables = workbook(["K", "Projects", "", aggregate, "Project <> r"]);
  await warehouse.load({ name: "Projects", columns: projects, rows: projectRows });
  const found = await answers(await queriesOf(tables, 45300), warehouse);
  expect(found).toEqual([["E1", "K", quarter.start, quarter.end, expect.closeTo(expected, 9)]]);
  expect((await scored(tables, 45300))["E1 K"]).toBeCloseTo(expected, 9);
});

it("two different last figures of one day stop the query, unless a column orders them", async () => {
  const tables = workbook(["K", "Sales", "Amount", "Latest", ""]);
  await expect(queriesOf(tables, quarter.end).then((queries) => answers(queries, warehouse))).rejects.toThrow("--latest-by");
});

it("text where a number is added up stops the query, so that nothing is miscounted", async () => {
  await warehouse.load({ name: "Sales", columns: { ...sales, Amount: "text" }, rows: [[45300, "E1", "", "", 1, "1,200", "", 1]] });
  await expect(queriesOf(workbook(["K", "Sales", "Amount", "Sum", ""]), quarter.end).then((queries) => answers(queries, warehouse))).rejects.toThrow("1,200");
});

it("rows of somebody the KPI is not asked of tell of the days there is data of, rows of nobody known do not", async () => {
  const columns = { Date: "day", Employee: "text" } as const;
  const tables = (rows: readonly (readonly Cell[])[]): Tables => ({ ...workbook(["K", "Tickets", "", "Count", ""], false), Employees: [["Employee ID", "Name"], ["E1", "Ann Bell"], ["E2", "Bo Chen"], [3, "Cy Diaz"]], Tickets: [Object.keys(columns), ...rows] });
  for (const [rows, expected] of [[[[45300, "3"]], [["E1", "K", quarter.start, quarter.end, 0], ["E2", "K", quarter.start, quarter.end, 0]]], [[[45300, "zed"]], []], [[[quarter.start - 1, "3"]], []]] as const) {
    await warehouse.load({ name: "Tickets", columns, rows });
    expect(await answers(await queriesOf(tables(rows), quarter.end), warehouse)).toEqual(expected);
    expect((await scored(tables(rows), quarter.end))["E1 K"]).toBe(expected.length === 0 ? null : 0);
  }
});
