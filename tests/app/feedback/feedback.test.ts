import { createFollowUp } from "../../../src/app/followUp";
import type { PersonLine } from "../../../src/app/teamView";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Locale } from "../../../src/domain/locale";
import { day } from "../../../src/domain/units";
import { aWorkbook, columnByKey, outputOf, quarter, refreshWell, type Tables } from "../support/aWorkbook";

const target = (id: string, kpi: string, of: number): readonly (string | number)[] => [id, kpi, quarter.start, quarter.end, of, 25];
const tables: Tables = {
  Employees: [["Employee ID", "Name"], ["E1", "Ann Bell"], ["E2", "Bo Chen"]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"],
    target("E1", "Sales amount", 1000), target("E1", "On-time delivery", 1), target("E1", "Customer satisfaction", 4), target("E2", "Sales amount", 1000)],
  Sales: [["Date", "Employee", "Customer", "Amount"],
    [quarter.start - 80, "E1", "Old Mill", 400], [quarter.start - 70, "E1", "Harbour", 100], [quarter.start + 3, "E1", "Harbour", 300], [quarter.start + 9, "E1", "New Inn", 200],
    [quarter.start + 4, "E2", "Harbour", 1200]],
  Projects: [["Project", "Task", "Employee", "Planned end", "Actual end"], ["P1", "", "E1", quarter.start + 20, quarter.start + 29], ["P2", "Fit out", "E1", quarter.start + 30, quarter.start + 27]],
  CustomerFeedback: [["Date", "Employee", "Score", "Comment"], [quarter.start + 1, "E1", 5, "Quick answers."], [quarter.start + 2, "E1", 4, ""], [quarter.start + 5, "E1", 5, "=Well prepared."]],
  Observations: [["Date", "Employee", "Situation", "Behaviour", "Impact", "Kind"],
    [quarter.start + 10, "E1", "the Monday call", "read back the three points", "nothing had to be corrected.", "Strength"],
    [quarter.start + 12, "Ann Bell", "", "left the date out", "", "待改进"],
    [quarter.start - 1, "E1", "", "too early to count", "", "Gap"],
    [quarter.start + 1, "E9", "", "is nobody's", "", "Gap"], ["soon", "E1", "", "has no day", "", "Gap"], [quarter.start + 1, "E1", "", "", "", "Gap"], [quarter.start + 2, "E2", "", "did something", "", "?"]],
};

/** Writes in Feedback as a manager would. */
function writeText({ model }: OpenWorkbook, key: string, header: string, text: string | number): void {
  const table = model.table("Feedback");
  if (!table) throw new Error("no Feedback");
  const { sheet, area, columns } = table;
  const row = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).find((one) => sheet.value(one, area.column) === key);
  const column = columns.findIndex(({ name }) => name === header);
  if (row === undefined || column < 0) throw new Error(`no ${key} ${header}`);
  sheet.enter({ row, column: area.column + column, rows: 1, columns: 1 }, [[text]]);
}

