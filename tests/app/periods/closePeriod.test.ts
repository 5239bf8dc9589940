import fc from "fast-check";
import { closePeriod, previewClosing, reopenPeriod } from "../../../src/app/periods/closePeriod";
import { periodsView } from "../../../src/app/periods/periodsView";
import type { Refreshed } from "../../../src/app/refresh";
import type { AppRefusal } from "../../../src/app/appRefusal";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Cell } from "../../../src/domain/records/rawTable";
import type { Locale } from "../../../src/domain/locale";
import type { Result } from "../../../src/domain/result";
import { day } from "../../../src/domain/units";
import { aWorkbook, quarter, type Tables } from "../support/aWorkbook";
import { refresh } from "../../../src/app/refresh";

const next = { start: 45383, end: 45473 } as const;
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Team", "Manager"], ["E1", "Ann Bell", "North", "Lee"], ["E2", "Bo Chen", "South", "Lee"], [7, "Cy Dow", "South", ""]],
  KPIs: [
    ["KPI", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Direction", "Unit", "Curve"],
    ["Sales amount", "Sales", "Amount", "Sum", "Employee", "Date", "Higher is better", "USD", "Standard"],
    ["Returns", "Sales", "Quantity", "Sum", "Employee", "Date", "Lower is better", "", "Steep"],
  ],
  Curves: [["Curve", "Attainment", "Points"], ["Standard", 0, 0], ["Standard", 0.8, 60], ["Standard", 0.9, 80], ["Standard", 1, 100], ["Standard", 1.1, 120], ["Steep", 0.5, 0], ["Steep", 1, 100], ["Steep", 1.3, 110]],
  Targets: [
    ["Employee", "KPI", "Period start", "Period end", "Baseline", "Target", "Weight"],
    ...["E1", "E2", 7].flatMap((id) => [
      [id, "Sales amount", quarter.start, quarter.end, 100, 1000, 70],
      [id, "Returns", quarter.start, quarter.end, "", 3, 30],
    ]),
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount"], [45300, "E1", 1, 600.1], [45310, "E1", 2, 351.07], [45320, "E2", 3, 1 / 3 + 900]],
};

const options = (minute: number, asOf: number, locale: Locale = "en-US") => ({ asOf: day(asOf), screen: locale, startedOn: `2024-04-02T09:${String(minute).padStart(2, "0")}:00.000Z` });
const done = (result: Result<Refreshed, AppRefusal>): Refreshed => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};
const close = async ({ workbook }: OpenWorkbook, minute = 0, asOf: number = quarter.end) => done(await closePeriod(workbook, { ...options(minute, asOf), day: null }));
const again = async ({ workbook }: OpenWorkbook, minute: number, asOf: number = quarter.end) => done(await refresh(workbook, options(minute, asOf)));

async function contentOf({ workbook, model }: OpenWorkbook, name: string): Promise<{ readonly headers: readonly string[]; readonly values: readonly (readonly Cell[])[]; readonly formulas: readonly (readonly Cell[])[] }> {
  if (!model.table(name)) return { headers: [], values: [], formulas: [] };
  const read = await workbook.readTables([name]);
  if (!read.ok || read.value[0] === undefined) throw new Error("not read");
  return read.value[0];
}
async function history(opened: OpenWorkbook): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const { headers, values } = await contentOf(opened, "History");
  return values.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null])));
}
/** Writes one cell of a table by its 0-based data row. */
function put({ model }: OpenWorkbook, name: string, row: number, header: string, value: string | number): void {
  const table = model.table(name);
  if (!table) throw new Error(`no ${name}`);
  const { sheet, area } = table;
  sheet.enter({ row: area.row + 1 + row, column: area.column + table.columns.findIndex((one) => one.name === header), rows: 1, columns: 1 }, [[value]]);
}
const kinds = ({ issues }: Refreshed): readonly string[] => issues.map(({ kind }) => kind).filter((kind) => kind === "closed-period-differs" || kind === "history-altered");

