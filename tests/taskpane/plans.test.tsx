import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { LedgerView } from "../../src/app/improvement/ledgerView";
import type { PlanLine } from "../../src/app/teamView";
import { day } from "../../src/domain/units";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const aPlan = (overrides: Partial<PlanLine> = {}): PlanLine => ({
  kpi: "Sales amount", text: "200 USD to go", status: "In progress", causes: ["Data wrong? Against: every cell could be used.", "Skill? For: in the role for 20 days."],
  checks: [{ number: 1, day: day(45838) }, { number: 2, day: day(45868) }], measured: null, effect: null, link: { kind: "table", table: "ImprovementPlan" }, ...overrides,
});
const ledger: LedgerView = {
  sheet: true,
  entries: [
    { actionType: "Coaching", kpi: "All KPIs", counts: "8 plans closed, 7 people", interval: "+0.90 SD, 95 % interval +0.30 to +1.50", verdict: "Worked: 0.9 SD better than similar people without it, over 8 plans." },
    { actionType: "Training", kpi: "All KPIs", counts: "2 plans closed, 2 people", interval: null, verdict: "Inconclusive: plans of 2 people could be compared; at least 5 are needed." },
  ],
};
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
async function openPerson(): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: "People" }));
  await press("Open Ann Bell");
  await screen.findByRole("heading", { level: 2, name: /Ann Bell/ });
}

describe("a person's plan", () => {
  it("shows where it stands, its checks due and its effect, and the causes when asked", async () => {
    const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ plans: [aPlan(), aPlan({ kpi: "Deals", status: "Done", checks: [], causes: [], measured: "Measured: 8; to reach: 10. Not yet.", effect: "Inconclusive: one plan needs 19 similar people." })] })] }))] });
    const container = await show(fake);
    await openPerson();
    const plan = within(screen.getByRole("group", { name: /: Sales amount$/ }));
    expect(plan.getByText("Status: In progress")).toBeTruthy();
    expect(plan.getByText("Check 1, since Jun 30, 2025")).toBeTruthy();
    expect(plan.getByText("Check 2, since Jul 30, 2025")).toBeTruthy();
    fireEvent.click(plan.getByRole("button", { name: "What the data says about causes: Sales amount" }));
    expect(await plan.findByText("Skill? For: in the role for 20 days.")).toBeTruthy();
    expect(screen.getByText("Measured: 8; to reach: 10. Not yet.")).toBeTruthy();
    expect(screen.getByText("Inconclusive: one plan needs 19 similar people.")).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  it("is not shown while names and scores are hidden", async () => {
    await show(fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ plans: [aPlan()] })] }))] }));
    await openPerson();
    await press("Hide names and scores");
    expect(screen.queryByText("Status: In progress")).toBeNull();
  });
});

describe("What worked", () => {
  it("opens from People with focus on its heading, tells of action types, and leads to its sheet and back", async () => {
    const fake = fakeFollowUp({ looks: [ready(aTeamView({ ledger }), false)] });
    const container = await show(fake);
    fireEvent.click(screen.getByRole("tab", { name: "People" }));
    await press("What worked");
    await screen.findByRole("heading", { level: 2, name: "What worked" });
    expect(document.activeElement?.textContent).toBe("What worked");
    expect(screen.getByText("+0.90 SD, 95 % interval +0.30 to +1.50")).toBeTruthy();
    expect(screen.getByText(/Inconclusive: plans of 2 people/)).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await press("Open the sheet What worked");
    expect(fake.revealed).toEqual([{ kind: "table", table: "EffectLedger" }]);
    await press("All people");
    expect(await screen.findByRole("heading", { level: 2, name: "People" })).toBeTruthy();
  });

  it("says what closes a plan where none is closed, in Chinese too", async () => {
    const container = await show(fakeFollowUp({ looks: [ready(aTeamView(), false)] }), "zh-CN");
    fireEvent.click(screen.getByRole("tab", { name: "人员" }));
    await press("措施成效");
    expect(await screen.findByText(/还没有已关闭的计划/)).toBeTruthy();
    expect(screen.getByRole("tabpanel").textContent.match(/[A-Za-z]{3,}/g)).toBeNull();
    expect(await faults(container)).toEqual([]);
  });
});
