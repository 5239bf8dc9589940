import fc from "fast-check";
import { createFollowUp, type FollowUp } from "../../../src/app/followUp";
import type { CellWrite } from "../../../src/app/ports/workbookPort";
import { lookAtSuggestions } from "../../../src/app/suggestions/suggestionUseCases";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import { serialDay as on } from "../../../src/domain/cleaning/calendar";
import { roundTwoDigits } from "../../../src/domain/goals/suggestion/roundTwoDigits";
import type { Locale } from "../../../src/domain/locale";
import type { Cell } from "../../../src/domain/records/rawTable";
import { day } from "../../../src/domain/units";
import { outputOf, refreshWell, type Tables } from "../support/aWorkbook";
import { forOneTest } from "../support/forOneTest";

/** Scored at the end of 2025-Q1: 2025-Q2 is next, and last year's are the sales of 2024-Q2. */
const now = { start: on(2025, 1, 1), end: on(2025, 3, 31) };
const next = { start: on(2025, 4, 1), end: on(2025, 6, 30) };
type Row = readonly CellWrite[];
const targetHeaders = ["Employee", "KPI", "Period start", "Period end", "Target", "Weight", "Accepted on", "My remark"];
const targetOf = (employee: CellWrite, value: CellWrite, period: { readonly start: number; readonly end: number } = now, accepted: CellWrite = "", remark = ""): Row => [employee, "Sales amount", period.start, period.end, value, 60, accepted, remark];

/** People with what they sold in 2024-Q2, in rows that cover the quarter. */
function company(sold: readonly (readonly [id: CellWrite, amount: number])[], more: { readonly targets?: readonly Row[]; readonly market?: readonly Row[] | null; readonly headers?: readonly string[] } = {}): Tables {
  return {
    Employees: [["Employee ID", "Name", "Team"], ...sold.map(([id], index) => [id, `Person ${index + 1}`, index % 3 === 2 ? "South" : "North"])],
    Targets: [more.headers ?? targetHeaders, ...sold.map(([id]) => targetOf(id, 1000, now, on(2025, 1, 5), "as agreed")), ...(more.targets ?? [])],
    Sales: [["Date", "Employee", "Quantity", "Amount"], ...sold.flatMap(([id, amount]) => [[on(2024, 4, 2), id, 1, amount / 2], [on(2024, 5, 15), id, 1, 0], [on(2024, 6, 28), id, 1, amount / 2], [on(2025, 1, 15), id, 1, 500]])],
    ...(more.market === null ? {} : { Market: [["Period", "Growth %"], ...(more.market ?? [["2025-Q2", 0.1]])] }),
  };
}
const two = [["E1", 20_000], ["E2", 5_000], ["E3", 40]] as const;

const { opened } = forOneTest();
const options = (locale: Locale = "en-US") => ({ asOf: day(now.end), screen: locale, startedOn: "2025-04-01T00:00:00.000Z" });
const paneOn = ({ workbook }: OpenWorkbook, locale: Locale = "en-US"): FollowUp => createFollowUp({ workbook, locale, today: day(now.end), now: () => "2025-04-01T00:00:00.000Z" });
type Rows = readonly Readonly<Record<string, Cell>>[];
async function rowsOf({ workbook }: OpenWorkbook, table: string): Promise<Rows> {
  const read = await workbook.readTables([table]);
  if (!read.ok) throw new Error(`${table} cannot be read`);
  const [content] = read.value;
  return (content?.values ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [content?.headers[at] ?? "", cell])));
}
function typeIn({ model }: OpenWorkbook, table: string, row: number, header: string, value: CellWrite): void {
  const there = model.table(table);
  const at = there?.columns.findIndex(({ name }) => name === header) ?? -1;
  if (there === null || at < 0) throw new Error(`no ${table}[${header}]`);
  there.sheet.enter({ row: there.area.row + 1 + row, column: there.area.column + at, rows: 1, columns: 1 }, [[typeof value === "object" && value !== null ? value.formula : value]]);
}
async function well<T>(asked: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>): Promise<T> {
  const done = await asked;
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value;
}
const pick = (rows: Rows, ...headers: readonly string[]): readonly (readonly Cell[])[] => rows.map((row) => headers.map((header) => row[header] ?? null));

