import { paneFaults } from "./support/axe";
import { startStandin, untilPaneShows, type Standin, type StandinPage } from "./support/browser";
import { overflowAt } from "./support/narrow";
import { writeInCell } from "./support/person";
import { seeTable } from "./support/sheet";

jest.setTimeout(120_000);

const refresh = async ({ pane }: StandinPage): Promise<void> => {
  await pane.getByRole("button", { name: "Refresh", exact: true }).click();
};

/** The first refresh says what it will write and asks once. */
const refreshForTheFirstTime = async (view: StandinPage): Promise<void> => {
  await refresh(view);
  const question = view.pane.getByRole("alertdialog");
  await question.getByText("New sheet “Scorecard”").waitFor();
  await question.getByRole("button", { name: "Write and refresh" }).click();
};

/** Waits until a table of the workbook is as wanted; a refresh takes as long as it takes. */
async function until(view: StandinPage, table: string, holds: (rows: readonly Readonly<Record<string, unknown>>[]) => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await seeTable(view, table);
    if (seen !== null && holds(seen.rows)) return;
    if (Date.now() > deadline) throw new Error(`${table} never came to be as wanted; it has ${seen?.rows.length ?? "no"} rows. The page complained: ${view.complaints.join("\n") || "about nothing"}`);
    await view.page.waitForTimeout(200);
  }
}

const scored = (rows: readonly Readonly<Record<string, unknown>>[]): boolean => rows.some((row) => typeof row["Total"] === "number");

describe("from an empty workbook to scores", () => {
  const remark = "Talk about the north region first";
  let standin: Standin;
  let view: StandinPage;

  beforeAll(async () => {
    standin = await startStandin();
    view = await standin.open({ path: "?file=empty&lang=en-US&theme=light" });
    await untilPaneShows(view);
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("inserts the sample", async () => {
    await view.pane.getByRole("button", { name: /sample data/i }).first().click();
    await until(view, "Sales", (rows) => rows.length > 5_000);
    expect((await seeTable(view, "Employees"))?.rows).toHaveLength(24);
  });

  it("scores everybody into sheets", async () => {
    await refreshForTheFirstTime(view);
    await until(view, "Summary", scored);
    const totals = (await seeTable(view, "Summary"))?.rows.map((row) => row["Total"]) ?? [];
    expect(totals.filter((total) => typeof total === "number" && total >= 0 && total <= 120).length).toBeGreaterThan(15);
    for (const table of ["Scorecard", "Feedback", "ImprovementPlan"]) expect((await seeTable(view, table))?.rows.length ?? 0).toBeGreaterThan(0);
  });

  it("leads from a finding to its cell", async () => {
    await view.pane.getByRole("button", { name: /See: .*Sales could not be used/ }).click();
    await view.pane.getByRole("button", { name: /Sales!G\d+ .*to be confirmed/ }).click();
    expect((await seeTable(view, "Sales"))?.rows.some((row) => row["Amount"] === "to be confirmed")).toBe(true);
    await view.page.waitForFunction(() => /^G\d+$/.test(document.querySelector<HTMLInputElement>('[data-testid="name-box"]')?.value ?? ""));
  });

  it("keeps what a person wrote when data changed and scores are refreshed", async () => {
    await writeInCell(view, "Summary", 2, "Comment", remark);
    await until(view, "Summary", (rows) => rows[2]?.["Comment"] === remark);
    const person = (await seeTable(view, "Summary"))?.rows[2] ?? {};
    const sales = (await seeTable(view, "Sales"))?.rows ?? [];
    const row = sales.findIndex((sale) => sale["Employee"] === person["Employee ID"] && sale["Date"] === Math.max(...sales.map((one) => Number(one["Date"]))));
    await writeInCell(view, "Sales", Math.max(0, row), "Amount", "999999");
    const before = JSON.stringify((await seeTable(view, "Scorecard"))?.rows);
    await refresh(view);
    await until(view, "Scorecard", (rows) => JSON.stringify(rows) !== before);
    const kept = (await seeTable(view, "Summary"))?.rows.find((one) => one["Employee ID"] === person["Employee ID"]);
    expect(kept?.["Comment"]).toBe(remark);
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});

it("the ribbon's button refreshes without the pane and shows Summary", async () => {
  const standin = await startStandin();
  const view = await standin.open({ path: "?lang=en-US&theme=light" });
  await untilPaneShows(view);
  await view.page.getByTestId("ribbon-refresh").click();
  await view.page.locator('[data-testid="sheet-tab"][data-sheet="Summary"][aria-selected="true"]').waitFor({ timeout: 60_000 });
  expect(scored((await seeTable(view, "Summary"))?.rows ?? [])).toBe(true);
  expect(view.complaints).toEqual([]);
  await standin.close();
});

describe("the pane for everybody", () => {
  let standin: Standin;

  beforeAll(async () => {
    standin = await startStandin();
  });
  afterAll(() => standin.close());

  it.each([
    ["in the light theme", "?lang=en-US&theme=light"],
    ["in the dark theme", "?lang=en-US&theme=dark"],
    ["in Chinese", "?lang=zh-CN&theme=light"],
  ])("has no accessibility fault %s", async (_name, address) => {
    const view = await standin.open({ path: address });
    await untilPaneShows(view);
    expect(await paneFaults(view)).toEqual([]);
    await view.close();
  });

  it("speaks Chinese when the workbook does", async () => {
    const view = await standin.open({ path: "?lang=zh-CN&theme=light", locale: "zh-CN" });
    await untilPaneShows(view);
    expect(await view.pane.locator("body").innerText()).toMatch(/[\u4e00-\u9fff]/);
    await view.close();
  });

  it("fits into 320 pixels", async () => {
    const view = await standin.open({ path: "?lang=en-US&theme=light" });
    await untilPaneShows(view);
    expect(await overflowAt(view, 320)).toBe(0);
    await view.close();
  });
});
