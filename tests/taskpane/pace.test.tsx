import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { day, points, ratio } from "../../src/domain/units";
import type { PaceLine } from "../../src/app/teamView";
import { aKpiLine, aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const aPace = (overrides: Partial<PaceLine> = {}): PaceLine => ({
  elapsed: ratio(0.5), expected: 500, forecast: 800, interval: { low: 700, high: 900 }, gap: 10, status: "on-track", workingDaysLeft: 20, until: day(45838),
  needs: [{ band: "A", from: points(100), amount: 1000, missing: 600, perDay: 30 }, { band: "D", from: points(10), amount: 100, missing: 0, perDay: 0 }], ...overrides,
});

async function showPace(pace: PaceLine, locale: "en-US" | "zh-CN" = "en-US"): Promise<HTMLElement> {
  const kpis = [aKpiLine({ actual: 400, unit: "", pace, setFor: locale === "en-US" ? "Role Rep" : "岗位：销售" })];
  const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ kpis, pace: "on-track" })] }), false)] }), locale);
  fireEvent.click(screen.getByRole("tab", { name: locale === "en-US" ? "People" : "人员" }));
  await press(/Ann Bell/);
  await screen.findByRole("table");
  return container;
}

describe("the pace of a KPI", () => {
  it("tells where it is heading, within what, and what each band asks a working day", async () => {
    const container = await showPace(aPace());
    expect(screen.getByText(/Heading for 800; eight times of ten it ends between 700 and 900/)).toBeTruthy();
    const table = screen.getByRole("table", { name: /Sales amount: 20 working days left, until/ });
    expect(within(table).getAllByRole("row").map(({ textContent }) => textContent)).toEqual(["BandBy the endA working day", "A1,00030", "D100reached"]);
    expect(screen.getByRole("img", { name: "400 so far, against 500 expected by now and 1,000 by the end" })).toBeTruthy();
    expect(screen.getByText("Target set for: Role Rep")).toBeTruthy();
    const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
  it("says when it is too early, and in Chinese", async () => {
    await showPace(aPace({ forecast: null, interval: null, needs: [{ band: "A", from: points(100), amount: 1000, missing: 600, perDay: null }] }), "zh-CN");
    expect(screen.getByText(/时间尚早/)).toBeTruthy();
    expect(screen.getByText("没有工作日了")).toBeTruthy();
    expect(screen.getByText("目标设定对象：岗位：销售")).toBeTruthy();
  });
});
