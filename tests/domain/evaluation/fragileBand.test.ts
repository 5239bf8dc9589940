import fc from "fast-check";
import { bandOf } from "../../../src/domain/evaluation/bandOf";
import { fragileBand } from "../../../src/domain/evaluation/fragileBand";
import type { KpiResult, PersonResult } from "../../../src/domain/evaluation/evaluation";
import { defaultBands } from "../../../src/domain/records/defaults";
import { points } from "../../../src/domain/units";
import { aKpi, aTable, quarter, score } from "../support/builders";

/** A real person of two or three KPIs with the given scores and weights put in their place. */
function aPerson(lines: readonly (readonly [score: number | null, weight: number])[], judgement: number | null = null): PersonResult {
  const kpis = lines.map((_, index) => aKpi({ id: `K${index}` }));
  const [person] = score({ kpis, targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...lines.map((_, index) => ["a", `K${index}`, quarter.start, quarter.end, 100, 1])], tables: [aTable("Sales", [["Date", "Employee", "Amount"], [quarter.start, "a", 100]])] }).people;
  if (person === undefined) throw new Error("nobody was scored");
  const own = person.kpis.map((kpi, index): KpiResult => ({ ...kpi, score: lines[index]?.[0] == null ? null : points(lines[index][0]), countedWeight: (lines[index]?.[0] == null ? 0 : lines[index][1]) as KpiResult["countedWeight"] }));
  const counted = own.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const figures = own.reduce((sum, { score: reached, countedWeight }) => sum + (reached ?? 0) * countedWeight, 0) / counted;
  const total = judgement === null ? figures : figures * 0.7 + judgement * 0.3;
  return { ...person, kpis: own, quantities: points(figures), judgement: judgement === null ? null : points(judgement), total: points(total), band: bandOf(defaultBands, points(total)) };
}
const fragile = (person: PersonResult): boolean => fragileBand(person, defaultBands, 0.3);

describe("a band that hangs on a weight", () => {
  it.each<[string, PersonResult, boolean]>([
    ["99.5, with one KPI far above", aPerson([[120, 40], [86, 60]]), true],
    ["the middle of a band", aPerson([[95, 50], [90, 50]]), false],
    ["just over a border, with one KPI far below", aPerson([[115, 60], [78, 40]]), true],
    ["on a border, with all KPIs alike", aPerson([[100, 50], [100, 50]]), false],
    ["one KPI alone", aPerson([[99.9, 100]]), false],
    ["the other KPI without a score", aPerson([[99.9, 50], [null, 50]]), false],
    ["weights of 1 are shares as those of 100 are", aPerson([[120, 0.4], [86, 0.6]]), true],
    ["judgement damps a weight", aPerson([[120, 41], [85, 59]], 93), false],
  ])("%s", (_, person, expected) => expect(fragile(person)).toBe(expected));

  it("is one exactly when moving some weight by five of a hundred gives another", () => fc.assert(fc.property(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 5, max: 60 })), { minLength: 2, maxLength: 5 }),
    (lines) => {
      const person = aPerson(lines);
      const sum = lines.reduce((total, [, weight]) => total + weight, 0);
      const bandWith = (moved: number, by: number): string | null => aPerson(lines.map(([reached, weight], index) => [reached, index === moved ? Math.max(0, weight + (by * sum) / 100) : weight])).band;
      expect(fragile(person)).toBe(lines.some((_, index) => bandWith(index, 5) !== person.band || bandWith(index, -5) !== person.band));
    }), { numRuns: 60 }));
});
