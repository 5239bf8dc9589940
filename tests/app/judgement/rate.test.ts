import { createFollowUp, type FollowUp } from "../../../src/app/followUp";
import type { PersonLine } from "../../../src/app/teamView";
import { day } from "../../../src/domain/units";
import type { Cell } from "../../../src/domain/records/rawTable";
import { aWorkbook, outputOf, quarter, refreshWell, smallTables, type Tables } from "../support/aWorkbook";

const anchors: Tables = {
  Anchors: [["Competency", "Score", "Behaviour"], ["Listens", 1, "interrupts"], ["Listens", 3, "repeats back"], ["Listens", 5, "asks what for"], ["Plans", 3, "names dates"]],
};
const reviewed: Tables = {
  Reviews360: [
    ["Period", "Employee", "Reviewer", "Relation", "Competency", "Score", "Comment"],
    [quarter.start, "E1", "Mo", "Manager", "listens", 4, "said in June"],
    [quarter.start, "E1", "E1", "Self", "Listens", 5, ""],
    [quarter.start - 40, "E1", "Mo", "Manager", "Plans", 1, "another period"],
    [quarter.start, "E2", "Mo", "Manager", "Plans", 2, ""],
    [quarter.start, "E2", "Jo", "Manager", "Plans", 4, ""],
    ...["x", "y"].map((reviewer) => [quarter.start, "E2", reviewer, "Peer", "Hidden", 2, "secret"]),
  ],
};
const employees: Tables = { Employees: [["Employee ID", "Name", "Team", "Manager"], ["E1", "Ann Bell", "North", "Mo"], ["E2", "Bo Chen", "South", ""]] };
const base: Tables = { ...smallTables, ...employees };

