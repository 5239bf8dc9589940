import { notWritten, queryText } from "../../../src/app/sql/queryText";
import { quarter, type Tables } from "../support/aWorkbook";
import { actualsTable, answers, expectAlike, queriesOf, scored } from "./bothWays";
import { aWarehouse, type Warehouse } from "./duckDb";

jest.setTimeout(60_000);

let warehouse: Warehouse;
beforeEach(async () => { warehouse = await aWarehouse(); });
afterEach(() => warehouse.close());

const rules = (kpi: readonly string[]): Tables => ({
  Employees: [["Employee ID", "Name"], ["E1", "Ann Bell"], ["E2", "Bo Chen"]],
  KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Where"], kpi],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...["E1", "E2"].map((id) => [id, "K", quarter.start, quarter.end, 100, 100])],
});

describe("rows that are not in the workbook at all", () => {
  it("are asked for by the names KPIs gives them, in the schema it names", async () => {
    await warehouse.ask("CREATE SCHEMA dwh");
    await warehouse.ask(`CREATE TABLE dwh."order lines" AS SELECT * FROM (VALUES ('ann bell', TIMESTAMP '2024-02-01 23:59:00', 2.5, 'won'), ('E2', TIMESTAMP '2024-04-01 00:00:00', 9.0, 'won'), ('E1', TIMESTAMP '2024-03-31 12:00:00', 7.25, 'lost')) AS t("seller", "closed at", "net", "state")`);
    const queries = await queriesOf(rules(["K", "dwh.order lines", "net", "Sum", "seller", "closed at", "state <> Lost"]), quarter.end);
    expect(await answers(queries, warehouse)).toEqual([["E1", "K", quarter.start, quarter.end, 2.5]]);
    expect(queryText(queries)).toContain("The workbook has no table dwh.order lines");
  });

  it.each(["INTEGER", "BIGINT", "DOUBLE", "DECIMAL(10,0)", "VARCHAR"])("find people by number where IDs are kept as %s", async (type) => {
    await warehouse.ask(`CREATE TABLE deals AS SELECT CAST(1001 AS ${type}) AS "who", DATE '2024-02-01' AS "on", CAST(5 AS DECIMAL(9,2)) AS "net"`);
    const tables = { ...rules(["K", "deals", "net", "Average", "who", "on", ""]), Employees: [["Employee ID", "Name"], [1001, "Ann Bell"]], Targets: [["Employee", "KPI", "Period start", "Period end", "Target"], [1001, "K", quarter.start, quarter.end, 5]] };
    expect(await answers(await queriesOf(tables, quarter.end), warehouse)).toEqual([["1001", "K", quarter.start, quarter.end, 5]]);
  });

  it.each([
    ["en-US", "No column Split % is known", '"Amount"'],
    ["zh-CN", "不知道分摊比例列的名称", '"金额"'],
  ] as const)("are called as in the workbook's language where nobody wrote a name, and the missing split is told (%s)", async (locale, sentence, column) => {
    const text = queryText(await queriesOf(rules(["K", "Sales", "", "Sum", "", "", ""]), quarter.end, { locale }));
    expect(text).toContain(sentence);
    expect(text).toContain(column);
  });

  it.each(["source_rows", "Counted_Rows", "people_periods", "people_named", "spellings", "scale", "s"])("may stand in a table called %s", async (name) => {
    await warehouse.load({ name, columns: { Employee: "text", "Planned end": "day", "% complete": "number" }, rows: [["E1", 45300, 0.5]] });
    expect(await answers(await queriesOf(rules(["K", name, "", "Weighted progress", "", "Planned end", ""]), quarter.end), warehouse)).toEqual([["E1", "K", quarter.start, quarter.end, 0.5]]);
  });
});

