import { paneFaults } from "./support/axe";
import { startStandin, untilPaneShows, type Standin, type StandinPage } from "./support/browser";
import { overflowAt } from "./support/narrow";
import { addSheet, paste, writeInCell } from "./support/person";
import { answer, focusedInPane, questionAsked } from "./support/questions";
import { paneFrame, rowsOf } from "./support/sheet";

jest.setTimeout(120_000);

/** One line of the export: cells as another program wrote them, and who and how much it is to a reader; null = not to be made out. */
interface Line { readonly date: string; readonly who: string; readonly item: string; readonly quantity: number; readonly price: string; readonly person: string; readonly worth: number | null }
const line = (date: string, [who, person = who]: readonly [string, string?], item: string, quantity: number, price: string, worth: number | null): Line => ({ date, who, person, item, quantity, price, worth });

/** The first quarter of 2025, day first: no day is over 12, and read month first half of it would lie in other quarters. */
const lines: readonly Line[] = [
  line("03.02.2025", ["Ann Bell"], "Desk", 2, "1,234.50", 1234.5),
  line("02.01.2025", ["Bo Chen"], "Lamp", 4, "$300", 300),
  line("04.03.2025", ["Bell, Ann", "Ann Bell"], "Lamp", 1, "USD 450.25", 450.25),
  line("01.02.2025", ["Cy Dow"], "Chair", 3, "SIXTY THOUSAND", null),
  line("12.03.2025", ["Ann Bell"], "Desk", 1, "(200.00)", -200),
  line("03.01.2025", ["Cy Dow"], "Desk", 2, "N/A", null),
  line("11.03.2025", ["bo  chen ", "Bo Chen"], "Chair", 5, "980", 980),
  line("02.02.2025", ["Cy Dow"], "Lamp", 6, "1 050.75", 1050.75),
  line("01.03.2025", ["Ann Bell"], "Chair", 1, "99.95", 99.95),
  line("01.03.2025", ["Ann Bell"], "Chair", 1, "99.95", 99.95),
  line("03.03.2025", ["Bo Chen"], "Desk", 2, "2.5k", 2500),
];
const orders = ["SO-101", "SO-102", "SO-103", "SO-104", "SO-105", "SO-106", "SO-107", "SO-108", "SO-109", "SO-109", "SO-110"];
const exported = [
  ["Sales export, first quarter"],
  ["Printed by finance"],
  [],
  ["Order no.", "Closed on", "SALES  REP ", "Item", "Quantity", "Price"],
  ...lines.map(({ date, who, item, quantity, price }, index) => [orders[index] ?? "", date, who, item, String(quantity), price]),
  ["Total", "", "", "", "28", "6,515.40"],
];
const staff = [["Staff ID", "Full name", "Department"], ["E1", "Ann Bell", "North"], ["E2", "Bo Chen", "North"], ["E3", "Cy Dow", "South"]];
/** Where a price stands on the sheet. */
const priceCell = (price: string): string => `F${exported.findIndex((cells) => cells[5] === price) + 1}`;
const soldBy = (person: string): number => lines.filter((one) => one.person === person).reduce((sum, { quantity, worth }) => sum + quantity * (worth ?? 0), 0);

