import { canonicalHeader, matchHeaders } from "../../../src/domain/records/matchHeaders";
import { inputTables, type InputTable } from "../../../src/domain/records/vocabulary";
import { formSheetName } from "../../../src/app/forms/formSheetName";
import { refreshWell } from "../support/aWorkbook";
import { aReviewWorkbook, english, FormSheet, formOn } from "./support/aReviewWorkbook";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { FollowUp } from "../../../src/app/followUp";

const ann = "Review – Ann Bell";

async function write(followUp: FollowUp, ...employeeIds: readonly string[]): Promise<readonly string[]> {
  const done = await followUp.writeForms({ employeeIds });
  if (!done.ok) throw new Error(done.error.details);
  return done.value.sheets;
}

/** Cells of an output table by the header of a column, of one person. */
function cellsOf({ model }: OpenWorkbook, name: string, header: string, id: string | number): readonly unknown[] {
  const table = model.table(name);
  if (!table) throw new Error(`no ${name}`);
  const { sheet, area, columns } = table;
  const at = area.column + columns.findIndex((column) => column.name === header);
  return Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).filter((row) => sheet.value(row, area.column) === id).map((row) => sheet.value(row, at));
}

function enter(opened: OpenWorkbook, name: string, header: string, id: string | number, entry: string | number): void {
  const table = opened.model.table(name);
  if (!table) throw new Error(`no ${name}`);
  const { sheet, area, columns } = table;
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    if (sheet.value(row, area.column) === id) return sheet.enter({ row, column: area.column + columns.findIndex((column) => column.name === header), rows: 1, columns: 1 }, [[entry]]);
  }
}

const answers = [["comments", "c1", "Ann's words"], ["comments", "c5", "=1+1 is not a formula here".slice(1)], ["nextSteps", "c1", "call Acme"], ["employeeSignature", "c2", "A. Bell"], ["employeeSignature", "c7", 45390], ["managerSignature", "c2", "D. Fox"], ["managerSignature", "c7", "=TODAY()"]] as const;

it("shows the numbers and words of the other sheets, live, and text as text", async () => {
  const opened = await aReviewWorkbook();
  expect(await write(opened.followUp, "E1", "7", "E2")).toEqual([ann, "Review – Bo-Chen- -the 2nd- of", "Review – Cy Day"]);
  expect(opened.model.activeSheet.name).toBe(ann);
  const form = formOn(opened, ann);
  for (const [column, header] of [["c2", "Actual"], ["c3", "Target of the period"], ["c4", "Attainment"], ["c5", "Score"], ["c6", "Weight"], ["c7", "Contribution"]] as const) {
    expect([1, 2, 3].map((slot) => form.value(`kpi${slot}`, column))).toEqual(cellsOf(opened, "Scorecard", header, "E1"));
  }
  expect(form.value("total", "c7")).toBe(cellsOf(opened, "Summary", "Total", "E1")[0]);
  expect(form.value("outcome", "c2")).toBe(cellsOf(opened, "Summary", "Band", "E1")[0]);
  expect(form.value("draftTexts", "c5")).toBe(cellsOf(opened, "Feedback", "To change (draft)", "E1")[0]);
  expect(formOn(opened, "Review – Cy Day").value("kpi1", "c2")).toBe(250);

  enter(opened, "Summary", "Agreed rating", "E1", "A");
  enter(opened, "Feedback", "Manager's text", "E1", "'=HYPERLINK(\"http://x\")");
  expect(form.value("outcome", "c7")).toBe("A");
  expect(form.value("managerText", "c1")).toBe('=HYPERLINK("http://x")');
  const planned = formOn(opened, "Review – Cy Day");
  const kpiOfPlan = cellsOf(opened, "ImprovementPlan", "KPI", 7)[0];
  enter(opened, "ImprovementPlan", "Cause", 7, "Skill");
  expect(planned.value("plan1", "c1")).toBe(`${String(kpiOfPlan)}: Skill`);
  enter(opened, "ImprovementPlan", "Cause", 7, "");
  expect(planned.value("plan1", "c1")).toBe(kpiOfPlan);
  opened.model.sheet("Sales data")?.enter({ row: 1, column: 3, rows: 1, columns: 1 }, [[1600]]);
  await refreshWell(opened.workbook);
  expect(form.value("kpi1", "c2")).toBe(1950);
  expect(form.value("kpi1", "c8")).toBe("█".repeat(20) + "▓".repeat(6));
  opened.close();
});

it("is set up for one page of the paper Setup names, and a refresh writes nothing to it", async () => {
  const opened = await aReviewWorkbook({ ...english, Setup: [["Setting", "Value"], ["Paper of review forms", "A4"]] });
  await write(opened.followUp, "E1");
  const { sheet } = formOn(opened, ann);
  expect(sheet.page).toMatchObject({ orientation: "Portrait", paperSize: "A4", zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 }, centerHorizontally: true, printArea: { row: 1, column: 1, columns: 8 } });
  expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
  opened.close();
});

