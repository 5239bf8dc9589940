import { draftFeedback, type DraftPoint } from "../../../src/domain/feedback/draftFeedback";
import { planImprovements } from "../../../src/domain/improvement/planImprovements";
import { defaultSettings } from "../../../src/domain/records/defaults";
import { day } from "../../../src/domain/units";
import { aKpi, quarter, score, type Grid } from "../support/builders";

/** One person with a KPI per amount, each with target 100 and equal weight. */
function person(...amounts: readonly (number | null)[]) {
  return personAt(quarter.end, ...amounts);
}
function personAt(asOf: number, ...amounts: readonly (number | null)[]) {
  const kpis = amounts.map((_, index) => aKpi({ id: `K${index}`, measure: { kind: "product", columns: [`A${index}`] } }));
  const targets: Grid = [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...kpis.map(({ id }) => ["a", id, quarter.start, quarter.end, 100, 100 / amounts.length])];
  const [one] = score({ kpis, targets, asOf, sales: [["Date", "Employee", ...amounts.map((_, index) => `A${index}`)], [quarter.start, "a", ...amounts]] }).people;
  if (!one) throw new Error("nobody was scored");
  return one;
}
/** The 45th of 91 days. */
const half = quarter.start + 44;
const kinds = (points: readonly DraftPoint[]): readonly string[] => points.map((point) => (point.about === "kpi" ? `${point.result.kpi.id} ${point.kind}` : point.about));

describe("a feedback draft", () => {
  it.each([
    ["reached and missed", person(120, 50), ["K0 above-target"], ["K1 short-of-target"]],
    ["all missed: the nearest is named as such", person(40, 60), ["K1 nearest-to-target"], ["K0 largest-loss", "K1 short-of-target"]],
    ["close to target is a strength only where nothing was reached", person(95, 40), ["K0 close-to-target"], ["K1 largest-loss", "K0 short-of-target"]],
    ["everything reached: the one with the least room", person(130, 110), ["K0 above-target", "K1 above-target"], ["K1 least-above-target"]],
    ["half-way and on track: the nearest to falling behind, never as reached", personAt(half, 60, 45), ["K0 ahead-of-pace"], ["K1 least-ahead-of-pace"]],
    ["half-way, one reached and one on track", personAt(half, 120, 48), ["K0 above-target"], ["K1 least-ahead-of-pace"]],
    ["half-way and all reached", personAt(half, 120, 110), ["K0 above-target", "K1 above-target"], ["K1 least-above-target"]],
    ["half-way, one behind", personAt(half, 60, 20), ["K0 ahead-of-pace"], ["K1 behind-pace"]],
    ["no data is said, not judged", person(100, null), ["K0 reached-target"], ["K0 least-above-target", "K1 no-data"]],
  ])("%s", (_, one, strengths, changes) => {
    const draft = draftFeedback(one);
    expect(kinds(draft.strengths)).toEqual(strengths);
    expect(kinds(draft.changes)).toEqual(changes);
    expect(draft.askForObservation).toBe(true);
  });
});

describe("improvement plans", () => {
  const goals = { targets: [], timeOf: () => ({ shares: null, ramp: [], asOf: day(quarter.end) }) };
  const plans = (one: ReturnType<typeof person>) => planImprovements(one, { people: [one], settings: defaultSettings, asOf: day(quarter.end), sources: { unusable: () => ({ cells: 0, first: "" }) }, goals });

  it("are proposed for KPIs under the line only, due after the days of Setup, with causes in the agreed order", () => {
    const [plan, ...others] = plans(person(120, 50));
    expect(others).toEqual([]);
    expect(plan).toMatchObject({ result: { kpi: { id: "K1" } }, start: quarter.end, due: quarter.end + 90, goal: { value: 100, atPace: true } });
    expect(plan?.causes.map(({ cause }) => cause)).toEqual(["data", "target", "resources", "process", "skill", "will"]);
  });

  it("are not proposed to somebody who has left", () => {
    const one = person(120, 50);
    expect(plans({ ...one, employee: { ...one.employee, endDate: day(quarter.end) } })).toEqual([]);
  });

  it("suspect the data before the person", () => {
    const one = person(120, 50);
    expect(planImprovements(one, { people: [one], settings: defaultSettings, asOf: day(quarter.end), sources: { unusable: () => ({ cells: 2, first: "Sales!D2" }) }, goals })[0]).toMatchObject({ suggested: "data", actionType: "data-fix", goal: null });
  });
});
