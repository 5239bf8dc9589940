import { day } from "../../src/domain/units";
import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { DataView } from "../../src/app/dataView";
import { err } from "../../src/domain/result";
import { aDataView, aKpiLine, anIssue, aPerson, aQuestion, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const place = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole("tab", { name }));
  await act(() => Promise.resolve());
};
/** Contrast needs layout and is looked at in the browser tests; the focus keeper's hidden stops are Fluent's. */
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

describe("the first run", () => {
  it("says which tables are missing, with the columns they need, and offers the sample", async () => {
    const container = await show(fakeFollowUp({ looks: [{ kind: "first-run", missing: ["Targets", "Sales"], blank: false }, ready()] }));
    expect(screen.getByText("Targets").closest("li")?.textContent).toContain("is missing");
    expect(screen.getByText("Employees").closest("li")?.textContent).toContain("is here");
    expect(screen.getByText(/Employee ID, Name/)).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await press("Insert sample data");
    expect(screen.getByRole("status").textContent).toContain("The sample is in the workbook");
    expect(screen.getByRole("button", { name: "Refresh" })).toBeTruthy();
  });
});

describe("refresh", () => {
  it("says once what it will write, then writes, then tells the result", async () => {
    await show(fakeFollowUp());
    await press("Refresh");
    expect(within(screen.getByRole("alertdialog")).getByText(/New sheet “Scorecard”/)).toBeTruthy();
    await press("Write and refresh");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("1 of 1 people scored. 2 sheets written.");
    await press("Refresh");
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  it("shows how far it is and can be stopped", async () => {
    let signal: AbortSignal | undefined;
    await show(fakeFollowUp({
      looks: [ready(aTeamView(), false)],
      refresh: (doing) => {
        signal = doing?.signal;
        doing?.onProgress?.({ step: "read", share: 0.4 });
        return new Promise(() => undefined);
      },
    }));
    await press("Refresh");
    expect(screen.getByText("Reading the data · 40 %")).toBeTruthy();
    await press("Cancel");
    expect(signal?.aborted).toBe(true);
  });

  it("words a refusal, moves focus to it, and keeps the technical words behind Details", async () => {
    const fake = fakeFollowUp({ looks: [ready(aTeamView(), false)], refresh: () => Promise.resolve(err({ kind: "sheet-protected" as const, message: "Sheet “Summary” is protected.", details: "sheet-protected: Summary", link: { kind: "address" as const, sheet: "Summary", address: "A1" } })) });
    const container = await show(fake);
    await press("Refresh");
    expect(document.activeElement?.textContent).toContain("Sheet “Summary” is protected.");
    expect(screen.queryByText("sheet-protected: Summary")).toBeNull();
    await press("Details");
    expect(screen.getByText("sheet-protected: Summary")).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await press("Show me");
    expect(fake.revealed).toEqual([{ kind: "address", sheet: "Summary", address: "A1" }]);
  });
});

describe("Today", () => {
  it("says so when nothing is waiting", async () => {
    await show(fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ plans: [], pace: "on-track" })] }), false)] }));
    expect(screen.getByText(/Nothing is waiting/)).toBeTruthy();
  });

  it("names people before data, and leads from a finding to its cell", async () => {
    const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ pace: "at-risk" }), aPerson({ id: "E2", name: "Bo Chen", ownWords: false })], issues: [anIssue(), anIssue({ severity: "notice", kind: "weights-not-100", message: "Weights.", link: null })] }), false)] });
    const container = await show(fake);
    expect(screen.getAllByRole("button", { name: /^See: / }).map((button) => button.getAttribute("aria-label"))).toEqual([
      "See: Ann Bell is behind pace or at risk", "See: 1 cell in Sales could not be used", "See: 1 feedback draft waits for your words", "See: 1 thing to know about the data",
    ]);
    await press("See: 1 cell in Sales could not be used");
    await press("Sales!G17 holds “ten”.");
    expect(fake.revealed).toEqual([{ kind: "address", sheet: "Sales", address: "G17" }]);
    expect(await faults(container)).toEqual([]);
  });
});

