import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import type { SuggestionsView } from "../../src/app/suggestions/suggestionsView";
import { err, ok } from "../../src/domain/result";
import { aSuggestionsView, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const link = { kind: "row" as const, table: "TargetSuggestions", where: [{ header: "Employee ID", value: "E1" }], header: "Suggested target" };
const [change] = aSuggestionsView().largest;
const written = aSuggestionsView({ written: true, accepted: 1, largest: change === undefined ? [] : [{ ...change, link }] });
const none = { added: 0, updated: 0, same: 0, accepted: 0, left: 0, unread: 0 };
const looks = [ready(aTeamView(), false)];

async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
async function openPage(tab = "Set up", button = "Suggest next period's targets"): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: tab }));
  await press(button);
  await screen.findByRole("heading", { level: 2, name: button });
}
const primary = (): readonly string[] => [...document.querySelectorAll("button")].filter(({ textContent }) => /^(Write|Put|Bring)/.test(textContent)).map(({ textContent }) => textContent);

it("shows what suggestions come to by team and where they move furthest, before anything is written", async () => {
  const container = await show(fakeFollowUp({ looks, suggestions: () => Promise.resolve(ok(aSuggestionsView({ withoutGrowth: 2, withoutPeriod: 1 }))) }));
  await openPage();
  expect(document.activeElement?.textContent).toBe("Suggest next period's targets");
  const panel = screen.getByRole("tabpanel").textContent;
  expect(panel).toContain("2 suggestions for Jul 1, 2025 to Dec 31, 2025.");
  expect(panel).toContain("2,600 USD suggested: 130% of last year with market growth (2,000 USD)");
  expect(panel).toContain("Above what the team has reached");
  expect(panel).toContain("Ann Bell, Sales amount: 1,000 USD → 1,300 USD (+30 %)");
  expect(panel).toContain("For 2 of them Market gives no growth");
  expect(panel).toContain("One target has no next period");
  expect(primary()).toEqual(["Write suggestions"]);
  expect(await faults(container)).toEqual([]);
  await press("Back to Set up");
  expect(await screen.findByRole("heading", { level: 2, name: "Set up" })).toBeTruthy();
});

it("writes them, then puts them into Targets and says in words what became of each", async () => {
  const asked: string[] = [];
  const fake = fakeFollowUp({
    looks,
    suggestTargets: () => { asked.push("write"); return Promise.resolve(ok(written)); },
    proposeTargets: () => { asked.push("propose"); return Promise.resolve(ok({ view: written, counts: { ...none, added: 3, updated: 1, accepted: 2, left: 1 } })); },
  });
  const container = await show(fake);
  await openPage();
  await press("Write suggestions");
  expect(screen.getByRole("status").textContent).toBe("2 suggestions are in the sheet Target suggestions. Adjust what you know better, then put them into Targets.");
  expect(primary()).toEqual(["Put proposals into Targets", "Bring suggestions up to date"]);
  expect(await faults(container)).toEqual([]);
  await press(/^Ann Bell, Sales amount/);
  expect(fake.revealed).toEqual([link]);
  await press("Put proposals into Targets");
  expect(asked).toEqual(["write", "propose"]);
  expect(screen.getByRole("status").textContent).toBe("Targets: 3 added, 1 updated. 2 accepted, left alone. 1 left alone: another target or a formula is there.");
});

it("says when there was nothing to write, and when the workbook does not allow it", async () => {
  const refusal = { kind: "targets-not-a-table" as const, message: "Targets are read from sheet “Plan”, which has no table.", details: "", link: null };
  let pressed = 0;
  await show(fakeFollowUp({ looks, suggestions: () => Promise.resolve(ok(written)), proposeTargets: () => Promise.resolve(pressed++ === 0 ? ok({ view: written, counts: { ...none, same: 2 } }) : err(refusal)) }));
  await openPage();
  await press("Put proposals into Targets");
  expect(screen.getByRole("status").textContent).toBe("Nothing to write: Targets says it already.");
  await press("Put proposals into Targets");
  expect(document.body.textContent).toContain("which has no table");
});

it("where everything is accepted there is nothing to put into Targets, and with nothing to suggest nothing to write", async () => {
  const view: SuggestionsView = aSuggestionsView({ written: true, count: 2, accepted: 2 });
  await show(fakeFollowUp({ looks, suggestions: () => Promise.resolve(ok(view)) }));
  await openPage();
  expect(primary()).toEqual(["Bring suggestions up to date"]);
});

it("with nothing to suggest says so", async () => {
  await show(fakeFollowUp({ looks, suggestions: () => Promise.resolve(ok(aSuggestionsView({ count: 0, period: null, teams: [], largest: [] }))) }));
  await openPage();
  expect(screen.getByRole("tabpanel").textContent).toContain("There is nothing to suggest");
  expect(primary()).toEqual([]);
});

it("with names hidden it shows none of them", async () => {
  const container = await show(fakeFollowUp({ looks }));
  await openPage();
  await press("Hide names and scores");
  expect(container.textContent).not.toMatch(/Ann Bell/);
  expect(screen.getByText("Names are hidden. Show them to see whose targets change most.")).toBeTruthy();
});

it("speaks Chinese", async () => {
  const view = aSuggestionsView({ teams: [{ team: "华北", kpi: "销售额", unit: "元", total: 2600, reach: 2000, ratio: 1.3, word: "above", teamTarget: 3000 }], largest: [{ name: "安然", kpi: "销售额", unit: "元", current: 1000, suggested: 1300, change: 0.3, link: null }], written: true, accepted: 1, withoutPeriod: 1 });
  const container = await show(fakeFollowUp({ looks, suggestions: () => Promise.resolve(ok(view)) }), "zh-CN");
  await openPage("设置", "建议下期目标");
  const panel = screen.getByRole("tabpanel").textContent;
  expect(panel).toContain("建议合计 2,600元，为去年同期加市场增长（2,000元）的 130%");
  expect(panel.match(/[A-Za-z]{3,}/g)).toBeNull();
  expect(await faults(container)).toEqual([]);
});