it("keeps what people wrote through refresh, moved rows and columns, a renamed sheet, other KPIs and another language", async () => {
  const opened = await aReviewWorkbook();
  await write(opened.followUp, "E1");
  const { sheet } = formOn(opened, ann);
  const form = new FormSheet(sheet);
  for (const [row, column, entry] of answers) form.write(row, column, entry);
  const kept = (): unknown => answers.map(([row, column]) => form.formula(row, column) ?? form.value(row, column));
  const before = kept();
  form.write("plan", "c1", "Our own plan");

  // People insert rows and a column, rename the sheet, and copy words beside the form.
  sheet.insertCells({ row: 0, column: 0, rows: 2, columns: 16_384 }, "Down");
  sheet.insertCells({ row: 12, column: 0, rows: 1, columns: 16_384 }, "Down");
  sheet.insertCells({ row: 0, column: 3, rows: 1_048_576, columns: 1 }, "Right");
  sheet.enter({ row: 5, column: 14, rows: 1, columns: 1 }, [["beside"]]);
  sheet.rename("Ann, second talk");
  // One KPI less for Ann, and one more word of her target's header in the other language.
  const targets = opened.model.sheet("Targets data");
  targets?.deleteCells({ row: 2, column: 0, rows: 1, columns: 6 }, "Up");
  expect(await write(opened.followUp, "E1")).toEqual(["Ann, second talk"]);
  expect(kept()).toEqual(before);
  expect(sheet.value(5, 14)).toBe("beside");
  expect(form.value("plan", "c1")).toBe("Our own plan");
  expect([1, 2, 3].map((slot) => form.value(`kpi${slot}`, "c1"))).toEqual(["Sales amount", "Customer satisfaction", null]);
  expect([1, 2, 3].map((slot) => sheet.rowHidden(form.place(`kpi${slot}`, "c1").row))).toEqual([false, false, true]);
  expect(form.value("kpi2", "c2")).toBe(4.75);
  expect(String(form.value("kpi2", "c8"))).toMatch(/^█+▓+$/);

  // The workbook's headers become Chinese: so do the form's words, and nothing else.
  for (const { name, sheet: home, area, columns } of opened.model.tables) {
    if (!Object.hasOwn(inputTables, name)) continue;
    const table = name as InputTable;
    const ids = [...matchHeaders(table, columns.map((column) => column.name)).found];
    for (const [id, at] of ids) home.enter({ row: area.row, column: area.column + at, rows: 1, columns: 1 }, [[canonicalHeader(table, id, "zh-CN")]]);
  }
  expect(await write(opened.followUp, "E1")).toEqual(["Ann, second talk"]);
  expect(form.value("heads", "c2")).toBe("实际值");
  expect(kept()).toEqual(before);
  expect(form.value("plan", "c1")).toBe("Our own plan");
  opened.close();
});

it("keeps a form of somebody who left as it was last, and makes a new one where rows were taken out of the old", async () => {
  const opened = await aReviewWorkbook();
  await write(opened.followUp, "E1", "7");
  const cy = formOn(opened, "Review – Cy Day");
  cy.write("comments", "c1", "my words");
  const shown = [cy.value("kpi1", "c2"), cy.value("total", "c7"), cy.value("outcome", "c2")];
  opened.model.sheet("Employees data")?.deleteCells({ row: 3, column: 0, rows: 1, columns: 5 }, "Up");
  await refreshWell(opened.workbook);
  expect([cy.value("kpi1", "c2"), cy.value("total", "c7"), cy.value("outcome", "c2")]).toEqual(shown);
  expect(cy.formula("kpi1", "c2")).toBeNull();
  expect(cy.value("comments", "c1")).toBe("my words");
  expect((await refreshWell(opened.workbook)).sheets).toEqual([]);

  const form = formOn(opened, ann);
  form.write("comments", "c1", "'=2+2");
  form.write("nextSteps", "c1", "=2+2");
  form.sheet.deleteCells({ row: form.place("kpi2", "c1").row, column: 0, rows: 11, columns: 16_384 }, "Up");
  const old = [form.value("comments", "c1"), form.formula("nextSteps", "c1")];
  const [second = ""] = await write(opened.followUp, "E1");
  expect(second).toBe(`${ann} 2024-03`);
  expect([form.value("comments", "c1"), form.formula("nextSteps", "c1")]).toEqual(old);
  const anew = formOn(opened, second);
  expect([anew.value("comments", "c1"), anew.formula("comments", "c1"), anew.formula("nextSteps", "c1")]).toEqual(["=2+2", null, "=2+2"]);
  opened.close();
});

it("says so where nobody can be reviewed, and is put back whole where it cannot be written", async () => {
  const opened = await aReviewWorkbook();
  expect(await opened.followUp.writeForms({ employeeIds: ["nobody"] })).toMatchObject({ ok: false, error: { kind: "nobody-to-review" } });
  await write(opened.followUp, "E1");
  formOn(opened, ann).sheet.protect({ password: false, options: {} });
  expect(await opened.followUp.writeForms({ employeeIds: ["E1"] })).toMatchObject({ ok: false, error: { kind: "sheet-protected" } });
  opened.close();
});

it.each([
  ["Review – A/B\\C?*[x]:y", [], "Review – A-B-C---x--y"],
  ["History", [], "History 2024-03"],
  ["'Ann'", [], "Ann"],
  ["Review – Ann", ["review – ann"], "Review – Ann 2024-03"],
  ["Review – Ann", ["review – ann", "Review – Ann 2024-03"], "Review – Ann (2)"],
  ["Review – a name that is longer than sheets allow", [], "Review – a name that is longer"],
] as const)("names a sheet %j where %j are taken: %j", (wanted, taken, name) => {
  expect(formSheetName(wanted, taken, "2024-03")).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});
