import fc from "fast-check";
import { draftFeedback, type DraftEvidence, type DraftPoint } from "../../../src/domain/feedback/draftFeedback";
import type { Detail } from "../../../src/domain/feedback/evidence/detail";
import { planImprovements } from "../../../src/domain/improvement/planImprovements";
import { defaultSettings } from "../../../src/domain/records/defaults";
import type { Kpi } from "../../../src/domain/records/definitions";
import { day } from "../../../src/domain/units";
import { aKpi, quarter, reviewCell, score, type Grid } from "../support/builders";

type More = { readonly asOf?: number; readonly kpi?: Partial<Kpi>; readonly target?: number };

/** One person with a KPI per amount, each with target 100 and equal weight. */
function personWith({ asOf = quarter.end, kpi = {}, target = 100 }: More, ...amounts: readonly (number | null)[]) {
  const kpis = amounts.map((_, index) => aKpi({ id: `K${index}`, measure: { kind: "product", columns: [`A${index}`] }, ...kpi }));
  const targets: Grid = [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...kpis.map(({ id }) => ["a", id, quarter.start, quarter.end, target, 100 / amounts.length])];
  const [one] = score({ kpis, targets, asOf, sales: [["Date", "Employee", ...amounts.map((_, index) => `A${index}`)], [quarter.start, "a", ...amounts]] }).people;
  if (!one) throw new Error("nobody was scored");
  return one;
}
const person = (...amounts: readonly (number | null)[]) => personWith({}, ...amounts);
const evidence = (overrides: Partial<DraftEvidence> = {}): DraftEvidence => ({ observations: [], themes: { high: null, low: null }, detailsOf: () => [], asOf: day(quarter.end), ...overrides });
const kinds = (points: readonly DraftPoint[]): readonly string[] => points.map((point) => (point.about === "kpi" ? `${point.result.kpi.id} ${point.kind}` : point.about));

describe("a feedback draft", () => {
  it.each([
    ["reached and missed", person(120, 50), ["K0 above-target"], ["K1 short-of-target"]],
    ["all missed: the nearest is named as such", person(40, 60), ["K1 nearest-to-target"], ["K0 largest-loss"]],
    ["all missed by far: nothing is near", person(10, 20), [], ["K0 largest-loss", "K1 short-of-target"]],
    ["one alone came nearest to nothing", person(60), [], ["K0 short-of-target"]],
    ["close to target is a strength only where nothing was reached", person(95, 40), ["K0 close-to-target"], ["K1 largest-loss"]],
    ["close to target and alone: what is missing is said", person(95), [], ["K0 short-of-target"]],
    ["everything reached: the one with the least room", person(130, 110), ["K0 above-target"], ["K1 least-above-target"]],
    ["everything reached by far: a harder step", person(160, 130), ["K0 above-target", "K1 above-target"], ["K0 far-above-target"]],
    ["one KPI alone, reached by far: a harder step", person(160), ["K0 above-target"], ["K0 far-above-target"]],
    ["one KPI alone, just reached", person(102), ["K0 above-target"], ["K0 just-above-target"]],
    ["no data is said, not judged; not all targets are reached", person(100, null), ["K0 reached-target"], ["K1 no-data"]],
    ["lower is better and over", personWith({ kpi: { direction: "lower-is-better", aggregate: "average" }, target: 2 }, 2.67, 1), ["K1 under-limit"], ["K0 over-limit"]],
  ])("%s", (_, one, strengths, changes) => {
    const draft = draftFeedback(one);
    expect(kinds(draft.strengths)).toEqual(strengths);
    expect(kinds(draft.changes)).toEqual(changes);
    expect(draft.askForObservation).toBe(true);
  });
});

describe("a draft while days are to come", () => {
  /** Forty-five of ninety-one days are over: 49.5 are expected. */
  const half = quarter.start + 44;
  it.each([
    ["all ahead of pace: the nearest to falling behind is to be watched", [80, 60], {}, ["K0 ahead-of-pace"], ["K1 on-pace-nearest"]],
    ["on pace, a little under it", [60, 45], {}, ["K0 ahead-of-pace"], ["K1 on-pace-nearest"]],
    ["one KPI ahead of pace: nothing to change is made up", [80], {}, ["K0 ahead-of-pace"], []],
    ["one KPI on pace", [45], {}, ["K0 on-pace"], []],
    ["one reached already: all targets are not said to be", [120, 80], {}, ["K0 above-target"], ["K1 on-pace-nearest"]],
    ["all reached already, with days to come", [120, 110], {}, ["K0 above-target", "K1 above-target"], []],
    ["an average above its target may still fall", [120], { kpi: { aggregate: "average" } }, ["K0 above-target"], []],
    ["under a limit that is still open is no strength", [5], { kpi: { direction: "lower-is-better" } }, [], []],
    ["over a limit that is still open is over", [120], { kpi: { direction: "lower-is-better" } }, [], ["K0 over-limit"]],
    ["all behind: none came near", [5, 10], {}, [], ["K0 behind-pace", "K1 behind-pace"]],
  ] as const)("%s", (_, amounts, more, strengths, changes) => {
    const draft = draftFeedback(personWith({ ...more, asOf: half }, ...amounts), evidence({ asOf: day(half) }));
    expect(kinds(draft.strengths)).toEqual(strengths);
    expect(kinds(draft.changes)).toEqual(changes);
  });
});

const step = (kind: string): boolean => ["far-above-target", "just-above-target", "bright-spot", "weak-spot"].includes(kind);

it("has a KPI on one side only, and says that all is reached only where it is, whatever the figures and the day", () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 200 }), { freq: 6 }), { minLength: 1, maxLength: 4 }), fc.constantFrom(quarter.start + 9, quarter.start + 44, quarter.end), fc.constantFrom("sum" as const, "average" as const), (amounts, asOf, aggregate) => {
    const one = personWith({ asOf, kpi: { aggregate } }, ...amounts);
    const { strengths, changes } = draftFeedback(one, evidence({ asOf: day(asOf) }));
    const on = (points: readonly DraftPoint[]): readonly string[] => points.flatMap((point) => (point.about === "kpi" && !step(point.kind) ? [point.result.kpi.id] : []));
    expect(on(strengths).filter((id) => on(changes).includes(id))).toEqual([]);
    if (kinds(changes).some((kind) => /least-above|far-above|just-above/.test(kind))) {
      expect(asOf).toBe(quarter.end);
      for (const { attainment } of one.kpis) expect(attainment).toBeGreaterThanOrEqual(1);
    }
  }), { numRuns: 150 });
});

describe("rows of a KPI that stands on the other side", () => {
  const late: Detail = { kind: "project-latest", project: "P1", days: 3, due: day(quarter.start), place: reviewCell };
  it("are told as one thing in it, where the side would be bare", () => {
    const draft = draftFeedback(personWith({ asOf: quarter.end - 5 }, 120), evidence({ asOf: day(quarter.end - 5), detailsOf: (_, side) => (side === "change" ? [late] : []) }));
    expect(kinds(draft.changes)).toEqual(["K0 weak-spot"]);
  });
  it("are not, where they only make the figure fuller", () => {
    const draft = draftFeedback(personWith({ asOf: quarter.end - 5 }, 120), evidence({ asOf: day(quarter.end - 5), detailsOf: () => [{ kind: "feedback-average", average: 4, count: 3 }] }));
    expect(draft.changes).toEqual([]);
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