describe("People", () => {
  const people = [aPerson({ id: "1", name: "Cy", total: 70 }), aPerson({ id: "2", name: "Ann", total: 50, pace: "behind" }), aPerson({ id: "3", name: "Bo", total: 90, team: "South" })];
  const names = (): readonly (string | null)[] => screen.getAllByRole("button", { name: /^Open / }).map((button) => button.getAttribute("aria-label"));

  it("are by name, can be searched and put in another order", async () => {
    const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ people }), false)] }));
    await place("People");
    expect(names()).toEqual(["Open Ann", "Open Bo", "Open Cy"]);
    expect(await faults(container)).toEqual([]);
    fireEvent.change(screen.getByRole("combobox", { name: "Sort" }), { target: { value: "score" } });
    expect(names()).toEqual(["Open Bo", "Open Cy", "Open Ann"]);
    fireEvent.change(screen.getByRole("searchbox", { name: "Search by name or team" }), { target: { value: "south" } });
    expect(names()).toEqual(["Open Bo"]);
  });

  it("open to one page that explains the score and leads to the cells; hidden, neither name nor score is anywhere", async () => {
    const person = aPerson({ kpis: [aKpiLine({ kpi: "On-time delivery", unit: "%", actual: 0.5, target: 0.85 })], plans: [{ kpi: "On-time delivery", text: "35 % to go", status: null, causes: [], checks: [], measured: null, effect: null, link: { kind: "table", table: "ImprovementPlan" } }] });
    const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [person] }), false)] });
    const container = await show(fake);
    await place("People");
    await press("Open Ann Bell");
    expect(await screen.findByRole("img", { name: /Total 60, made up of On-time delivery 60/ })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Ann Bell");
    expect(screen.getByText("85%")).toBeTruthy();
    await press("Open the plan: On-time delivery");
    expect(fake.revealed).toEqual([{ kind: "table", table: "ImprovementPlan" }]);
    expect(await faults(container)).toEqual([]);
    await press("Hide names and scores");
    expect(container.textContent).not.toContain("Ann Bell");
    expect(container.textContent).not.toContain("60");
  });
});

describe("questions about the data", () => {
  const asking = (...ids: readonly string[]): DataView => aDataView({ questions: ids.map(aQuestion) });
  const asked = (): string | null | undefined => screen.queryByTestId("question")?.querySelector("h3")?.textContent;
  const focused = (): string | null | undefined => document.activeElement?.getAttribute("data-testid");

  it("follow one another with the focus, and stay in view when the data has become good enough for scores", async () => {
    const container = await show(fakeFollowUp({ looks: [
      { kind: "data-found", data: asking("date", "amount", "who"), missing: ["Targets"] },
      { kind: "data-found", data: asking("amount", "who"), missing: ["Targets"] },
      ready(aTeamView({ data: asking("who") })),
      ready(aTeamView({ data: asking() })),
    ] }));
    expect(await screen.findByText("3 questions about your data")).toBeTruthy();
    expect(focused()).toBeFalsy();
    for (const next of ["Which column is amount?", "Which column is who?"]) {
      await press("Use this");
      await screen.findByText(next);
      expect(asked()).toBe(next);
      expect(focused()).toBe("question");
    }
    expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
    await press("Use this");
    await screen.findByText("That was the last question.");
    expect(focused()).toBe("no-question");
    expect(await faults(container)).toEqual([]);
  });

  it("put off for later can be called back", async () => {
    await show(fakeFollowUp({ looks: [{ kind: "data-found", data: asking("date", "amount"), missing: [] }] }));
    await press("Later");
    expect(asked()).toBe("Which column is amount?");
    await press("Later");
    expect(screen.getByText("2 questions are left for later.")).toBeTruthy();
    await press("Ask me now");
    expect(asked()).toBe("Which column is date?");
    expect(focused()).toBe("question");
  });
});

it("shows the first rows of what was found, and not while names are hidden", async () => {
  const link = { kind: "address", sheet: "Export", address: "A1:B3" } as const;
  const data = aDataView({
    mapping: [{ table: "Sales", from: "Export", rows: 2, link, confidence: 0.9, columns: [], headers: ["Rep", "Net"], firstRows: [["Ann Bell", "12.5"]] }],
    unused: [{ id: "Notes", sheet: "Notes", address: "A1:B2", rows: 1, columns: ["Topic", "Said"], firstRows: [["Fees", "see below"]], looksLike: "nothing", shape: "table", confidence: 0, words: "Notes: 1 row", link }],
  });
  const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ data }), false)] }));
  await place("Data");
  const sales = await screen.findByRole("region", { name: "First rows: Sales", hidden: true });
  expect(sales.textContent).toBe("RepNetAnn Bell12.5");
  expect(screen.getByRole("region", { name: "First rows: Notes", hidden: true }).textContent).toBe("TopicSaidFeessee below");
  expect(await faults(container)).toEqual([]);
  await press("Hide names and scores");
  expect(container.textContent).not.toContain("12.5");
});