describe("a table that is read through a mapping", () => {
  const invoice = [["Invoice date", "Customer key", "Unit price", "Pieces", "Returned"], [45300, "C1", 10, 3, ""], [45301, " c2", 5, 4, 2], [45302, "C9", 100, 1, ""], [45303, "", 100, 1, ""], [45304, "C2", "", 2, 1], [45305, "C1", 2, 2, 1]] as const;
  const customer = [["Customer key", "Account owner"], ["C1", "ann bell"], ["C2", "E2"]] as const;
  const tables: Tables = { ...rules(["K", "Sales", "Amount", "Sum", "", "", ""]), Invoice: invoice, Customer: customer };
  const mapped = (amount: string): ReadonlyMap<string, string> => new Map([["Sales", "Invoice"], ["Sales.date", "Invoice date"], ["Sales.employee", "Customer key → Customer[Customer key] → Account owner"], ["Sales.amount", amount]]);
  const load = async (): Promise<void> => {
    await warehouse.load({ name: "Invoice", columns: { "Invoice date": "day", "Customer key": "text", "Unit price": "number", Pieces: "number", Returned: "number" }, rows: invoice.slice(1) });
    await warehouse.load({ name: "Customer", columns: { "Customer key": "text", "Account owner": "text" }, rows: customer.slice(1) });
  };

  it.each([["Unit price × Pieces", { E1: 34, E2: 20 }], ["Pieces − Returned", { E1: 4, E2: 3 }]])("is said with its lookups joined and %s worked out", async (amount, expected) => {
    await load();
    const given = mapped(amount);
    const found = await answers(await queriesOf(tables, quarter.end, { answers: given }), warehouse);
    expect(Object.fromEntries(found.map(([employee, , , , actual]) => [employee, actual]))).toEqual(expected);
    expectAlike(await scored({ ...tables, Actuals: actualsTable(found) }, quarter.end, "en-US", given), await scored(tables, quarter.end, "en-US", given));
  });

  it("stops where a key leads to two people", async () => {
    await load();
    await warehouse.ask(`INSERT INTO "Customer" VALUES ('c1 ', 'E2')`);
    await expect(queriesOf(tables, quarter.end, { answers: mapped("Pieces") }).then((queries) => answers(queries, warehouse))).rejects.toThrow("twice with different values");
  });

  it("is said with first and last name joined, and the unit of its header multiplied out", async () => {
    const deals = [["Closed", "First", "Last", "Value (thousands)"], [45300, "Ann", " bell", 1.5], [45301, "", "E2", 2], [45302, "BO", "Chen", ""], [45303, "bo", "Chen ", 0.25]] as const;
    await warehouse.load({ name: "Deals", columns: { Closed: "day", First: "text", Last: "text", "Value (thousands)": "number" }, rows: deals.slice(1) });
    const own: Tables = { ...rules(["K", "Sales", "Amount", "Sum", "", "", ""]), Deals: deals };
    const given = new Map([["Sales", "Deals"], ["Sales.date", "Closed"], ["Sales.employee", "First & Last"], ["Sales.amount", "Value (thousands)"]]);
    const found = await answers(await queriesOf(own, quarter.end, { answers: given }), warehouse);
    expect(found.map(([employee, , , , actual]) => [employee, actual])).toEqual([["E1", 1500], ["E2", 2250]]);
    expectAlike(await scored({ ...own, Actuals: actualsTable(found) }, quarter.end, "en-US", given), await scored(own, quarter.end, "en-US", given));
  });

  it("is refused with the sheets' names where it is read from several", async () => {
    const month = (on: number): Tables[string] => [["Date", "Employee", "Amount"], [on, "E1", 5], [on + 1, "E2", 6]];
    const [only] = (await queriesOf({ ...rules(["K", "Sales", "Amount", "Sum", "", "", ""]), Jan: month(45300), Feb: month(45330) }, quarter.end, { answers: new Map([["Sales", "Jan + Feb"]]) })).kpis;
    expect(only?.ok === false && notWritten(only, "en-US")).toContain("(Jan + Feb)");
  });

  it("is refused with the reason where each row has a column a month", async () => {
    const wide: Tables = { ...rules(["K", "Sales", "Amount", "Sum", "", "", ""]), Plan: [["Seller", "Jan 2024", "Feb 2024", "Mar 2024"], ["Ann Bell", 1, 2, 3], ["Bo Chen", 4, 5, 6]] };
    const [only] = (await queriesOf(wide, quarter.end, { answers: new Map([["Sales", "Plan"]]) })).kpis;
    expect(only?.ok === false && notWritten(only, "en-US")).toContain("Jan 2024 … Mar 2024");
  });
});

describe("what is not written", () => {
  const sales: Tables = { Sales: [["Date", "Employee", "Amount"], [45300, "E1", 5]] };
  it.each([
    ["a KPI given in Actuals", ["K", "Actuals", "", "Sum", "", "", ""], {}, "taken from Actuals already"],
    ["a KPI nobody is asked for", ["Other", "Sales", "Amount", "Sum", "", "", ""], { Targets: [["Employee", "KPI", "Period start", "Period end", "Target"], ["E1", "Other", 1, 31, 5], ["E1", "Other", quarter.end + 400, quarter.end + 500, 5], ["E2", "Other", 40, 50, 5]], Employees: [["Employee ID", "Name", "Start date"], ["E1", "Ann", quarter.end + 600], ["E2", "Bo", 45000]] }, "nobody has a target"],
    ["a column that is not there", ["K", "Sales", "Margin", "Sum", "", "", ""], {}, "“Margin”"],
  ])("%s", async (_, kpi, more: Tables, reason) => {
    const queries = await queriesOf({ ...rules(kpi), ...sales, ...more }, quarter.end);
    expect(queries.kpis.map((one) => (one.ok ? one.sql : notWritten(one, "en-US")))).toEqual([expect.stringContaining(reason) as string]);
    expect(queryText(queries).split("\n").filter((line) => line !== "" && !line.startsWith("--"))).toEqual([]);
  });

  it("a name that Spark would take for a variable, in Spark only", async () => {
    const tables = rules(["K", "orders", "net ${env}", "Sum", "", "", ""]);
    expect((await queriesOf(tables, quarter.end, { dialect: "spark" })).kpis).toMatchObject([{ ok: false, refusal: { kind: "name-not-quotable", name: "net ${env}" } }]);
    expect((await queriesOf(tables, quarter.end)).kpis).toMatchObject([{ ok: true }]);
  });
});