async function personOf(opened: OpenWorkbook, locale: Locale, id: string): Promise<PersonLine> {
  const look = await createFollowUp({ workbook: opened.workbook, locale, today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" }).look();
  const person = look.ok && look.value.kind === "ready" ? look.value.view.people.find((one) => one.id === id) : undefined;
  if (!person) throw new Error("nobody was scored");
  return person;
}

describe("a draft", () => {
  it("is made of figures, projects, customers, comments and what was seen, each sentence with its rows", async () => {
    const opened = await aWorkbook(tables);
    const done = await refreshWell(opened.workbook);
    const feedback = outputOf(done, "Feedback");
    expect(columnByKey(feedback, "Strengths (draft)")["E1"]).toBe([
      "• Customer satisfaction: 4.67, 0.67 above the target of 4 (116.7%). 3 customer answers, 4.67 on average. A customer wrote on 2024-01-06 (5): “=Well prepared.”",
      "• In the Monday call you read back the three points; nothing had to be corrected (2024-01-11).",
    ].join("\n"));
    const changes = String(columnByKey(feedback, "To change (draft)")["E1"]);
    expect(changes).toContain("P1 is 9 days late (due 2024-01-21).");
    expect(changes).toContain("Old Mill (400 in as long a time before) last bought on 2023-10-13.");
    expect(changes).toContain("On 2024-01-13 you left the date out. Add the situation, and what came of it.");
    expect(changes).not.toContain("Add one thing you saw yourself");
    expect(changes).not.toContain("too early");
    const evidence = String(columnByKey(feedback, "Evidence")["E1"]);
    for (const one of ["Sales amount: Sales, 2 rows (4–5)", "'Observations data'!D2", "'Projects data'!A2", "'CustomerFeedback data'!D4"]) expect(evidence).toContain(one);
    // Something of Bo is recorded, so it is quoted and nothing is asked for; which side it is on nobody but who saw it can say.
    const ofBo = String(columnByKey(feedback, "To change (draft)")["E2"]);
    expect(ofBo).toContain("Noted on 2024-01-03: you did something. Add the situation and what came of it, and say whether to keep this or to change it.");
    expect(ofBo).not.toContain("Add one thing you saw yourself");
    // Whoever opens the file without the add-in gets to the rows as well.
    const sheet = opened.model.table("Feedback");
    const formulaOf = (header: string): string | null => {
      const column = sheet?.columns.findIndex(({ name }) => name === header) ?? -1;
      return sheet === null || column < 0 ? null : sheet.sheet.formula(sheet.area.row + 1, sheet.area.column + column);
    };
    expect(columnByKey(feedback, "Go to rows (strengths)")["E1"]).toBe("'CustomerFeedback data'!A2:D4");
    expect(formulaOf("Go to rows (strengths)")).toBe("=HYPERLINK(\"#'CustomerFeedback data'!A2:D4\",\"'CustomerFeedback data'!A2:D4\")");
    expect(formulaOf("Go to rows (to change)")).toBe("=HYPERLINK(\"#'Sales data'!A4:D5\",\"'Sales data'!A4:D5\")");

    const ann = await personOf(opened, "zh-CN", "E1");
    const all = [...ann.strengths, ...ann.changes].flat();
    expect(all.every(({ place }) => place !== null)).toBe(true);
    const placeOf = (part: string) => all.find(({ text }) => text.includes(part))?.place;
    expect(placeOf("Monday call")).toEqual({ kind: "address", sheet: "Observations data", address: "D2" });
    expect(placeOf("3 条客户评分")).toEqual(placeOf("Customer satisfaction"));
    expect(placeOf("Old Mill")).toEqual({ kind: "address", sheet: "Sales data", address: "C2" });
    expect(placeOf("客户满意度") ?? placeOf("Customer satisfaction")).toMatchObject({ kind: "rows", table: "CustomerFeedback", filters: expect.arrayContaining([{ header: "Employee", equals: ["E1"] }]) });
    for (const { place } of all) if (place !== null) expect(await opened.workbook.reveal(place)).toEqual({ ok: true, value: null });
    expect((await refreshWell(opened.workbook)).sheets).not.toContain("Feedback");
    opened.close();
  });

  it("leads from a comparison to the rows of the days compared with", async () => {
    const answers = (start: number, score: number): readonly (readonly (string | number)[])[] => [1, 40, 85].map((after) => [start + after, "E1", score, ""]);
    const opened = await aWorkbook({
      Employees: tables.Employees ?? [],
      Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], target("E1", "Customer satisfaction", 4)],
      CustomerFeedback: [["Date", "Employee", "Score", "Comment"], ...answers(quarter.start - 92, 3), ...answers(quarter.start, 5)],
    });
    await refreshWell(opened.workbook);
    const ann = await personOf(opened, "en-US", "E1");
    const place = ann.strengths.flat().find(({ text }) => text.includes("In the comparable period from 2023-10-01 it was 3"))?.place;
    expect(place).toEqual({ kind: "rows", table: "CustomerFeedback", filters: [{ header: "Employee", equals: ["E1"] }, { header: "Date", tests: [{ operator: ">=", value: quarter.start - 92 }, { operator: "<", value: quarter.start }] }] });
    if (place) expect(await opened.workbook.reveal(place)).toEqual({ ok: true, value: null });
    opened.close();
  });

  it("names the cell of an observation that cannot be used, and asks for one where none is recorded", async () => {
    const opened = await aWorkbook(tables);
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ table }) => table === "Observations").map(({ kind, place }) => [kind, place?.address])).toEqual([["employee-unknown", "B5"], ["cell-not-a-date", "A6"], ["cell-blank", "D7"], ["cell-not-a-choice", "F8"]]);
    opened.close();
    const { Observations: _, ...rest } = tables;
    const without = await aWorkbook(rest);
    expect(String(columnByKey(outputOf(await refreshWell(without.workbook), "Feedback"), "To change (draft)")["E2"])).toContain("Add one thing you saw yourself");
    without.close();
  });

  it("takes HR's own phrases, names the cell of one that cannot be filled, and tells two people apart where they leave everything out", async () => {
    const opened = await aWorkbook({
      Employees: tables.Employees ?? [],
      Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], target("E1", "Sales amount", 1000), target("E2", "Sales amount", 1000)],
      Sales: [["Date", "Employee", "Amount"], [quarter.start, "E1", 1200], [quarter.start, "E2", 1200.4]],
      Phrases: [["Situation", "Language", "Text"], ["Above target", "English", "A fine period."], ["Far above target", "English", "Keep {达成率}"], ["Above target", "English", "{kpi} by {project}"], ["Above target", "", "{colour}"], ["Nothing", "English", "x"]],
    });
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ table }) => table === "Phrases").map(({ kind, place, found }) => [kind, place?.address, found])).toEqual([["phrase-placeholder", "C4", "{project}"], ["phrase-placeholder", "C5", "{colour}"], ["cell-not-a-choice", "A6", "Nothing"]]);
    expect(done.issues.find(({ found }) => found === "{project}")?.expected).toContain("{attainment}");
    const feedback = outputOf(done, "Feedback");
    expect(columnByKey(feedback, "Strengths (draft)")).toEqual({ E1: "• A fine period.", E2: "• A fine period." });
    const { E1, E2 } = columnByKey(feedback, "To change (draft)");
    expect(String(E1)).toContain("Keep 120%");
    expect(String(E1)).toContain("Evidence: Sales amount 1200 / 1000 (Sales 2; 1)");
    expect(String(E2)).toContain("Evidence: Sales amount 1200.4 / 1000 (Sales 3; 1)");
    expect((await refreshWell(opened.workbook)).sheets).not.toContain("Feedback");
    opened.close();
  });
});

