import { closePeriod } from "../../../src/app/periods/closePeriod";
import { periodsView } from "../../../src/app/periods/periodsView";
import { scoreWorkbook } from "../../../src/app/scoreWorkbook";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import type { Cell } from "../../../src/domain/records/rawTable";
import { day } from "../../../src/domain/units";
import { aWorkbook, outputOf, refreshWell, type Grid, type Tables } from "../support/aWorkbook";

const on = (month: number, date: number): number => serialDay(2025, month, date);
const people = ["a", "b", "c"];
/** Everybody's sales in the second quarter, units over the year; the third quarter's targets come one by one. */
const tables = (...more: Grid): Tables => ({
  Employees: [["Employee ID", "Name"], ...people.map((id) => [id, id.toUpperCase()])],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...people.flatMap((id) => [[id, "Sales amount", on(4, 1), on(6, 30), 200, 80], [id, "Units sold", on(1, 1), on(12, 31), 60, 20]]), ...more],
  Sales: [["Date", "Employee", "Quantity", "Amount"], ...people.flatMap((id) => [1, 2, 3, 4, 5, 6].map((month) => [on(month, 3), id, 5, 15 * month]))],
});
const asOf = on(7, 5);
const options = { asOf: day(asOf), screen: "en-US", startedOn: "2025-07-05T09:00:00.000Z" } as const;
const rowsOf = (table: { readonly headers: readonly string[]; readonly values: readonly (readonly Cell[])[] } | undefined): readonly Readonly<Record<string, Cell>>[] =>
  (table?.values ?? []).map((row) => Object.fromEntries((table?.headers ?? []).map((header, at) => [header, row[at] ?? null])));

it("scores a quarter that has just ended beside a year that runs, and offers no weights that would spoil the plan", async () => {
  const { workbook, close } = await aWorkbook(tables());
  const done = await refreshWell(workbook, { asOf });
  const lines = rowsOf(outputOf(done, "Scorecard"));
  expect(lines.filter((row) => row["Employee ID"] === "a").map((row) => [row.KPI, row.Actual, row["Period end"], row.Score])).toEqual([["Units sold", 30, on(12, 31), expect.closeTo(37.5, 9)], ["Sales amount", 225, on(6, 30), expect.closeTo(120, 9)]]);
  expect(Number(rowsOf(outputOf(done, "Summary"))[0]?.Total)).toBeCloseTo(0.8 * 120 + 0.2 * 37.5, 9);
  expect(done.issues.filter(({ kind }) => kind === "weights-not-100" || kind === "formula-disagrees")).toEqual([]);
  expect(done.issues.find(({ kind }) => kind === "target-ended")).toMatchObject({ severity: "notice", found: "2025-06-30", count: 3 });
  close();
});

it("closes the quarter on 5 July as it was, also when the next one has begun for one person", async () => {
  for (const [more, dayAsked] of [[[], null], [[["a", "Sales amount", on(7, 1), on(9, 30), 300, 80]], on(6, 30)]] as const) {
    const { workbook, model, close } = await aWorkbook(tables(...more));
    const scored = await scoreWorkbook(workbook, options);
    if (!scored.ok) throw new Error("not scored");
    const [waiting] = periodsView(scored.value, []).toClose;
    expect(waiting).toEqual({ day: dayAsked, end: on(6, 30), recent: true });
    const closed = await closePeriod(workbook, { ...options, day: waiting?.day ?? null });
    if (!closed.ok) throw new Error(`refused: ${JSON.stringify(closed.error)}`);
    const read = await workbook.readTables(["History"]);
    const history = read.ok && read.value[0] !== undefined ? rowsOf(read.value[0]) : [];
    expect(history.filter(({ KPI }) => KPI === "Sales amount").map((row) => [row["Employee ID"], row["Period end"], row.Actual, row["Target of the period"]])).toEqual(people.map((id) => [id, on(6, 30), 225, 200]));
    // What was closed is not said to differ because somebody's next period runs.
    expect((await refreshWell(workbook, { asOf })).issues.filter(({ kind }) => kind === "closed-period-differs")).toEqual([]);
    expect(model.table("History")).not.toBeNull();
    close();
  }
});
