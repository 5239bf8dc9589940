import { paneFaults } from "./support/axe";
import { startStandin, untilPaneShows, type Standin, type StandinPage } from "./support/browser";
import { writeInCell } from "./support/person";
import { seeTable } from "./support/sheet";

jest.setTimeout(240_000);

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (view: StandinPage, table: string): Promise<readonly Row[]> => (await seeTable(view, table))?.rows ?? [];

describe("a whole cycle", () => {
  let standin: Standin;
  let view: StandinPage;
  let who = "";
  const place = async (name: string): Promise<void> => {
    await view.pane.getByRole("tab", { name }).click();
  };
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + 90_000;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`${what} never came to be. The page complained: ${view.complaints.join("\n") || "about nothing"}`);
      await view.page.waitForTimeout(250);
    }
  };
  const refresh = async (): Promise<void> => {
    await view.pane.getByRole("button", { name: "Refresh", exact: true }).click();
    const question = view.pane.getByRole("alertdialog").getByRole("button", { name: "Write and refresh" });
    const done = view.pane.getByRole("status").filter({ hasText: /people scored/ });
    await question.or(done).first().waitFor({ timeout: 90_000 });
    if (await question.isVisible()) await question.click();
    await done.waitFor({ timeout: 90_000 });
  };
  const indexOf = async (table: string, holds: (row: Row) => boolean): Promise<number> => {
    const at = (await rowsOf(view, table)).findIndex(holds);
    if (at < 0) throw new Error(`${table} has no such row.`);
    return at;
  };

  beforeAll(async () => {
    standin = await startStandin();
    view = await standin.open({ path: "?file=empty&lang=en-US&theme=light" });
    await untilPaneShows(view);
    await view.pane.getByRole("button", { name: /sample data/i }).first().click();
    await view.pane.getByRole("button", { name: "Refresh", exact: true }).waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("scores, and says on Today where everybody is", async () => {
    await refresh();
    who = String((await rowsOf(view, "ImprovementPlan"))[0]?.["Name"]);
    const phases = view.pane.getByRole("region", { name: "Where everybody is" });
    await phases.getByRole("button", { name: /^Feedback to write: \d+ people$/ }).click();
    await phases.getByRole("button", { name: who }).click();
    await view.page.waitForFunction(() => /^[A-Z]+\d+$/.test(document.querySelector<HTMLInputElement>('[data-testid="name-box"]')?.value ?? ""));
    expect(await paneFaults(view)).toEqual([]);
  });

  it("checks the wording of what a manager writes, and leaves it as it is", async () => {
    const text = `${who} is lazy and never answers.`;
    await writeInCell(view, "Feedback", await indexOf("Feedback", (row) => row["Name"] === who), "Manager's text", text);
    await refresh();
    await place("People");
    await view.pane.getByRole("button", { name: new RegExp(who) }).first().click();
    await view.pane.getByText("lazy", { exact: false }).first().waitFor();
    expect(await view.pane.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("lazy")]));
    expect((await rowsOf(view, "Feedback")).find((row) => row["Name"] === who)?.["Manager's text"]).toBe(text);
    expect(await paneFaults(view)).toEqual([]);
  });

  it("takes a plan as agreed, and a check-in as held, and plans the next", async () => {
    await writeInCell(view, "ImprovementPlan", await indexOf("ImprovementPlan", (row) => row["Name"] === who), "Status", "Agreed");
    const held = await indexOf("CheckIns", (row) => row["Name"] === who);
    await writeInCell(view, "CheckIns", held, "Date held", "2025-06-30");
    await writeInCell(view, "CheckIns", held, "Notes", "Talked about the visits");
    await refresh();
    await until("the next check-in", async () => (await rowsOf(view, "CheckIns")).filter((row) => row["Name"] === who).length === 2);
    const [first] = (await rowsOf(view, "CheckIns")).filter((row) => row["Name"] === who);
    expect(first?.["Notes"]).toBe("Talked about the visits");
    expect((await rowsOf(view, "ImprovementPlan")).find((row) => row["Name"] === who)?.["Status"]).toBe("Agreed");
  });

  it("closes the period, which is then kept", async () => {
    await place("Set up");
    await view.pane.getByRole("button", { name: "Close a period" }).or(view.pane.getByRole("button", { name: "Closed periods" })).first().click();
    await view.pane.getByRole("button", { name: /^Close .* – / }).click();
    await until("the closed period", async () => (await rowsOf(view, "History")).length > 20);
    await view.pane.getByText(/is closed and kept in Period history/).waitFor();
  });

  it("goes on with the next period: targets from proposals, new sales, and what the closed one still says", async () => {
    const before = JSON.stringify(await rowsOf(view, "History"));
    await view.pane.getByRole("tab", { name: "Set up" }).click();
    await view.pane.getByRole("button", { name: "Suggest next period's targets" }).click();
    await view.pane.getByRole("button", { name: "Write suggestions" }).click();
    await until("suggestions", async () => (await rowsOf(view, "TargetSuggestions")).length > 20);
    const targets = (await rowsOf(view, "Targets")).length;
    await view.pane.getByRole("button", { name: "Put proposals into Targets" }).click();
    await until("proposals in Targets", async () => (await rowsOf(view, "Targets")).length > targets);
    // A sale of the next period, and the day to score at.
    const sale = await indexOf("Sales", (row) => typeof row["Amount"] === "number" && row["Employee"] === "E002");
    await writeInCell(view, "Sales", sale, "Date", "2025-07-10");
    await writeInCell(view, "Setup", await indexOf("Setup", (row) => row["Setting"] === "As of"), "Value", "2025-07-31");
    await refresh();
    await until("scores of the next period", async () => (await rowsOf(view, "Summary")).some((row) => row["Period end"] === 46022));
    expect(JSON.stringify(await rowsOf(view, "History"))).toBe(before);
    // What was written for the closed period is still there.
    expect((await rowsOf(view, "Feedback")).filter((row) => String(row["Manager's text"]).includes("is lazy"))).toHaveLength(1);
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});