/** A total worked out from a person's rows of History alone, the way the sheet documents it; written independently of the program. */
function replayed(rows: readonly Readonly<Record<string, Cell>>[]): number | null {
  let [sum, weights] = [0, 0];
  for (const row of rows) {
    const [a, t, w] = [row.Actual, row["Target of the period"], row.Weight];
    if (typeof a !== "number" || typeof t !== "number" || typeof w !== "number") continue;
    const corners = String(row["Curve (attainment → points)"]).split(";").map((corner) => corner.split("→").map(Number));
    const b = row["Baseline of the period"];
    const top = corners.at(-1)?.[0] ?? 1;
    const x = typeof b === "number" ? (a - b) / (t - b) : row.Direction === "Lower is better" ? (a <= 0 ? top : t / a) : Math.max(0, a) / t;
    let score = corners[0]?.[1] ?? 0;
    for (let at = 1; at < corners.length; at++) {
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [corners[at - 1] ?? [], corners[at] ?? []];
      if (x >= x1) score = y1;
      else if (x > x0) score = y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    }
    sum += score * w;
    weights += w;
  }
  return weights === 0 ? null : sum / weights;
}

it("keeps every KPI of everybody as plain values, and logs who closed what when", async () => {
  const opened = await aWorkbook(tables);
  await again(opened, 0);
  put(opened, "Summary", 0, "Agreed rating", "A");
  const closed = await close(opened, 1);
  expect(closed.sheets).toEqual(expect.arrayContaining(["Period history", "Period log"]));
  const rows = await history(opened);
  expect(rows.map((row) => [row["Employee ID"], row.KPI, row.Actual, row.State, row["Agreed rating"]])).toEqual([
    ["E1", "Sales amount", 951.17, "Closed", "A"], ["E1", "Returns", 3, "Closed", "A"],
    ["E2", "Sales amount", 900.333333333333, "Closed", ""], ["E2", "Returns", 3, "Closed", ""],
    [7, "Sales amount", "", "Closed", ""], [7, "Returns", "", "Closed", ""],
  ]);
  expect(rows[1]?.["Curve (attainment → points)"]).toBe("0.5 → 0; 1 → 100; 1.3 → 110");
  const { values, formulas } = await contentOf(opened, "History");
  expect(formulas).toEqual(values);
  const log = await contentOf(opened, "PeriodLog");
  expect(log.values[0]?.slice(0, 8)).toEqual([1, "Closed", quarter.start, quarter.end, "2024-04-02 09:01", 3, 6, "S ≥ 110; A ≥ 100; B ≥ 85; C ≥ 70; D ≥ 0"]);
  expect(kinds(await again(opened, 2))).toEqual([]);
  opened.close();
});

