import { wordIssue } from "../../src/i18n/wording";
import type { CellWrite } from "../../src/app/ports/workbookPort";
import { aWorkbook, outputOf, quarter, refreshed, refreshWell, smallTables, type Tables } from "./support/aWorkbook";

const withCell = (table: keyof typeof smallTables, row: number, column: number, cell: CellWrite): Tables => ({
  ...smallTables,
  [table]: smallTables[table].map((cells, i) => (i === row ? cells.map((old: CellWrite, j) => (j === column ? cell : old)) : cells)),
});
const withRow = (table: keyof typeof smallTables, cells: readonly CellWrite[]): Tables => ({ ...smallTables, [table]: [...smallTables[table], cells] });

describe("what bad input gets: an issue that names table, column and cell", () => {
  it.each([
    ["text in an amount", withCell("Sales", 2, 3, "SIXTY"), "cell-not-a-number", "'Sales data'!D3", "Amount"],
    ["no date", withCell("Sales", 2, 0, "soon"), "cell-not-a-date", "'Sales data'!A3", "Date"],
    ["an unknown employee", withCell("Sales", 3, 1, "E9"), "employee-unknown", "'Sales data'!B4", "Employee"],
    ["a date after the day scored", withCell("Sales", 2, 0, 60000), "date-after-as-of", "'Sales data'!A3", "Date"],
    ["a target of 0", withCell("Targets", 1, 4, 0), "target-not-positive", "'Targets data'!E2", "Target"],
    ["two targets for one thing", withRow("Targets", ["E1", "Sales amount", quarter.start, quarter.end, 5, 100]), "target-duplicate", null, null],
    ["an unknown KPI", withCell("Targets", 1, 1, "Kindness"), "kpi-unknown", "'Targets data'!B2", "KPI"],
    ["a person twice", withRow("Employees", ["E1", "Ann Again", "North"]), "employee-duplicate", "'Employees data'!A4", "Employee ID"],
    ["a person without a target", withRow("Employees", ["E3", "Cy Dow", "North"]), "employee-without-target", null, null],
    ["weights that are not 100", withCell("Targets", 1, 5, 60), "weights-not-100", null, null],
    ["a period the wrong way round", withCell("Targets", 1, 3, quarter.start - 5), "period-end-before-start", "'Targets data'!D2", "Period end"],
  ] as const)("%s", async (_, tables, kind, cell, column) => {
    const opened = await aWorkbook(tables);
    const done = await refreshWell(opened.workbook);
    const found = done.issues.filter((issue) => issue.kind === kind);
    expect(found).toHaveLength(1);
    const sentences = found.map((issue) => wordIssue(issue, "en-US"));
    if (cell !== null) expect(sentences[0]).toContain(cell);
    if (column !== null) expect(sentences[0]).toContain(column);
    expect(wordIssue(found[0] ?? { kind, severity: "notice", table: "" }, "zh-CN")).not.toContain("undefined");
    for (const output of done.outputs) {
      for (const value of output.values.flat()) expect(String(value)).not.toMatch(/^#|NaN|Infinity/);
    }
    opened.close();
  });

  it.each([
    ["no list of people and nobody named in the sales", { Targets: smallTables.Targets, Sales: smallTables.Sales.map(([date, , ...rest]) => [date ?? "", ...rest]) }, "no-data-table", "KPIs"],
    ["no Targets table", { Employees: smallTables.Employees, Sales: smallTables.Sales }, "table-missing", "Targets"],
    ["no data table", { Employees: smallTables.Employees, Targets: smallTables.Targets }, "no-data-table", "KPIs"],
    ["no Target column", { ...smallTables, Targets: smallTables.Targets.map((row) => row.slice(0, 4)) }, "column-missing", "Targets"],
  ] as const)("%s is a refusal that changes nothing", async (_, tables, kind, table) => {
    const opened = await aWorkbook(tables);
    const before = opened.model.sheets.map(({ name }) => name);
    const done = await refreshed(opened.workbook);
    expect(done).toMatchObject({ ok: false, error: { kind: "cannot-score", issues: expect.arrayContaining([expect.objectContaining({ kind, table })]) } });
    expect(opened.model.sheets.map(({ name }) => name)).toEqual(before);
    opened.close();
  });

  it("takes the people from the data where nothing lists them, and says so", async () => {
    const opened = await aWorkbook({ Targets: smallTables.Targets, Sales: smallTables.Sales });
    const done = await refreshWell(opened.workbook);
    expect(done.scored.evaluation.people.map(({ employee: { id }, total }) => [id, Math.round(total ?? 0)])).toEqual([["E1", 90], ["E2", 120]]);
    expect(done.issues).toContainEqual(expect.objectContaining({ kind: "people-from-data", subject: "Employee" }));
    opened.close();
  });

  it("a sheet of the user's with our name is a refusal that names it and changes nothing", async () => {
    const opened = await aWorkbook();
    opened.model.addSheet("Summary").enter({ row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]]);
    const before = opened.model.sheets.map(({ name }) => name);
    expect(await refreshed(opened.workbook)).toMatchObject({ ok: false, error: { kind: "sheet-name-taken", sheet: "Summary" } });
    expect(opened.model.sheets.map(({ name }) => name)).toEqual(before);
    expect(opened.model.sheet("Summary")?.value(0, 0)).toBe("mine");
    opened.close();
  });

  it("a protected output sheet is a refusal that names it", async () => {
    const opened = await aWorkbook();
    await refreshWell(opened.workbook);
    opened.model.sheet("Scorecard")?.protect({ password: false, options: {} });
    opened.model.sheet("Sales data")?.enter({ row: 1, column: 3, rows: 1, columns: 1 }, [[1]]);
    expect(await refreshed(opened.workbook)).toMatchObject({ ok: false, error: { kind: "sheet-protected", sheet: "Scorecard" } });
    opened.close();
  });

  it("names and keys that look like formulas or patterns are text, and score like any other", async () => {
    const ids = ["=1+1", "@x", "A*", "A?", "007", "7", "<5", "+a", "-b", "'q"];
    const tables: Tables = {
      Employees: [["Employee ID", "Name"], ...ids.map((id) => [id, `name of ${id}`])],
      Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...ids.map((id) => [id, "Sales amount", quarter.start, quarter.end, 100, 100])],
      Sales: [["Date", "Employee", "Amount"], ...ids.map((id, index) => [45300, id, 80 + index])],
    };
    const opened = await aWorkbook(tables);
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ kind }) => kind !== "actual-missing")).toEqual([]);
    const scorecard = outputOf(done, "Scorecard");
    expect(scorecard?.values.map((row) => row[0])).toEqual(ids);
    const actual = scorecard?.headers.indexOf("Actual") ?? -1;
    expect(scorecard?.values.map((row) => row[actual])).toEqual(ids.map((_, index) => 80 + index));
    opened.close();
  });
});
