import { paneFaults } from "./support/axe";
import { startStandin, type Standin, type StandinPage } from "./support/browser";
import { chooseInCell, openPerson, openPlace, pasteBelow, refresh, writeInCell } from "./support/person";
import { openSample } from "./support/sample";
import { rowCountOf, rowsInSight, rowsOf, rowWhere, type Row } from "./support/sheet";
import { until } from "./support/until";

jest.setTimeout(240_000);

/** The day number of a date, as the sheet holds it. */
const dayNumber = (year: number, month: number, date: number): number => (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;
const isoDay = (number: number): string => new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);

const kpi = "Sales amount";
/** The plan runs from the first day of the next period to the middle of August, towards a value for these days. */
const plan = { start: "2025-07-01", due: "2025-08-15", goal: "30000", checked: "2025-08-18" } as const;
const quarter = dayNumber(2025, 7, 1) - dayNumber(2025, 4, 1);

/**
 * The next quarter's sales as another program exports them, all text: like the last quarter's, but for one person, who
 * sells three times as much once the plan is over.
 */
function nextQuarter(sales: readonly Row[], better: unknown): readonly Readonly<Record<string, string>>[] {
  const [first, last] = [dayNumber(2025, 4, 1), dayNumber(2025, 6, 30)];
  return sales.filter((row) => Number(row["Date"]) >= first && Number(row["Date"]) <= last).map((row) => {
    const date = Number(row["Date"]) + quarter;
    const times = row["Employee"] === better && date > dayNumber(2025, 8, 15) ? 3 : 1;
    const amount = typeof row["Amount"] === "number" ? row["Amount"] * times : row["Amount"];
    return Object.fromEntries(Object.entries({ ...row, Date: isoDay(date), Amount: amount }).map(([header, cell]) => [header, typeof cell === "string" || typeof cell === "number" ? String(cell) : ""]));
  });
}

