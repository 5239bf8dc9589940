import { comparePlans, type TakenPlan } from "../../src/domain/tracking/effect/comparePlans";
import type { Period } from "../../src/domain/period";
import { day } from "../../src/domain/units";
import { score } from "../domain/support/builders";
import { normal, seeded } from "../domain/tracking/effect/simulate";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";
import { aWorkbook, outputOf, refreshWell } from "./support/aWorkbook";

/** Plans of 30 days from day 45400 on, in a year of weekly sales up to the last day of 2024-06. */
const start = 45400;
const asOf = 45473;
const ids = Array.from({ length: 36 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
const treated = ids.slice(0, 8);

/** Everybody's sales: a level of their own and luck each window of 30 days; those with the action get `effect` SDs more after it. */
function world(effect: number, seed: number) {
  const random = seeded(seed);
  const rows = ids.flatMap((id) => {
    const level = 1000 + 100 * normal(random);
    return [-2, -1, 0, 1].map((window) => {
      const more = window >= 1 && treated.includes(id) ? effect * 141 : 0;
      return [start + window * 30 + 3, id, level + 100 * normal(random) + more] as const;
    });
  });
  return {
    Employees: [["Employee ID", "Name", "Team"], ...ids.map((id) => [id, `Name ${id}`, "North"])],
    Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...ids.map((id) => [id, "Sales amount", 45292, asOf, 9000, 100])],
    // Two strangers' rows so that the data reaches from before the plans to the day scored.
    Sales: [["Date", "Employee", "Amount"], ...rows, [start - 60, "P36", 0.01], [asOf, "P36", 0.01]],
  };
}

/** Marks the plans of some people as closed coaching, as a manager would. */
async function close(opened: OpenWorkbook, people: readonly string[], status = "Done"): Promise<void> {
  const table = opened.model.table("ImprovementPlan");
  if (!table) throw new Error("there is no plan sheet");
  const { sheet, area, columns } = table;
  const enter = (row: number, header: string, value: string | number): void => sheet.enter({ row, column: area.column + columns.findIndex(({ name }) => name === header), rows: 1, columns: 1 }, [[value]]);
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const id = sheet.value(row, area.column);
    if (typeof id !== "string" || !people.includes(id)) continue;
    for (const [header, value] of [["Action type", "Coaching"], ["Start", start], ["Due", start + 29], ["Measure checked on", start + 29], ["Status", status]] as const) enter(row, header, value);
  }
  await Promise.resolve();
}

it("a real effect of coaching is found in the sheet, told without names, and a second refresh writes nothing", async () => {
  const opened = await aWorkbook(world(2.5, 4));
  expect(outputOf(await refreshWell(opened.workbook, { asOf }), "EffectLedger")).toBeUndefined();
  await close(opened, treated);
  const done = await refreshWell(opened.workbook, { asOf });
  const ledger = outputOf(done, "EffectLedger");
  expect(ledger?.values.map((row) => row.slice(0, 5))).toEqual([["Coaching", "All KPIs", 8, 8, 8]]);
  const [estimate, low, high, verdict] = ledger?.values[0]?.slice(5) ?? [];
  expect(Number(low)).toBeGreaterThan(0);
  expect(Number(high)).toBeGreaterThan(Number(estimate));
  expect(verdict).toMatch(/^Worked: \d\.\d SD better than similar people without it, over 8 plans\.$/);
  expect(JSON.stringify(ledger?.values)).not.toMatch(/P0|Name/);
  const plans = outputOf(done, "ImprovementPlan");
  const effects = plans?.values.filter(([id]) => treated.includes(String(id))).map((row) => String(row[plans.headers.indexOf("Effect")])) ?? [];
  expect(effects).toHaveLength(8);
  expect(effects.every((text) => /^(Effect: .* than 28 similar people|Inconclusive: )/.test(text))).toBe(true);
  expect((await refreshWell(opened.workbook, { asOf })).sheets).toEqual([]);
  opened.close();
});

it("without an effect it is inconclusive, as it is for too few people; plans not taken up do not count", async () => {
  const opened = await aWorkbook(world(0, 9));
  await refreshWell(opened.workbook, { asOf });
  await close(opened, treated);
  expect(String(outputOf(await refreshWell(opened.workbook, { asOf }), "EffectLedger")?.values[0]?.[8])).toMatch(/^Inconclusive: the interval includes zero/);
  await close(opened, treated.slice(3), "Dropped");
  expect(outputOf(await refreshWell(opened.workbook, { asOf }), "EffectLedger")?.values.map((row) => [row[2], row[8]])).toEqual([[3, "Inconclusive: plans of 3 people could be compared; at least 5 are needed."]]);
  opened.close();
});

describe("comparing plans", () => {
  const evaluation = score({
    employees: [["Employee ID", "Name", "Role"], ...ids.map((id, index) => [id, `Name ${id}`, index < 24 ? "Rep" : "Other"])],
    targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...ids.map((id) => [id, "Pay", 45292, 45382, 100, 100])],
    sales: [["Date", "Employee", "Amount"], ...ids.map((id) => [45300, id, 90])],
  });
  const asked: Period[] = [];
  const levels = {
    covered: () => ({ start: day(45300), end: day(46000) }),
    levels: (_: unknown, window: Period) => {
      asked.push(window);
      return new Map(ids.map((id, index) => [id.toLowerCase(), 100 + index] as const));
    },
  };
  const plan = (overrides: Partial<TakenPlan> = {}): TakenPlan => ({ person: "p01", kpiKey: "pay", actionType: "coaching", start: day(45400), due: day(45419), closed: day(45430), ...overrides });
  const compare = (plans: readonly TakenPlan[], at = 46000) => comparePlans({ plans, people: evaluation.people, levels, asOf: day(at) });

  it("looks as many days back and on as the plan lasted, up to its due day or the day it was closed", () => {
    asked.length = 0;
    compare([plan()]);
    expect(asked).toEqual([{ start: 45360, end: 45379 }, { start: 45380, end: 45399 }, { start: 45420, end: 45439 }]);
  });
  it("compares with the same role where there are enough, and never with who had such an action meanwhile", () => {
    const one = plan();
    const others = (plans: readonly TakenPlan[]) => {
      const outcome = compare(plans).get(one);
      return outcome?.kind === "compared" ? outcome.compared.others.length : outcome;
    };
    expect(others([one])).toBe(23);
    expect(others([one, plan({ person: "p02", closed: null }), plan({ person: "p03", actionType: "training" })])).toBe(22);
    expect(others([one, ...ids.slice(1, 10).map((id) => plan({ person: id.toLowerCase(), closed: null }))])).toBe(26);
  });
  it("says what stands in the way", () => {
    expect(compare([plan()], 45438).get(plan())).toBeUndefined();
    expect([...compare([plan()], 45438).values()]).toEqual([{ kind: "not-yet", from: 45439 }]);
    expect([...compare([plan({ start: day(45310) })]).values()]).toEqual([{ kind: "no-levels", why: "data-begins-later" }]);
    expect([...compare([plan({ person: "nobody" })]).values()]).toEqual([{ kind: "no-levels", why: "nothing-of-the-person" }]);
    expect([...compare([plan({ closed: null })]).values()]).toEqual([]);
  });
});