describe("the sheet of suggestions", () => {
  it("has each factor in its own cell, and what is asked of the team", async () => {
    const book = await opened(company(two));
    const view = await well(paneOn(book).suggestTargets());
    const rows = await rowsOf(book, "TargetSuggestions");
    expect(pick(rows, "Employee ID", "State", "Starting from", "What that is", "Market growth", "Growth from", "Ramp", "Suggested target", "Target now", "Team suggested", "Team last year", "Feasibility")).toEqual([
      ["E1", "Proposed", 20_000, "Same period last year", 0.1, "Market", 1, 22_000, 1000, 27_500, 25_000, "Within reach"],
      ["E2", "Proposed", 5_000, "Same period last year", 0.1, "Market", 1, 5_500, 1000, 27_500, 25_000, "Within reach"],
      ["E3", "Proposed", 40, "Same period last year", 0.1, "Market", 1, 44, 1000, 44, 40, "Within reach"],
    ]);
    expect(rows[0]).toMatchObject({ "Period start": next.start, "Period end": next.end, Change: 21, "Team last year with growth": expect.closeTo(27_500, 6), "Asked of what was reached": expect.closeTo(1, 9) });
    expect(view).toMatchObject({ count: 3, written: true, withoutGrowth: 0, period: next });
    expect(view.teams.map(({ team, total, word }) => [team, total, word])).toEqual([["North", 27_500, "within"], ["South", 44, "within"]]);
  });

  it("moves with Market and with an adjustment, no add-in present, and keeps the adjustment at the next refresh", async () => {
    const book = await opened(company(two));
    await well(paneOn(book).suggestTargets());
    typeIn(book, "Market", 0, "Growth %", 0.5);
    typeIn(book, "TargetSuggestions", 0, "Adjustment %", -0.1);
    expect(pick(await rowsOf(book, "TargetSuggestions"), "Suggested target", "Market growth", "Feasibility")).toEqual([[27_000, 0.5, "Below what the team has reached"], [7_500, 0.5, "Below what the team has reached"], [60, 0.5, "Within reach"]]);
    const done = await refreshWell(book.workbook, { asOf: now.end });
    expect(outputOf(done, "TargetSuggestions")?.values.map((row) => row[outputOf(done, "TargetSuggestions")?.headers.indexOf("Adjustment %") ?? -1])).toEqual([-0.1, "", ""]);
    expect((await well(paneOn(book).suggestions())).teams[0]?.total).toBe(34_500);
    expect((await refreshWell(book.workbook, { asOf: now.end })).sheets).toEqual([]);
  });

  it("written again with nothing changed writes nothing, and without Market says that growth is missing", async () => {
    const book = await opened(company(two, { market: null }));
    const view = await well(paneOn(book).suggestTargets());
    const before = await rowsOf(book, "TargetSuggestions");
    expect(view.withoutGrowth).toBe(3);
    expect(pick(before, "Growth from", "Suggested target")[0]).toEqual(["Not in Market: taken as 0", 20_000]);
    await well(paneOn(book).suggestTargets());
    expect(await rowsOf(book, "TargetSuggestions")).toEqual(before);
  });

  it("links to the one row of Market that a growth comes from, as percents too, and writes a number where none is", async () => {
    const formulaFor = async (market: readonly Row[]): Promise<readonly [Cell, Cell]> => {
      const book = await opened(company(two, { market }));
      await well(paneOn(book).suggestTargets());
      const read = await well(book.workbook.readTables(["TargetSuggestions"]));
      const at = read[0]?.headers.indexOf("Market growth") ?? -1;
      return [read[0]?.formulas[0]?.[at] ?? null, read[0]?.values[0]?.[at] ?? null];
    };
    expect(await formulaFor([["2025", 5], ["2025-Q3", 7]])).toEqual(['=SUMPRODUCT((Market[Period]="2025")*1,Market[[Growth %]])/100', 0.05]);
    expect(await formulaFor([[on(2025, 4, 1), 0.05], [on(2025, 7, 1), 0.07]])).toEqual([`=SUMIFS(Market[[Growth %]],Market[Period],${on(2025, 4, 1)})`, 0.05]);
    expect(await formulaFor([["2025-04", 0.03], ["2025-05", 0.03], ["2025-06", 0.03]])).toEqual([expect.closeTo(0.03, 12), expect.closeTo(0.03, 12)]);
    expect(await formulaFor([["2025-Q2", "5%"]])).toEqual([0.05, 0.05]);
    expect(await formulaFor([["2025-Q2", 0.05], ["2025-Q2", 0.07]])).toEqual([0.05, 0.05]);
  });

  it("shows the number the program works out, whatever the factors", async () => {
    const amount = fc.oneof(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4));
    // Down to a ten-millionth: what is smaller than that beside its factors has no two digits left in any spreadsheet.
    const scene = fc.record({ sold: fc.array(amount, { minLength: 12, maxLength: 12 }), adjustments: fc.array(fc.oneof(fc.constant(null), fc.constant(-1), fc.double({ min: -0.99, max: 2, noNaN: true })), { minLength: 12, maxLength: 12 }), growth: fc.double({ min: -0.9, max: 1, noNaN: true }) });
    await fc.assert(fc.asyncProperty(scene, async ({ sold, adjustments, growth }) => {
      const book = await opened(company(sold.map((value, index) => [index % 2 === 0 ? `P${index}` : index + 1, value]), { market: [["2025-Q2", growth]] }));
      await well(paneOn(book).suggestTargets());
      for (const [row, value] of adjustments.entries()) if (value !== null) typeIn(book, "TargetSuggestions", row, "Adjustment %", value);
      const { suggestions } = (await well(lookAtSuggestions(book.workbook, options()))).suggestions;
      const rows = await rowsOf(book, "TargetSuggestions");
      expect(rows).toHaveLength(suggestions.length);
      suggestions.forEach(({ base, growth: grown, ramp, suggested }, index) => {
        const adjusted = roundTwoDigits(base * (1 + grown) * ramp * (1 + (adjustments[index] ?? 0)));
        const shown = Number(rows[index]?.["Suggested target"]);
        expect(Math.abs(shown - adjusted)).toBeLessThanOrEqual(1e-9 * Math.abs(adjusted));
        if ((adjustments[index] ?? null) === null) expect(adjusted).toBe(suggested);
      });
    }), { numRuns: 6 });
  }, 120_000);

  it("speaks Chinese in a Chinese workbook", async () => {
    const book = await opened({
      Employees: [["员工编号", "姓名", "团队"], ["E1", "安然", "华北"]],
      Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重", "确认日期"], ["E1", "销售额", now.start, now.end, 100, 100, ""]],
      Sales: [["日期", "员工", "数量", "金额"], [on(2024, 4, 2), "E1", 1, 60], [on(2024, 5, 2), "E1", 1, 1], [on(2024, 6, 29), "E1", 1, 60]],
      Market: [["期间", "增长率"], ["2025年第二季度", "5%"]],
    });
    await well(paneOn(book, "zh-CN").suggestTargets());
    expect(book.model.table("TargetSuggestions")?.sheet.name).toBe("目标建议");
    expect(pick(await rowsOf(book, "TargetSuggestions"), "状态", "起算依据", "增长率来源", "建议目标值", "可行性")).toEqual([["建议", "去年同期", "市场表", 130, "可以达到"]]);
    expect((await well(paneOn(book, "zh-CN").proposeTargets())).counts).toMatchObject({ added: 1 });
    expect(pick(await rowsOf(book, "Targets"), "员工", "期间开始", "目标值", "确认日期").at(-1)).toEqual(["E1", next.start, 130, ""]);
  });
});

