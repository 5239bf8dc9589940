import fc from "fast-check";
import { generateSample } from "../../../src/app/sample/generateSample";
import { queryText } from "../../../src/app/sql/queryText";
import type { Locale } from "../../../src/domain/locale";
import type { Cell } from "../../../src/domain/records/rawTable";
import { quarter, type Grid, type Tables } from "../support/aWorkbook";
import { actualsTable, answers, expectAlike, queriesOf, scored } from "./bothWays";
import { aWarehouse, type ColumnType, type Warehouse } from "./duckDb";

jest.setTimeout(120_000);

let warehouse: Warehouse;
beforeAll(async () => { warehouse = await aWarehouse(); });
afterAll(() => warehouse.close());

const cellsOf = (grid: Grid): readonly (readonly Cell[])[] => grid.slice(1).map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));

describe.each(["en-US", "zh-CN"] as const)("the sample company in %s", (locale: Locale) => {
  const { tables, asOf } = generateSample({ locale });
  const grids: Tables = Object.fromEntries(tables.map(({ table, columns, rows }) => [table, [columns.map(({ header }) => header), ...rows]]));
  const sources = ["Sales", "Projects", "CustomerFeedback"];
  /** A column is what most of its cells are; those of another kind are null in a warehouse. */
  const typeOf = (name: string, at: number): ColumnType => {
    const look = tables.find(({ table }) => table === name)?.columns[at];
    return look?.numberFormat === "yyyy-mm-dd" ? "day" : look?.numberFormat !== undefined || cellsOf(grids[name] ?? []).some((row) => typeof row[at] === "number") ? "number" : "text";
  };
  const load = async (): Promise<void> => {
    for (const name of sources) await warehouse.load({ name, columns: Object.fromEntries((tables.find(({ table }) => table === name)?.columns ?? []).map(({ header }, at) => [header, typeOf(name, at)])), rows: cellsOf(grids[name] ?? []) });
  };
  const others: Tables = Object.fromEntries(Object.entries(grids).filter(([name]) => !sources.includes(name)));

  it("scores the same from Actuals, with the rows in the workbook and without any", async () => {
    await load();
    const queries = await queriesOf(grids, asOf, { locale });
    expect(queries.kpis.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    const found = await answers(queries, warehouse);
    expect(found.length).toBeGreaterThan(50);
    const [plain, Actuals] = [await scored(grids, asOf, locale), actualsTable(found)];
    expectAlike(await scored({ ...grids, Actuals }, asOf, locale), plain);
    expectAlike(await scored({ ...others, Actuals }, asOf, locale), plain);
  });

  it("gives the same queries once the rows are gone and only the headers are kept", async () => {
    const headersOnly: Tables = { ...grids, ...Object.fromEntries(sources.map((name) => [name, [grids[name]?.[0] ?? [], (grids[name]?.[0] ?? []).map(() => "")]])) };
    expect((await queriesOf(headersOnly, asOf, { locale })).kpis).toEqual((await queriesOf(grids, asOf, { locale })).kpis.map((kpi) => ({ ...kpi, kpi: expect.anything() as unknown })));
  });

  it("runs as one file, comments and all", async () => {
    await load();
    await warehouse.ask(queryText(await queriesOf(grids, asOf, { locale })));
  });
});

const sales: Readonly<Record<string, ColumnType>> = { Date: "day", Employee: "text", Customer: "text", Region: "text", Quantity: "number", Amount: "number", "Split %": "number", Line: "number" };
const projects: Readonly<Record<string, ColumnType>> = { Project: "text", Employee: "text", "Planned start": "day", "Planned end": "day", "Actual end": "day", "Planned value": "number", "% complete": "number" };

const people = [[1001, "Ann O'Neil"], ["E2", 'Bo "the \\ one" Chen'], ["ß3", "İpek ΑΣ"], ["E4", "Same Name"], ["E5", "same  name"], ["李 雷", "Ｆｕｌｌ Width"]] as const;
const wide = (text: string): string => text.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");
/** A text as people and exports misspell it, to nobody's confusion. */
const messy = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom((one: string) => one, (one: string) => one.toUpperCase(), (one: string) => one.toLowerCase(), wide), fc.constantFrom("", " ", "\u00a0", "\t", "\u3000 "), fc.constantFrom("", " ", "\n"))
    .map(([spelt, before, after]) => `${before}${spelt(text).replaceAll(" ", ` ${before}`)}${after}`);
