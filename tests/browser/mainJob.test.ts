import { paneFaults } from "./support/axe";
import { startStandin, untilPaneShows, type Standin, type StandinPage } from "./support/browser";
import { overflowAt } from "./support/narrow";
import { refresh, writeInCell } from "./support/person";
import { openSample } from "./support/sample";
import { rowCountOf, rowsOf } from "./support/sheet";
import { until } from "./support/until";

jest.setTimeout(120_000);

/** The first refresh says what it will write and asks once. */
const refreshForTheFirstTime = async (view: StandinPage): Promise<void> => {
  await view.pane.getByRole("button", { name: "Refresh", exact: true }).click();
  const question = view.pane.getByRole("alertdialog");
  await question.getByText("New sheet “Scorecard”").waitFor();
  await question.getByRole("button", { name: "Write and refresh" }).click();
};

const scored = (rows: readonly Readonly<Record<string, unknown>>[]): boolean => rows.some((row) => typeof row["Total"] === "number");

describe("from an empty workbook to scores", () => {
  const remark = "Talk about the north region first";
  let standin: Standin;
  let view: StandinPage;

  beforeAll(async () => {
    standin = await startStandin();
    view = await openSample(standin);
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("inserts the sample", async () => {
    expect(await rowCountOf(view, "Sales")).toBeGreaterThan(5_000);
    expect(await rowsOf(view, "Employees")).toHaveLength(24);
  });

  it("scores everybody into sheets", async () => {
    await refreshForTheFirstTime(view);
    await until(view, "a total in Summary", async () => scored(await rowsOf(view, "Summary")));
    const totals = (await rowsOf(view, "Summary")).map((row) => row["Total"]);
    expect(totals.filter((total) => typeof total === "number" && total >= 0 && total <= 120).length).toBeGreaterThan(15);
    for (const table of ["Scorecard", "Feedback", "ImprovementPlan"]) expect((await rowsOf(view, table)).length).toBeGreaterThan(0);
  });

  it("leads from a finding to its cell", async () => {
    await view.pane.getByRole("button", { name: /See: .*Sales could not be used/ }).click();
    await view.pane.getByRole("button", { name: /Sales!G\d+ .*to be confirmed/ }).click();
    expect((await rowsOf(view, "Sales")).some((row) => row["Amount"] === "to be confirmed")).toBe(true);
    await view.page.waitForFunction(() => /^G\d+$/.test(document.querySelector<HTMLInputElement>('[data-testid="name-box"]')?.value ?? ""));
  });

  it("keeps what a person wrote when data changed and scores are refreshed", async () => {
    await writeInCell(view, "Summary", 2, "Comment", remark);
    await until(view, "the comment in Summary", async () => (await rowsOf(view, "Summary"))[2]?.["Comment"] === remark);
    const person = (await rowsOf(view, "Summary"))[2] ?? {};
    const sales = await rowsOf(view, "Sales");
    const row = sales.findIndex((sale) => sale["Employee"] === person["Employee ID"] && sale["Date"] === Math.max(...sales.map((one) => Number(one["Date"]))));
    await writeInCell(view, "Sales", Math.max(0, row), "Amount", "999999");
    const before = JSON.stringify(await rowsOf(view, "Scorecard"));
    await refresh(view);
    await until(view, "a Scorecard that moved", async () => JSON.stringify(await rowsOf(view, "Scorecard")) !== before);
    const kept = (await rowsOf(view, "Summary")).find((one) => one["Employee ID"] === person["Employee ID"]);
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
  expect(scored(await rowsOf(view, "Summary"))).toBe(true);
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
