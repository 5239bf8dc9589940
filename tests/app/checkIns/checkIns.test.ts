import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import { refresh, type Refreshed } from "../../../src/app/refresh";
import type { Cell } from "../../../src/domain/records/rawTable";
import type { Locale } from "../../../src/domain/locale";
import { day } from "../../../src/domain/units";
import { checkInCalendar, checkInsView } from "../../../src/app/checkIns/checkInsView";
import { aWorkbook, quarter, type Tables } from "../support/aWorkbook";

/** Half of the quarter has passed: Ann is on track, Bo at risk, Cy, whose number is a number, without any sale. */
const mid = 45337;
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Manager", "End date"], ["E1", "Ann Bell", "Lee", ""], ["E2", "Bo Chen", "Lee", ""], [7, "Cy Dow", "Kim", ""]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...["E1", "E2", 7].map((id) => [id, "Sales amount", quarter.start, quarter.end, 1000, 100])],
  Sales: [["Date", "Employee", "Quantity", "Amount"], [45300, "E1", 1, 700], [45320, "E2", 1, 50], [45320, 7, 1, 300]],
};
const at = async ({ workbook }: OpenWorkbook, asOf: number, locale: Locale = "en-US"): Promise<Refreshed> => {
  const done = await refresh(workbook, { asOf: day(asOf), screen: locale, startedOn: "2024-02-16T09:00:00.000Z" });
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value;
};
async function rows({ workbook }: OpenWorkbook): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const read = await workbook.readTables(["CheckIns"]);
  const [table] = read.ok ? read.value : [];
  if (table === undefined) throw new Error("no CheckIns");
  return table.values.map((row) => Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? null])));
}
function put({ model }: OpenWorkbook, name: string, row: number, header: string, value: string | number): void {
  const table = model.table(name);
  if (!table) throw new Error(`no ${name}`);
  const column = table.columns.findIndex((one) => one.name === header);
  if (column < 0) throw new Error(`no ${header}`);
  table.sheet.enter({ row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 }, [[value]]);
}
const brief = (all: readonly Readonly<Record<string, Cell>>[]) => all.map((row) => [row["Employee ID"], row["No."], row.Due, row.State, row.Why]);

it("plans one for everybody by how they stand, the same at every refresh, and the next once it was held", async () => {
  const opened = await aWorkbook(tables);
  await at(opened, mid);
  // A Thursday, so whole weeks later is a working day.
  const planned = [["E1", 1, mid + 28, "Planned", "On track"], ["E2", 1, mid + 7, "Planned", "At risk"], [7, 1, mid + 14, "Planned", "Behind pace"]];
  expect(brief(await rows(opened))).toEqual(planned);
  expect((await at(opened, mid)).sheets).toEqual([]);
  await at(opened, mid + 8);
  expect(brief(await rows(opened))[1]).toEqual(["E2", 1, mid + 7, "Overdue", "At risk"]);
  put(opened, "CheckIns", 1, "Date held", mid + 8);
  put(opened, "CheckIns", 1, "Notes", "Lost a customer");
  put(opened, "CheckIns", 1, "Next step", "=call the three largest".slice(1));
  await at(opened, mid + 8);
  const after = await rows(opened);
  expect([brief(after)[1], brief(after)[3]]).toEqual([["E2", 1, mid + 7, "Held", "At risk"], ["E2", 2, mid + 15, "Planned", "At risk"]]);
  expect(after[3]?.["What to talk about"]).toContain("Agreed on 2024-02-23: call the three largest");
  expect((await at(opened, mid + 8)).sheets).toEqual([]);
  opened.close();
});

