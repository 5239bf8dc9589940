import { createFollowUp } from "../../../src/app/followUp";
import { todayLines, type TodayLine } from "../../../src/app/today/todayLines";
import type { TeamView } from "../../../src/app/teamView";
import type { Locale } from "../../../src/domain/locale";
import { day } from "../../../src/domain/units";
import { sheetWords } from "../../../src/i18n/sheets";
import { aWorkbook, quarter, smallTables, type Tables } from "../support/aWorkbook";

/** A line in short: what, and how many. */
const short = (line: TodayLine): string => (line.kind === "steps" ? `${line.late ? "late" : "due"} ${line.step} ${line.steps.length}` : line.kind);

const chinese: Tables = {
  Employees: [["工号", "姓名", "团队"], ...smallTables.Employees.slice(1)],
  Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重"], ...smallTables.Targets.slice(1).map((row) => row.map((cell) => (cell === "Sales amount" ? "销售额" : cell)))],
  Sales: [["日期", "员工", "数量", "金额"], ...smallTables.Sales.slice(1)],
};

it.each<{ readonly locale: Locale; readonly tables: Tables }>([{ locale: "en-US", tables: smallTables }, { locale: "zh-CN", tables: chinese }])("tells what is late of plans and feedback first, and each step leads to the cell it is done in, in $locale", async ({ locale, tables }) => {
  const opened = await aWorkbook({ ...tables, Sales: [...(tables["Sales"] ?? []).slice(0, 2), [45320, "E2", 3, 1000]] });
  const { improvementPlan, feedback, statuses } = sheetWords(locale);
  const at = (asOf: number) => createFollowUp({ workbook: opened.workbook, locale, today: day(asOf), now: () => "2024-04-01T00:00:00.000Z" });
  const viewAt = async (asOf: number): Promise<TeamView> => {
    const look = await at(asOf).look();
    if (!look.ok || look.value.kind !== "ready") throw new Error("the workbook could not be looked at");
    return look.value.view;
  };
  const cell = (name: string, row: number, header: string): { readonly sheet: string; readonly enter: (value: string | number) => void } => {
    const table = opened.model.table(name);
    const column = table?.columns.findIndex((one) => one.name === header) ?? -1;
    if (!table || column < 0) throw new Error(`no ${name} ${header}`);
    return { sheet: table.sheet.name, enter: (value) => table.sheet.enter({ row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 }, [[value]]) };
  };
  expect((await at(quarter.end).refresh()).ok).toBe(true);
  cell("ImprovementPlan", 0, improvementPlan.status).enter(statuses["in-progress"]);
  cell("ImprovementPlan", 0, improvementPlan.start).enter(quarter.end);
  cell("ImprovementPlan", 0, improvementPlan.due).enter(quarter.end + 90);
  cell("Feedback", 0, feedback.managerText).enter("Come to every visit prepared.");
  // 178 days later: three checks and the end of the plan have passed, and nobody has talked about the feedback.
  const late = quarter.end + 178;
  const view = await viewAt(late);
  const lines = todayLines(view);
  const steps = lines.flatMap((line) => (line.kind === "steps" ? [line] : []));
  expect(steps.map(short)).toEqual(["late discuss 1", "late check 3", "late plan 1"]);
  expect(steps.flatMap((line) => line.steps.map(({ waited, daysLate }) => [waited, daysLate]))).toEqual([[178, 164], [148, 148], [118, 118], [88, 88], [88, 88]]);
  const before = lines.findIndex(({ kind }) => kind === "low" || kind === "pace" || kind === "targets");
  expect(lines.slice(0, before < 0 ? undefined : before).map(short)).toEqual(expect.arrayContaining(steps.map(short)));
  // Each is done in the cell its button leads to; written there, it is no step any more.
  const done: readonly (readonly [Parameters<typeof cell>[2], string | number, string])[] = [[feedback.discussedOn, late - 20, "late acknowledge 1"], [feedback.acknowledgedOn, late, ""]];
  for (const [header, value, then] of done) {
    const [first] = todayLines(await viewAt(late)).flatMap((line) => (line.kind === "steps" && line.steps[0]?.about === null ? line.steps : []));
    if (first?.link?.kind !== "row") throw new Error("there is no cell for the next step");
    expect([first.link.table, first.link.header]).toEqual(["Feedback", header]);
    expect(await opened.workbook.reveal(first.link)).toMatchObject({ ok: true });
    cell("Feedback", 0, header).enter(value);
    expect(todayLines(await viewAt(late)).map(short).filter((text) => /discuss|acknowledge|reply/.test(text)).join()).toBe(then);
  }
  const [first] = steps[1]?.steps ?? [];
  expect(first?.link).toMatchObject({ kind: "row", table: "ImprovementPlan", header: improvementPlan.result1 });
  expect(steps[2]?.steps[0]?.link).toMatchObject({ header: improvementPlan.checkedOn });
  cell("ImprovementPlan", 0, improvementPlan.result1).enter("Two of three visits prepared");
  expect(todayLines(await viewAt(late)).map(short)).toContain("late check 2");
  opened.close();
});
