import { createFollowUp, type FollowUp } from "../../src/app/followUp";
import type { TeamView } from "../../src/app/teamView";
import type { RemedyView } from "../../src/app/targets/remedyView";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";
import type { Locale } from "../../src/domain/locale";
import { day } from "../../src/domain/units";
import { picture } from "../workbook/support/standInWorkbook";
import { aWorkbook, outputOf, quarter, refreshWell, type Tables } from "./support/aWorkbook";
import { forOneTest } from "./support/forOneTest";

const headers = ["Employee", "Role", "KPI", "Period start", "Period end", "Baseline", "Target", "Stretch", "Weight", "Accepted on", "My remark"];
/** Ann: weights of 110, one target not accepted, one that ends in the next year. Bo: a KPI misspelt and two dates turned round. */
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Role"], ["E1", "Ann Bell", "Seller"], ["E2", "Bo Chen", "Installer"]],
  KPIs: [
    ["KPI", "Name", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Direction", "Unit", "Objective"],
    ["Sales amount", "", "Sales", "Amount", "Sum", "Employee", "Date", "", "EUR", "Grow"],
    ["Units sold", "", "Sales", "Quantity", "Sum", "Employee", "Date", "", "pcs", ""],
    ["Average delay", "", "Sales", "Days late", "Average", "Employee", "Date", "Lower is better", "days", "Keep promises"],
  ],
  Targets: [
    headers,
    ["E1", "", "Sales amount", quarter.start, quarter.end, "", 120_000, "", 60, 45296, "as agreed"],
    ["E1", "", "Units sold", quarter.start, 45700, "", 500, 600, 30, 45296, ""],
    ["E1", "", "Average delay", quarter.start, quarter.end, 10, 2, "", 20, "", "talk first"],
    ["E2", "", "Sales amout", quarter.start, quarter.end, "", 90_000, "", 50, 45296, ""],
    ["E2", "", "Units sold", quarter.end, quarter.start, "", 300, "", 50, 45296, ""],
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount", "Days late"], [45300, "E1", 10, 60_000, 3], [45310, "E2", 20, 95_000, 1]],
};

const { keep } = forOneTest();
async function opened(given: Tables = tables): Promise<OpenWorkbook> {
  const made = await aWorkbook(given);
  keep(made);
  return made;
}
const paneOn = ({ workbook }: OpenWorkbook, locale: Locale = "en-US"): FollowUp => createFollowUp({ workbook, locale, today: day(quarter.end - 10), now: () => "2024-03-21T08:00:00.000Z" });
async function viewOf(pane: FollowUp): Promise<TeamView> {
  const look = await pane.look();
  if (!look.ok || look.value.kind !== "ready") throw new Error("the test's workbook cannot be scored");
  return look.value.view;
}
const remediesIn = ({ targets }: TeamView): readonly RemedyView[] => targets.owners.flatMap(({ findings }) => findings.flatMap(({ remedy }) => remedy ?? []));
async function remedy(pane: FollowUp, label: string): Promise<RemedyView> {
  const found = remediesIn(await viewOf(pane)).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no remedy ${label}`);
  return found;
}
const refreshedOn = async (book: OpenWorkbook, locale: Locale = "en-US") => outputOf(await refreshWell(book.workbook, { locale, asOf: quarter.end - 10 }), "TargetCheck");

describe("the sheet TargetCheck", () => {
  it("has a row a finding with its letter, cell, why and remedy, beside the sentence of its target", async () => {
    const sheet = await refreshedOn(await opened());
    const rows = (sheet?.values ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [sheet?.headers[at] ?? "", cell])));
    expect(rows.map((row) => [row["For"], row["KPI"], row["Check"], row["State"], row["Fails"], row["Cell"]])).toEqual([
      ["KPI Units sold", "Units sold", "No objective", "To look at", "R · Relevant", "'KPIs data'!J3"],
      ["Bo Chen", "Sales amout", "Unknown KPI", "To look at", "S · Specific", "'Targets data'!C5"],
      ["Bo Chen", "Units sold", "Period ends before it starts", "To look at", "T · Time-bound", "'Targets data'!E6"],
      ["Ann Bell", "Units sold", "Outside the cycle", "To look at", "T · Time-bound", "'Targets data'!E3"],
      ["Ann Bell", "Average delay", "Not accepted", "To look at", "T · Time-bound", "'Targets data'!J4"],
      ["Ann Bell", "", "Weights are not 100", "To look at", "All targets together", "'Targets data'!I2"],
      ["Ann Bell", "Sales amount", "SMART", "OK", "", "'Targets data'!G2"],
    ]);
    expect(rows.at(-1)?.["Target in a sentence"]).toBe("Ann Bell: Sales amount of at least €120,000 from Jan 1 to Mar 31, 2024 (weight 60 %), accepted on Jan 5.");
    expect(rows[4]?.["Target in a sentence"]).toBe("Ann Bell: Average delay of at most 2 days from Jan 1 to Mar 31, 2024 (baseline 10 days, weight 20 %), not accepted yet.");
    expect(rows[4]?.["What was found, why, and what to do"]).toMatch(/^'Targets data'!J4 .* Agree it together, then write the day there\.$/);
    expect(rows[5]?.["Can be changed for you"]).toBe("'Targets data'!I2: 60 → 54.5; 'Targets data'!I3: 30 → 27.3; 'Targets data'!I4: 20 → 18.2 (one click in the pane: Set up, Targets)\nThis changes a target that was accepted on 2024-01-05: agree the change together.");
    expect(sheet?.values.flat().some((cell) => /^#|NaN|undefined/.test(String(cell)))).toBe(false);
  });

  it("speaks Chinese in a Chinese workbook", async () => {
    const chinese: Tables = {
      Employees: [["员工编号", "姓名", "岗位"], ["E1", "安然", "销售"]],
      KPIs: [["指标", "数据表", "度量", "单位", "目的", "员工列", "日期列", "方向"], ["销售额", "Sales", "金额", "元", "增长", "员工", "日期", ""]],
      Targets: [["员工", "岗位", "指标", "期间开始", "期间结束", "目标值", "权重", "确认日期"], ["E1", "", "销售额", quarter.start, quarter.end, 120_000, 100, 45296]],
      Sales: [["日期", "员工", "金额"], [45300, "E1", 60_000]],
    };
    const sheet = await refreshedOn(await opened(chinese), "zh-CN");
    expect(sheet?.sheet).toBe("目标检查");
    expect(sheet?.values.map((row) => row.slice(4, 8))).toEqual([
      ["指标过少", "待处理", "全部目标合起来", ""],
      ["SMART 检查", "没有问题", "", "安然：2024年1月1日至3月31日，销售额不低于 120,000元（权重 100%），已于1月5日确认。"],
    ]);
  });

  it("keeps what people noted, says when a finding was put right, and is written again only when something changed", async () => {
    const book = await opened();
    await refreshedOn(book);
    const sheet = book.model.table("TargetCheck");
    const at = sheet?.columns.findIndex(({ name }) => name === "Note") ?? -1;
    const row = Array.from({ length: sheet?.area.rows ?? 0 }, (_, index) => index).find((index) => sheet?.sheet.value(index, 4) === "Not accepted") ?? -1;
    sheet?.sheet.enter({ row, column: at, rows: 1, columns: 1 }, [["asked Ann on Monday"]]);
    expect((await refreshWell(book.workbook, { asOf: quarter.end - 10 })).sheets).toEqual([]);
    book.model.sheet("Targets data")?.enter({ row: 3, column: 9, rows: 1, columns: 1 }, [[45300]]);
    const after = await refreshedOn(book);
    expect(after?.values.filter((cells) => cells[4] === "Not accepted").map((cells) => [cells[5], cells.at(-1)])).toEqual([["Put right", "asked Ann on Monday"]]);
    expect((await refreshWell(book.workbook, { asOf: quarter.end - 10 })).sheets).toEqual([]);
  });

  it("tells what reading found about targets there and not in DataIssues too", async () => {
    const done = await refreshWell((await opened()).workbook, { asOf: quarter.end - 10 });
    // That Bo has no target he is scored on is about Bo, not about how a target is set.
    expect(outputOf(done, "DataIssues")?.values.map(([kind]) => kind)).toEqual(["No target"]);
    expect(outputOf(done, "TargetCheck")?.values.filter((row) => row[4] === "Unknown KPI")).toHaveLength(1);
  });

  it("without a KPIs table names the cells the refresh is about to write, and is settled at once", async () => {
    const { KPIs: _, ...others } = tables;
    const book = await opened({ ...others, Targets: (tables["Targets"] ?? []).filter((_row, at) => at < 3) });
    const sheet = await refreshedOn(book);
    const cell = sheet?.values.find((row) => row[0] === "KPI Sales amount" && row[4] === "No objective")?.[10];
    expect(cell).toBe("KPIs!L2");
    expect(book.model.sheet("KPIs")?.value(0, 11)).toBe("Objective");
    expect(book.model.sheet("KPIs")?.value(1, 0)).toBe("Sales amount");
    expect((await refreshWell(book.workbook, { asOf: quarter.end - 10 })).sheets).toEqual([]);
  });
});

describe("the pane's view", () => {
  it("groups by person, whose targets read as one sentence each, and counts what is open", async () => {
    const { targets } = await viewOf(paneOn(await opened()));
    expect(targets.open).toBe(6);
    expect(targets.owners.map(({ name, goals, findings }) => [name, goals.length, findings.length])).toEqual([["Bo Chen", 0, 2], ["KPI Units sold", 0, 1], ["Ann Bell", 3, 3]]);
    expect(targets.owners[2]?.goals[1]?.text).toBe("Units sold of at least 500 pcs from Jan 1, 2024 to Feb 12, 2025 (stretch 600 pcs, weight 30 %), accepted on Jan 5, 2024.");
  });

  it("a kind people called all right is not counted, and says so in the sheet", async () => {
    const book = await opened();
    const pane = paneOn(book);
    const done = await pane.decide({ kind: "accept", issue: "kpi-objective-missing", table: "KPIs", accepted: true });
    expect(done.ok).toBe(true);
    const { targets } = await viewOf(pane);
    expect([targets.open, targets.kinds.find(({ kind }) => kind === "kpi-objective-missing")?.accepted, targets.owners.map(({ name }) => name)]).toEqual([5, true, ["Bo Chen", "Ann Bell"]]);
    const sheet = await refreshedOn(book);
    expect(sheet?.values.find((row) => row[4] === "No objective")?.[5]).toBe("All right as it is");
  });
});

describe("a remedy", () => {
  it.each([
    ["Make the weights add up", [[1, 8, 54.5], [2, 8, 27.3], [3, 8, 18.2]]],
    ["End on 2024-12-31", [[2, 4, 45657]]],
    ["Write “Sales amount”", [[4, 2, "Sales amount"]]],
    ["Swap the two dates", [[5, 3, quarter.start], [5, 4, quarter.end]]],
  ] as const)("%s changes those cells and no others, and the finding is gone", async (label, cells) => {
    const book = await opened();
    const pane = paneOn(book);
    await refreshedOn(book);
    const chosen = await remedy(pane, label);
    // What the cells will be, drawn by hand on a copy of what a person sees.
    const expected = JSON.parse(JSON.stringify(picture(book.model))) as { readonly name: string; readonly cells: [number, number, unknown, ...unknown[]][] }[];
    for (const [row, column, value] of cells) {
      const cell = expected.find(({ name }) => name === "Targets data")?.cells.find(([r, c]) => r === row && c === column);
      if (cell === undefined) throw new Error("no such cell");
      cell[2] = value;
    }
    expect(await pane.applyRemedy(chosen.cells)).toEqual({ ok: true, value: null });
    const now = JSON.parse(JSON.stringify(picture(book.model))) as typeof expected;
    expect(now.find(({ name }) => name === "Targets data")).toEqual(expected.find(({ name }) => name === "Targets data"));
    // Scorecard's formulas follow Targets by themselves; every other sheet is as it was.
    const still = (sheets: typeof expected): unknown => sheets.filter(({ name }) => name !== "Scorecard" && name !== "Summary" && name !== "Targets data");
    expect(still(now)).toEqual(still(expected));
    expect(remediesIn(await viewOf(pane)).map((one) => one.label)).not.toContain(label);
  });

  it("all of them one after another leave none, and people's own words stay", async () => {
    const book = await opened();
    const pane = paneOn(book);
    let rounds = 0;
    for (let [next] = remediesIn(await viewOf(pane)); next !== undefined; [next] = remediesIn(await viewOf(pane))) {
      expect((await pane.applyRemedy(next.cells)).ok).toBe(true);
      expect(++rounds).toBeLessThan(8);
    }
    expect(rounds).toBe(4);
    const sheet = book.model.sheet("Targets data");
    expect([1, 3].map((row) => sheet?.value(row, 10))).toEqual(["as agreed", "talk first"]);
    const { evaluation } = (await refreshWell(book.workbook, { asOf: quarter.end - 10 })).scored;
    expect(evaluation.people.map(({ kpis }) => kpis.reduce((sum, { target }) => sum + target.weight, 0))).toEqual([100, 100]);
  });

  it.each<[string, (book: OpenWorkbook) => void]>([
    ["the cell holds something else by now", ({ model }) => model.sheet("Targets data")?.enter({ row: 1, column: 8, rows: 1, columns: 1 }, [[61]])],
    ["the cell holds a formula", ({ model }) => model.sheet("Targets data")?.enter({ row: 1, column: 8, rows: 1, columns: 1 }, [["=50+10"]])],
    ["the row is another one by now", ({ model }) => model.sheet("Targets data")?.enter({ row: 1, column: 0, rows: 1, columns: 1 }, [["E2"]])],
    ["the column has another name", ({ model }) => model.sheet("Targets data")?.enter({ row: 0, column: 8, rows: 1, columns: 1 }, [["Importance"]])],
  ])("is refused, and nothing is changed, when %s", async (_, meanwhile) => {
    const book = await opened();
    const pane = paneOn(book);
    const chosen = await remedy(pane, "Make the weights add up");
    meanwhile(book);
    const before = picture(book.model);
    expect(await pane.applyRemedy(chosen.cells)).toMatchObject({ ok: false, error: { kind: "cell-not-as-found", link: { sheet: "Targets data" } } });
    expect(picture(book.model)).toEqual(before);
  });

  it("says so where it changes what was accepted, and not where it does not", async () => {
    const remedies = remediesIn(await viewOf(paneOn(await opened())));
    expect(remedies.map(({ label, warning }) => [label, warning !== null])).toEqual([["Write “Sales amount”", false], ["Swap the two dates", true], ["End on 2024-12-31", true], ["Make the weights add up", true]]);
  });
});
