import { createFollowUp, type FollowUp } from "../../../src/app/followUp";
import type { TableContent } from "../../../src/app/ports/workbookPort";
import { refresh, type Refreshed } from "../../../src/app/refresh";
import { liveActual } from "../../../src/app/why/liveActual";
import { isExcelTable, rowsOfKpi } from "../../../src/app/why/kpiRows";
import { rowFilters, rowsPlace, shownBy } from "../../../src/app/why/rowsPlace";
import type { WhyView } from "../../../src/app/why/whyView";
import { openModel, type OpenWorkbook } from "../../../src/cli/openWorkbook";
import { locales, type Locale } from "../../../src/domain/locale";
import type { Cell } from "../../../src/domain/records/rawTable";
import { day } from "../../../src/domain/units";
import { createCalculator } from "../../../src/standin/calculation/nodeCalculator";
import { createWorkbook } from "../../../src/standin/model";
import { outputOf, quarter, refreshWell, smallTables, type Tables } from "../support/aWorkbook";
import { forOneTest } from "../support/forOneTest";

const startedOn = "2024-04-01T00:00:00.000Z";
const { keep, opened } = forOneTest();
const paneOn = ({ workbook }: OpenWorkbook, locale: Locale = "en-US"): FollowUp => createFollowUp({ workbook, locale, today: day(quarter.end), now: () => startedOn });

async function sample(locale: Locale): Promise<OpenWorkbook> {
  const made = await openModel(createWorkbook({ calculator: await createCalculator() }), null);
  keep(made);
  const inserted = await paneOn(made, locale).insertSample();
  if (!inserted.ok) throw new Error(inserted.error.message);
  return made;
}

async function explained({ workbook }: OpenWorkbook, explain: string, locale: Locale = "en-US"): Promise<Refreshed> {
  const done = await refresh(workbook, { asOf: day(quarter.end), screen: locale, startedOn, explain });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}
async function told(pane: FollowUp, employeeId: string): Promise<WhyView> {
  const why = await pane.why({ employeeId });
  if (!why.ok) throw new Error(why.error.message);
  return why.value;
}

/** A table as it shows now, row by row under its headers. */
async function shown({ workbook }: OpenWorkbook, name: string): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const read = await workbook.readTables([name]);
  const table: TableContent | undefined = read.ok ? read.value[0] : undefined;
  return (table?.values ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [table?.headers[at] ?? "", cell])));
}
const enter = ({ model }: OpenWorkbook, sheet: string, row: number, column: number, value: Cell): void => {
  const found = model.sheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  found.enter({ row, column, rows: 1, columns: 1 }, [[value]]);
};
const disagreements = ({ issues }: Refreshed): readonly unknown[] => issues.filter(({ kind }) => kind === "formula-disagrees");

/** What the chain says of each KPI and of the total, beside what Scorecard says of the same. */
async function bothWays(book: OpenWorkbook, employeeId: string): Promise<readonly (readonly [string, unknown, unknown])[]> {
  const chain = await shown(book, "Explanation");
  const card = (await shown(book, "Scorecard")).filter((line) => line["Employee ID"] === employeeId);
  const of = (what: string, kpi: Cell): unknown => chain.find((row) => row["What"] === what && row["KPI"] === kpi)?.["Value"];
  const close = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value);
  return [
    ...card.flatMap((line) => ["Actual", "Target", "Attainment", "Score", "Weight", "Contribution"].map((what) => [`${String(line["KPI"])} ${what}`, close(of(what, line["KPI"] ?? null)), close(line[what])] as const)),
    ...["Total", "Band"].map((what) => [what, close(of(what, "")), close(card[0]?.[what])] as const),
  ];
}

