import { createFollowUp } from "../../src/app/followUp";
import { serialDay } from "../../src/domain/cleaning/calendar";
import type { TableContent, WorkbookPort } from "../../src/app/ports/workbookPort";
import type { Cell } from "../../src/domain/records/rawTable";
import { day } from "../../src/domain/units";
import { aWorkbook, outputOf, refreshWell, type Tables } from "./support/aWorkbook";

const on = (month: number, date: number): number => serialDay(2025, month, date);
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Role", "Start date", "End date"], ["a", "Ann", "Rep", on(1, 1), on(2, 14)], ["a", "Ann", "Lead", on(2, 15), ""], ["b", "Bo", "Rep", on(2, 1), ""]],
  Targets: [
    ["Employee", "Role", "KPI", "Period start", "Period end", "Target", "Weight", "Valid from", "Phasing"],
    ["", "Rep", "Sales amount", on(1, 1), on(12, 31), 1200, 100, "", "Shop"],
    ["", "Lead", "Sales amount", on(1, 1), on(12, 31), 2400, 50, "", "Shop"],
    ["a", "", "Units sold", on(1, 1), on(12, 31), 120, 50, "", ""],
    ["a", "", "Units sold", on(1, 1), on(12, 31), 240, 50, on(2, 1), ""],
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount"], ...Array.from({ length: 12 }, (_, index) => [on(1, 3) + index * 4, index % 2 === 0 ? "a" : "b", 2, 20 + index])],
  Phasing: [["Profile", "Month", "Share %"], ...Array.from({ length: 12 }, (_, month) => ["Shop", month + 1, month === 0 ? 20 : 8])],
  Ramp: [["Month in role", "Share %"], [1, 50]],
  Holidays: [["Date", "Worked"], [on(3, 3), ""], [on(3, 1), "Yes"]],
  Setup: [["Setting", "Value"], ["Months of a review period", 3], ["Phasing of targets", "Even"]],
};

describe("targets over time in a workbook", () => {
  it("agree with the sheet's own formulas, to the last piece, and follow a change of one of them", async () => {
    const { workbook, close, model } = await aWorkbook(tables);
    const done = await refreshWell(workbook, { asOf: on(2, 28) });
    expect(done.issues.filter(({ kind }) => kind === "formula-disagrees" || kind === "target-not-live")).toEqual([]);
    const scorecard = outputOf(done, "Scorecard");
    const rows = rowsOf(scorecard);
    const sales = rows.find((row) => row["Employee ID"] === "a" && row["KPI"] === "Sales amount");
    // January 20 of 108; of the review's 45 days as Rep and 45 as Lead.
    const rep = (20 + (8 * 14) / 28) / 108;
    // Ann's first month in each role, January and 15 February to 14 March, asks half of what the role's target puts on it.
    const lead = (0.5 * ((8 * 14) / 28 + (8 * 14) / 31) + (8 * 17) / 31) / 108;
    expect(Number(sales?.["Target of the period"])).toBeCloseTo(1200 * (rep - 0.5 * (20 / 108)) + 2400 * lead, 6);
    expect(sales?.["Set for"]).toBe("Role Rep → Role Lead");
    expect(sales?.["Working days left"]).toBe(21);
    const units = rows.find((row) => row["KPI"] === "Units sold");
    expect(Number(units?.["Target of the period"])).toBeCloseTo((120 * 31 + 240 * 59) / 365, 9);
    expect(Number(units?.["Weight"])).toBe(50);
    expect(Number(units?.["Forecast"])).toBeCloseTo(Number(units?.["Actual"]) / Number(units?.["Time elapsed"]), 9);
    expect(Number(units?.["Forecast, low"])).toBeLessThan(Number(units?.["Forecast"]));
    // The later of Ann's two targets for units, changed in the sheet.
    model.sheet("Targets data")?.enter({ row: 4, column: 5, rows: 1, columns: 1 }, [[480]]);
    const [table] = await scorecardNow(workbook);
    const changed = rowsOf(table).find((row) => row["KPI"] === "Units sold");
    expect(Number(changed?.["Target of the period"])).toBeCloseTo((120 * 31 + 480 * 59) / 365, 9);
    expect(Number(changed?.["Attainment"])).toBeCloseTo(Number(changed?.["Actual"]) / ((120 * 31 + 480 * 59) / 365), 9);
    close();
  });
});

describe("why such a number", () => {
  it("names each target it is made of, the season and the ramp, and counts the rows of the days the KPI was had", async () => {
    const { workbook, close } = await aWorkbook(tables);
    const pane = createFollowUp({ workbook, locale: "en-US", today: day(on(2, 28)), now: () => "2025-03-01T00:00:00.000Z" });
    const explained = await pane.explain({ employeeId: "a" });
    if (!explained.ok) throw new Error(explained.error.message);
    expect(explained.value.issues.map(({ kind }) => kind)).not.toContain("formula-disagrees");
    const read = await workbook.readTables(["Explanation"]);
    const said = rowsOf(read.ok ? read.value[0] : undefined).filter((row) => row["KPI"] === "Sales amount").map((row) => [row["What"], String(row["How it is worked out"])] as const);
    const of = (what: string): string => said.find(([name]) => name === what)?.[1] ?? "";
    expect(of("Target")).toMatch(/since it changed on the way: 1,200 \(Role Rep, 'Targets data'!F2\) × [\d.]+% \+ 2,400 \(Role Lead, 'Targets data'!F3\) × [\d.]+%\./);
    expect(of("Share that applies")).toMatch(/^90 of the 365 days the target is for, in a season at [\d.]+% of an even share, ramped up as a newcomer to [\d.]+%: /);
    close();
  });
});

const rowsOf = (table: TableContent | undefined): readonly Readonly<Record<string, Cell>>[] =>
  (table?.values ?? []).map((row) => Object.fromEntries((table?.headers ?? []).map((header, index) => [header, row[index] ?? null])));

async function scorecardNow(workbook: WorkbookPort): Promise<readonly TableContent[]> {
  const read = await workbook.readTables(["Scorecard"]);
  return read.ok ? read.value : [];
}
