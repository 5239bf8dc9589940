import fc from "fast-check";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";
import { aWorkbook, outputOf, quarter, refreshWell, smallTables, type Grid, type Tables } from "./support/aWorkbook";
import type { Refreshed } from "../../src/app/refresh";

/** A cell of ImprovementPlan in the row of one person (their first). */
function cellOf(done: Refreshed, person: string, header: string): unknown {
  const table = outputOf(done, "ImprovementPlan");
  return table?.values.find(([id]) => id === person)?.[table.headers.indexOf(header)];
}
/** Writes into ImprovementPlan as a person would. */
function write(opened: OpenWorkbook, person: string, header: string, value: string | number): void {
  const table = opened.model.table("ImprovementPlan");
  if (!table) throw new Error("there is no plan sheet");
  const { sheet, area, columns } = table;
  const column = columns.findIndex(({ name }) => name === header);
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    if (sheet.value(row, area.column) === person) return sheet.enter({ row, column: area.column + column, rows: 1, columns: 1 }, [[value]]);
  }
  throw new Error(`no plan of ${person}`);
}
const short: Tables = { ...smallTables, Sales: [["Date", "Employee", "Product", "Quantity", "Amount"], [45300, "E1", "Lamp", 1, 200], [45310, "E1", "Desk", 2, 150], [45320, "E2", "Chair", 3, 2200]] };
const library = (...rows: Grid): Grid => [["Cause", "KPI or competency", "Action type", "Action", "Weeks", "Success measure"], ...rows];

describe("a plan in the sheet", () => {
  it("has its checks a third of its span apart, follows Start and Due, and measures its own days", async () => {
    const opened = await aWorkbook(short);
    const done = await refreshWell(opened.workbook);
    const dates = (from: Refreshed) => ["Start", "Check 1 on", "Check 2 on", "Check 3 on"].map((header) => Number(cellOf(from, "E1", header)) - quarter.end);
    expect(dates(done)).toEqual([0, 30, 60, 90]);
    expect([cellOf(done, "E1", "Value to reach"), cellOf(done, "E1", "Measured"), cellOf(done, "E1", "Reached")]).toEqual([1000, "", ""]);
    write(opened, "E1", "Due", quarter.end + 60);
    write(opened, "E1", "Value to reach", 150);
    const after = await refreshWell(opened.workbook);
    expect(dates(after)).toEqual([0, 20, 40, 60]);
    // Of 200 on the 9th and 150 on the 19th of January only the second lies within the plan's days.
    write(opened, "E1", "Start", 45301);
    const moved = await refreshWell(opened.workbook);
    expect([cellOf(moved, "E1", "Measured"), cellOf(moved, "E1", "Reached")]).toEqual([150, "Reached"]);
    expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
    opened.close();
  });

  it("stays open while marked as done without the day its measure was checked, and the finding names that cell", async () => {
    const opened = await aWorkbook(short);
    await refreshWell(opened.workbook);
    write(opened, "E1", "Status", "Done");
    const found = async () => (await refreshWell(opened.workbook)).issues.filter(({ kind }) => kind.startsWith("plan-")).map(({ kind, place, found: text, subject }) => [kind, place?.column, place?.row, text, subject]);
    expect(await found()).toEqual([["plan-closed-unchecked", "Measure checked on", 2, "", "Ann Bell, Sales amount"]]);
    write(opened, "E1", "Measure checked on", "soon");
    expect(await found()).toEqual([["plan-closed-unchecked", "Measure checked on", 2, "soon", "Ann Bell, Sales amount"]]);
    write(opened, "E1", "Measure checked on", quarter.end - 5);
    expect((await found())[0]?.[0]).toBe("plan-checked-before-start");
    write(opened, "E1", "Measure checked on", quarter.end + 90);
    expect(cellOf(await refreshWell(opened.workbook), "E1", "Effect")).toBe("Not told: no action type is chosen.");
    write(opened, "E1", "Action type", "Coaching");
    const closed = await refreshWell(opened.workbook);
    expect(closed.issues.filter(({ kind }) => kind.startsWith("plan-"))).toEqual([]);
    expect(cellOf(closed, "E1", "Effect")).toMatch(/^Not to be told before/);
    expect(outputOf(closed, "EffectLedger")?.values.map(([type, kpi, plans, people]) => [type, kpi, plans, people])).toEqual([["Coaching", "All KPIs", 1, 1]]);
    opened.close();
  });

  it("that people have taken up stays current when the score recovers, and keeps their words", async () => {
    const opened = await aWorkbook(short);
    await refreshWell(opened.workbook);
    write(opened, "E1", "Status", "In progress");
    write(opened, "E1", "Check 1: result", "going well");
    write(opened, "E1", "Start", quarter.start);
    opened.model.sheet("Sales data")?.enter({ row: 1, column: 4, rows: 1, columns: 1 }, [[1100]]);
    const after = await refreshWell(opened.workbook);
    expect(["Record", "Measured", "Reached", "Check 1: result", "Status"].map((header) => cellOf(after, "E1", header))).toEqual(["Current", 1250, "Reached", "going well", "In progress"]);
    expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
    opened.close();
  });

  it("keeps whatever people write in any of their columns", async () => {
    const columns = ["Cause", "Action type", "Action", "Support given", "Owner", "Start", "Due", "Value to reach", "Success measure", "Check 1: result", "Check 2: result", "Check 3: result", "Measure checked on", "Status", "Progress"];
    const opened = await aWorkbook(short);
    await refreshWell(opened.workbook);
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.constantFrom(...columns), fc.oneof(fc.integer({ min: 45000, max: 46000 }), fc.constantFrom("Done", "Agreed", "Skill", "a word", "改进", "12 a")), fc.integer({ min: 100, max: 1500 })), { selector: ([column]) => column, minLength: 1, maxLength: 6 }), async (edits) => {
      for (const [column, value] of edits) write(opened, "E1", column, value);
      opened.model.sheet("Sales data")?.enter({ row: 1, column: 4, rows: 1, columns: 1 }, [[edits[0]?.[2] ?? 0]]);
      const after = await refreshWell(opened.workbook);
      expect(edits.map(([column]) => cellOf(after, "E1", column))).toEqual(edits.map(([, value]) => value));
    }), { numRuns: 8 });
    opened.close();
  });
});