describe("dirty text pasted into an empty workbook", () => {
  let standin: Standin;
  let view: StandinPage;

  beforeAll(async () => {
    standin = await startStandin();
    view = await standin.open({ path: "?file=empty&lang=en-US&theme=light", permissions: ["clipboard-read", "clipboard-write"] });
    view.page.setDefaultTimeout(20_000);
    await untilPaneShows(view);
  });
  afterAll(() => standin.close());

  it("is found, and what is not certain is asked with the cells it is about", async () => {
    await paste(view, exported);
    await addSheet(view);
    await paste(view, staff);
    await view.pane.getByRole("button", { name: "I have them now, look again" }).click();
    await view.pane.getByRole("heading", { name: "Your data was found" }).waitFor();
    const asked = await questionAsked(view);
    expect(asked).toContain("2 questions about your data");
    expect(asked).toContain("which column is “Date”?");
    expect(asked).toContain("03.02.2025 · 02.01.2025 · 04.03.2025");
  });

  it("asks so that everybody can read it, in 320 pixels too", async () => {
    expect(await paneFaults(view)).toEqual([]);
    expect(await overflowAt(view, 320)).toBe(0);
  });

  it("asks one thing after another and keeps the focus with the questions", async () => {
    await answer(view, /^Closed on/);
    expect(await questionAsked(view)).toContain("1234.5 × 2 · 300 × 4 · USD 450.25 × 1");
    expect(await focusedInPane(view)).toBe("question");
    await answer(view, /^Price × Quantity/);
    const order = await questionAsked(view);
    expect(order).toContain("One question about your data");
    expect(order).toContain("is 03.02.2025 day first or month first?");
    expect(order).toContain("Month first: March 2, 2025");
    await answer(view, "Day first: February 3, 2025");
    expect(await questionAsked(view)).toBeNull();
    expect(await focusedInPane(view)).toBe("no-question");
  });

  it("makes targets for the people and the quarter of the data", async () => {
    await view.pane.getByRole("button", { name: "Add Targets" }).click();
    await view.page.locator('[data-testid="sheet-tab"][data-sheet="Targets"]').waitFor();
    await view.pane.getByRole("status").getByText("The tables are in the workbook").waitFor();
    const day = (year: number, month: number, date: number): number => (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect((await rowsOf(view, "Targets")).map((row) => [row["Employee"], row["Period start"], row["Period end"]])).toEqual(["E1", "E2", "E3"].map((id) => [id, day(2025, 1, 1), day(2025, 3, 31)]));
    for (const [row, target] of ["3000", "10000", "12000"].entries()) await writeInCell(view, "Targets", row, "Target", target);
  });

  it("scores everybody by what they sold, once it knows who is who", async () => {
    await view.pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await view.pane.getByRole("button", { name: "Write and refresh" }).click();
    await view.pane.getByRole("button", { name: "See: 1 question about your data waits for an answer" }).click();
    await view.pane.getByTestId("question").waitFor();
    expect(await focusedInPane(view)).toBe("question");
    expect(await questionAsked(view)).toContain("Is “Bell, Ann” the same person as Ann Bell?");
    expect((await actuals())["Ann Bell"]).toBeCloseTo(soldBy("Ann Bell") - 450.25, 6);
    await answer(view, "Yes, the same person");
    await view.pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await view.pane.getByText(/^3 of 3 people scored\. \d+ sheets written\.$/).waitFor();
    for (const person of ["Ann Bell", "Bo Chen", "Cy Dow"]) expect((await actuals())[person]).toBeCloseTo(soldBy(person), 6);
    for (const table of ["Summary", "Feedback", "ImprovementPlan", "DataIssues"]) expect((await rowsOf(view, table)).length).toBeGreaterThan(0);
  });

  const actuals = async (): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries((await rowsOf(view, "Scorecard")).map((row) => [String(row["Name"]), Number(row["Actual"])]));

  it("lists what could not be used, and leads to the very cell", async () => {
    const cell = priceCell("SIXTY THOUSAND");
    await view.pane.getByRole("button", { name: "See: Not a number · Sales" }).click();
    await view.pane.getByRole("button", { name: new RegExp(`^Sheet1!${cell} .*“SIXTY THOUSAND”`) }).click();
    await view.page.locator('[data-testid="sheet-tab"][data-sheet="Sheet1"][aria-selected="true"]').waitFor();
    await view.page.waitForFunction((address) => document.querySelector<HTMLInputElement>('[data-testid="name-box"]')?.value === address, cell);
    expect(await view.page.getByTestId("formula-bar").inputValue()).toBe("SIXTY THOUSAND");
    const issues = await rowsOf(view, "DataIssues");
    expect(issues.filter((row) => row["Effect"] === "Left out").map((row) => [row["Cell"], row["Found"]])).toEqual([[`Sheet1!${cell}`, "SIXTY THOUSAND"], [`Sheet1!${priceCell("N/A")}`, "N/A"]]);
    expect(issues.map((row) => row["Kind"])).toContain("Row pasted twice?");
  });

  it("remembers every answer in Mapping, and asks nothing when it looks again", async () => {
    const answers = (await rowsOf(view, "Mapping")).filter((row) => row["Decided by"] === "You").map((row) => [row["Column"], row["Read from"], row["Means"]]);
    expect(answers).toEqual(expect.arrayContaining([["Date", "Closed on", ""], ["Amount", "Price × Quantity", ""], ["Closed on", "dmy", ""], ["", "Bell, Ann", "E1"]]));
    expect(answers).toHaveLength(4);
    await paneFrame(view).evaluate(() => { location.reload(); });
    await view.pane.getByRole("status").getByText("3 of 3 people scored. The sheets are up to date.").waitFor();
    expect(await view.pane.getByRole("button", { name: /^See: .*question/ }).count()).toBe(0);
    await view.pane.getByRole("tab", { name: "Data" }).click();
    await view.pane.getByRole("heading", { name: "What is read from where" }).waitFor();
    expect(await questionAsked(view)).toBeNull();
    expect(await paneFaults(view)).toEqual([]);
    expect(await overflowAt(view, 320)).toBe(0);
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});
