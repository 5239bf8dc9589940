import { createFollowUp, type FollowUp, type Look } from "../../../src/app/followUp";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Cell } from "../../../src/domain/records/rawTable";
import { day } from "../../../src/domain/units";
import { wordIssue } from "../../../src/i18n/wording";
import { outputOf, refreshed, refreshWell } from "../support/aWorkbook";
import { aPastedWorkbook, paste, pasted, quarter, soldBy, type Pasted } from "./aPastedWorkbook";
import { forOneTest } from "../support/forOneTest";

const { keep } = forOneTest();
async function opened(sheets: Pasted = pasted): Promise<OpenWorkbook> {
  const made = await aPastedWorkbook(sheets);
  keep(made);
  return made;
}
const paneOn = ({ workbook }: OpenWorkbook): FollowUp => createFollowUp({ workbook, locale: "en-US", today: day(quarter.end), now: () => "2024-04-01T08:00:00.000Z" });
async function looked(pane: FollowUp): Promise<Look> {
  const look = await pane.look();
  if (!look.ok) throw new Error(look.error.message);
  return look.value;
}
const questionsOf = (look: Look): readonly string[] => (look.kind === "ready" ? look.view.data.questions : look.kind === "data-found" ? look.data.questions : []).map(({ id }) => id);
const answer = async (pane: FollowUp, id: string, given: string): Promise<void> => {
  const done = await pane.decide({ kind: "answer", id, answer: given });
  if (!done.ok) throw new Error(done.error.message);
};
const actuals = (people: readonly { readonly employee: { readonly name: string }; readonly kpis: readonly { readonly actual: number | null }[] }[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(people.map(({ employee, kpis }) => [employee.name, kpis[0]?.actual ?? null]));
const withCells = (rows: readonly (readonly Cell[])[], edits: Readonly<Record<number, Readonly<Record<number, Cell>>>>): readonly (readonly Cell[])[] =>
  rows.map((cells, row) => cells.map((cell, column) => edits[row]?.[column] ?? cell));

describe("data that is no table of ours", () => {
  it("is found, matched and scored, with the amount worked out as price times quantity", async () => {
    const { workbook } = await opened();
    const done = await refreshWell(workbook);
    expect(actuals(done.scored.evaluation.people)).toEqual({ "Ann Bell": soldBy("Ann Bell"), "Bo Chen": soldBy("Bo Chen"), "Cy Dow": soldBy("Cy Dow") });
    expect(done.issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
    const mapping = outputOf(done, "Mapping");
    const line = mapping?.values.find((row) => row[0] === "Column" && row[1] === "Sales" && row[2] === "Amount");
    expect(line?.slice(3)).toEqual(["Unit price × Quantity sold", "", "Export", "Program", expect.any(Number), "price times quantity is the amount"]);
    expect(done.issues).toContainEqual(expect.objectContaining({ kind: "targets-not-live" }));
  });

  it("is read the same wherever it stands: titles, blank rows, a totals row and a note around it", async () => {
    const [header = [], ...rows] = pasted.Export;
    const shifted = [["Sales of the quarter"], ["Printed 2024-04-01"], [], ["", "", ...header], ...rows.map((row) => ["", "", ...row]), ["", "", "Total", "", "", "", 900, 60], [], ["Note: without returns"]];
    const { workbook } = await opened({ ...pasted, Export: shifted });
    const done = await refreshWell(workbook);
    expect(actuals(done.scored.evaluation.people)).toEqual({ "Ann Bell": soldBy("Ann Bell"), "Bo Chen": soldBy("Bo Chen"), "Cy Dow": soldBy("Cy Dow") });
  });

  it("names the very cell that cannot be used, in the sheet as it is, and what hangs on it", async () => {
    const { workbook } = await opened({ ...pasted, Export: withCells(pasted.Export, { 4: { 4: "SIXTY THOUSAND" } }) });
    const done = await refreshWell(workbook);
    const found = done.issues.filter(({ kind }) => kind === "cell-not-a-number");
    expect(found.map((issue) => wordIssue(issue, "en-US"))).toEqual([expect.stringContaining("Export!E5")]);
    const issues = outputOf(done, "DataIssues");
    const row = issues?.values.find((cells) => cells[0] === "Not a number");
    expect(row).toEqual(expect.arrayContaining(["Sales", "Export!E5", "SIXTY THOUSAND"]));
    expect(actuals(done.scored.evaluation.people)["Ann Bell"]).toBe(soldBy("Ann Bell") - 28 * 4);
  });

  it("says what stands in a cell that tells nothing, instead of calling it empty", async () => {
    const { workbook } = await opened({ ...pasted, Export: withCells(pasted.Export, { 4: { 4: "N/A" } }) });
    const done = await refreshWell(workbook);
    expect(done.issues.filter(({ kind }) => kind === "cell-blank").map((issue) => wordIssue(issue, "en-US"))).toEqual([expect.stringMatching(/^Export!E5 .*holds “N\/A”/)]);
  });

  it("leads from a key to its people through another sheet", async () => {
    const Export = [["Invoice ID", "Customer ID", "Invoice date", "Total"], ...Array.from({ length: 12 }, (_, row) => [`I${row}`, `C${row % 4}`, quarter.start + row, 100 + row])];
    const Customers = [["Customer ID", "Company", "Support rep ID"], ["C0", "Acme", "E1"], ["C1", "Globex", "E2"], ["C2", "Hooli", "E3"], ["C3", "Initech", "E1"]];
    const { workbook } = await opened({ Staff: pasted.Staff, Goals: pasted.Goals, Customers, Invoices: Export });
    const done = await refreshWell(workbook);
    const rows = Export.slice(1);
    const sum = (codes: readonly string[]): number => rows.filter((row) => codes.includes(String(row[1]))).reduce((total, row) => total + Number(row[3]), 0);
    expect(actuals(done.scored.evaluation.people)).toEqual({ "Ann Bell": sum(["C0", "C3"]), "Bo Chen": sum(["C1"]), "Cy Dow": sum(["C2"]) });
    expect(outputOf(done, "Mapping")?.values.some((row) => row[3] === "Customer ID → Customers[Customer ID] → Support rep ID")).toBe(true);
  });

  it("reads months side by side as rows, in the unit the title gives", async () => {
    const 业绩 = [["2024年第一季度业绩（单位：万元）"], ["姓名", "1月", "2月", "3月", "合计"], ["王梅梅", 10, 20, 30, 60], ["李强", 1.5, "-", 2, 3.5], ["合计", 11.5, 20, 32, 63.5]];
    const 目标 = [["姓名", "指标", "开始日期", "结束日期", "销售目标"], ["王梅梅", "销售额", quarter.start, quarter.end, 500_000], ["李强", "销售额", quarter.start, quarter.end, 50_000]];
    const { workbook } = await opened({ 业绩, 目标 });
    const done = await refreshWell(workbook, { locale: "zh-CN" });
    expect(actuals(done.scored.evaluation.people)).toEqual({ 王梅梅: 600_000, 李强: 35_000 });
    expect(done.issues.filter(({ kind }) => kind === "row-repeated")).toEqual([]);
    expect(done.issues).toContainEqual(expect.objectContaining({ kind: "unit-applied", found: "10000" }));
  });
});

describe("a sheet a month", () => {
  const [header = [], ...rows] = pasted.Export;
  const months = { Jan: [header, ...rows.slice(0, 8)], Feb: [["February"], header, ...rows.slice(8, 16)], Mar: [header, ...rows.slice(16)] };

  it("is one table in parts, and a bad cell is named on its own sheet", async () => {
    const { workbook } = await opened({ Staff: pasted.Staff, Goals: pasted.Goals, ...months, Feb: withCells(months.Feb, { 3: { 4: "see note" } }) });
    const done = await refreshWell(workbook);
    expect(done.scored.evaluation.people.reduce((count, { kpis }) => count + (kpis[0]?.rowCount ?? 0), 0)).toBe(23);
    expect(done.issues.filter(({ severity }) => severity === "unscored").map(({ place }) => [place?.sheet, place?.address])).toEqual([["Feb", "E4"]]);
    expect(outputOf(done, "Mapping")?.values.find((row) => row[0] === "Table" && row[1] === "Sales")?.[3]).toBe("Jan + Feb + Mar");
  });

  it("takes a month that comes later into the same table, and people named in several months once", async () => {
    const first = await opened({ Goals: pasted.Goals, Jan: months.Jan, Feb: months.Feb });
    expect((await refreshWell(first.workbook)).scored.evaluation.people).toHaveLength(3);
    paste(first.model.addSheet("Mar"), months.Mar);
    const done = await refreshWell(first.workbook);
    expect(actuals(done.scored.evaluation.people)["Ann Bell"]).toBe(soldBy("Ann Bell"));
  });
});

describe("rows that may be no sales", () => {
  const staged = (stages: readonly string[]): Pasted => ({ ...pasted, Export: pasted.Export.map((cells, row) => [...cells, row === 0 ? "Stage" : stages[row % stages.length] ?? ""]) });
  const soldAt = (sheets: Pasted, name: string, ...stages: readonly string[]): number => soldBy(name, (sheets.Export ?? []).slice(1).filter((row) => stages.includes(String(row[6]))));

  it("are left out where a column says who won, with how many, and people are asked", async () => {
    const sheets = staged(["Closed Won", "Negotiation", "closed won ", "Closed Lost"]);
    const one = await opened(sheets);
    expect(questionsOf(await looked(paneOn(one)))).toEqual(["Sales.counted"]);
    const done = await refreshWell(one.workbook);
    expect(actuals(done.scored.evaluation.people)["Ann Bell"]).toBe(soldAt(sheets, "Ann Bell", "Closed Won", "closed won "));
    expect(done.issues.filter(({ kind }) => kind === "rows-not-counted").map((issue) => wordIssue(issue, "en-US"))).toEqual([expect.stringMatching(/^12 rows of Sales are not counted, since only those with Stage = Closed Won are \(first: Export!G2\)/i)]);
    expect(outputOf(done, "Mapping")?.values.some((row) => row[2] === "Rows that count" && /^Stage = Closed Won$/i.test(String(row[3])))).toBe(true);
  });

  it("all count when people say so, or those they name, and nobody asks again", async () => {
    const sheets = staged(["Shipped", "Shipped", "Cancelled"]);
    const all = await opened(sheets);
    await answer(paneOn(all), "Sales.counted", "-");
    expect(actuals((await refreshWell(all.workbook)).scored.evaluation.people)["Bo Chen"]).toBe(soldBy("Bo Chen"));
    expect(questionsOf(await looked(paneOn(all)))).toEqual([]);
    const some = await opened(sheets);
    await answer(paneOn(some), "Sales.counted", "Stage = Cancelled");
    expect(actuals((await refreshWell(some.workbook)).scored.evaluation.people)["Bo Chen"]).toBe(soldAt(sheets, "Bo Chen", "Cancelled"));
    expect(questionsOf(await looked(paneOn(some)))).toEqual([]);
  });

  it("are not asked about where every stage may be a sale", async () => {
    expect(questionsOf(await looked(paneOn(await opened(staged(["Shipped", "Delivered"])))))).toEqual([]);
  });
});

describe("what was really paid", () => {
  it("is asked about, where a column is nearly price times quantity", async () => {
    const Export = pasted.Export.map((cells, row) => [...cells, row === 0 ? "Invoiced" : Number(cells[4]) * Number(cells[5]) * (row % 3 ? 1 : 0.8)]);
    const one = await opened({ ...pasted, Export });
    expect(questionsOf(await looked(paneOn(one)))).toEqual(["Sales.amount"]);
    await answer(paneOn(one), "Sales.amount", "Invoiced");
    const people = actuals((await refreshWell(one.workbook)).scored.evaluation.people);
    expect(people["Ann Bell"]).toBeCloseTo(Export.slice(1).filter((row) => row[2] === "Ann Bell").reduce((sum, row) => sum + Number(row[6]), 0), 9);
  });
});

describe("rows that are nobody's", () => {
  it("make no person of the word for it, and are reported", async () => {
    const Export = pasted.Export.map((cells, row) => cells.map((cell, column) => (row > 0 && row % 8 === 0 && column === 2 ? "Unassigned" : cell)));
    const done = await refreshWell((await opened({ Goals: pasted.Goals, Export })).workbook);
    expect(done.scored.evaluation.people.map(({ employee }) => employee.name)).toEqual(["Ann Bell", "Bo Chen", "Cy Dow"]);
    expect(done.issues.filter(({ kind }) => kind === "employee-unknown").map(({ found }) => found)).toEqual(["Unassigned"]);
  });
});

describe("codes", () => {
  it("written with zeros before them may be the same person: asked, then counted", async () => {
    const Staff = [["Staff ID", "Full name"], [101, "Ann Bell"], [102, "Bo Chen"], [103, "Cy Dow"]];
    const Export = pasted.Export.map((cells, row) => cells.map((cell, column) => (row > 0 && column === 2 ? { "Ann Bell": "0101", "Bo Chen": "0102", "Cy Dow": "0103" }[String(cell)] ?? null : cell)));
    const one = await opened({ ...pasted, Staff, Export });
    await answer(paneOn(one), "Sales.employee", "Sales rep");
    const before = await refreshWell(one.workbook);
    expect(before.issues.filter(({ kind }) => kind === "person-alike").map(({ found, expected }) => [found, expected])).toEqual([["0101", "Ann Bell"], ["0102", "Bo Chen"], ["0103", "Cy Dow"]]);
    await answer(paneOn(one), "person:0101", "101");
    expect(actuals((await refreshWell(one.workbook)).scored.evaluation.people)["Ann Bell"]).toBe(soldBy("Ann Bell"));
  });
});

it("while a question is open, what only follows from it is no finding of its own", async () => {
  const Export = pasted.Export.map((cells) => cells.map((cell, column) => (column === 1 ? (cell === "Order date" ? "When" : cell) : cell)));
  const done = await refreshed((await opened({ ...pasted, Export })).workbook);
  const kinds = !done.ok && done.error.kind === "cannot-score" ? done.error.issues.map(({ kind }) => kind) : [];
  expect(kinds[0]).toBe("mapping-open");
  for (const consequence of ["no-data-table", "kpi-column-missing", "column-missing"]) expect(kinds).not.toContain(consequence);
});

describe("what is asked", () => {
  const Funnel = [["Account", "Rep", "Manager", "Close date", "Quantity", "Price"], ...Array.from({ length: 12 }, (_, row) => [`A${row}`, row % 2 ? "Ann Bell" : "Bo Chen", "Di Eck", quarter.start + row, 2, 50 + row])];

  it("asks instead of guessing, does not use the column until it is answered, and remembers the answer", async () => {
    const book = await opened({ Staff: pasted.Staff, Goals: pasted.Goals.slice(0, 3), Funnel });
    const pane = paneOn(book);
    expect(questionsOf(await looked(pane))).toEqual(["Sales.amount"]);
    const before = await refreshWell(book.workbook);
    expect(actuals(before.scored.evaluation.people)["Ann Bell"]).toBeNull();
    expect(before.issues).toContainEqual(expect.objectContaining({ kind: "mapping-open", table: "Sales", column: "amount" }));
    await answer(pane, "Sales.amount", "Price");
    expect(questionsOf(await looked(pane))).toEqual([]);
    const done = await refreshWell(book.workbook);
    expect(actuals(done.scored.evaluation.people)["Ann Bell"]).toBe([51, 53, 55, 57, 59, 61].reduce((a, b) => a + b));
    const line = outputOf(done, "Mapping")?.values.find((row) => row[2] === "Amount");
    expect(line).toEqual(expect.arrayContaining(["Price", "You"]));
  });

  it("asks again only when the columns it was about are gone", async () => {
    const book = await opened({ Staff: pasted.Staff, Goals: pasted.Goals.slice(0, 3), Funnel });
    const pane = paneOn(book);
    await answer(pane, "Sales.amount", "Price × Quantity");
    const sheet = book.model.sheet("Funnel");
    if (sheet === null) throw new Error("the test's own sheet is gone");
    paste(sheet, [["Account", "Rep", "Manager", "Close date", "Quantity", "Price", "Remark"]]);
    expect(questionsOf(await looked(pane))).toEqual([]);
    paste(sheet, [["Account", "Rep", "Manager", "Close date", "Pieces", "Price", "Remark"]]);
    expect(questionsOf(await looked(pane))).toEqual(["Sales.amount"]);
  });

  it("takes a line people changed in Mapping as their answer", async () => {
    const book = await opened({ ...pasted, Export: pasted.Export.map((row, index) => [...row, index === 0 ? "Invoiced" : 7]) });
    await refreshWell(book.workbook);
    const mapping = book.model.sheet("Mapping");
    const rows = mapping?.tables[0]?.area.rows ?? 0;
    const at = Array.from({ length: rows }, (_, row) => row).find((row) => mapping?.value(row, 1) === "Sales" && mapping.value(row, 2) === "Amount");
    mapping?.load(at ?? 0, 3, "Invoiced", null);
    const again = await refreshWell(book.workbook);
    expect(actuals(again.scored.evaluation.people)).toEqual({ "Ann Bell": 56, "Bo Chen": 56, "Cy Dow": 56 });
    expect(outputOf(again, "Mapping")?.values.find((row) => row[1] === "Sales" && row[2] === "Amount")).toEqual(expect.arrayContaining(["Invoiced", "You"]));
  });

  it("knows a header by a word people added to Mapping", async () => {
    const Export = pasted.Export.map(([order = "", date = "", rep = "", item = "", price, quantity], index) => (index === 0 ? ["Order number", "Order date", "Sales rep", "Item", "Xyz"] : [order, date, rep, item, Number(price) * Number(quantity)]));
    const book = await opened({ ...pasted, Export });
    const pane = paneOn(book);
    expect(questionsOf(await looked(pane))).toContain("Sales.amount");
    await answer(pane, "Sales.date", "Order date");
    const mapping = book.model.sheet("Mapping");
    const free = (mapping?.tables[0]?.area.rows ?? 1);
    ["Also called", "Sales", "Amount", "Xyz"].forEach((text, column) => mapping?.enter({ row: free, column, rows: 1, columns: 1 }, [[text]]));
    const table = mapping?.tables[0];
    if (table) book.model.resizeTable(table, { ...table.area, rows: free + 1 });
    const done = await refreshWell(book.workbook);
    expect(actuals(done.scored.evaluation.people)["Cy Dow"]).toBe(soldBy("Cy Dow"));
  });

  it("proposes that a name written differently is one person, and counts it for them only when told", async () => {
    const book = await opened({ ...pasted, Export: withCells(pasted.Export, { 1: { 2: "Bell, Ann" } }) });
    const pane = paneOn(book);
    const before = await looked(pane);
    expect(questionsOf(before)).toEqual(["person:Bell, Ann"]);
    expect(actuals((await refreshWell(book.workbook)).scored.evaluation.people)["Ann Bell"]).toBe(soldBy("Ann Bell") - 25);
    await answer(pane, "person:Bell, Ann", "E1");
    expect(questionsOf(await looked(pane))).toEqual([]);
    expect(actuals((await refreshWell(book.workbook)).scored.evaluation.people)["Ann Bell"]).toBe(soldBy("Ann Bell"));
  });

  it("asks whether days or months stand first where nothing tells, and goes by the answer", async () => {
    const spelt = ["05/02/2024", "02/01/2024", "03/03/2024", "01/02/2024", "04/01/2024"];
    const Export = withCells(pasted.Export.slice(0, 6), Object.fromEntries(spelt.map((text, index) => [index + 1, { 1: text }])));
    const book = await opened({ ...pasted, Export });
    const pane = paneOn(book);
    const look = await looked(pane);
    expect(questionsOf(look)).toEqual(["Sales.Order date:order"]);
    await answer(pane, "Sales.Order date:order", "dmy");
    expect(questionsOf(await looked(pane))).toEqual([]);
    const done = await refreshWell(book.workbook);
    expect(done.scored.evaluation.people.reduce((rows, { kpis }) => rows + (kpis[0]?.rowCount ?? 0), 0)).toBe(5);
  });

  it("remembers that a kind of finding is all right, and can be told otherwise", async () => {
    const book = await opened({ ...pasted, Export: [...pasted.Export, pasted.Export[3] ?? []] });
    const pane = paneOn(book);
    const groups = async () => {
      const look = await looked(pane);
      return look.kind === "ready" ? look.view.data.groups.map(({ kind, accepted, rows, amount }) => ({ kind, accepted, rows, amount })) : [];
    };
    expect(await groups()).toContainEqual({ kind: "row-repeated", accepted: false, rows: 1, amount: 27 * 3 });
    await pane.decide({ kind: "accept", issue: "row-repeated", table: "Sales", accepted: true });
    expect(await groups()).toContainEqual({ kind: "row-repeated", accepted: true, rows: 1, amount: 27 * 3 });
    const after = await looked(pane);
    expect(after.kind === "ready" && after.view.issues.some(({ kind }) => kind === "row-repeated")).toBe(false);
    await pane.decide({ kind: "accept", issue: "row-repeated", table: "Sales", accepted: false });
    expect(await groups()).toContainEqual({ kind: "row-repeated", accepted: false, rows: 1, amount: 27 * 3 });
  });
});

describe("what has changed since the last refresh", () => {
  it("is told before the scores are rewritten: rows added, removed and changed, by person and amount", async () => {
    const book = await opened();
    const pane = paneOn(book);
    await refreshWell(book.workbook);
    const sheet = book.model.sheet("Export");
    if (sheet === null) throw new Error("the test's own sheet is gone");
    sheet.load(1, 4, 125, null);
    paste(sheet, [...pasted.Export.map(() => []), ["SO-200", quarter.start + 80, "Bo Chen", "Desk", 10, 3]]);
    const look = await looked(pane);
    expect(look.kind === "ready" ? look.view.data.changes : null).toEqual({
      since: "2024-04-01T00:00:00.000Z", by: "rows",
      added: { rows: 1, amount: 30 }, removed: { rows: 0, amount: 0 }, changed: { rows: 1, amount: 100 },
      people: [
        { who: "Ann Bell", added: { rows: 0, amount: 0 }, removed: { rows: 0, amount: 0 }, changed: { rows: 1, amount: 100 } },
        { who: "Bo Chen", added: { rows: 1, amount: 30 }, removed: { rows: 0, amount: 0 }, changed: { rows: 0, amount: 0 } },
      ],
    });
    const done = await pane.refresh();
    expect(done.ok && done.value.data.changes?.added.rows).toBe(1);
    const then = await looked(pane);
    expect(then.kind === "ready" ? then.view.data.changes?.people : null).toEqual([]);
    expect(then.kind === "ready" ? then.will : null).toEqual([]);
  });
});

describe("where targets are missing", () => {
  it("makes a table with a line for each person, in the quarter of the last sale", async () => {
    const book = await opened({ Staff: pasted.Staff, Export: pasted.Export });
    const pane = paneOn(book);
    expect(await looked(pane)).toMatchObject({ kind: "data-found", missing: ["Targets"] });
    const made = await pane.insertTemplate();
    expect(made.ok).toBe(true);
    const targets = await book.workbook.readTables(["Targets"]);
    expect(targets.ok && targets.value[0]?.values.map(([employee, , , , start, end]) => [employee, start, end])).toEqual(["E1", "E2", "E3"].map((id) => [id, quarter.start, quarter.end]));
    expect(book.model.sheets.map(({ name }) => name)).not.toContain("Employees");
  });

  it("asks day or month first before, and makes them for the quarter that follows from the answer", async () => {
    // Month first, the last of them would be in May.
    const spelt = ["05/02/2023", "02/01/2023", "04/03/2023", "01/02/2023", "04/01/2023"];
    const Export = withCells(pasted.Export.slice(0, 6), Object.fromEntries(spelt.map((text, index) => [index + 1, { 1: text }])));
    const book = await opened({ Staff: pasted.Staff, Export });
    const pane = paneOn(book);
    expect(questionsOf(await looked(pane))).toEqual(["Sales.Order date:order"]);
    await answer(pane, "Sales.Order date:order", "dmy");
    expect(questionsOf(await looked(pane))).toEqual([]);
    expect((await pane.insertTemplate()).ok).toBe(true);
    const targets = await book.workbook.readTables(["Targets"]);
    expect(targets.ok && targets.value[0]?.values.map((row) => row.slice(4, 6))).toEqual([1, 2, 3].map(() => [quarter.start - 365, quarter.end - 366]));
  });

  it("lists as not used what nothing is read from, and no table that is read as it is", async () => {
    const book = await opened({ Staff: pasted.Staff, Export: pasted.Export, Cars: [["Plate", "Colour"], ["AB 12", "red"], ["CD 34", "blue"], ["EF 56", "red"]] });
    const pane = paneOn(book);
    await pane.insertTemplate();
    const look = await looked(pane);
    const data = look.kind === "ready" ? look.view.data : null;
    expect(data?.candidates.map(({ id }) => id)).toContain("Targets");
    expect(data?.unused.map(({ id }) => id)).toEqual(["Cars"]);
  });
});