const blankOr = <T extends Cell>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Cell> => fc.oneof({ arbitrary: fc.constantFrom<Cell>("", null), weight: 1 }, { arbitrary, weight: 5 });
const anyDay = fc.integer({ min: quarter.start - 20, max: quarter.end + 20 });
const who = fc.oneof({ arbitrary: fc.constantFrom(...people.flat().map(String)).chain(messy), weight: 12 }, { arbitrary: fc.constantFrom("nobody", "Ann", "", "N/A"), weight: 1 });
const regions = ["North", "South East", "x'); DROP TABLE \"Sales\"; --", "İzmir", "中 区", "ΟΔΟΣ"];
const amount = fc.oneof(fc.integer({ min: -50, max: 500 }), fc.double({ min: -100, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100));
const split = (percents: boolean): fc.Arbitrary<Cell> => blankOr(percents ? fc.integer({ min: -5, max: 110 }) : fc.constantFrom(0, 0.25, 0.5, 1));

const salesRow = (percents: boolean): fc.Arbitrary<readonly Cell[]> =>
  fc.tuple(blankOr(anyDay), who, blankOr(fc.constantFrom("Ada Ltd", "Bee & Co", "丙 公司").chain(messy)), blankOr(fc.constantFrom(...regions).chain(messy)), blankOr(fc.integer({ min: 0, max: 9 })), blankOr(amount), split(percents));
const projectRow: fc.Arbitrary<readonly Cell[]> =
  fc.tuple(fc.constantFrom("p", "q"), who, blankOr(anyDay), blankOr(anyDay), blankOr(anyDay), blankOr(fc.integer({ min: 0, max: 50 })), blankOr(fc.integer({ min: 0, max: 100 })));

const condition = fc.oneof(
  fc.tuple(fc.constantFrom("Region", "Customer"), fc.constantFrom("=", "<>", "<", ">="), fc.constantFrom(...regions.filter((region) => !region.includes(";")), "bee & co", "")),
  fc.tuple(fc.constantFrom("Amount", "Quantity"), fc.constantFrom("=", "<>", ">", ">=", "<", "<="), fc.constantFrom("0", "5", "100.5", "-3", "10%")),
  fc.tuple(fc.constant("Date"), fc.constantFrom("=", "<>", ">", ">=", "<", "<="), fc.constantFrom("2024-02-01", "2024-03-15", "45310")),
).map((parts) => parts.join(" "));
const where = fc.array(condition, { maxLength: 2 }).map((all) => all.join("; "));

const kinds = [["Amount", "Sum"], ["Amount × Quantity", "Sum"], ["Amount", "Average"], ["", "Count"], ["Customer", "Distinct"], ["Amount", "Latest"], ["Amount / Quantity", "Share"]] as const;
const someTables = fc.boolean().chain((percents) => fc.record({
  rows: fc.array(salesRow(percents), { maxLength: 60 }),
  projects: fc.array(projectRow, { maxLength: 25 }),
  wheres: fc.array(where, { minLength: kinds.length, maxLength: kinds.length }),
  starts: fc.array(fc.constantFrom(quarter.start, quarter.start + 31), { minLength: people.length, maxLength: people.length }),
  joined: fc.array(blankOr(anyDay), { minLength: people.length, maxLength: people.length }),
  asOf: fc.constantFrom(quarter.end - 30, quarter.end, quarter.end + 5),
}));

it("any rows, however messy, score the same from the queries' results", async () => {
  await fc.assert(fc.asyncProperty(someTables, async ({ rows, projects: due, wheres, starts, joined, asOf }) => {
    const kpis = [...kinds.map(([measure, aggregate], index) => [`K${index}`, "Sales", measure, aggregate, wheres[index] ?? ""]), ["On 'time'", "Projects", "", "On time", ""], ["Progress", "Projects", "", "Weighted progress", ""], ["Schedule", "Projects", "", "Schedule performance", ""], ["Late", "Projects", "", "Days late", ""]];
    const lines = rows.map((row, index) => [...row, index]);
    const tables: Tables = {
      Employees: [["Employee ID", "Name", "Start date"], ...people.map(([id, name], index) => [id, name, joined[index] ?? ""])],
      KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Where"], ...kpis],
      Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...people.flatMap(([id], index) => kpis.map(([kpi = ""]) => [id, kpi, starts[index] ?? quarter.start, quarter.end, 100, 10]))],
      Sales: [Object.keys(sales), ...lines],
      Projects: [Object.keys(projects), ...due],
    };
    await warehouse.load({ name: "Sales", columns: sales, rows: lines });
    await warehouse.load({ name: "Projects", columns: projects, rows: due });
    const queries = await queriesOf(tables, asOf, { latestBy: "Line" });
    const refused = queries.kpis.flatMap((one) => (one.ok || one.refusal.kind === "nobody-asked" ? [] : [one.refusal]));
    expect(refused).toEqual([]);
    const found = await answers(queries, warehouse);
    const plain = await scored(tables, asOf);
    expectAlike(await scored({ ...tables, Actuals: actualsTable(found) }, asOf), plain);
    // Nobody gets a figure the program would not give, and everybody it gives one has it.
    const actuals = Object.entries(plain).filter(([name, figure]) => !name.endsWith(" total") && figure !== null).map(([name]) => name);
    expect(found.map(([employee, kpi]) => `${employee} ${kpi}`).sort()).toEqual(actuals.sort());
  }), { numRuns: 40 });
});
