import { createFollowUp } from "../../src/app/followUp";
import { day } from "../../src/domain/units";
import { wordIssue } from "../../src/i18n/wording";
import { outputOf, quarter, refreshWell, type Tables } from "./support/aWorkbook";
import { forOneTest } from "./support/forOneTest";

jest.setTimeout(120_000);

const { opened } = forOneTest();
const target = (employee: string, kpi: string, value: number, weight: number | "" = 50) => [employee, kpi, quarter.start, quarter.end, value, weight];
const targetHeaders = ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"];
/** Bo has two tickets of two hours, Ann none. */
const tickets = (counts: "Yes" | "No"): Tables => ({
  Employees: [["Employee ID", "Name"], ["E1", "Ann Bell"], ["E2", "Bo Chen"]],
  KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Direction"], ["Complaints", "Tickets", "", "Count", "Lower is better"], ["Handling time", "Tickets", "Hours", "Average", "Lower is better"]],
  Targets: [targetHeaders, ...["E1", "E2"].flatMap((id) => [target(id, "Complaints", 1), target(id, "Handling time", 2)])],
  Tickets: [["Date", "Employee", "Hours"], [quarter.start, "E2", 2], [quarter.start + 1, "E2", 2]],
  Setup: [["Setting", "Value"], ["Missing data counts as zero", counts]],
});

it.each([
  ["left out", "No", ["", "", ""], 120, "actual-missing"],
  ["counted as 0 points", "Yes", ["", "", 0], 60, "actual-missing-zero"],
] as const)("who has no row has had no complaint, and no handling time, which is %s; the sheet's formulas agree", async (_, counts, handling, total, kind) => {
  const book = await opened(tickets(counts));
  const done = await refreshWell(book.workbook);
  const card = outputOf(done, "Scorecard");
  if (card === undefined) throw new Error("no Scorecard");
  const at = (header: string): number => card.headers.indexOf(header);
  const shown = card.values.map((row) => ["Name", "KPI", "Actual", "Attainment", "Score", "Total"].map((header) => row[at(header)] ?? ""));
  const close = (value: number): unknown => expect.closeTo(value, 9);
  expect(shown).toEqual([
    ["Ann Bell", "Complaints", 0, close(1.1), close(120), close(total)],
    ["Ann Bell", "Handling time", ...handling, close(total)],
    ["Bo Chen", "Complaints", 2, close(0.5), close(37.5), close(68.75)],
    ["Bo Chen", "Handling time", 2, 1, close(100), close(68.75)],
  ]);
  expect(done.issues.filter((issue) => issue.kind === "formula-disagrees")).toEqual([]);
  const missing = done.issues.filter((issue) => issue.kind === "actual-missing" || issue.kind === "actual-missing-zero");
  expect(missing.map((issue) => [issue.kind, issue.subject])).toEqual([[kind, "Ann Bell, Handling time"]]);

  const pane = createFollowUp({ workbook: book.workbook, locale: "en-US", today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" });
  const why = await pane.why({ employeeId: "E1" });
  if (!why.ok) throw new Error("refused");
  const said = why.value.kpis.map(({ steps }) => steps.map(({ text }) => text).join(" "));
  expect(said[0]).toContain("none of the rows of Tickets");
  expect(said[1]).toContain(counts === "Yes" ? "Setup says that this counts as 0 points" : "There is no data for this person");
  const written = await pane.explain({ employeeId: "E1" });
  expect(written).toMatchObject({ ok: true });
  const again = await refreshWell(book.workbook);
  expect(again.issues.filter((issue) => issue.kind === "formula-disagrees")).toEqual([]);
});

it("a blank weight breaks no link, a name two people have is told as that, and a word of each stands in both languages", async () => {
  const book = await opened({
    Employees: [["Employee ID", "Name"], ["E1", "Li Wei"], ["E2", "Li Wei"], ["E3", "Bo Chen"]],
    Targets: [targetHeaders, target("E1", "Sales amount", 100, ""), target("E3", "Sales amount", 100, 100)],
    Sales: [["Date", "Employee", "Amount"], [quarter.start, "E1", 50], [quarter.start, "li wei", 1], [quarter.end, "Li Wei", 1], [quarter.end, "E3", 90]],
  });
  const done = await refreshWell(book.workbook);
  expect(done.issues.filter(({ kind }) => kind === "target-not-live" || kind === "formula-disagrees")).toEqual([]);
  const named = done.issues.filter(({ kind }) => kind === "employee-unknown" || kind === "employee-name-shared");
  expect(named).toMatchObject([{ kind: "employee-name-shared", found: "li wei", expected: "2", count: 2, place: { address: "B3" } }]);
  const [shared] = named;
  if (shared === undefined) throw new Error("nothing found");
  expect(wordIssue(shared, "en-US")).toContain("2 people in Employees are named “li wei”");
  expect(wordIssue(shared, "zh-CN")).toContain("有 2 个人叫“li wei”");
});