describe("a plan over the end of a period", () => {
  const next = { start: quarter.end + 1, end: quarter.end + 91 };
  const asked: Tables = { ...short, Targets: [...smallTables.Targets, ["E1", "Sales amount", next.start, next.end, 1820, 100], ["E2", "Sales amount", next.start, next.end, 2000, 100]], Sales: [...(short.Sales ?? []), [quarter.end + 10, "E1", "Lamp", 1, 300]] };

  it("asks the targets of its own days, and goes on measuring those, not the new period", async () => {
    const opened = await aWorkbook(asked);
    const first = await refreshWell(opened.workbook);
    // One day of the first quarter, 1000 / 91, and all but the last of the second, 1820 / 91 a day.
    expect([cellOf(first, "E1", "Value to reach"), cellOf(first, "E1", "Success measure")]).toEqual([1811, "Sales amount ≥ 1,811 from 2024-03-31 to 2024-06-29"]);
    write(opened, "E1", "Status", "In progress");
    write(opened, "E1", "Action type", "Coaching");
    write(opened, "E1", "Success measure", "as we agreed");
    const later = await refreshWell(opened.workbook, { asOf: next.end });
    expect(["Measured", "Reached", "Success measure", "Value to reach"].map((header) => cellOf(later, "E1", header))).toEqual([300, "Not yet", "as we agreed", 1811]);
    opened.close();
  });

  it("that is closed although its measure is not met is pointed out, by its status", async () => {
    const opened = await aWorkbook(asked);
    await refreshWell(opened.workbook);
    write(opened, "E1", "Status", "Done");
    write(opened, "E1", "Measure checked on", next.end);
    const found = async () => (await refreshWell(opened.workbook, { asOf: next.end })).issues.filter(({ kind }) => kind.startsWith("plan-")).map(({ kind, place, found: text, expected }) => [kind, place?.column, text, expected]);
    expect(await found()).toEqual([["plan-closed-unmet", "Status", "300", "1,811"]]);
    write(opened, "E1", "Value to reach", 300);
    expect(await found()).toEqual([]);
    opened.close();
  });
});