describe("the check of what a manager wrote", () => {
  it("stands beside the text, follows it at each refresh and look, and changes nothing of it", async () => {
    const opened = await aWorkbook(tables);
    const first = await refreshWell(opened.workbook);
    expect(columnByKey(outputOf(first, "Feedback"), "Wording check")).toEqual({ E1: "", E2: "" });
    const text = "  You were lazy, Ann.\nBo sells more than you.";
    writeText(opened, "E1", "Manager's text", text);
    writeText(opened, "E1", "Discussed on", quarter.end + 40);
    const ann = await personOf(opened, "zh-CN", "E1");
    expect(ann.wording?.findings.map(({ rule, from, to, words }) => [rule, words, text.slice(from, to)])).toEqual([["trait", "lazy", "lazy"], ["comparison", "Bo", "Bo"], ["too-short", "", ""], ["late", "", ""]]);
    expect(ann.wording?.findings.at(-1)?.reason).toContain("14 天");
    const second = await refreshWell(opened.workbook);
    expect(second.sheets).toContain("Feedback");
    expect(String(columnByKey(outputOf(second, "Feedback"), "Wording check")["E1"])).toContain("• “lazy”: It labels the person");
    expect(columnByKey(outputOf(second, "Feedback"), "Manager's text")["E1"]).toBe(text);
    expect((await refreshWell(opened.workbook)).sheets).not.toContain("Feedback");

    writeText(opened, "E1", "Manager's text", "");
    expect(columnByKey(outputOf(await refreshWell(opened.workbook), "Feedback"), "Wording check")).toEqual({ E1: "", E2: "" });
    opened.close();
  });

  it("goes by the table WordingRules where there is one", async () => {
    const opened = await aWorkbook({ ...tables, WordingRules: [["Language", "Words", "Kind", "Reason", "Better form"], ["English", "synergy", "Vague", "House style.", "Say who does what."]] });
    await refreshWell(opened.workbook);
    writeText(opened, "E2", "Manager's text", "Lazy synergy.");
    const cell = String(columnByKey(outputOf(await refreshWell(opened.workbook), "Feedback"), "Wording check")["E2"]);
    expect(cell).toContain("“synergy”: House style. Say who does what.");
    expect(cell).not.toContain("Lazy”");
    opened.close();
  });
});
