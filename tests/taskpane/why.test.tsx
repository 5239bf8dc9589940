import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { err } from "../../src/domain/result";
import { aTeamView, aWhyView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

async function openPerson(name: RegExp, tab: string): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: tab }));
  await act(() => Promise.resolve());
  await press(name);
}

describe("why this number", () => {
  it("opens under its KPI, tells the steps and the curve, and leads to rows and target", async () => {
    const followUp = fakeFollowUp({ looks: [ready(aTeamView(), false)] });
    const container = await show(followUp);
    await openPerson(/Ann Bell/, "People");
    const button = await screen.findByRole("button", { name: "Why this score: Sales amount" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    const card = screen.getByRole("region", { name: "Sales amount" });
    expect(await within(card).findByText("800 USD ÷ 1,000 USD = 80%.")).toBeTruthy();
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(within(card).getByRole("img", { name: "The curve “Standard”: an attainment of 80% gives 60 points." })).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await press("Show the 12 rows of Sales amount");
    await press("Show the target of Sales amount");
    expect(followUp.revealed).toEqual([{ kind: "rows", table: "Sales", filters: [{ header: "Employee", equals: ["E1"] }] }, { kind: "address", sheet: "Targets", address: "F2" }]);
    fireEvent.click(button);
    expect(within(card).queryByText("800 USD ÷ 1,000 USD = 80%.")).toBeNull();
  });

  it("tells of the total, and asks the program only once until there is a new view", async () => {
    let asked = 0;
    const followUp = fakeFollowUp({ looks: [ready(aTeamView(), false)], why: ({ employeeId }) => {
      asked += employeeId === "E1" ? 1 : 100;
      return Promise.resolve({ ok: true, value: aWhyView() });
    } });
    await show(followUp);
    await openPerson(/Ann Bell/, "People");
    expect(asked).toBe(0);
    await press("Why this total?");
    expect(await screen.findByText("60 points.")).toBeTruthy();
    await press("Why this score: Sales amount");
    expect(asked).toBe(1);
    await press("Refresh");
    expect(await screen.findByText("60 points.")).toBeTruthy();
    expect(asked).toBe(2);
  });

  it("goes to the first row, with a word about it, where nothing can be filtered", async () => {
    const [kpi] = aWhyView().kpis;
    if (kpi === undefined) throw new Error("no KPI");
    const rows = { kind: "first", count: 2, place: { kind: "address", sheet: "Export", address: "C4" }, note: "2 rows count. They are in no Excel table." } as const;
    const followUp = fakeFollowUp({ looks: [ready(aTeamView(), false)], why: () => Promise.resolve({ ok: true, value: aWhyView({ kpis: [{ ...kpi, rows, curve: null }] }) }) });
    await show(followUp);
    await openPerson(/Ann Bell/, "People");
    await press("Why this score: Sales amount");
    expect(await screen.findByText(rows.note)).toBeTruthy();
    await press("Show the first row of Sales amount");
    expect(followUp.revealed).toEqual([rows.place]);
  });

  it("is written as a sheet for this person, and says so", async () => {
    const asked: string[] = [];
    const followUp = fakeFollowUp({ looks: [ready(aTeamView(), false)], explain: ({ employeeId }) => {
      asked.push(employeeId);
      return Promise.resolve({ ok: true, value: aTeamView() });
    } });
    await show(followUp, "zh-CN");
    await openPerson(/Ann Bell/, "人员");
    await press("写成一张表");
    expect(asked).toEqual(["E1"]);
    expect(screen.getByRole("status").textContent).toBe("已写入“得分说明”表。");
  });

  it("is not written before there are sheets, and not shown while names are hidden", async () => {
    await show(fakeFollowUp());
    await openPerson(/Ann Bell/, "People");
    expect(await screen.findByText("After the first refresh this can be written as a sheet.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Write it as a sheet" })).toBeNull();
    await press("Why this score: Sales amount");
    expect(await screen.findByText("800 USD ÷ 1,000 USD = 80%.")).toBeTruthy();
    await press("Hide names and scores");
    expect(screen.queryByText("800 USD ÷ 1,000 USD = 80%.")).toBeNull();
    expect(screen.queryByRole("button", { name: /Why/ })).toBeNull();
  });

  it("says why nothing can be told", async () => {
    await show(fakeFollowUp({ looks: [ready(aTeamView(), false)], why: () => Promise.resolve(err({ kind: "place-gone", message: "That is no longer there.", details: "", link: null })) }));
    await openPerson(/Ann Bell/, "People");
    await press("Why this score: Sales amount");
    expect(await screen.findByText("That is no longer there.")).toBeTruthy();
  });
});