describe("what is proposed", () => {
  const inventory: Grid = [["Product", "Date", "On hand", "Stock-out days", "Lead time"], ["Lamp", 45380, 0, 12, 10], ["Desk", 45380, 50, 0, 10]];

  it("comes from ActionLibrary, that of the KPI first, with its weeks and measure; else it is built in", async () => {
    const rows = library(["Process", "", "Process change", "any KPI", 4, ""], ["Stock or resources missing", "", "Resources", "all stock", 3, ""], ["stock", "Sales amount", "Resources", "reorder at once", 2, "no lamp missing"]);
    const opened = await aWorkbook({ ...short, Inventory: inventory, ActionLibrary: rows });
    const done = await refreshWell(opened.workbook);
    expect(["Cause", "Action type", "Action", "Due"].map((header) => cellOf(done, "E1", header))).toEqual(["Stock or resources missing", "Resources", "reorder at once", quarter.end + 14]);
    expect(cellOf(done, "E1", "Success measure")).toBe("Sales amount ≥ 165 from 2024-03-31 to 2024-04-14 (at the pace of the current target); no lamp missing");
    expect(cellOf(done, "E1", "What the data says about causes")).toContain("1 of the 2 products this person sells are short or ran out (12 days out of stock)");
    opened.close();
  });

  it("says that nothing is known of stock where there is no Inventory, and never suggests motivation for want of evidence", async () => {
    const opened = await aWorkbook(short);
    const done = await refreshWell(opened.workbook);
    const evidence = String(cellOf(done, "E1", "What the data says about causes"));
    expect(evidence).toContain("there is no table Inventory");
    expect(evidence.split("\n").map((line) => line.replace(/\?.*/, ""))).toEqual(["• Why now: the score is under the line of Setup.", "• Data wrong", "• Target unrealistic", "• Stock or resources missing", "• Process", "• Skill", "• Motivation"]);
    expect(["Cause", "Action type", "Action"].map((header) => cellOf(done, "E1", header))).toEqual(["", "", "Talk over what stands in the way of Sales amount, then choose the cause and an action."]);
    opened.close();
  });

  it("promises no figure where the data or the target is what is doubted", async () => {
    const opened = await aWorkbook({ ...short, Sales: [...(short.Sales ?? []), [45330, "E1", "Lamp", 1, "ten"]], ActionLibrary: library(["Data wrong", "", "Data correction", "enter it again", 2, "no cell left"]) });
    const done = await refreshWell(opened.workbook);
    expect(["Value to reach", "Success measure"].map((header) => cellOf(done, "E1", header))).toEqual(["", "no cell left"]);
    opened.close();
  });

  it("suspects the data only for cells of this person and KPI", async () => {
    const mine = await aWorkbook({ ...short, Sales: [...(short.Sales ?? []), [45330, "E1", "Lamp", 1, "ten"]] });
    const others = await aWorkbook({ ...short, Sales: [...(short.Sales ?? []), [45330, "E2", "Lamp", 1, "ten"], [45330, "E1", "Lamp", "many", 10]] });
    expect(cellOf(await refreshWell(mine.workbook), "E1", "What the data says about causes")).toContain("1 cell of this person that this KPI needs could not be used (Sales data!E5)");
    expect(cellOf(await refreshWell(others.workbook), "E1", "What the data says about causes")).toContain("every cell this KPI needs of this person could be used");
    mine.close();
    others.close();
  });

  it("names the cell and the choices where a cause or type of ActionLibrary is none, in both languages", async () => {
    const opened = await aWorkbook({ ...short, ActionLibrary: library(["Bad luck", "", "Coaching", "x", 4, ""], ["Skill", "", "Magic", "x", 4, ""]) });
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ table }) => table === "ActionLibrary").map(({ kind, found, expected, place }) => [kind, found, place?.address, expected])).toEqual([
      ["cell-not-a-choice", "Bad luck", "A2", "Data wrong, Target unrealistic, Stock or resources missing, Process, Skill, Motivation"],
      ["cell-not-a-choice", "Magic", "C3", "Training, Coaching, Process change, Resources, Target review, Data correction"],
    ]);
    opened.close();
  });

  it("also follows a fall beyond the person's own limits, though the score is over the line", async () => {
    const monthly = [100, 104, 98, 102, 101, 99, 103, 100, 40].map((amount, month) => [45017 + Math.round(month * 30.5) + 3, "E1", amount] as const);
    const opened = await aWorkbook({
      Employees: smallTables.Employees,
      Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ["E1", "Sales amount", 45200, 45291, 200, 100]],
      Sales: [["Date", "Employee", "Amount"], [45017, "E1", 1], ...monthly, [45291, "E2", 5]],
    });
    const done = await refreshWell(opened.workbook, { asOf: 45291 });
    expect(Number(cellOf(done, "E1", "Score"))).toBeGreaterThan(70);
    expect(cellOf(done, "E1", "What the data says about causes")).toMatch(/Why now: the last whole month came to 40.*beyond this person’s own limit/);
    opened.close();
  });
});
