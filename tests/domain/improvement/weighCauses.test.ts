import type { StockSays } from "../../../src/domain/improvement/stockSays";
import { firstCause, weighCauses } from "../../../src/domain/improvement/weighCauses";
import type { CauseEvidence } from "../../../src/domain/improvement/causeEvidence";
import { defaultSettings } from "../../../src/domain/records/defaults";
import type { Kpi } from "../../../src/domain/records/definitions";
import { day } from "../../../src/domain/units";
import { aKpi, quarter, score, type Grid } from "../support/builders";

/** People of one team by their amounts, a KPI each of target 100; null = they do not have it. */
function team(amounts: Readonly<Record<string, readonly (number | null)[]>>, make: (index: number) => Partial<Kpi> = () => ({})) {
  const names = Object.keys(amounts);
  const width = Math.max(...Object.values(amounts).map((row) => row.length));
  const kpis = Array.from({ length: width }, (_, index) => aKpi({ id: `K${index}`, measure: { kind: "product", columns: [`A${index}`] }, ...make(index) }));
  const targets: Grid = [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...names.flatMap((name) => kpis.flatMap(({ id }, index) => (amounts[name]?.[index] == null ? [] : [[name, id, quarter.start, quarter.end, 100, 50]])))];
  const sales: Grid = [["Date", "Employee", ...kpis.map((_, index) => `A${index}`)], ...names.map((name) => [quarter.start, name, ...kpis.map((_, index) => amounts[name]?.[index] ?? null)])];
  return score({ kpis, targets, sales, employees: [["Employee ID", "Name", "Team"], ...names.map((name) => [name, name, "North"])] }).people;
}
function evidence(people: ReturnType<typeof team>, stock: ReadonlyMap<string, StockSays> | null = null): readonly CauseEvidence[] {
  const [person] = people;
  const result = person?.kpis[0];
  if (person === undefined || result === undefined) throw new Error("nobody was scored");
  return weighCauses(person, result, { people, settings: defaultSettings, asOf: day(quarter.end), sources: { unusable: () => ({ cells: 0, first: "" }), stock }, goals: { targets: [], timeOf: () => ({ shares: null, ramp: [], asOf: day(quarter.end) }) } });
}
const says = (all: readonly CauseEvidence[], cause: CauseEvidence["cause"]): CauseEvidence | undefined => all.find((one) => one.cause === cause);

describe("the process is suspected", () => {
  it.each<readonly [string, Parameters<typeof team>[0], object]>([
    ["where half the team is short too, told by the team alone", { a: [50, 120, 120], b: [50], c: [120] }, { verdict: "for", teamShort: 1, team: 2, others: 0 }],
    ["not where the team does well, whatever else is short", { a: [50, 120, 120], b: [120], c: [120] }, { verdict: "against", teamShort: 0, team: 2, others: 0 }],
    ["without a team where one KPI of several stands apart, told by that alone", { a: [50, 120, 120] }, { verdict: "for", otherShort: 0, others: 2, team: 0 }],
    ["not on one colleague who does well: nothing is known", { a: [50, 120, 120], b: [120] }, { verdict: "none" }],
    ["not beside a single other KPI", { a: [50, 120] }, { verdict: "none" }],
  ])("%s", (_, amounts, expected) => expect(says(evidence(team(amounts)), "process")).toMatchObject(expected));
});

describe("missing stock", () => {
  const short = new Map([["a", { products: 2, short: 1, stockOutDays: 9 }]]);
  it("speaks for what is sold", () => expect(says(evidence(team({ a: [50] }), short), "resources")).toMatchObject({ verdict: "for", short: 1 }));
  it.each<readonly [string, Partial<Kpi>]>([
    ["an average price", { aggregate: "average" }],
    ["returns, of which fewer are better", { direction: "lower-is-better" }],
  ])("says nothing of %s", (_, kpi) => expect(says(evidence(team({ a: [500] }, () => kpi), short), "resources")).toMatchObject({ verdict: "none", why: "not-stock" }));
});

describe("the first cause", () => {
  const none: CauseEvidence = { cause: "resources", verdict: "none", why: "no-table" };
  const process: CauseEvidence = { cause: "process", verdict: "for", teamShort: 2, team: 2, otherShort: 0, others: 0 };
  const skill: CauseEvidence = { cause: "skill", verdict: "for", days: 20, competency: null };
  it.each<readonly [string, readonly CauseEvidence[], ReturnType<typeof firstCause>]>([
    ["none where nothing speaks for one", [{ cause: "data", verdict: "against" }, { cause: "target", verdict: "none" }, none, { cause: "process", verdict: "none" }, { cause: "skill", verdict: "none" }, { cause: "will", verdict: "none" }], null],
    ["the person after the process", [none, process, skill], "process"],
    ["skill where only that is known", [none, skill], "skill"],
    ["motivation where all else is excluded", [{ cause: "will", verdict: "for" }], "will"],
  ])("%s", (_, causes, expected) => expect(firstCause(causes)).toBe(expected));
});