describe("proposals in Targets", () => {
  it("are rows of their own, not accepted, with the weight of now; a second press changes nothing", async () => {
    const book = await opened(company(two));
    await well(paneOn(book).suggestTargets());
    typeIn(book, "TargetSuggestions", 2, "Adjustment %", 0.25);
    const { counts, view } = await well(paneOn(book).proposeTargets());
    expect(counts).toEqual({ added: 3, updated: 0, same: 0, accepted: 0, left: 0, unread: 0 });
    expect(view.written).toBe(true);
    const targets = await rowsOf(book, "Targets");
    expect(pick(targets.slice(3), ...targetHeaders)).toEqual([22_000, 5_500, 55].map((value, index) => [`E${index + 1}`, "Sales amount", next.start, next.end, value, 60, "", ""]));
    expect(pick(await rowsOf(book, "TargetSuggestions"), "State")).toEqual([["In Targets"], ["In Targets"], ["In Targets"]]);
    const again = await well(paneOn(book).proposeTargets());
    expect(again.counts).toEqual({ added: 0, updated: 0, same: 3, accepted: 0, left: 0, unread: 0 });
    expect(await rowsOf(book, "Targets")).toEqual(targets);
  });

  it("keep phasing, and the stretch in its proportion to the target", async () => {
    const headers = [...targetHeaders, "Phasing", "Stretch"];
    const tables = company([["E1", 20_000], ["E2", 5_000]], { headers });
    const [head = [], ann = [], bo = []] = tables.Targets ?? [];
    const book = await opened({ ...tables, Targets: [head, [...ann, "Peak", 1250], [...bo, "", ""]], Phasing: [["Profile", "Month", "Share"], ...Array.from({ length: 12 }, (_, month) => ["Peak", month + 1, month + 1])] });
    const pane = paneOn(book);
    await well(pane.suggestTargets());
    await well(pane.proposeTargets());
    expect(pick((await rowsOf(book, "Targets")).slice(2), "Employee", "Target", "Phasing", "Stretch")).toEqual([["E1", 22_000, "Peak", 28_000], ["E2", 5_500, "", ""]]);
  });

  it("leave the scores of now as they are", async () => {
    const book = await opened(company(two));
    const scorecard = async () => pick(await rowsOf(book, "Scorecard"), "Employee ID", "Period end", "Target", "Weight", "Score", "Total", "Band", "Record");
    await refreshWell(book.workbook, { asOf: now.end });
    const before = await scorecard();
    await well(paneOn(book).suggestTargets());
    await well(paneOn(book).proposeTargets());
    expect(await scorecard()).toEqual(before);
    await refreshWell(book.workbook, { asOf: now.end });
    expect(await scorecard()).toEqual(before);
    expect(pick(await rowsOf(book, "TargetCheck"), "Check", "Period start").filter(([check]) => check === "Not accepted")).toEqual([["Not accepted", next.start], ["Not accepted", next.start], ["Not accepted", next.start]]);
  });

  it("fill a row that waits for its number, leave a formula alone, and say when the sheet shows no number", async () => {
    const book = await opened(company(two, { targets: [targetOf("E1", "", next), targetOf("E2", { formula: "=7*100" }, next)] }));
    await well(paneOn(book).suggestTargets());
    typeIn(book, "TargetSuggestions", 2, "Starting from", "a lot");
    expect((await well(paneOn(book).proposeTargets())).counts).toEqual({ added: 0, updated: 1, same: 0, accepted: 0, left: 1, unread: 1 });
    expect(pick((await rowsOf(book, "Targets")).slice(3), "Employee", "Target")).toEqual([["E1", 22_000], ["E2", 700]]);
  });

  it("never touch an accepted target, whatever else they change", async () => {
    const kinds = fc.constantFrom("none", "open", "accepted", "agreed", "acceptedLate");
    await fc.assert(fc.asyncProperty(fc.array(kinds, { minLength: 6, maxLength: 6 }), fc.array(fc.integer({ min: 10, max: 99_999 }), { minLength: 6, maxLength: 6 }), async (standing, sold) => {
      const theirs = standing.flatMap((kind, index): readonly Row[] => (kind === "none" ? [] : [targetOf(`P${index}`, 123 + index, next, kind === "accepted" ? on(2025, 3, 1 + index) : kind === "agreed" ? "agreed" : "", "mine")]));
      const book = await opened(company(sold.map((value, index) => [`P${index}`, value]), { targets: theirs }));
      await well(paneOn(book).suggestTargets());
      // Accepted after the suggestions were written.
      for (const [row, target] of (await rowsOf(book, "Targets")).entries()) if (target["Period start"] === next.start && standing[Number(String(target["Employee"]).slice(1))] === "acceptedLate") typeIn(book, "Targets", row, "Accepted on", on(2025, 3, 30));
      const before = await rowsOf(book, "Targets");
      const { counts } = await well(paneOn(book).proposeTargets());
      const after = await rowsOf(book, "Targets");
      const acceptedNow = standing.filter((kind) => kind !== "none" && kind !== "open").length;
      expect(counts).toMatchObject({ accepted: acceptedNow, added: standing.filter((kind) => kind === "none").length, left: 0, unread: 0 });
      before.forEach((row, index) => {
        // Of a row nobody accepted the number alone may change; of all others nothing.
        if (row["Accepted on"] !== "" || row["Period start"] === now.start) expect(after[index]).toEqual(row);
        else expect({ ...after[index], Target: 0 }).toEqual({ ...row, Target: 0 });
      });
      const ofNext = after.filter((row) => row["Period start"] === next.start);
      expect(new Set(ofNext.map((row) => row["Employee"])).size).toBe(ofNext.length);
      expect((await well(paneOn(book).proposeTargets())).counts).toMatchObject({ added: 0, updated: 0, accepted: acceptedNow });
      expect(await rowsOf(book, "Targets")).toEqual(after);
    }), { numRuns: 5 });
  }, 120_000);

  it("without a column of acceptance nobody can tell, so a number that is there stays", async () => {
    const headers = targetHeaders.map((header) => (header === "Accepted on" ? "Something else" : header));
    const book = await opened(company(two, { headers, targets: [targetOf("E1", 5, next)] }));
    await well(paneOn(book).suggestTargets());
    expect((await well(paneOn(book).proposeTargets())).counts).toMatchObject({ added: 2, updated: 0, left: 1 });
  });

  it("refuse in words without suggestions, and where Targets is read from cells that are no table", async () => {
    const book = await opened(company(two));
    const refused = await paneOn(book).proposeTargets();
    expect(refused).toMatchObject({ ok: false, error: { kind: "no-suggestions", message: expect.stringContaining("Press Write suggestions first") } });
    const { Targets: targets = [], ...others } = company(two);
    const mapped = await opened({ ...others, Plan: targets });
    await well(paneOn(mapped).suggestTargets());
    expect(await paneOn(mapped).proposeTargets()).toMatchObject({ ok: false, error: { kind: "targets-not-a-table", message: expect.stringContaining("Plan data") } });
  });

  it("refuse where Targets has no column for people", async () => {
    const tables = company(two);
    const book = await opened({ ...tables, Targets: [["Team", "KPI", "Period start", "Period end", "Target"], ["North", "Sales amount", now.start, now.end, 500]] });
    await well(paneOn(book).suggestTargets());
    expect(await paneOn(book).proposeTargets()).toMatchObject({ ok: false, error: { kind: "targets-without-people" } });
  });
});