describe.each(locales)("the sample in %s", (locale) => {
  it("leads from every actual to exactly the rows it was added up from", async () => {
    const { scored } = await refreshWell((await sample(locale)).workbook, { locale });
    let lines = 0;
    for (const person of scored.evaluation.people) {
      for (const result of person.kpis) {
        const rows = rowsOfKpi(scored, person.employee.key, result);
        if (rows === null) throw new Error(`${result.kpi.name} has no rows`);
        expect(rows.counted).toHaveLength(result.rowCount);
        expect(shownBy(rows, rowFilters(rows, result.kpi))).toEqual(rows.credited);
        lines += 1;
      }
    }
    expect(lines).toBeGreaterThan(50);
  });

  it("the sheet's filter leaves those rows to be seen", async () => {
    const book = await sample(locale);
    const { scored } = await refreshWell(book.workbook, { locale });
    const [person] = scored.evaluation.people;
    const [result] = person?.kpis ?? [];
    const rows = person && result ? rowsOfKpi(scored, person.employee.key, result) : null;
    if (!rows || !result) throw new Error("nobody is scored");
    const way = rowsPlace(rows, result.kpi, true);
    if (way.kind !== "filter") throw new Error("no filter");
    expect(await book.workbook.reveal(way.place)).toEqual({ ok: true, value: null });
    const table = book.model.table(rows.source.table.name);
    const seen = Array.from({ length: rows.source.table.rowCount }, (_, row) => row).filter((row) => table?.sheet.rowHidden(table.area.row + 1 + row) === false);
    expect(seen).toEqual(rows.credited);
    expect(book.model.activeSheet.name).toBe(table?.sheet.name);
    expect(book.model.selection.row).toBe((table?.area.row ?? 0) + 1 + (rows.credited[0] ?? -1));
  });

  it("explains people whose chain comes to what Scorecard says, formula by formula", async () => {
    const book = await sample(locale);
    const { scored } = await refreshWell(book.workbook, { locale });
    for (const person of [scored.evaluation.people[0], scored.evaluation.people.at(-1)]) {
      const done = await explained(book, String(person?.employee.id), locale);
      expect(disagreements(done)).toEqual([]);
      const sheet = outputOf(done, "Explanation");
      const at = sheet?.headers.indexOf(locale === "zh-CN" ? "怎么得来的" : "How it is worked out") ?? -1;
      expect(sheet?.values.map((row) => String(row[at])).filter((text) => /undefined|NaN|[\uE000\uE001]|#VALUE/.test(text))).toEqual([]);
      expect((await refreshWell(book.workbook, { locale })).sheets).toEqual([]);
    }
  });
});

const two: Tables = {
  Employees: [["Employee ID", "Name", "Team", "Start date"], ["E1", "Ann Bell", "North", quarter.start + 41], ["E2", "Bo Chen", "South", ""]],
  KPIs: [
    ["KPI", "Name", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Direction", "Unit", "Where"],
    ["Sales amount", "", "Sales", "Amount", "Sum", "Employee", "Date", "", "EUR", "Region = North"],
    ["Delay", "", "Sales", "Days late", "Average", "Employee", "Date", "Lower is better", "days", ""],
    ["Big orders", "", "Sales", "", "Count", "Employee", "Date", "", "", "Amount >= 300"],
    ["Margin", "", "Sales", "Profit / Amount", "Share", "Employee", "Date", "", "%", ""],
  ],
  Targets: [
    ["Employee", "KPI", "Period start", "Period end", "Target", "Baseline", "Weight"],
    ["E1", "Sales amount", quarter.start, quarter.end, 2000, "", 40],
    ["E1", "Delay", quarter.start, quarter.end, 2, 10, 30],
    ["E1", "Big orders", quarter.start, quarter.end, 4, "", 20],
    ["E1", "Margin", quarter.start, quarter.end, 0.2, "", 10],
    ["E2", "Sales amount", quarter.start, quarter.end, 1000, "", 100],
  ],
  Sales: [
    ["Date", "Employee", "Quantity", "Amount", "Days late", "Region", "Profit"],
    [45340, "E1", 1, 600, 3, "North", 90],
    [45350.5, "E1", 2, 350, 4, "North", 60],
    [45351, "E1", 2, 120, 5, "South", 30],
    [45320, "E2", 3, 2200, 1, "North", 400],
    [45400, "E1", 3, 999, 9, "North", 10],
  ],
};

describe("the sheet", () => {
  it("is live from the data rows to the band: it follows a change of an amount, a target and a weight as Scorecard does", async () => {
    const book = await opened(two);
    expect(disagreements(await explained(book, "E1"))).toEqual([]);
    const before = await bothWays(book, "E1");
    for (const [what, chain, card] of before) expect([what, chain]).toEqual([what, card]);
    enter(book, "Targets data", 1, 4, 1500);
    enter(book, "Targets data", 2, 6, 55);
    const after = await bothWays(book, "E1");
    for (const [what, chain, card] of after) expect([what, chain]).toEqual([what, card]);
    expect(after.find(([what]) => what === "Total")?.[1]).not.toBe(before.find(([what]) => what === "Total")?.[1]);
    enter(book, "Sales data", 1, 3, 700);
    expect((await shown(book, "Explanation")).find((row) => row["What"] === "Actual")?.["Value"]).toBe(1050);
    expect(disagreements(await refreshWell(book.workbook))).toEqual([]);
    expect((await bothWays(book, "E1")).find(([what]) => what === "Sales amount Actual")).toEqual(["Sales amount Actual", 1050, 1050]);
  });

  it("says each step in words whose numbers move with the cells", async () => {
    const book = await opened(two);
    await explained(book, "E1");
    const words = async (what: string): Promise<unknown> => (await shown(book, "Explanation")).find((row) => row["What"] === what)?.["How it is worked out"];
    expect(await words("Actual")).toBe("950 EUR: the sum of Amount over 2 rows of Sales, 2024-01-01 to 2024-03-31. Only rows where Region = North.");
    expect(await words("Share that applies")).toBe("50 of the 91 days the target is for: 54.9% of it applies, 1098.9 EUR.");
    expect(await words("Attainment")).toBe("950 EUR ÷ 1098.9 EUR = 86.5%.");
    enter(book, "Targets data", 1, 4, 1900 / 50 * 91);
    expect(await words("Attainment")).toBe("950 EUR ÷ 1900 EUR = 50%.");
    const read = await book.workbook.readTables(["Explanation"]);
    const formulas = read.ok ? read.value[0]?.formulas.map((row) => row[8]) : [];
    expect(formulas?.filter((formula) => /^=(SUMIFS\(Sales|AVERAGEIFS|COUNTIFS\(Sales|SUMPRODUCT\(\(Sales)/.test(String(formula)))).toEqual([
      '=SUMIFS(Sales[Amount],Sales[Employee],"E1",Sales[Date],">="&DATE(2024,1,1),Sales[Date],"<"&DATE(2024,4,1),Sales[Region],"North")',
      '=AVERAGEIFS(Sales[Days late],Sales[Employee],"E1",Sales[Date],">="&DATE(2024,1,1),Sales[Date],"<"&DATE(2024,4,1))',
      '=COUNTIFS(Sales[Employee],"E1",Sales[Date],">="&DATE(2024,1,1),Sales[Date],"<"&DATE(2024,4,1),Sales[Amount],">=300")',
      '=SUMPRODUCT((Sales[Employee]="E1")*(Sales[Date]>=DATE(2024,1,1))*(Sales[Date]<DATE(2024,4,1)),Sales[Profit])/SUMPRODUCT((Sales[Employee]="E1")*(Sales[Date]>=DATE(2024,1,1))*(Sales[Date]<DATE(2024,4,1)),Sales[Amount])',
    ]);
  });

  it("is rewritten for whoever is asked about next, keeps what people wrote beside it, and stays with that person", async () => {
    const book = await opened(two);
    await explained(book, "E1");
    const rows = (await shown(book, "Explanation")).length;
    enter(book, "Why this number", 0, 11, "Mine");
    enter(book, "Why this number", 1, 11, "ask Ann");
    enter(book, "Why this number", rows, 11, "at the end");
    const table = book.model.table("Explanation");
    if (table) book.model.resizeTable(table, { ...table.area, columns: 12 });
    await explained(book, "E2");
    const after = await shown(book, "Explanation");
    expect(after.length).toBeLessThan(rows);
    expect([...new Set(after.map((row) => row["Employee ID"]).filter((id) => id !== ""))]).toEqual(["E2"]);
    expect(after.map((row) => row["Mine"]).filter((word) => word !== "")).toEqual(["ask Ann", "at the end"]);
    for (const [what, chain, card] of await bothWays(book, "E2")) expect([what, chain]).toEqual([what, card]);
    expect((await refreshWell(book.workbook)).sheets).toEqual([]);
  });

  it("never shows what no longer holds: it follows each refresh, and says when the person is gone", async () => {
    const book = await opened(two);
    await explained(book, "E1");
    enter(book, "Sales data", 1, 1, "Ann Bell");
    expect(disagreements(await refreshWell(book.workbook))).toEqual([]);
    const [first] = (await shown(book, "Explanation")).filter((row) => row["What"] === "Actual");
    expect([first?.["Value"], String(first?.["How it is worked out"]).includes("spelt in several ways")]).toEqual([950, true]);
    enter(book, "Employees data", 1, 0, "E9");
    enter(book, "Employees data", 1, 1, "Zoe Ray");
    await refreshWell(book.workbook);
    const left = await shown(book, "Explanation");
    expect(left.map((row) => [row["Employee ID"], row["Value"]])).toEqual([["E1", ""]]);
    expect(left[0]?.["How it is worked out"]).toContain("E1 is no longer scored");
  });

  it.each([["E1", 83, "95 × 70% + 55 × 30% = 83 points."], ["E2", 30, "30 points."]])("blends figures and judgement for %s as Scorecard does", async (id, total, words) => {
    const answer = (person: string, reviewer: string, score: number) => [quarter.start, person, reviewer, "Manager", "Listens", score];
    const book = await opened({
      ...smallTables,
      Sales: [["Date", "Employee", "Amount"], [45300, "E1", 975]],
      Reviews360: [["Period", "Employee", "Reviewer", "Relation", "Competency", "Score"], answer("E1", "Di", 1 + (55 / 120) * 4), answer("E2", "Di", 2)],
    });
    const done = await explained(book, id);
    expect(disagreements(done)).toEqual([]);
    const row = (await shown(book, "Explanation")).find(({ What }) => What === "Total");
    expect([Math.round(Number(row?.["Value"]) * 1e6) / 1e6, row?.["How it is worked out"]]).toEqual([total, words]);
    expect(outputOf(done, "Scorecard")?.values.find(([employee]) => employee === id)?.includes(row?.["Value"] ?? null)).toBe(true);
  });

  it("adds up below the curve's first point too", async () => {
    const book = await opened({ ...smallTables, Curves: [["Curve", "Attainment", "Points"], ["Standard", 0.95, 20], ["Standard", 1, 100]], Sales: [["Date", "Employee", "Amount"], [45300, "E1", 479]] });
    expect(disagreements(await explained(book, "E1"))).toEqual([]);
    const rows = await shown(book, "Explanation");
    expect(rows.find((row) => row["What"] === "Score")).toMatchObject({ Value: 20, "How it is worked out": "20 + 0 × (47.9% − 95%) = 20 points." });
  });

  it("explains why there is no score and what to do", async () => {
    const book = await opened({ ...smallTables, Targets: [...smallTables.Targets.slice(0, 1), ["E1", "Sales amount", quarter.start, quarter.end, 0, 100]] });
    expect(disagreements(await explained(book, "E1"))).toEqual([]);
    const rows = await shown(book, "Explanation");
    expect(rows.map((row) => row["What"])).toEqual(["Whose score", "Actual", "Target", "Not scored", "No total"]);
    expect(rows[3]?.["How it is worked out"]).toContain("Write a larger target");
  });
});

describe("an actual as a formula", () => {
  const kpis = (over: Readonly<Record<string, string>>): Tables["x"] => [["KPI", "Name", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Where"], ["Pay", "", "Sales", over["Measure"] ?? "Amount", over["Aggregate"] ?? "Sum", "Employee", "Date", over["Where"] ?? ""]];
  const base = { Employees: smallTables.Employees, Targets: [["Employee", "KPI", "Period start", "Period end", "Target"], ["E1", "Pay", quarter.start, quarter.end, 100]] } satisfies Tables;
  const head = ["Date", "Employee", "Amount", "Price", "Region"];
  it.each<[string, Tables, string]>([
    ["two spellings", { ...base, KPIs: kpis({}), Sales: [head, [45300, "E1", 1, 1, ""], [45301, "Ann Bell", 2, 1, ""]] }, "spellings"],
    ["an amount written as text", { ...base, KPIs: kpis({}), Sales: [head, [45300, "E1", "1,200 EUR", 1, ""], [45301, "E1", 2, 1, ""]] }, "cells"],
    ["a day written as text", { ...base, KPIs: kpis({}), Sales: [head, ["2024-01-20", "E1", 5, 1, ""], [45301, "E1", 2, 1, ""]] }, "cells"],
    ["a product", { ...base, KPIs: kpis({ Measure: "Amount * Price" }), Sales: [head, [45300, "E1", 2, 3, ""], [45301, "E1", 5, "", ""], [45302, "E2", 9, 9, ""]] }, "formula"],
    ["a share", { ...base, KPIs: kpis({ Measure: "Amount / Price", Aggregate: "Share", Where: "Region <> South" }), Sales: [head, [45300, "E1", 2, 3, ""], [45301, "E1", 5, 7, "North"], [45301, "E1", 5, 1, "south"]] }, "formula"],
    ["a share with a row that has no denominator", { ...base, KPIs: kpis({ Measure: "Amount / Price", Aggregate: "Share" }), Sales: [head, [45300, "E1", 2, 3, ""], [45301, "E1", 5, "", ""]] }, "cells"],
    ["distinct things", { ...base, KPIs: kpis({ Measure: "Region", Aggregate: "Distinct" }), Sales: [head, [45300, "E1", 2, 3, "N"]] }, "aggregate"],
    ["text in order", { ...base, KPIs: kpis({ Where: "Region > M" }), Sales: [head, [45300, "E1", 2, 3, "N"]] }, "condition"],
    ["a shared order", { ...base, KPIs: kpis({}), Sales: [["Date", "Employee", "Amount", "Split %"], [45300, "E1", 10, 0.5], [45301, "E1", 7, ""], [45302, "E2", 8, 0.5], [quarter.end + 1, "E1", 100, 1]] }, "formula"],
    ["a shared order in percent", { ...base, KPIs: kpis({ Where: "Amount > 5" }), Sales: [["Date", "Employee", "Amount", "Split %"], [45300, "E1", 10, 50], [45301, "E1", 5, 60], [45301, "E1", 6, ""]] }, "formula"],
    ["a shared order beyond the whole", { ...base, KPIs: kpis({}), Sales: [["Date", "Employee", "Amount", "Split %"], [45300, "E1", 10, 50], [45301, "E1", 5, 160]] }, "cells"],
    ["plain rows", { ...base, KPIs: kpis({ Where: "Region <> South; Price > 1" }), Sales: [head, [45300, "E1", 2, 3, "North"], [45300, "E1", 5, 3, "south"], [45300, "E1", 7, 1, ""]] }, "formula"],
  ])("%s", async (_, tables, expected) => {
    const book = await opened(tables);
    const { scored } = await explained(book, "E1");
    const [person] = scored.evaluation.people;
    const [result] = person?.kpis ?? [];
    const rows = person && result ? rowsOfKpi(scored, person.employee.key, result) : null;
    if (!rows || !result || result.actual === null) throw new Error("nothing is scored");
    const live = liveActual(rows, result.kpi, result.actual, isExcelTable(scored, rows));
    expect(live.kind === "formula" ? "formula" : live.why).toBe(expected);
    if (live.kind === "value") expect(String((await shown(book, "Explanation")).find((row) => row["What"] === "Actual")?.["How it is worked out"])).toContain("Given as a number");
    expect((await shown(book, "Explanation")).find((row) => row["What"] === "Actual")?.["Value"]).toBe(result.actual);
  });
});

describe("in the pane", () => {
  it("tells the chain in words, with the way to the rows, the target and the next band", async () => {
    const book = await opened(two);
    const pane = paneOn(book);
    await pane.look();
    const why = await told(pane, "E1");
    expect(why.kpis.map(({ kpi, rows }) => [kpi, rows?.kind, rows?.count, rows?.note])).toEqual([["Sales amount", "filter", 2, null], ["Delay", "filter", 3, null], ["Big orders", "filter", 2, null], ["Margin", "filter", 3, null]]);
    expect(why.kpis[1]?.steps.find(({ label }) => label === "Attainment")?.text).toBe("From the baseline: (4 days − 10 days) ÷ (2 days − 10 days) = 75%.");
    expect(why.kpis[0]?.target).toEqual({ kind: "address", sheet: "Targets data", address: "E2" });
    expect(why.total.at(-1)?.text).toMatch(/points are missing to/);
    const filter = why.kpis[2]?.rows?.place;
    expect(filter?.kind === "rows" ? filter.filters : []).toEqual([
      { header: "Employee", equals: ["E1"] },
      { header: "Date", tests: [{ operator: ">=", value: quarter.start }, { operator: "<", value: quarter.end + 1 }] },
      { header: "Amount", tests: [{ operator: ">=", value: 300 }] },
    ]);
  });

  it("says so where a filter cannot tell the rows that count from the others", async () => {
    const sales = [["Date", "Employee", "Amount"], [45300, "E1", 600], [45310, "E1", "much"], ["2024-02-01", "E1", 100]];
    const why = await told(paneOn(await opened({ ...smallTables, Sales: sales })), "E1");
    expect([why.kpis[0]?.rows?.count, why.kpis[0]?.rows?.note]).toEqual([2, "The filter leaves 3 rows, 2 of which count: the sheet's filter cannot tell the others apart."]);
  });

  it("goes to the first row, and says how many count, where the data is in no Excel table", async () => {
    const made = await openModel(createWorkbook({ calculator: await createCalculator() }), null);
    keep(made);
    const { Sales, ...others } = smallTables;
    const tables = Object.entries<Tables["x"]>(others).map(([table, [headers = [], ...rows]]) => ({ kind: "create" as const, table, sheet: table, columns: headers.map((header) => ({ header: typeof header === "string" ? header : "", width: 12 })), rows, frozenColumns: 0 }));
    const done = await made.workbook.apply({ tables }, { startedOn });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    const sheet = made.model.addSheet("Export");
    const block = Sales.map((row, index) => row.map((cell) => (index > 0 && cell === 45300 ? "2024-01-09" : index > 0 && cell === 45310 ? "2024-01-19" : index > 0 && cell === 45320 ? "2024-01-29" : cell)));
    sheet.enter({ row: 2, column: 1, rows: block.length, columns: 4 }, block);
    const pane = paneOn(made);
    const look = await pane.look();
    if (!look.ok || look.value.kind !== "ready") throw new Error(JSON.stringify(look));
    const why = await told(pane, "E1");
    expect(why.kpis[0]?.rows).toMatchObject({ kind: "first", count: 2, note: "2 rows count. They are in no Excel table, so they cannot be filtered; the first is Export!C4." });
    expect((await pane.explain({ employeeId: "E1" })).ok).toBe(true);
    expect((await shown(made, "Explanation")).find((row) => row["What"] === "Actual")).toMatchObject({ Value: 950, Where: "Export!C4" });
    expect(made.model.activeSheet.name).toBe("Why this number");
  });

  it("says that somebody unknown is not there", async () => {
    expect(await paneOn(await opened(smallTables)).why({ employeeId: "E7" })).toMatchObject({ ok: false, error: { kind: "place-gone" } });
  });
});
