import fc from "fast-check";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import type { KpiResult } from "../../../src/domain/evaluation/evaluation";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { noTimeRules, type TimeRules } from "../../../src/domain/goals/timeRules";
import { ratio } from "../../../src/domain/units";
import { aKpi, evaluationInput, type Grid, type Scene } from "../support/builders";

const on = (month: number, date: number, year = 2025): number => serialDay(year, month, date);
const year = { start: on(1, 1), end: on(12, 31) };
const targetHeaders = ["Employee", "Role", "Team", "KPI", "Period start", "Period end", "Target", "Weight", "Valid from", "Phasing", "Baseline"] as const;
type Row = { readonly [header in (typeof targetHeaders)[number]]?: string | number };
const goals = (...rows: readonly Row[]): Grid => [targetHeaders, ...rows.map((row) => targetHeaders.map((header) => ({ KPI: "Pay", "Period start": year.start, "Period end": year.end, Target: 1200, Weight: 100, ...row })[header] ?? null))];
const people = (...rows: Grid): Grid => [["Employee ID", "Name", "Role", "Team", "Start date", "End date"], ...rows];

function lines(scene: Scene, time: Partial<TimeRules> = {}): readonly KpiResult[] {
  const { input } = evaluationInput({ asOf: year.end, sales: [["Date", "Employee", "Amount"], [on(2, 1), "a", 300]], ...scene });
  return evaluate({ ...input, time: { ...noTimeRules, ...time } }).people.flatMap(({ kpis }) => kpis);
}
const line = (scene: Scene, time?: Partial<TimeRules>): KpiResult | undefined => lines(scene, time)[0];
/** What is asked in the review period. */
const asked = (result: KpiResult | undefined): number => (result === undefined ? NaN : result.target.target * result.proration);

