import { serialDay } from "../../src/domain/cleaning/calendar";
import { locales } from "../../src/domain/locale";
import type { Cell } from "../../src/domain/records/rawTable";
import type { CellWrite } from "../../src/app/ports/workbookPort";
import { wordIssue } from "../../src/i18n/wording";
import { createFollowUp } from "../../src/app/followUp";
import { day } from "../../src/domain/units";
import { aWorkbook, outputOf, refreshWell, type Tables } from "./support/aWorkbook";

const on = (month: number, date: number): number => serialDay(2025, month, date);
const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const chinese = english.map((_, at) => `${at + 1}月`);
const shares = [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.1, 0.125, 0.125, 0.125, 0.125];
const tables = (headers: readonly string[], cells: readonly CellWrite[]): Tables => ({
  Employees: [["Employee ID", "Name"], ["a", "Ann"]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", ...headers], ["a", "Sales amount", on(1, 1), on(12, 31), 1200, ...cells]],
  Sales: [["Date", "Employee", "Amount"], ...Array.from({ length: 12 }, (_, month) => [on(month + 1, 3), "a", 15 * (month + 1)])],
  Setup: [["Setting", "Value"], ["Months of a review period", 3]],
});
const asked = (tableRows: { readonly headers: readonly string[]; readonly values: readonly (readonly Cell[])[] } | undefined): unknown => tableRows?.values[0]?.[tableRows.headers.indexOf("Target of the period")];

it.each<readonly [string, readonly string[], readonly CellWrite[], number]>([
  ["shares of 1", english, shares, 180],
  ["shares of 100", english, shares.map((share) => share * 100), 180],
  ["percentages as text", english, shares.map((share) => `${share * 100}%`), 180],
  ["amounts that sum to the target", chinese, shares.map((share) => share * 1200), 180],
  ["months with their year", english.map((_, at) => `2025-${String(at + 1).padStart(2, "0")}`), shares, 180],
])("spreads a year's target by the months in its own row: %s", async (_, headers, cells, expected) => {
  const { workbook, close } = await aWorkbook(tables(headers, cells));
  const done = await refreshWell(workbook, { asOf: on(6, 30) });
  expect(asked(outputOf(done, "Scorecard"))).toBeCloseTo(expected, 6);
  expect(done.issues.filter(({ kind }) => kind === "months-off-target" || kind === "formula-disagrees")).toEqual([]);
  close();
});

it("names the row and cells of months that fit neither, and spreads evenly", async () => {
  const { workbook, close } = await aWorkbook(tables(english, shares.map((share) => share * 2)));
  const done = await refreshWell(workbook, { asOf: on(6, 30) });
  expect(asked(outputOf(done, "Scorecard"))).toBeCloseTo((1200 * 91) / 365, 6);
  const found = done.issues.filter(({ kind }) => kind === "months-off-target");
  expect(found).toMatchObject([{ severity: "notice", found: "2", expected: "Targets data!Q2", place: { address: "F2" } }]);
  for (const locale of locales) expect(found.map((issue) => wordIssue(issue, locale)).join()).toMatch(/F2.*Q2/);
  close();
});

it("does so for a year's column too, once it was said to be the period", async () => {
  const { Targets: _, ...others } = tables(english, shares);
  const { workbook, close } = await aWorkbook({ ...others, Targets: [["Employee", "KPI", "Year", "Target", ...english], ["a", "Sales amount", 2025, 1200, ...shares]] });
  const pane = createFollowUp({ workbook, locale: "en-US", today: day(on(6, 30)), now: () => "2025-07-01T00:00:00.000Z" });
  const look = await pane.look();
  expect(look.ok && look.value.kind === "data-found" && look.value.data.questions.map(({ id, options }) => [id, options.map(({ answer }) => answer)])).toEqual([["Targets.periodStart", ["Year"]]]);
  expect((await pane.decide({ kind: "answer", id: "Targets.periodStart", answer: "Year" })).ok).toBe(true);
  expect(asked(outputOf(await refreshWell(workbook, { asOf: on(6, 30) }), "Scorecard"))).toBeCloseTo(180, 6);
  close();
});
