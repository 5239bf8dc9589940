import { paneFaults } from "./support/axe";
import { startStandin, type Standin, type StandinPage } from "./support/browser";
import { chooseInCell, openPlace, pasteOver, refresh, writeInCell } from "./support/person";
import { openSample } from "./support/sample";
import { rowCountOf, rowsOf, rowWhere, type Row } from "./support/sheet";
import { until } from "./support/until";

jest.setTimeout(180_000);

const bands = ["S", "A", "B", "C", "D"];
const guideline = [10, 20, 40, 20, 10];
/** One band better than the suggested one. */
const better = (band: string): string => bands[Math.max(0, bands.indexOf(band) - 1)] ?? band;
/** To two significant digits, as a target is suggested. */
const twoDigits = (value: number): number => Number(value.toPrecision(2));

describe("from ratings to the next targets", () => {
  let standin: Standin;
  let view: StandinPage;
  let manager = "";
  const calibration = async (): Promise<void> => {
    await openPlace(view, "People");
    await view.pane.getByRole("button", { name: "Calibration" }).click();
    await view.pane.getByRole("heading", { name: "Calibration" }).waitFor();
  };
  const distribution = (): Promise<readonly (readonly string[])[]> =>
    view.pane.getByRole("table").getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td:not([aria-hidden])")].map((cell) => cell.textContent)));

  beforeAll(async () => {
    standin = await startStandin();
    view = await openSample(standin, { permissions: ["clipboard-read", "clipboard-write"] });
    await refresh(view);
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("shows how ratings are distributed beside a guideline, which changes none of them", async () => {
    await pasteOver(view, "Bands", "Guideline %", guideline.map((share) => [String(share)]));
    const managers = new Map((await rowsOf(view, "Employees")).map((row) => [row["Employee ID"], String(row["Manager"])]));
    const summary = await rowsOf(view, "Summary");
    manager = managers.get("E002") ?? "";
    // One manager rates everybody a band better than suggested, the others as suggested.
    const ratings = summary.map((row) => (managers.get(row["Employee ID"]) === manager ? better(String(row["Band"])) : String(row["Band"])));
    await pasteOver(view, "Summary", "Agreed rating", ratings.map((rating) => [rating, "Agreed in the talk"]));
    await refresh(view);
    expect((await rowsOf(view, "Summary")).map((row) => row["Agreed rating"])).toEqual(ratings);
    await calibration();
    const count = (all: readonly unknown[], band: string): string => String(all.filter((one) => one === band).length);
    const [header, ...shown] = await distribution();
    expect(header).toEqual(["Band", "Suggested", "Agreed", "Guideline"]);
    expect(shown.map((row) => row.slice(0, 3))).toEqual(bands.map((band) => [band, count(summary.map((row) => row["Band"]), band), count(ratings, band)]));
    expect(shown.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(summary.length);
    await view.pane.getByText("Everybody has an agreed rating.").waitFor();
    await view.pane.getByText("Information, not a quota.").waitFor();
    expect(await paneFaults(view)).toEqual([]);
  });

  it("compares managers by what chance alone would do, and shows each team and manager", async () => {
    const compared = await view.pane.getByRole("region", { name: "Managers" }).innerText();
    expect(compared).toMatch(new RegExp(`${manager}\\s+More lenient than others: \\+[\\d.]+ bands .*Chance alone would bring such a difference in .* of 100 cases\\.`));
    const group = view.pane.getByLabel("Group");
    for (const [kind, name] of [["Teams", "North"], ["Managers", manager]] as const) {
      await group.selectOption({ label: await group.locator(`optgroup[label="${kind}"] option`, { hasText: name }).first().innerText() });
      await view.pane.getByRole("table", { name: `Distribution: ${name}` }).waitFor();
    }
    const row = (await rowsOf(view, "Calibration")).find((one) => one["Kind"] === "Manager" && one["Group"] === manager) ?? {};
    expect(compared).toContain(String(row["Leniency of agreed ratings"]));
    await view.pane.getByRole("button", { name: "Open the sheet Calibration" }).click();
    await view.page.getByRole("tab", { name: "Calibration", exact: true, selected: true }).waitFor();
  });

  it("logs an agreed rating that was changed, with its reason", async () => {
    const at = await rowWhere(view, "Summary", (row) => row["Agreed rating"] === "B");
    const logged = await rowCountOf(view, "RatingLog");
    const person = (await rowsOf(view, "Summary"))[at] ?? {};
    await chooseInCell(view, "Summary", at, "Agreed rating", "A");
    await writeInCell(view, "Summary", at, "Reason for the rating", "Took over a lost account");
    await refresh(view);
    const log = await rowsOf(view, "RatingLog");
    expect(log).toHaveLength(logged + 1);
    expect(Object.values(log.at(-1) ?? {})).toEqual(expect.arrayContaining([person["Name"], "B", "A", "Took over a lost account"]));
    await calibration();
    const change = view.pane.getByRole("region", { name: "Last changes of agreed ratings" }).getByRole("listitem").first();
    expect(await change.innerText()).toMatch(new RegExp(`^${String(person["Name"])}: B → A\\s+Took over a lost account\\s`));
    await change.getByRole("button").click();
    await view.page.getByRole("tab", { name: "Rating log", exact: true, selected: true }).waitFor();
    expect(await view.page.getByTestId("formula-bar").inputValue()).toBe("Took over a lost account");
    expect(await paneFaults(view)).toEqual([]);
  });

  it("suggests next period's targets, each factor in its own cell, moved by an adjustment at once", async () => {
    await openPlace(view, "Set up");
    await view.pane.getByRole("button", { name: "Suggest next period's targets" }).click();
    await view.pane.getByRole("button", { name: "Write suggestions" }).click();
    await until(view, "suggestions", async () => (await rowsOf(view, "TargetSuggestions")).length > 20);
    const product = (row: Row): number => twoDigits(Number(row["Starting from"]) * (1 + Number(row["Market growth"])) * Number(row["Ramp"]) * (1 + Number(row["Adjustment %"])));
    const rows = await rowsOf(view, "TargetSuggestions");
    for (const row of rows.filter((one) => one["Unit"] !== "%")) expect(row["Suggested target"]).toBeCloseTo(product(row), 6);
    for (const [row, adjustment] of [[0, "20%"], [1, "-30%"]] as const) await writeInCell(view, "TargetSuggestions", row, "Adjustment %", adjustment);
    const adjusted = await rowsOf(view, "TargetSuggestions");
    for (const row of [0, 1]) {
      expect(adjusted[row]?.["Suggested target"]).not.toBe(rows[row]?.["Suggested target"]);
      expect(adjusted[row]?.["Suggested target"]).toBeCloseTo(product(adjusted[row] ?? {}), 6);
    }
    expect(await paneFaults(view)).toEqual([]);
  });

  it("puts them into Targets, never over one that was accepted", async () => {
    const before = await rowCountOf(view, "Targets");
    await view.pane.getByRole("button", { name: "Put proposals into Targets" }).click();
    await until(view, "proposals in Targets", async () => (await rowCountOf(view, "Targets")) > before);
    await view.pane.getByText(/^Targets: \d+ added, 0 updated\.$/).waitFor();
    const suggestions = await rowsOf(view, "TargetSuggestions");
    const targetOf = (one: Row | undefined) => (row: Row): boolean => row["Employee"] === one?.["Employee ID"] && row["KPI"] === one?.["KPI"] && row["Period start"] === one?.["Period start"];
    const [mine, other] = suggestions;
    const value = async (one: Row | undefined): Promise<unknown> => (await rowsOf(view, "Targets")).find(targetOf(one))?.["Target"];
    expect([await value(mine), await value(other)]).toEqual([mine?.["Suggested target"], other?.["Suggested target"]]);
    await writeInCell(view, "Targets", await rowWhere(view, "Targets", targetOf(mine)), "Accepted on", "2025-07-02");
    for (const row of [0, 1]) await writeInCell(view, "TargetSuggestions", row, "Adjustment %", "50%");
    await view.pane.getByRole("button", { name: "Put proposals into Targets" }).click();
    await view.pane.getByText(/^Targets: 0 added, 1 updated\. .*1 accepted, left alone\.$/).waitFor();
    const after = await rowsOf(view, "TargetSuggestions");
    expect([await value(mine), await value(other)]).toEqual([mine?.["Suggested target"], after[1]?.["Suggested target"]]);
    expect(after[1]?.["Suggested target"]).not.toBe(other?.["Suggested target"]);
    expect(after[0]?.["State"]).toBe("Accepted, left alone");
    expect(await paneFaults(view)).toEqual([]);
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});