it("talks about what moved, open actions and replies, and stops when they are over", async () => {
  const opened = await aWorkbook(tables);
  await at(opened, mid);
  expect((await rows(opened))[1]?.["What to talk about"]).toMatch(/Proposed action, to be agreed \(Sales amount, due \d{4}-\d\d-\d\d\)/);
  put(opened, "Feedback", 1, "Employee's reply", "The region was cut in half");
  put(opened, "Sales", 1, "Amount", 90);
  await at(opened, mid);
  const talk = String((await rows(opened))[1]?.["What to talk about"]);
  expect(talk).toContain("Reply to feedback, not yet discussed: “The region was cut in half”");
  expect(talk).toMatch(/Total \+3.* since 2024-02-16: actuals \+3/);
  expect((await at(opened, mid)).sheets).toEqual([]);
  // A reply may be of after the talk about the feedback: until it is acknowledged it is told of.
  put(opened, "Feedback", 1, "Discussed on", mid);
  put(opened, "ImprovementPlan", 0, "Status", "Agreed");
  await at(opened, mid);
  const discussed = String((await rows(opened))[1]?.["What to talk about"]);
  expect(discussed).toContain("Reply to feedback discussed on 2024-02-15, not yet acknowledged: “The region was cut in half”");
  expect(discussed).toContain("Open action (Sales amount");
  put(opened, "Feedback", 1, "Acknowledged on", mid + 1);
  const plan = opened.model.table("ImprovementPlan");
  for (let row = 0; row < (plan?.area.rows ?? 1) - 1; row++) put(opened, "ImprovementPlan", row, "Status", "Done");
  await at(opened, mid);
  const quiet = String((await rows(opened))[1]?.["What to talk about"]);
  expect(quiet).not.toMatch(/action \(|Reply/);
  opened.close();
});

it("keeps what people wrote when somebody leaves, drops what was only planned, and says which date cannot be read", async () => {
  const opened = await aWorkbook(tables);
  await at(opened, mid);
  put(opened, "CheckIns", 0, "Date held", "soon");
  put(opened, "CheckIns", 1, "Notes", "Wants another region");
  for (const row of [1, 2]) put(opened, "Employees", row, "End date", mid);
  const done = await at(opened, mid + 1);
  expect(done.issues.find(({ table }) => table === "CheckIns")).toMatchObject({ kind: "cell-not-a-date", found: "soon", severity: "notice" });
  expect((await rows(opened)).map((row) => [row["Employee ID"], row.State, row.Notes, row["Date held"]])).toEqual([["E1", "Planned", "", "soon"], ["E2", "No longer in the data", "Wants another region", ""]]);
  opened.close();
});

it("gives each a name of its own in the calendar file, the same whenever it is made, with the talk in the language asked for", async () => {
  const opened = await aWorkbook(tables);
  const { checkIns, outputs } = await at(opened, mid);
  const view = checkInsView(checkIns, outputs, day(mid), "zh-CN");
  expect([view.overdue, view.soon, view.lines.map(({ name }) => name)]).toEqual([0, 0, ["Bo Chen", "Cy Dow", "Ann Bell"]]);
  expect(checkInsView(checkIns, outputs, day(mid + 1), "en-US").soon).toBe(1);
  const uids = (text: string): readonly string[] => text.match(/UID:.*/g) ?? [];
  const [one, other] = [checkInCalendar(view.lines, "zh-CN", "2024-02-16T09:00:00.000Z"), checkInCalendar(view.lines, "zh-CN", "2024-03-16T09:00:00.000Z")];
  expect(uids(one)).toEqual(["UID:check-in-e2-1-20240222@performance-follow-up", "UID:check-in-7-1-20240229@performance-follow-up", "UID:check-in-e1-1-20240314@performance-follow-up"]);
  expect(uids(other)).toEqual(uids(one));
  expect(one).toContain("SUMMARY:定期跟进：Bo Chen");
  expect(await opened.workbook.reveal(view.lines[0]?.link ?? { kind: "table", table: "none" })).toMatchObject({ ok: true });
  opened.close();
});

/** The two quarters of a half-year, with targets in both. */
const next = { start: 45383, end: 45473 };
const twoQuarters: Tables = { ...tables, Targets: [...tables["Targets"] ?? [], ...["E1", "E2", 7].map((id) => [id, "Sales amount", next.start, next.end, 1000, 100])] };
/** The same with the headers and the KPI of a Chinese workbook. */
const inChinese: Tables = {
  Employees: [["工号", "姓名", "上级", "离职日期"], ...(twoQuarters["Employees"] ?? []).slice(1)],
  Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重"], ...(twoQuarters["Targets"] ?? []).slice(1).map((row) => row.map((cell) => (cell === "Sales amount" ? "销售额" : cell)))],
  Sales: [["日期", "员工", "数量", "金额"], ...(twoQuarters["Sales"] ?? []).slice(1)],
};

it.each([
  { locale: "en-US", began: "A new period began on 2024-04-01: its total is not compared with the one before.", talk: "What to talk about", date: "Date", sum: /^. Total [+-]/m },
  { locale: "zh-CN", began: "新的考核期已于 2024-04-01 开始，总分不与上一期比较。", talk: "谈什么", date: "日期", sum: /以来总分/ },
] as const)("says that a new period began instead of comparing it with a finished one, in $locale", async ({ locale, began, talk, date, sum }) => {
  const opened = await aWorkbook(locale === "zh-CN" ? inChinese : twoQuarters);
  await at(opened, quarter.end, locale);
  const done = await at(opened, next.start + 5, locale);
  const said = String((await rows(opened))[0]?.[talk]);
  expect(said).toContain(began);
  expect(said).not.toMatch(sum);
  const changes = done.outputs.find(({ name }) => name === "ScoreChanges");
  expect(changes?.values.every((row) => String(row.at(-1)).includes("2024-04-01"))).toBe(true);
  expect((await at(opened, next.start + 5, locale)).sheets).toEqual([]);
  // Within the new period there is something to compare with again.
  put(opened, "Sales", 0, date, next.start + 1);
  await at(opened, next.start + 5, locale);
  put(opened, "Sales", 0, locale === "zh-CN" ? "金额" : "Amount", 40);
  await at(opened, next.start + 5, locale);
  expect(String((await rows(opened))[0]?.[talk])).toMatch(sum);
  opened.close();
});

it("names a meeting in the calendar by the day it was first planned for: the same when it is moved, another in next year's workbook", async () => {
  const uids = ({ checkIns, outputs }: Refreshed, asOf: number): readonly string[] => (checkInCalendar(checkInsView(checkIns, outputs, day(asOf), "en-US").lines, "en-US", "2024-02-16T09:00:00.000Z").match(/UID:\S*/g) ?? []);
  const opened = await aWorkbook(twoQuarters);
  const first = await at(opened, mid);
  const before = uids(first, mid);
  expect(before).toEqual(uids(await at(opened, mid + 1), mid + 1));
  // Ann falls behind: her meeting is moved forward and stays the same one.
  put(opened, "Sales", 0, "Amount", 1);
  const moved = await at(opened, mid + 1);
  const dueOf = ({ checkIns }: Refreshed): number | undefined => checkIns.find(({ employee }) => employee.id === "E1")?.due;
  expect(dueOf(moved)).toBeLessThan(dueOf(first) ?? 0);
  expect([...uids(moved, mid + 1)].sort()).toEqual([...before].sort());
  // Also once another period has begun.
  expect([...uids(await at(opened, next.start + 3), next.start + 3)].sort()).toEqual([...before].sort());
  opened.close();
  const [shift, later] = [366, await aWorkbook({ ...tables, Targets: (tables["Targets"] ?? []).map((row, index) => (index === 0 ? row : row.map((cell, column) => (column === 2 || column === 3 ? Number(cell) + 366 : cell)))) })];
  const nextYear = uids(await at(later, mid + shift), mid + shift);
  expect(nextYear).toHaveLength(before.length);
  expect(nextYear.filter((uid) => before.includes(uid))).toEqual([]);
  later.close();
});
