import type { Refreshed } from "../../src/app/refresh";
import { sheetWords } from "../../src/i18n/sheets";
import type { Locale } from "../../src/domain/locale";
import { aWorkbook, outputOf, refreshWell, type Tables } from "./support/aWorkbook";

const [first, second] = [{ start: 45292, end: 45382 }, { start: 45383, end: 45473 }];
const english: Tables = {
  Employees: [["Employee ID", "Name", "Manager"], [1, "Ann", "Lee"], [2, "Bo", "Lee"], [3, "Cy", "Lee"]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...[1, 2, 3].flatMap((id) => [[id, "Sales amount", first.start, first.end, 1000, 100], [id, "Sales amount", second.start, second.end, 1200, 100]])],
  Sales: [["Date", "Employee", "Quantity", "Amount"], [45300, 1, 1, 600], [45310, 2, 2, 1600], [45320, 3, 3, 1600], [45390, 1, 1, 300]],
  Reviews360: [["Employee", "Competency", "Relation", "Score", "Review date"], [1, "Listens", "Manager", 4, 45320], [2, "Listens", "Manager", 3, 45320]],
};
const chinese: Tables = {
  Employees: [["工号", "姓名", "上级"], ...(english["Employees"] ?? []).slice(1)],
  Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重"], ...(english["Targets"] ?? []).slice(1).map((row) => row.map((cell) => (cell === "Sales amount" ? "销售额" : cell)))],
  Sales: [["日期", "员工", "数量", "金额"], ...(english["Sales"] ?? []).slice(1)],
  Reviews360: [["员工", "能力项", "关系", "评分", "评估日期"], [1, "倾听", "上级", 4, 45320], [2, "倾听", "上级", 3, 45320]],
};

const cases: readonly { readonly locale: Locale; readonly tables: Tables; readonly listens: string }[] = [{ locale: "en-US", tables: english, listens: "Listens" }, { locale: "zh-CN", tables: chinese, listens: "倾听" }];

/** The columns named by their ids, of every row of an output. */
function rows(done: Refreshed, name: "Feedback" | "Summary" | "Scorecard" | "ImprovementPlan" | "ReviewResults", locale: Locale, ids: readonly string[]): readonly (readonly unknown[])[] {
  const words = sheetWords(locale);
  const headers: Readonly<Record<string, string>> = { Feedback: words.feedback, Summary: words.summary, Scorecard: words.scorecard, ImprovementPlan: words.improvementPlan, ReviewResults: words.reviewResults }[name];
  const table = outputOf(done, name);
  return (table?.values ?? []).map((row) => ids.map((id) => row[table?.headers.indexOf(headers[id] ?? id) ?? -1]));
}

it.each(cases)("marks rows of an earlier period as that, keeps its drafts, and lets go what comes back with the day it was scored, in $locale", async ({ locale, tables, listens }) => {
  const words = sheetWords(locale);
  const { record } = words;
  const opened = await aWorkbook(tables);
  const put = (name: string, row: number, header: string, value: string): void => {
    const table = opened.model.table(name);
    const column = table?.columns.findIndex((one) => one.name === header) ?? -1;
    if (!table || column < 0) throw new Error(`no ${name} ${header}`);
    table.sheet.enter({ row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 }, [[value]]);
  };
  const drafts = ["employeeId", "periodEnd", "strengths", "changes", "evidence", "managerText"];
  await refreshWell(opened.workbook, { asOf: first.end, locale });
  put("Feedback", 0, words.feedback.managerText, "words of the first quarter");
  put("Summary", 1, words.summary.comment, "a comment");
  put("Scorecard", 2, words.scorecard.note, "a note");
  put("ReviewResults", 0, words.reviewResults.note, "a note");
  const closed = await refreshWell(opened.workbook, { asOf: first.end, locale });
  const written = rows(closed, "Feedback", locale, drafts);
  expect(written).toHaveLength(3);
  expect(written.every(([, , strengths, changes]) => String(strengths) + String(changes) !== "")).toBe(true);

  const done = await refreshWell(opened.workbook, { asOf: second.start + 17, locale });
  expect(rows(done, "Feedback", locale, drafts).slice(0, 3)).toEqual(written);
  expect(rows(done, "Feedback", locale, ["employeeId", "periodEnd", "record"])).toEqual([
    ...[1, 2, 3].map((id) => [id, first.end, record.earlier]), ...[1, 2, 3].map((id) => [id, second.end, record.current]),
  ]);
  // Somebody wrote in one row of each of these; the others come back with the day they were scored at.
  expect(rows(done, "Summary", locale, ["employeeId", "periodEnd", "record"])).toEqual([[2, first.end, record.earlier], ...[1, 2, 3].map((id) => [id, second.end, record.current])]);
  expect(rows(done, "Scorecard", locale, ["employeeId", "periodEnd", "record"])).toEqual([[3, first.end, record.earlier], ...[1, 2, 3].map((id) => [id, second.end, record.current])]);
  expect(rows(done, "ReviewResults", locale, ["employeeId", "competency", "record"])).toEqual([[1, listens, record.earlier]]);
  // What is proposed belongs to people from the first day.
  expect(rows(done, "ImprovementPlan", locale, ["employeeId", "periodEnd", "record"])).toContainEqual([1, first.end, record.earlier]);
  expect((await refreshWell(opened.workbook, { asOf: second.start + 17, locale })).sheets).toEqual([]);

  const back = await refreshWell(opened.workbook, { asOf: first.end, locale });
  expect(rows(back, "Feedback", locale, ["employeeId", "periodEnd", "record"])).toEqual([
    ...[1, 2, 3].map((id) => [id, first.end, record.current]), ...[1, 2, 3].map((id) => [id, second.end, record.later]),
  ]);
  expect(rows(back, "Summary", locale, ["record"]).flat()).toEqual([record.current, record.current, record.current]);

  // Somebody who is no longer in the data, in the period that is scored, is told as that.
  put("Feedback", 2, words.feedback.managerText, "words");
  opened.model.sheet("Employees data")?.deleteCells({ row: 3, column: 0, rows: 1, columns: 3 }, "Up");
  const left = await refreshWell(opened.workbook, { asOf: first.end, locale });
  expect(rows(left, "Feedback", locale, ["employeeId", "periodEnd", "record"])).toContainEqual([3, first.end, record.gone]);
  opened.close();
});
