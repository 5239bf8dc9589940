import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import type { PeriodsView } from "../../src/app/periods/periodsView";
import { ok } from "../../src/domain/result";
import type { Trend } from "../../src/domain/tracking/periods/trend";
import { day } from "../../src/domain/units";
import { aKpiLine, aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const period = { start: day(45658), end: day(45838) };
const open: PeriodsView = { toClose: [{ day: null, end: period.end, recent: true }], closed: [], sheets: [] };
const closed: PeriodsView = { toClose: [], closed: [{ period, closedOn: "2025-07-04 09:30", people: 1, rows: 3, differs: 2, altered: false }], sheets: ["History", "PeriodLog"] };
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

it("leads from Today to what closing keeps, closes, and says so", async () => {
  const asked: unknown[] = [];
  const followUp = fakeFollowUp({
    looks: [ready(aTeamView({ periods: open }), false)],
    previewClosing: () => Promise.resolve(ok({ period, people: 24, scores: 70, unscored: 2, refused: null })),
    closePeriod: (which) => {
      asked.push(which);
      return Promise.resolve(ok(aTeamView({ periods: closed, written: ["Period history"] })));
    },
  });
  const container = await show(followUp);
  await press("See: The period until Jun 30, 2025 is over and not closed");
  expect(await screen.findByText(/70 scores of 24 people go to the sheet Period history/)).toBeTruthy();
  expect(screen.getByText(/2 findings still leave something out/)).toBeTruthy();
  expect(await faults(container)).toEqual([]);
  await press("Close Jan 1, 2025 – Jun 30, 2025");
  expect(asked).toEqual([{ day: null }]);
  expect(await screen.findByText("The period until Jun 30, 2025 is closed and kept in Period history.")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Close a period");
  expect(screen.getByText("No period is waiting to be closed.")).toBeTruthy();
});

it("reopens only with a reason, and leads to both sheets", async () => {
  const asked: unknown[] = [];
  const followUp = fakeFollowUp({
    looks: [ready(aTeamView({ periods: closed }), false)],
    reopenPeriod: (which) => {
      asked.push(which);
      return Promise.resolve(ok(aTeamView({ periods: open })));
    },
  });
  const container = await show(followUp);
  fireEvent.click(screen.getByRole("tab", { name: "Set up" }));
  await press("Closed periods");
  expect(await screen.findByText(/2 scores would come out otherwise now/)).toBeTruthy();
  await press("Reopen Jan 1, 2025 – Jun 30, 2025");
  await press("Reopen the period");
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "A target was wrong" } });
  expect(await faults(container)).toEqual([]);
  await press("Reopen the period");
  expect(asked).toEqual([{ period, reason: "A target was wrong" }]);
  expect(await screen.findByText("The period until Jun 30, 2025 is open again. Close it when it is as it should be.")).toBeTruthy();
});

it("lets one choose where several periods wait", async () => {
  const asked: unknown[] = [];
  const earlier = { day: day(45657), end: day(45657), recent: true };
  await show(fakeFollowUp({
    looks: [ready(aTeamView({ periods: { ...open, toClose: [earlier, ...open.toClose] } }), false)],
    previewClosing: (which) => {
      asked.push(which?.day);
      return Promise.resolve(ok({ period: which?.day === null ? period : { start: day(45474), end: earlier.end }, people: 1, scores: 1, unscored: 0, refused: null }));
    },
  }));
  await press("See: The period until Dec 31, 2024 is over and not closed");
  expect(await screen.findByRole("button", { name: "Close Jul 1, 2024 – Dec 31, 2024" })).toBeTruthy();
  fireEvent.change(screen.getByRole("combobox", { name: "Which period" }), { target: { value: String(period.end) } });
  expect(await screen.findByRole("button", { name: "Close Jan 1, 2025 – Jun 30, 2025" })).toBeTruthy();
  expect(asked).toEqual([earlier.day, null]);
});

it("tells a trend in words as well as in a line, and hides it with names and scores", async () => {
  const trend: Trend = { points: [{ start: day(45474), end: day(45657), value: 80, running: false }, { ...period, value: 91.25, running: true }], limits: { mean: 85, low: 70, high: 90 } };
  const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ trend, kpis: [aKpiLine({ trend })] })] }), false)] }));
  fireEvent.click(screen.getByRole("tab", { name: "People" }));
  expect(container.querySelectorAll("svg[aria-hidden='true'] polyline")).toHaveLength(1);
  await press("Open Ann Bell");
  expect(await screen.findByRole("img", { name: "Total over the periods: 80 until Dec 31, 2024, 91.3 until Jun 30, 2025 (not closed)" })).toBeTruthy();
  expect(screen.getByRole("img", { name: /^Sales amount: score over the periods/ })).toBeTruthy();
  expect(screen.getAllByText("Usual range 70 to 90. The last value lies outside the usual range.")).toHaveLength(2);
  expect(await faults(container)).toEqual([]);
  await press("Hide names and scores");
  expect(container.querySelectorAll("polyline")).toHaveLength(0);
});

it("speaks Chinese", async () => {
  await show(fakeFollowUp({ looks: [ready(aTeamView({ periods: closed }), false)] }), "zh-CN");
  fireEvent.click(screen.getByRole("tab", { name: "设置" }));
  await press("已关闭的期间");
  expect(await screen.findByText("现在有 2 项得分会不同。重开后可以采用。")).toBeTruthy();
});