describe("a whole cycle", () => {
  let standin: Standin;
  let view: StandinPage;
  let who = "";
  let id: unknown = "";
  let pasted: ReturnType<typeof nextQuarter> = [];
  const ofPlan = (row: Row): boolean => row["Name"] === who && row["KPI"] === kpi && row["Period end"] === dayNumber(2025, 6, 30);
  const planRow = async (): Promise<Row> => (await rowsOf(view, "ImprovementPlan")).find(ofPlan) ?? {};
  const inPlan = async (header: string, text: string): Promise<void> => writeInCell(view, "ImprovementPlan", await rowWhere(view, "ImprovementPlan", ofPlan), header, text);
  const planCard = () => view.pane.getByRole("group", { name: new RegExp(`: ${kpi}$`) });

  beforeAll(async () => {
    standin = await startStandin();
    view = await openSample(standin, { permissions: ["clipboard-read", "clipboard-write"] });
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("scores, and says on Today where everybody is", async () => {
    await refresh(view);
    const first = (await rowsOf(view, "ImprovementPlan")).find((row) => row["KPI"] === kpi) ?? {};
    who = String(first["Name"]);
    id = first["Employee ID"];
    const phases = view.pane.getByRole("region", { name: "Where everybody is" });
    await phases.getByRole("button", { name: /^Feedback to write: \d+ people$/ }).click();
    await phases.getByRole("button", { name: who }).click();
    await view.page.waitForFunction(() => /^[A-Z]+\d+$/.test(document.querySelector<HTMLInputElement>('[data-testid="name-box"]')?.value ?? ""));
    expect(await paneFaults(view)).toEqual([]);
  });

  it("drafts feedback in sentences, each of which leads to its rows", async () => {
    await openPerson(view, who);
    for (const heading of ["Strengths (draft)", "To change (draft)"]) await view.pane.getByRole("heading", { name: heading }).waitFor();
    const sentence = view.pane.getByTitle("Show what this stands on").filter({ hasText: kpi });
    expect(await sentence.first().innerText()).toMatch(/^Sales amount: [\d,]+ USD against .*\.$/);
    const counted = Number(/([\d,]+) rows/.exec(await view.pane.getByRole("region", { name: kpi, exact: true }).innerText())?.[1]?.replace(",", ""));
    await sentence.first().click();
    await until(view, "the sentence's rows of Sales", async () => (await rowsInSight(view, "Sales")) === counted);
    expect(counted).toBeGreaterThan(0);
  });

  it("checks the wording of what a manager writes, and leaves it as it is", async () => {
    const text = `${who} is lazy and never answers.`;
    await writeInCell(view, "Feedback", await rowWhere(view, "Feedback", (row) => row["Name"] === who), "Manager's text", text);
    await refresh(view);
    await openPerson(view, who);
    await view.pane.getByText("lazy", { exact: false }).first().waitFor();
    expect(await view.pane.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("lazy")]));
    expect((await rowsOf(view, "Feedback")).find((row) => row["Name"] === who)?.["Manager's text"]).toBe(text);
    expect(await paneFaults(view)).toEqual([]);
  });

  it("takes a plan as agreed, and a check-in as held, and plans the next", async () => {
    await chooseInCell(view, "ImprovementPlan", await rowWhere(view, "ImprovementPlan", ofPlan), "Status", "Agreed");
    await chooseInCell(view, "ImprovementPlan", await rowWhere(view, "ImprovementPlan", ofPlan), "Action type", "Coaching");
    await inPlan("Start", plan.start);
    await inPlan("Due", plan.due);
    await inPlan("Value to reach", plan.goal);
    const held = await rowWhere(view, "CheckIns", (row) => row["Name"] === who);
    await writeInCell(view, "CheckIns", held, "Date held", "2025-06-30");
    await writeInCell(view, "CheckIns", held, "Notes", "Talked about the visits");
    await refresh(view);
    await until(view, "the next check-in", async () => (await rowsOf(view, "CheckIns")).filter((row) => row["Name"] === who).length === 2);
    const [first] = (await rowsOf(view, "CheckIns")).filter((row) => row["Name"] === who);
    expect(first?.["Notes"]).toBe("Talked about the visits");
    expect((await planRow())["Status"]).toBe("Agreed");
  });

  it("closes the period, which is then kept", async () => {
    await openPlace(view, "Set up");
    await view.pane.getByRole("button", { name: "Close a period" }).or(view.pane.getByRole("button", { name: "Closed periods" })).first().click();
    await view.pane.getByRole("button", { name: /^Close .* – / }).click();
    await until(view, "the closed period", async () => (await rowsOf(view, "History")).length > 20);
    await view.pane.getByText(/is closed and kept in Period history/).waitFor();
  });

  it("suggests the next period's targets and puts them into Targets", async () => {
    await openPlace(view, "Set up");
    await view.pane.getByRole("button", { name: "Suggest next period's targets" }).click();
    await view.pane.getByRole("button", { name: "Write suggestions" }).click();
    await until(view, "suggestions", async () => (await rowsOf(view, "TargetSuggestions")).length > 20);
    const targets = await rowCountOf(view, "Targets");
    await view.pane.getByRole("button", { name: "Put proposals into Targets" }).click();
    await until(view, "proposals in Targets", async () => (await rowCountOf(view, "Targets")) > targets);
  });

  it("goes on with the next period's data, pasted, and leaves alone what the closed one says", async () => {
    const before = JSON.stringify(await rowsOf(view, "History"));
    const sales = await rowsOf(view, "Sales");
    pasted = nextQuarter(sales, id);
    expect(pasted.length).toBeGreaterThan(1_000);
    await pasteBelow(view, "Sales", pasted.map((row) => Object.values(row)));
    await until(view, "the pasted sales", async () => (await rowCountOf(view, "Sales")) === sales.length + pasted.length);
    await writeInCell(view, "Setup", await rowWhere(view, "Setup", (row) => row["Setting"] === "As of"), "Value", "2025-09-30");
    await refresh(view);
    await until(view, "scores of the next period", async () => (await rowsOf(view, "Summary")).some((row) => row["Period end"] === dayNumber(2025, 12, 31)));
    expect(JSON.stringify(await rowsOf(view, "History"))).toBe(before);
    // What was written for the closed period is still there.
    expect((await rowsOf(view, "Feedback")).filter((row) => String(row["Manager's text"]).includes("is lazy"))).toHaveLength(1);
    await openPlace(view, "Today");
  });

  it("says what changed in the data, and by whose rows", async () => {
    await openPlace(view, "Data");
    const changes = await view.pane.getByTestId("changes").innerText();
    const own = pasted.filter((row) => row["Employee"] === id).length;
    expect(changes).toMatch(/^Since the refresh of [A-Z][a-z]+ \d+, \d{4}, /);
    expect(changes).toMatch(new RegExp(`Rows added: ${pasted.length.toLocaleString("en-US")} \\(\\+[\\d,.]+\\), removed: 0 \\(0\\), changed: 0 \\(0\\)\\.`));
    expect(changes).toMatch(new RegExp(`${who}: \\+[\\d,.]+ \\(${own} added, 0 removed, 0 changed\\)`));
    expect(await paneFaults(view)).toEqual([]);
  });

  it("says that a new period began, compares no totals across it, and leads to what it is made of", async () => {
    await openPerson(view, who);
    const total = Number(/[\d.]+/.exec(await view.pane.getByRole("heading", { name: new RegExp(who) }).innerText())?.[0]);
    await view.pane.getByText(/^A new period began on Jul 1, 2025; its total is not compared with the one before\./).waitFor();
    // Half of the period is still to come, so nobody is told that a target is reached which is not.
    expect(await view.pane.getByText("All targets are reached").count()).toBe(0);
    await view.pane.getByText(/^Nothing is behind pace; Units sold comes nearest to it/).waitFor();
    await view.pane.getByRole("button", { name: "Show in What changed" }).click();
    await view.page.getByRole("tab", { name: "What changed", exact: true, selected: true }).waitFor();
    const row = (await rowsOf(view, "ScoreChanges")).find((one) => one["Employee ID"] === id) ?? {};
    expect(row["Note"]).toMatch(/2025-06-30.*2025-07-01/);
    expect(Number(row["Total now"])).toBeCloseTo(total, 1);
    expect(Number(row["Sum of parts"])).toBeCloseTo(Number(row["Change"]), 9);
    expect(Math.abs(Number(row["Actuals"]))).toBeGreaterThan(0);
    expect(await paneFaults(view)).toEqual([]);
  });

  it("measures the plan by the figures of its own days", async () => {
    const own = pasted.filter((row) => row["Employee"] === id && (row["Date"] ?? "") >= plan.start && (row["Date"] ?? "") <= plan.due);
    const sold = own.reduce((sum, row) => sum + Number(row["Amount"]) * (row["Split %"] === "" ? 1 : Number(row["Split %"])), 0);
    const row = await planRow();
    expect(row).toMatchObject({ Status: "Agreed", Reached: "Reached", Effect: "" });
    expect(row["Measured"]).toBeCloseTo(sold, 6);
    await openPerson(view, who);
    const card = await planCard().innerText();
    expect(card).toMatch(/Measured: [\d,]+ USD; to reach: 30,000 USD\. Reached\./);
    expect(card).toContain("Check 3, since Aug 15, 2025");
  });

  it("closes the plan only with its measure checked", async () => {
    await chooseInCell(view, "ImprovementPlan", await rowWhere(view, "ImprovementPlan", ofPlan), "Status", "Done");
    await refresh(view);
    expect((await planRow())["Effect"]).toBe("Not closed: the day the measure was checked is missing.");
    await openPerson(view, who);
    const card = await planCard().innerText();
    expect(card).toContain("Status: Done");
    expect(card).toContain("Not closed: the day the measure was checked is missing.");
    expect(await rowsOf(view, "EffectLedger")).toEqual([]);
  });

  it("says whether the plan worked, or that this cannot be told, and what its type of action came to", async () => {
    await inPlan("Measure checked on", plan.checked);
    await refresh(view);
    // Beside eighteen others not even the largest difference is more than luck: the walk's person sold three times as much.
    const told = "Inconclusive: one plan needs 19 similar people without such an action to compare with.";
    expect((await planRow())["Effect"]).toBe(told);
    await openPerson(view, who);
    const card = await planCard().innerText();
    expect(card).toContain(told);
    expect(card).not.toContain("Check 3");
    await planCard().scrollIntoViewIfNeeded();
    const [line, ...others] = await rowsOf(view, "EffectLedger");
    expect(others).toEqual([]);
    const verdict = "Inconclusive: plans of one person could be compared; at least 5 are needed.";
    expect(line).toMatchObject({ "Action type": (await planRow())["Action type"], KPI: "All KPIs", "Plans closed": 1, People: 1, "Plans compared": 1, "Effect (SD)": "", "What it says": verdict });
    await openPlace(view, "People");
    await view.pane.getByRole("button", { name: "What worked" }).click();
    await view.pane.getByRole("listitem").filter({ hasText: `${String(line?.["Action type"])} · All KPIs` }).filter({ hasText: verdict }).filter({ hasText: "1 plan closed, 1 person" }).waitFor();
    expect(await paneFaults(view)).toEqual([]);
    await view.pane.getByRole("button", { name: "Open the sheet What worked" }).click();
    await view.page.getByRole("tab", { name: "What worked", exact: true, selected: true }).waitFor();
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});
