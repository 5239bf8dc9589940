import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CalibrationGroup, CalibrationView } from "../../src/app/calibration/calibrationView";
import { points, ratio } from "../../src/domain/units";
import { aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const aGroup = (overrides: Partial<CalibrationGroup> = {}): CalibrationGroup => ({
  kind: "all", name: "Everybody", people: 12, enough: true, rated: 11, given: 4, mean: points(91.25), median: points(90), guideline: "Information, not a quota.", compared: [],
  bands: [{ band: "A", suggested: 5, agreed: 7, share: ratio(7 / 11), guideline: ratio(0.4), expected: 4 }, { band: "D", suggested: 6, agreed: 4, share: ratio(4 / 11), guideline: ratio(0.6), expected: 7 }], ...overrides,
});
const told = "No difference that 8 people can show: +0.25 bands against the suggested ones over 8 people, +0.10 elsewhere.";
const calibration: CalibrationView = {
  groups: [
    aGroup(),
    aGroup({ kind: "team", name: "South", people: 2, enough: false, mean: null, median: null, bands: [], guideline: "" }),
    aGroup({ kind: "manager", name: "Lee Park", people: 8, rated: 8, guideline: "", bands: [{ band: "A", suggested: 3, agreed: 5, share: ratio(5 / 8), guideline: null, expected: null }, { band: "D", suggested: 5, agreed: 3, share: ratio(3 / 8), guideline: null, expected: null }], compared: [told] }),
  ],
  changes: [
    { entry: 2, name: "Bo Chen", seenOn: "2025-07-04T09:30:00.000Z", suggested: "D", from: "D", to: "D", reason: "Took over a lost account", link: { kind: "table", table: "RatingLog" } },
    { entry: 1, name: "Ann Bell", seenOn: "some day", suggested: "D", from: "", to: "A", reason: "", link: { kind: "row", table: "RatingLog", where: [{ header: "No.", value: 1 }], header: "Reason" } },
  ],
  sheets: ["Calibration", "RatingLog"],
};
const withCalibration = (view: CalibrationView = calibration) => ready(aTeamView({ calibration: view }), false);

async function open(): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: "People" }));
  await press("Calibration");
  await screen.findByRole("heading", { level: 2, name: "Calibration" });
}
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
const rows = (): readonly (readonly (string | null)[])[] => within(screen.getByRole("table")).getAllByRole("row").map((row) => [...row.querySelectorAll("th, td:not([aria-hidden])")].map(({ textContent }) => textContent));

it("opens from People with focus on its heading, and leads back", async () => {
  const container = await show(fakeFollowUp({ looks: [withCalibration()] }));
  await open();
  expect(document.activeElement?.textContent).toBe("Calibration");
  expect(await faults(container)).toEqual([]);
  await press("All people");
  expect(await screen.findByRole("heading", { level: 2, name: "People" })).toBeTruthy();
});

it("shows suggested, agreed and the guideline of each band as a table, and what the numbers stand on", async () => {
  await show(fakeFollowUp({ looks: [withCalibration()] }));
  await open();
  expect(rows()).toEqual([["Band", "Suggested", "Agreed", "Guideline"], ["A", "5", "7", "4"], ["D", "6", "4", "7"]]);
  expect(screen.getByText("12 people, mean total 91.3, median 90.")).toBeTruthy();
  expect(screen.getByText("4 of 12 have an agreed rating; the others stand at the suggested band. 1 person without a band.")).toBeTruthy();
  expect(screen.getByText("Information, not a quota.")).toBeTruthy();
});

it("shows another group when asked, and of too small a one its size alone", async () => {
  await show(fakeFollowUp({ looks: [withCalibration()] }));
  await open();
  const group = screen.getByLabelText("Group");
  fireEvent.change(group, { target: { value: "manager:Lee Park" } });
  expect(rows()).toEqual([["Band", "Suggested", "Agreed"], ["A", "3", "5"], ["D", "5", "3"]]);
  fireEvent.change(group, { target: { value: "team:South" } });
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("2 people: too few to show more without showing who.")).toBeTruthy();
});

it("tells of managers in words, and of changes with reason and the way to their row", async () => {
  const fake = fakeFollowUp({ looks: [withCalibration()] });
  await show(fake);
  await open();
  expect(within(screen.getByRole("region", { name: "Managers" })).getByText(told)).toBeTruthy();
  const changes = within(screen.getByRole("region", { name: "Last changes of agreed ratings" }));
  expect(changes.getByText("Took over a lost account")).toBeTruthy();
  expect(changes.getByText("No reason given")).toBeTruthy();
  expect(changes.getByText("some day, suggested D")).toBeTruthy();
  expect(changes.getByRole("button", { name: "Bo Chen: D, another reason" })).toBeTruthy();
  await press("Ann Bell: no rating → A");
  await press("Open the sheet Rating log");
  expect(fake.revealed).toEqual([calibration.changes[1]?.link, { kind: "table", table: "RatingLog" }]);
});

it("with names hidden it shows none of them, and no number", async () => {
  const container = await show(fakeFollowUp({ looks: [withCalibration()] }));
  await open();
  await press("Hide names and scores");
  expect(container.textContent).not.toMatch(/Ann Bell|Bo Chen|Lee Park|91|lost account/);
  expect(screen.getByText("Names and scores are hidden. Show them to see the calibration.")).toBeTruthy();
});

it("says so where there is nothing yet", async () => {
  await show(fakeFollowUp({ looks: [withCalibration({ groups: [aGroup()], changes: [], sheets: [] })] }));
  await open();
  expect(screen.getByText(/No change of an agreed rating has been logged yet/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Open the sheet/ })).toBeNull();
});

it("speaks Chinese", async () => {
  const container = await show(fakeFollowUp({ looks: [withCalibration({ groups: [aGroup({ name: "全部人员", guideline: "仅供参考，不是指标。" })], changes: [], sheets: ["Calibration", "RatingDistribution", "RatingLog"] })] }), "zh-CN");
  fireEvent.click(screen.getByRole("tab", { name: "人员" }));
  await press("校准");
  await screen.findByRole("heading", { level: 2, name: "校准" });
  expect(screen.getByRole("tabpanel").textContent.match(/[A-Za-z]{3,}/g)).toBeNull();
  expect(await faults(container)).toEqual([]);
});
