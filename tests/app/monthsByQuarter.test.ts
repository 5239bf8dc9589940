import { createFollowUp } from "../../src/app/followUp";
import { serialDay } from "../../src/domain/cleaning/calendar";
import type { Cell } from "../../src/domain/records/rawTable";
import { day } from "../../src/domain/units";
import { aWorkbook, outputOf, refreshWell, type Tables } from "./support/aWorkbook";

const on = (month: number, date: number): number => serialDay(2025, month, date);
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Role", "Start date"], ["a", "Ann", "Rep", ""], ["b", "Bo", "Rep", on(5, 17)]],
  Targets: [
    ["Employee", "Role", "KPI", "Period start", "Period end", "Target", "Weight"],
    ...[4, 5, 6].map((month) => ["a", "", "Sales amount", on(month, 1), on(month + 1, 1) - 1, 10 * month, month === 4 ? 30 : 60]),
    ...[4, 5, 6].map((month) => ["", "Rep", "Units sold", on(month, 1), on(month + 1, 1) - 1, 31 * month, 40]),
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount"], ...["a", "b"].flatMap((id) => [4, 5, 6].map((month) => [on(month, 20), id, 5, 15 * month]))],
  Setup: [["Setting", "Value"], ["Months of a review period", 3]],
};

it("scores months by the quarter Setup asks for, with formulas that follow each month's cell", async () => {
  const { workbook, model, close } = await aWorkbook(tables);
  const done = await refreshWell(workbook, { asOf: on(6, 30) });
  expect(done.issues.filter(({ kind }) => kind === "formula-disagrees" || kind === "target-not-live" || kind === "targets-not-live")).toEqual([]);
  const [sales, units, late] = linesOf(outputOf(done, "Scorecard"));
  expect(sales).toMatchObject({ "Period start": on(4, 1), "Period end": on(6, 30), Actual: 225, Target: 150, "Set for": "The person" });
  expect(Number(sales?.Weight)).toBeCloseTo((30 * 30 + 61 * 60) / 91, 9);
  expect(units).toMatchObject({ Target: 31 * 15, "Set for": "Role Rep" });
  // 15 of May's 31 days, and June.
  expect(Number(late?.["Target of the period"])).toBeCloseTo(5 * 15 + 31 * 6, 9);
  model.sheet("Targets data")?.enter({ row: 2, column: 5, rows: 1, columns: 1 }, [[100]]);
  const read = await workbook.readTables(["Scorecard"]);
  expect(read.ok && linesOf(read.value[0])[0]).toMatchObject({ Target: 40 + 100 + 60 });
  close();
});

it("tells each month's target where the number is explained", async () => {
  const { workbook, close } = await aWorkbook(tables);
  const pane = createFollowUp({ workbook, locale: "en-US", today: day(on(6, 30)), now: () => "2025-07-01T00:00:00.000Z" });
  const explained = await pane.explain({ employeeId: "a" });
  if (!explained.ok) throw new Error(explained.error.message);
  const read = await workbook.readTables(["Explanation"]);
  const said = linesOf(read.ok ? read.value[0] : undefined).filter((row) => row["KPI"] === "Sales amount" && row["What"] === "Target").map((row) => row["How it is worked out"]);
  expect(said).toEqual(["The targets in the period come to 150 together: 40 (The person, 'Targets data'!F2) × 100% + 50 (The person, 'Targets data'!F3) × 100% + 60 (The person, 'Targets data'!F4) × 100%."]);
  close();
});

const linesOf = (table: { readonly headers: readonly string[]; readonly values: readonly (readonly Cell[])[] } | undefined): readonly Readonly<Record<string, Cell>>[] =>
  (table?.values ?? []).map((row) => Object.fromEntries((table?.headers ?? []).map((header, at) => [header, row[at] ?? null])));