describe("a target over time", () => {
  const january = [10, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10];
  const seasons = [{ name: "Shop", key: "shop", shares: january }];

  it.each<readonly [string, Scene, Partial<TimeRules>, number]>([
    ["a whole year in full", { targets: goals({ Employee: "a" }) }, {}, 1200],
    ["by days for a quarter", { targets: goals({ Employee: "a" }), settings: { reviewMonths: 3 }, asOf: on(2, 10) }, {}, (1200 * 90) / 365],
    ["by days, in a leap year", { targets: goals({ Employee: "a", "Period start": on(1, 1, 2024), "Period end": on(12, 31, 2024) }), settings: { reviewMonths: 3 }, asOf: on(2, 10, 2024), sales: [["Date", "Employee", "Amount"], [on(2, 1, 2024), "a", 300]] }, {}, (1200 * 91) / 366],
    ["by the season it names", { targets: goals({ Employee: "a", Phasing: "shop" }), settings: { reviewMonths: 3 }, asOf: on(2, 10) }, { profiles: seasons }, 1200 * 0.26],
    ["by season for the last quarter", { targets: goals({ Employee: "a", Phasing: "Shop" }), settings: { reviewMonths: 3 }, asOf: on(11, 2) }, { profiles: seasons }, 1200 * 0.26],
    ["by season for who joined in the middle of January", { targets: goals({ Employee: "a", Phasing: "Shop" }), employees: people(["a", "Ann", "Rep", "N", on(1, 17), null]) }, { profiles: seasons }, 1200 * (1 - 0.1 * (16 / 31))],
    ["a rate in full, whatever the days", { kpis: [aKpi({ aggregate: "average" })], targets: goals({ Employee: "a" }), settings: { reviewMonths: 1 }, asOf: on(2, 10) }, { profiles: seasons }, 1200],
    ["one day's employment", { targets: goals({ Employee: "a" }), employees: people(["a", "Ann", "Rep", "N", on(2, 1), on(2, 1)]) }, {}, 1200 / 365],
    ["a role's target ramped up over three months", { targets: goals({ Role: "Rep", "Period start": on(1, 1), "Period end": on(4, 30) }), employees: people(["a", "Ann", "Rep", "N", on(1, 1), null]), asOf: on(4, 30) }, { ramp: [{ month: 1, share: ratio(0.25) }, { month: 2, share: ratio(0.5) }, { month: 3, share: ratio(0.75) }] }, (1200 * (31 * 0.25 + 28 * 0.5 + 31 * 0.75 + 30)) / 120],
    ["one's own target not ramped", { targets: goals({ Employee: "a" }), employees: people(["a", "Ann", "Rep", "N", on(1, 1), null]) }, { ramp: [{ month: 1, share: ratio(0) }] }, 1200],
    ["no ramp for who has long been there", { targets: goals({ Role: "Rep" }), employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), null]) }, { ramp: [{ month: 1, share: ratio(0) }] }, 1200],
    ["the ramp of who moved into the role, from the move on", { targets: goals({ Role: "Senior", "Period start": on(4, 1), "Period end": on(6, 30), Target: 91 }), employees: people(["a", "Ann", "Junior", "N", on(1, 1, 2020), on(3, 31)], ["a", "Ann", "Senior", "N", on(4, 1), null]), asOf: on(6, 30), sales: [["Date", "Employee", "Amount"], [on(5, 1), "a", 50]] }, { ramp: [{ month: 1, share: ratio(0.5) }, { month: 2, share: ratio(0.5) }, { month: 3, share: ratio(0.5) }] }, 45.5],
    ["no ramp for a move to another team in the same role", { targets: goals({ Role: "Senior", "Period start": on(4, 1), "Period end": on(6, 30), Target: 91 }), employees: people(["a", "Ann", "Senior", "N", on(1, 1, 2020), on(3, 31)], ["a", "Ann", "senior ", "S", on(4, 1), null]), asOf: on(6, 30), sales: [["Date", "Employee", "Amount"], [on(5, 1), "a", 50]] }, { ramp: [{ month: 1, share: ratio(0.5) }] }, 91],
    ["no ramp for the old role when a move is only planned", { targets: goals({ Role: "Rep", Target: 365 }), employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), on(11, 30)], ["a", "Ann", "Lead", "N", on(12, 1), null]) }, { ramp: [{ month: 1, share: ratio(0) }] }, 334],
    ["each of two one after the other for its days", { targets: goals({ Employee: "a" }, { Employee: "a", Target: 2400, "Valid from": on(7, 1) }) }, {}, (1200 * 181 + 2400 * 184) / 365],
    ["only the later of two in a later quarter", { targets: goals({ Employee: "a" }, { Employee: "a", Target: 2400, "Valid from": on(7, 1) }), settings: { reviewMonths: 3 }, asOf: on(8, 1) }, {}, (2400 * 92) / 365],
    ["the first role's and the second's for their days", { targets: goals({ Role: "Rep" }, { Role: "Lead", Target: 3650 }), employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), on(3, 31)], ["a", "Ann", "Lead", "N", on(4, 1), null]) }, {}, (1200 * 90 + 3650 * 275) / 365],
    ["the first team's until the move", { targets: goals({ Team: "N" }, { Team: "S", Target: 3650 }), employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), null], ["a", "Ann", "Rep", "S", on(4, 1), null]) }, {}, (1200 * 90 + 3650 * 275) / 365],
    ["without the days between two employments", { targets: goals({ Employee: "a", Target: 365 }), employees: people(["a", "Ann", "Rep", "N", on(1, 1), on(1, 31)], ["a", "Ann", "Rep", "N", on(12, 1), null]) }, {}, 62],
    ["the person's own over their role's, also after a move", { targets: goals({ Employee: "a", Target: 730 }, { Role: "Rep" }, { Role: "Lead", Target: 3650 }), employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), on(3, 31)], ["a", "Ann", "Lead", "N", on(4, 1), null]) }, {}, 730],
  ])("asks %s", (_, scene, time, expected) => {
    expect(asked(line(scene, time))).toBeCloseTo(expected, 8);
  });

  it("takes the season from earlier years' rows, everybody's together", () => {
    const history = [2022, 2023, 2024].flatMap((past) => Array.from({ length: 12 }, (_, month) => [[on(month + 1, 1, past), month % 2 === 0 ? "a" : "b", month === 11 ? 300 : 100], [on(month + 1, 28, past), "b", 0]] as const).flat());
    const scene = { employees: people(["a", "Ann", "Rep", "N", null, null], ["b", "Bo", "Rep", "N", null, null]), targets: goals({ Employee: "a", Phasing: "By history" }), settings: { reviewMonths: 1 }, asOf: on(12, 5), sales: [["Date", "Employee", "Amount"], ...history, [on(12, 1), "a", 10]] };
    expect(asked(line(scene))).toBeCloseTo((1200 * 300) / 1400, 8);
  });

  it("spreads evenly where there is no earlier year, and says so once", () => {
    const { input } = evaluationInput({ targets: goals({ Employee: "a", Phasing: "history" }), settings: { reviewMonths: 1 }, asOf: on(2, 5), sales: [["Date", "Employee", "Amount"], [on(2, 1), "a", 10]] });
    const evaluation = evaluate(input);
    expect(asked(evaluation.people[0]?.kpis[0])).toBeCloseTo((1200 * 28) / 365, 8);
    expect(evaluation.issues.filter(({ kind }) => kind === "phasing-no-history")).toHaveLength(1);
  });

  it("says which word names no profile", () => {
    const { input } = evaluationInput({ targets: goals({ Employee: "a", Phasing: "Sommer" }), asOf: on(2, 5), sales: [["Date", "Employee", "Amount"], [on(2, 1), "a", 10]] });
    expect(evaluate({ ...input, time: { ...noTimeRules, profiles: seasons } }).issues).toContainEqual(expect.objectContaining({ kind: "phasing-unknown", found: "Sommer", expected: "Shop" }));
  });

  it("counts a KPI of an earlier role for the days it was had: its rows, its target and its weight", () => {
    const kpis = [aKpi(), aKpi({ id: "Calls", measure: { kind: "none" }, aggregate: "count" })];
    const scene = {
      kpis, employees: people(["a", "Ann", "Rep", "N", on(1, 1, 2020), on(3, 31)], ["a", "Ann", "Lead", "N", on(4, 1), null]),
      targets: goals({ Role: "Rep", Target: 365, Weight: 100 }, { Role: "Lead", KPI: "Calls", Target: 365, Weight: 100 }),
      sales: [["Date", "Employee", "Amount"], [on(2, 1), "a", 45], [on(5, 1), "a", 1000]],
    };
    const [pay, calls] = lines(scene);
    expect(pay).toMatchObject({ actual: 45, rowCount: 1 });
    expect(pay?.attainment).toBeCloseTo(0.5, 12);
    expect(pay?.countedWeight).toBeCloseTo((100 * 90) / 365, 12);
    expect(calls).toMatchObject({ actual: 1 });
    expect(calls?.countedWeight).toBeCloseTo((100 * 275) / 365, 12);
  });

  it("does not score what nothing is asked of yet, and says so", () => {
    const { input } = evaluationInput({ targets: goals({ Role: "Rep", "Period start": on(1, 1), "Period end": on(1, 31) }), employees: people(["a", "Ann", "Rep", "N", on(1, 1), null]), asOf: on(1, 31), sales: [["Date", "Employee", "Amount"], [on(1, 2), "a", 10]] });
    const evaluation = evaluate({ ...input, time: { ...noTimeRules, ramp: [{ month: 1, share: ratio(0) }] } });
    expect(evaluation.people[0]?.kpis[0]).toMatchObject({ notScorable: "nothing-asked", score: null });
    expect(evaluation.issues.map(({ kind }) => kind)).toContain("nothing-asked");
  });

  it("two targets from the same day are rivals, as two without one are", () => {
    expect(line({ targets: goals({ Employee: "a" }, { Employee: "a", Target: 5, "Valid from": on(7, 1) }, { Employee: "a", Target: 6, "Valid from": on(7, 1) }) })).toMatchObject({ notScorable: "target-duplicate" });
  });

  it("the review periods of a year add up to its target, whatever the season", () => {
    const profile = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 }).filter((shares) => shares.some((share) => share > 0));
    fc.assert(fc.property(profile, fc.constantFrom(1, 2, 3, 4, 6, 12), (shares, months) => {
      const sum = Array.from({ length: 12 / months }, (_, index) =>
        asked(line({ targets: goals({ Employee: "a", Phasing: "p" }), settings: { reviewMonths: months }, asOf: on(index * months + 1, 15) }, { profiles: [{ name: "p", key: "p", shares }] }))).reduce((total, one) => total + one, 0);
      expect(sum).toBeCloseTo(1200, 7);
    }), { numRuns: 40 });
  });

  it("somebody who moved is asked the same as two people, one for each stretch of days", () => {
    const cut = fc.integer({ min: year.start + 1, max: year.end });
    fc.assert(fc.property(cut, fc.integer({ min: 1, max: 5000 }), (moved, target) => {
      const targets = goals({ Role: "Rep" }, { Role: "Lead", Target: target });
      const [one] = lines({ targets, employees: people(["a", "Ann", "Rep", "N", null, moved - 1], ["a", "Ann", "Lead", "N", moved, null]) });
      const two = lines({ targets, employees: people(["a", "Ann", "Rep", "N", null, moved - 1], ["b", "Bo", "Lead", "N", moved, null]) });
      expect(asked(one)).toBeCloseTo(two.reduce((sum, own) => sum + asked(own), 0), 8);
    }), { numRuns: 60 });
  });

  it("the parts of the share that applies multiply to it", () => {
    const ramp = [{ month: 1, share: ratio(0.5) }];
    const result = line({ targets: goals({ Role: "Rep", Phasing: "Shop" }), employees: people(["a", "Ann", "Rep", "N", on(3, 10), null]), settings: { reviewMonths: 6 }, asOf: on(5, 1) }, { profiles: seasons, ramp });
    const { days, season, ramp: share } = result?.shareParts ?? { days: NaN, season: NaN, ramp: NaN };
    expect(days).toBeCloseTo(113 / 365, 12);
    expect(days * season * share).toBeCloseTo(result?.proration ?? NaN, 12);
  });
});