it("never changes what was closed, whatever becomes of the tables, and its totals follow from its own columns", async () => {
  const opened = await aWorkbook(tables);
  await close(opened);
  const before = await contentOf(opened, "History");
  const rows = await history(opened);
  for (const id of ["E1", "E2"]) {
    const own = rows.filter((row) => row["Employee ID"] === id);
    expect(own[0]?.Total).toBeCloseTo(replayed(own) ?? NaN, 9);
  }
  let minute = 1;
  const change = fc.oneof(
    fc.record({ table: fc.constant("Targets"), row: fc.nat(5), header: fc.constantFrom("Target", "Weight"), value: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({ table: fc.constant("Curves"), row: fc.nat(7), header: fc.constant("Points"), value: fc.integer({ min: 0, max: 140 }) }),
    fc.record({ table: fc.constant("Sales"), row: fc.nat(2), header: fc.constant("Amount"), value: fc.integer({ min: 0, max: 5000 }) }),
    fc.record({ table: fc.constant("Employees"), row: fc.nat(2), header: fc.constantFrom("Name", "Team", "Employee ID"), value: fc.constantFrom("X1", "X2", "Zed") }),
    fc.record({ table: fc.constant("KPIs"), row: fc.nat(1), header: fc.constantFrom("KPI", "Unit"), value: fc.constantFrom("Other", "EUR") }),
    fc.record({ table: fc.constant("Summary"), row: fc.nat(1), header: fc.constant("Agreed rating"), value: fc.constantFrom("S", "D") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.constantFrom(quarter.end, next.start, next.end), async (changes, asOf) => {
      for (const { table, row, header, value } of changes) put(opened, table, row, header, value);
      // Also where what is left cannot be scored any more.
      await refresh(opened.workbook, options((minute = (minute + 1) % 60), asOf));
      const now = await contentOf(opened, "History");
      expect(now.values).toEqual(before.values);
      expect(now.formulas).toEqual(before.formulas);
    }),
    { numRuns: 12 },
  );
  opened.close();
});

it("says how many scores of a closed period would differ, and takes them over only by reopening and closing again", async () => {
  const opened = await aWorkbook(tables);
  await close(opened);
  put(opened, "Targets", 0, "Target", 2000);
  const differing = await again(opened, 1);
  expect(differing.issues.find(({ kind }) => kind === "closed-period-differs")).toMatchObject({ found: "2024-01-01 – 2024-03-31", count: 2, severity: "notice" });
  expect(await closePeriod(opened.workbook, { ...options(2, quarter.end), day: null })).toMatchObject({ ok: false, error: { kind: "period-is-closed" } });
  const period = { start: day(quarter.start), end: day(quarter.end) };
  expect(await reopenPeriod(opened.workbook, { ...options(3, quarter.end), reopened: period, reason: "  " })).toMatchObject({ ok: false, error: { kind: "reason-missing" } });
  const first = await history(opened);
  done(await reopenPeriod(opened.workbook, { ...options(3, quarter.end), reopened: period, reason: "=target of E1 was wrong" }));
  expect(await history(opened)).toEqual(first.map((row) => ({ ...row, State: "Reopened" })));
  expect(await reopenPeriod(opened.workbook, { ...options(4, quarter.end), reopened: period, reason: "again" })).toMatchObject({ ok: false, error: { kind: "period-not-closed" } });
  expect(kinds(await again(opened, 4))).toEqual([]);
  await close(opened, 5);
  const both = await history(opened);
  expect(both.slice(0, 6)).toEqual(first.map((row) => ({ ...row, State: "Reopened" })));
  expect(both.slice(6).map((row) => [row.Closing, row.State, row["Target of the period"]])).toEqual([[3, "Closed", 2000], [3, "Closed", 3], [3, "Closed", 1000], [3, "Closed", 3], [3, "Closed", 1000], [3, "Closed", 3]]);
  const log = await contentOf(opened, "PeriodLog");
  expect(log.values.map((row) => [row[0], row[1], row[8]])).toEqual([[1, "Closed", ""], [2, "Reopened", "=target of E1 was wrong"], [3, "Closed", ""]]);
  expect(kinds(await again(opened, 6))).toEqual([]);
  expect((await again(opened, 7)).sheets).toEqual([]);
  opened.close();
});

it("notices when a cell of History is changed by hand, and leaves it as it is", async () => {
  const opened = await aWorkbook(tables);
  await close(opened);
  put(opened, "History", 2, "Total", 119);
  expect(kinds(await again(opened, 1))).toEqual(["closed-period-differs", "history-altered"]);
  expect((await history(opened))[2]?.Total).toBe(119);
  opened.close();
});

it("offers what is over and not closed, then what was opened again, and tells how much differs", async () => {
  const opened = await aWorkbook(tables);
  const running = await again(opened, 0, quarter.end - 5);
  expect(periodsView(running.scored, running.outputs)).toEqual({ toClose: [], closed: [], sheets: [] });
  const over = await again(opened, 0);
  expect(periodsView(over.scored, over.outputs).toClose).toEqual([{ day: null, end: quarter.end, recent: true }]);
  await close(opened, 1);
  put(opened, "Targets", 0, "Target", 2000);
  const closed = await again(opened, 2);
  expect(periodsView(closed.scored, closed.outputs)).toEqual({ toClose: [], closed: [{ period: { start: quarter.start, end: quarter.end }, closedOn: "2024-04-02 09:01", people: 3, rows: 6, differs: 2, altered: false }], sheets: ["History", "PeriodLog"] });
  const reopened = done(await reopenPeriod(opened.workbook, { ...options(3, quarter.end), reopened: { start: day(quarter.start), end: day(quarter.end) }, reason: "wrong" }));
  expect(periodsView(reopened.scored, reopened.outputs)).toMatchObject({ toClose: [{ day: null, end: quarter.end, recent: true }], closed: [] });
  opened.close();
});

it("reads back what it wrote in Chinese, and stays the same when the pane speaks English", async () => {
  const opened = await aWorkbook({
    Employees: [["员工编号", "姓名"], ["E1", "安"], ["E2", "陈"]],
    Targets: [["员工", "指标", "期间开始", "期间结束", "目标值", "权重"], ["E1", "销售额", quarter.start, quarter.end, 1000, 100], ["E2", "销售额", quarter.start, quarter.end, 900, 100]],
    Sales: [["日期", "员工", "数量", "金额"], [45300, "E1", 1, 600.1], [45320, "E2", 3, 900]],
  });
  const closed = done(await closePeriod(opened.workbook, { ...options(0, quarter.end, "zh-CN"), day: null }));
  expect(closed.sheets).toEqual(expect.arrayContaining(["期间历史", "期间日志"]));
  expect((await history(opened)).map((row) => [row["姓名"], row["方向"], row["状态"]])).toEqual([["安", "越高越好", "已关闭"], ["陈", "越高越好", "已关闭"]]);
  for (const locale of ["zh-CN", "en-US"] as const) {
    const later = done(await refresh(opened.workbook, options(1, quarter.end, locale)));
    expect(kinds(later)).toEqual([]);
    expect(periodsView(later.scored, later.outputs).closed).toHaveLength(1);
  }
  opened.close();
});

it("refuses before the period is over, where nobody is scored, and where History is somebody's own table", async () => {
  const opened = await aWorkbook(tables);
  expect(await closePeriod(opened.workbook, { ...options(0, quarter.end - 1), day: null })).toMatchObject({ ok: false, error: { kind: "period-not-over", end: quarter.end, asOf: quarter.end - 1 } });
  expect(opened.model.table("Scorecard")).toBeFalsy();
  opened.close();
  const empty = await aWorkbook({ ...tables, Sales: [["Date", "Employee", "Quantity", "Amount"], [45300, "nobody", 1, 600]] });
  expect(await closePeriod(empty.workbook, { ...options(0, quarter.end), day: null })).toMatchObject({ ok: false, error: { kind: "period-nothing-scored" } });
  empty.close();
  const own = await aWorkbook({ ...tables, History: [["Year", "Total"], [2023, 5]] });
  await again(own, 0);
  expect(await closePeriod(own.workbook, { ...options(1, quarter.end), day: null })).toMatchObject({ ok: false, error: { kind: "table-name-taken", table: "History" } });
  expect((await contentOf(own, "History")).values).toEqual([[2023, 5]]);
  own.close();
});

it("closes an earlier period as of its last day while the sheets stay with the current one", async () => {
  const [targetHeaders = [], ...targets] = tables.Targets ?? [];
  const opened = await aWorkbook({ ...tables, Targets: [targetHeaders, ...targets, ["E1", "Sales amount", next.start, next.end, 0, 500, 100]], Sales: [...(tables.Sales ?? []), [45390, "E1", 1, 250]] });
  const preview = await previewClosing(opened.workbook, { ...options(0, 45400), day: day(quarter.end), words: "en-US" });
  expect(preview).toMatchObject({ ok: true, value: { period: quarter, people: 2, scores: 4, refused: null } });
  const closed = done(await closePeriod(opened.workbook, { ...options(1, 45400), day: day(quarter.end) }));
  expect(closed.scored.evaluation.period).toEqual(next);
  const rows = await history(opened);
  expect(rows.map((row) => [row["Employee ID"], row["Period end"]]).slice(0, 2)).toEqual([["E1", quarter.end], ["E1", quarter.end]]);
  expect(rows[0]?.Actual).toBe(951.17);
  expect(kinds(closed)).toEqual([]);
  expect(await previewClosing(opened.workbook, { ...options(2, 45400), day: null, words: "en-US" })).toMatchObject({ ok: true, value: { refused: { kind: "period-not-over" } } });
  opened.close();
});