it("says in a sentence what moved a total", async () => {
  const person = aPerson({ moved: { kind: "moved", since: "2025-05-31T08:00:00.000Z", change: 5, parts: [{ part: "actual", points: 12.5 }, { part: "weight", points: -7.5 }] } });
  await show(fakeFollowUp({ looks: [ready(aTeamView({ people: [person] }), false)] }));
  await place("People");
  await press("Open Ann Bell");
  expect(await screen.findByText(/^\+5 since May 31, 2025.*: actuals \+12\.5, weights -7\.5\.$/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Show in What changed" })).toBeNull();
});

it("says that a new period began instead of comparing totals of two periods, and leads to the sheet", async () => {
  const movedLink = { kind: "table", table: "ScoreChanges" } as const;
  const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ moved: { kind: "new-period", period: { start: day(45839), end: day(46022) } }, movedLink })] }), false)] });
  await show(fake);
  await place("People");
  await press("Open Ann Bell");
  expect(await screen.findByText(/^A new period began on Jul 1, 2025; its total is not compared/)).toBeTruthy();
  await press("Show in What changed");
  expect(fake.revealed).toEqual([movedLink]);
});

it("tells what changed in the data since which moment, and a nothing without a sign", async () => {
  const none = { rows: 0, amount: 0 };
  const changes = { since: "2025-05-31T08:00:00.000Z", by: "rows", added: { rows: 2, amount: 30 }, removed: none, changed: none, people: [{ who: "Ann Bell", added: { rows: 2, amount: 30 }, removed: none, changed: none }] } as const;
  const view = aTeamView();
  await show(fakeFollowUp({ looks: [ready({ ...view, data: { ...view.data, changes } }, false)] }));
  await place("Data");
  expect(await screen.findByText(/^Since the refresh of May 31, 2025, /)).toBeTruthy();
  expect(screen.getByText("Rows added: 2 (+30), removed: 0 (0), changed: 0 (0).")).toBeTruthy();
});

describe("judgement", () => {
  it("stands beside the figures, with its share, and says which groups are too small to be shown", async () => {
    const link = { kind: "table", table: "ReviewResults" } as const;
    const person = aPerson({ total: 69, judgement: { points: 90, share: 0.3, leftOut: ["Report"], link }, steps: [{ what: { kind: "kpi", kpi: "Sales amount" }, points: 42, atTarget: 70 }, { what: { kind: "judgement" }, points: 27, atTarget: 30 }] });
    const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [person] }), false)] });
    const container = await show(fake);
    await place("People");
    await press("Open Ann Bell");
    expect(await screen.findByRole("img", { name: /Total 69, made up of Sales amount 42, Judgement 27/ })).toBeTruthy();
    expect(screen.getByText("90 points from manager ratings and 360° reviews; 30 % of the total.")).toBeTruthy();
    expect(screen.getByText("Not shown, since too few answered: Report.")).toBeTruthy();
    await press("Show in 360° results");
    expect(fake.revealed).toEqual([link]);
    expect(await faults(container)).toEqual([]);
  });
});

it("offers to put back an unfinished refresh", async () => {
  const container = await show(fakeFollowUp({ looks: [{ kind: "unfinished", startedOn: "2025-06-30T08:00:00Z", tables: ["Scorecard"] }, ready()] }));
  expect(await faults(container)).toEqual([]);
  await press("Put back");
  expect(screen.getByRole("status").textContent).toBe("Everything is as it was before.");
});

it("speaks Chinese throughout", async () => {
  const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ teams: ["华北"], people: [aPerson({ name: "王梅", team: "华北", strengths: [], changes: [], kpis: [aKpiLine({ kpi: "销售额", unit: "元" })] })] }), false)] }), "zh-CN");
  for (const name of ["人员", "数据", "设置", "今天"]) {
    await place(name);
    await screen.findByRole("heading", { level: 2, name });
    expect((container.textContent.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => word !== "Office")).toEqual([]);
  }
});
