import { paneFaults } from "./support/axe";
import { startStandin, type Standin, type StandinPage } from "./support/browser";
import { overflowAt } from "./support/narrow";
import { openPerson, openPlace, refresh, writeInCell } from "./support/person";
import { openSample } from "./support/sample";
import { rowsInSight, rowsOf, type Row } from "./support/sheet";
import { until } from "./support/until";

jest.setTimeout(180_000);

describe("from targets to the reasons of a score", () => {
  const who = "Tom Becker";
  let standin: Standin;
  let view: StandinPage;
  const line = async (): Promise<Row> => (await rowsOf(view, "Scorecard")).find((row) => row["Name"] === who && row["KPI"] === "Sales amount") ?? {};
  /** The row of the person's own target that is running. */
  const targetRow = async (): Promise<number> => {
    const id = (await rowsOf(view, "Employees")).find((row) => row["Name"] === who)?.["Employee ID"];
    const targets = await rowsOf(view, "Targets");
    return targets.findIndex((row) => row["Employee"] === id && row["Period end"] === Math.max(...targets.map((one) => Number(one["Period end"]))));
  };
  const openTargets = async (): Promise<void> => {
    await openPlace(view, "Set up");
    await view.pane.getByRole("button", { name: "Check the targets" }).click();
    await view.pane.getByRole("heading", { name: "Targets" }).waitFor();
  };

  beforeAll(async () => {
    standin = await startStandin();
    view = await openSample(standin);
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("finds weights that do not add up and puts them right with one click", async () => {
    await writeInCell(view, "Targets", await targetRow(), "Weight", "60");
    await refresh(view);
    await openTargets();
    const card = view.pane.getByRole("region", { name: who });
    await card.getByText(/weights of Tom Becker add up to 110, not 100/).waitFor();
    await card.getByRole("button", { name: new RegExp(`: ${who}$`) }).click();
    await until(view, "a weight that makes 100", async () => (await rowsOf(view, "Targets"))[await targetRow()]?.["Weight"] === 50);
    await refresh(view);
    expect((await line())["Weight"]).toBe(50);
    await openTargets();
    expect(await view.pane.getByText(/weights of Tom Becker/).count()).toBe(0);
    expect(await paneFaults(view)).toEqual([]);
  });

  it("says why a score is what it is, and shows its rows in the sheet", async () => {
    await openPerson(view, who);
    await view.pane.getByRole("button", { name: "Why this score: Sales amount" }).click();
    const steps = view.pane.getByRole("listitem");
    await steps.filter({ hasText: "÷" }).first().waitFor();
    const show = view.pane.getByRole("button", { name: /^Show the [\d,]+ rows of Sales amount$/ });
    const counted = Number(/[\d,]+/.exec((await show.getAttribute("aria-label")) ?? (await show.innerText()))?.[0].replace(",", ""));
    expect(await paneFaults(view)).toEqual([]);
    expect(await overflowAt(view, 320)).toBe(0);
    await show.click();
    await until(view, "a filter of Sales", async () => (await rowsInSight(view, "Sales")) === counted);
    const all = await rowsOf(view, "Sales");
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(all.length);
  });

  it("writes the reasons as a sheet of live formulas", async () => {
    await view.pane.getByRole("button", { name: "Write it as a sheet" }).click();
    await until(view, "Why this number", async () => (await rowsOf(view, "Explanation")).length > 10);
    const rows = await rowsOf(view, "Explanation");
    const { Score: score } = await line();
    expect(rows.find((row) => row["KPI"] === "Sales amount" && row["What"] === "Score")?.["Value"]).toBeCloseTo(Number(score), 9);
  });

  it("a weight changed in the sheet moves the live score and its reasons at once, and the program agrees", async () => {
    const before = Number((await line())["Total"]);
    await writeInCell(view, "Targets", await targetRow(), "Weight", "80");
    await until(view, "a live total that moved", async () => Number((await line())["Total"]) !== before);
    const live = Number((await line())["Total"]);
    const explained = (await rowsOf(view, "Explanation")).find((row) => row["What"] === "Total")?.["Value"];
    expect(explained).toBeCloseTo(live, 9);
    await refresh(view);
    expect((await line())["Total"]).toBeCloseTo(live, 9);
    expect((await rowsOf(view, "DataIssues")).filter((row) => Object.values(row).some((cell) => String(cell).includes("disagree")))).toEqual([]);
    await openPerson(view, who);
    const heading = await view.pane.getByRole("heading", { name: new RegExp(who) }).innerText();
    expect(Number(/[\d.]+/.exec(heading)?.[0])).toBeCloseTo(live, 1);
    await view.pane.getByText(/weights [+−-]/).first().waitFor();
  });

  it("complained about nothing and talked to no other host", () => {
    expect(view.complaints).toEqual([]);
    expect(view.strangers).toEqual([]);
  });
});