const paneOver = (workbook: Parameters<typeof createFollowUp>[0]["workbook"], locale: "en-US" | "zh-CN" = "en-US"): FollowUp => createFollowUp({ workbook, locale, today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" });
async function personOf(pane: FollowUp, id: string): Promise<PersonLine> {
  const look = await pane.look();
  const person = look.ok && look.value.kind === "ready" ? look.value.view.people.find((one) => one.id === id) : undefined;
  if (person === undefined) throw new Error(`${id} is not there`);
  return person;
}

describe("anchors", () => {
  it("stand beside the manager's score in 360° results, with what the next one asks for, and nowhere beside others' means", async () => {
    const { workbook, close } = await aWorkbook({ ...base, ...anchors, ...reviewed });
    const done = await refreshWell(workbook);
    const results = outputOf(done, "ReviewResults");
    const rows = results?.values.map((row) => Object.fromEntries(results.headers.map((header, at) => [header, row[at]]))) ?? [];
    const told = (id: string, competency: string): readonly (Cell | undefined)[] => ["Manager", "Self", "What the manager's score looks like", "What the next score asks for"].map((header) => rows.find((row) => row["Employee ID"] === id && row["Competency"] === competency)?.[header]);
    expect(told("E1", "listens")).toEqual([4, 5, "repeats back", "asks what for"]);
    expect(told("E2", "Plans")).toEqual([3, "", "names dates", ""]);
    expect(told("E2", "Hidden")).toEqual(["", "", "", ""]);
    expect(told("E1", "All competencies").slice(2)).toEqual(["", ""]);
    close();
  });
  it("bring no column where there are none, and take their words back when they go", async () => {
    const { workbook, model, close } = await aWorkbook({ ...base, ...anchors, ...reviewed });
    await refreshWell(workbook);
    const table = model.table("Anchors");
    if (!table) throw new Error("no Anchors");
    table.sheet.deleteCells({ row: table.area.row + 1, column: table.area.column, rows: 3, columns: 3 }, "Up");
    const results = outputOf(await refreshWell(workbook), "ReviewResults");
    const at = results?.headers.indexOf("What the manager's score looks like") ?? -1;
    expect(results?.values.filter((row) => row[0] === "E1").map((row) => row[at])).toEqual(["", ""]);
    close();
    const without = await aWorkbook({ ...base, ...reviewed });
    expect(outputOf(await refreshWell(without.workbook), "ReviewResults")?.headers).not.toContain("What the manager's score looks like");
    without.close();
  });
});

describe("rating in the pane", () => {
  it("offers what Anchors names first, then what anybody was asked about, with the self-review beside it", async () => {
    const { workbook, close } = await aWorkbook({ ...base, ...anchors, ...reviewed });
    const { rating } = await personOf(paneOver(workbook), "E1");
    expect(rating.map(({ competency, given, self, managers, mean, reached }) => [competency, given, self, managers, mean, reached?.behaviour ?? null])).toEqual([
      ["Listens", 4, 5, 1, 4, "repeats back"], ["Plans", null, null, 0, null, null], ["Hidden", null, null, 0, null, null],
    ]);
    expect(rating[0]?.steps).toEqual([{ score: 1, looksLike: "interrupts" }, { score: 2, looksLike: null }, { score: 3, looksLike: "repeats back" }, { score: 4, looksLike: null }, { score: 5, looksLike: "asks what for" }]);
    close();
  });

  it("changes the score that stands, adds a row for a new one in the manager's name and in the period, and touches nothing else", async () => {
    const { workbook, close } = await aWorkbook({ ...base, ...anchors, ...reviewed });
    const before = await workbook.readTables(["Reviews360"]);
    const pane = paneOver(workbook);
    expect(await pane.rate({ employeeId: "E1", scores: [{ competency: "Listens", score: 2 }, { competency: "Plans", score: 3 }] })).toEqual({ ok: true, value: null });
    const after = await workbook.readTables(["Reviews360"]);
    if (!before.ok || !after.ok) throw new Error("not read");
    const expected = before.value[0]?.values.map((row, index) => (index === 0 ? row.map((cell, at) => (at === 5 ? 2 : cell)) : row)) ?? [];
    expect(after.value[0]?.values).toEqual([...expected, [quarter.end, "E1", "Mo", "Manager", "Plans", 3, ""]]);
    const { rating } = await personOf(pane, "E1");
    expect(rating.slice(0, 2).map(({ given }) => given)).toEqual([2, 3]);
    close();
  });

  it("makes the table where there is none, and the rating counts", async () => {
    const { workbook, close } = await aWorkbook({ ...base, ...anchors });
    const pane = paneOver(workbook);
    expect((await personOf(pane, "E2")).judgement).toBeNull();
    expect((await pane.rate({ employeeId: "E2", scores: [{ competency: "Plans", score: 5 }] })).ok).toBe(true);
    expect((await personOf(pane, "E2")).judgement?.points).toBe(120);
    close();
  });

  it("leaves the scores of several managers to themselves, and a formula to whoever wrote it", async () => {
    const { workbook, model, close } = await aWorkbook({ ...base, ...reviewed });
    const pane = paneOver(workbook);
    const before = JSON.stringify(await workbook.readTables(["Reviews360"]));
    expect(await pane.rate({ employeeId: "E2", scores: [{ competency: "Listens", score: 2 }, { competency: "Plans", score: 2 }] })).toMatchObject({ ok: false, error: { kind: "rating-of-several", message: expect.stringContaining("Plans") } });
    expect(JSON.stringify(await workbook.readTables(["Reviews360"]))).toBe(before);
    const table = model.table("Reviews360");
    table?.sheet.enter({ row: table.area.row + 1, column: table.area.column + 5, rows: 1, columns: 1 }, [["=2+2"]]);
    expect(await pane.rate({ employeeId: "E1", scores: [{ competency: "Listens", score: 2 }] })).toMatchObject({ ok: false, error: { kind: "cell-not-as-found", message: expect.stringContaining("F2") } });
    close();
  });

  it("works in Chinese, on a table with Chinese headers of its own", async () => {
    const { workbook, close } = await aWorkbook({
      员工表: [["x"]], Employees: [["员工编号", "姓名"], [1, "安"]], Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重"], [1, "Sales amount", quarter.start, quarter.end, 100, 100]],
      Sales: [["日期", "员工", "金额"], [quarter.start, 1, 90]], Reviews360: [["评分", "能力项", "备用", "关系", "员工"], [4, "倾听", "留着", "自评", 1]],
    });
    const pane = paneOver(workbook, "zh-CN");
    expect(await pane.rate({ employeeId: "1", scores: [{ competency: "倾听", score: 3 }] })).toEqual({ ok: true, value: null });
    const read = await workbook.readTables(["Reviews360"]);
    expect(read.ok && read.value[0]?.values).toEqual([[4, "倾听", "留着", "自评", 1], [3, "倾听", "", "上级", 1]]);
    close();
  });
});
