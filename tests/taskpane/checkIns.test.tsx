import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import type { CheckInLine } from "../../src/app/checkIns/checkInsView";
import { day } from "../../src/domain/units";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

const saved: string[] = [];
beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  Object.assign(URL, { createObjectURL: () => "blob:calendar", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
});
afterEach(() => jest.restoreAllMocks());

const aLine = (overrides: Partial<CheckInLine> = {}): CheckInLine => ({ personId: "E1", name: "Ann Bell", manager: "Lee", number: 2, due: day(45838), firstDue: day(45838), overdue: true, status: "at-risk", talk: ["Agreed on 2025-06-01: call the three largest"], link: { kind: "table", table: "CheckIns" }, ...overrides });
const people = [aPerson(), aPerson({ id: "E2", name: "Bo Chen" })];
const view = aTeamView({ people, checkIns: { overdue: 1, soon: 1, lines: [aLine(), aLine({ personId: "E2", name: "Bo Chen", manager: "Kim", number: 1, due: day(45840), overdue: false, status: "on-track", talk: ["Nothing new"] })] } });
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

it("says in one line of Today what is due, and opens the list with what to talk about and the way to each row", async () => {
  const followUp = fakeFollowUp({ looks: [ready(view, false)] });
  const container = await show(followUp);
  await press("See: 1 check-in is overdue, 1 due this week");
  expect(await screen.findByRole("heading", { level: 2, name: "Check-ins" })).toBe(document.activeElement);
  expect(screen.getByText(/Overdue since Jun 30, 2025 · At risk/)).toBeTruthy();
  expect(screen.getByText("Agreed on 2025-06-01: call the three largest")).toBeTruthy();
  expect(await faults(container)).toEqual([]);
  await press("Fill in the check-in with Ann Bell");
  expect(followUp.revealed).toEqual([{ kind: "table", table: "CheckIns" }]);
  await press("Back to Today");
  expect(await screen.findByRole("heading", { level: 2, name: "Today" })).toBeTruthy();
});

it("saves one manager's check-ins as a file, and leaves their text where saving is blocked", async () => {
  const asked: (readonly string[])[] = [];
  const container = await show(fakeFollowUp({
    looks: [ready(view, false)],
    calendarFile: (lines) => {
      asked.push(lines.map(({ name }) => name));
      return Promise.resolve("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    },
  }));
  await press(/^See: 1 check-in/);
  fireEvent.change(await screen.findByRole("combobox", { name: "Manager" }), { target: { value: "=Kim" } });
  expect(screen.queryByText("Ann Bell")).toBeNull();
  await press("Save as calendar file");
  expect(asked).toEqual([["Bo Chen"]]);
  expect(saved).toEqual(["check-ins.ics blob:calendar"]);
  expect(screen.getByRole("textbox", { name: "Text of the calendar file" }).textContent).toContain("BEGIN:VCALENDAR");
  // jsdom has no clipboard, as a frame that is refused it.
  await press("Copy the text");
  expect(screen.getByText(/press Ctrl\+A and Ctrl\+C/)).toBeTruthy();
  expect(await faults(container)).toEqual([]);
});

it("hides names, what is talked about and the file when names are hidden", async () => {
  const container = await show(fakeFollowUp({ looks: [ready(view, false)] }));
  await press("Hide names and scores");
  await press(/^See: 1 check-in/);
  await screen.findByRole("heading", { level: 2, name: "Check-ins" });
  expect(container.textContent).not.toMatch(/Ann Bell|Bo Chen|Agreed on|Lee|Kim/);
  expect(screen.queryByRole("button", { name: "Save as calendar file" })).toBeNull();
  expect(screen.getByRole("button", { name: "Person 1" })).toBeTruthy();
});

it("speaks Chinese", async () => {
  await show(fakeFollowUp({ looks: [ready(view, false)] }), "zh-CN");
  await press(/^查看.*1 次跟进已逾期，本周另有 1 次/);
  expect(await screen.findByRole("heading", { level: 2, name: "定期跟进" })).toBeTruthy();
});
