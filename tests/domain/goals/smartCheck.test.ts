import fc from "fast-check";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { coveredMonths } from "../../../src/domain/goals/smartCheck/coveredMonths";
import { monthIndex } from "../../../src/domain/goals/smartCheck/wholeMonths";
import { activityWord } from "../../../src/domain/goals/smartCheck/activityWord";
import { cycleMonthOf, cycleOf } from "../../../src/domain/goals/smartCheck/cycle";
import { isoDay } from "../../../src/domain/cleaning/calendar";
import { normalisedWeights } from "../../../src/domain/goals/smartCheck/normalisedWeights";
import { severalOwners } from "../../../src/domain/goals/smartCheck/severalOwners";
import { locales } from "../../../src/domain/locale";
import type { Cell } from "../../../src/domain/records/rawTable";
import { day } from "../../../src/domain/units";
import { wordIssue } from "../../../src/i18n/wording";
import { aKpi, quarter, type Grid } from "../support/builders";
import { aTarget, check, goodKpis, goodTargets, targetHeaders, told, type CheckScene, type TargetLine } from "./checkScene";

const [pay = aKpi(), pieces = aKpi(), orders = aKpi()] = goodKpis;
const scheduled = { ...orders, source: "Projects", aggregate: "schedule-performance" } as const;
/** The good targets with the first one changed. */
const first = (line: TargetLine): Grid => [aTarget(line), ...goodTargets.slice(1)];

describe("targets with nothing to say about them", () => {
  it.each<[string, CheckScene]>([
    ["three KPIs of one person", {}],
    ["as shares of 1", { targets: [aTarget({ weight: 0.4 }), aTarget({ kpi: "Pieces", weight: 0.3 }), aTarget({ kpi: "Orders", weight: 0.3 })] }],
    ["without weights", { targets: [aTarget({ weight: null }), aTarget({ kpi: "Pieces", weight: null }), aTarget({ kpi: "Orders", weight: null })] }],
    ["of a role", { employees: [["a", "Ann Bell", "Seller", null]], targets: ["Pay", "Pieces", "Orders"].map((kpi, at) => aTarget({ role: "seller", kpi, weight: [40, 30, 30][at] ?? 0 })) }],
    ["of a whole year that begins in April", { targets: ["Pay", "Pieces", "Orders"].map((kpi, at) => aTarget({ kpi, start: serialDay(2023, 4, 1), end: serialDay(2024, 3, 31), weight: [40, 30, 30][at] ?? 0 })) }],
    ["over and not accepted, beside good ones", { targets: [...goodTargets, aTarget({ start: serialDay(2023, 1, 1), end: serialDay(2023, 3, 31), accepted: null })] }],
    ["none at all", { targets: [] }],
  ])("%s", (_, scene) => expect(told(check(scene))).toEqual([]));
});

describe("each rule names the letter, what is wrong and the cell", () => {
  it.each<[string, CheckScene, readonly string[]]>([
    ["S: a KPI nobody knows", { targets: [...goodTargets, aTarget({ kpi: "Kindness" })] }, ["S kpi-unknown D5"]],
    ["S: a person nobody knows", { targets: [...goodTargets, aTarget({ employee: "Zed" })] }, ["S employee-unknown A5"]],
    ["S: two owners in one cell", { targets: [...goodTargets, aTarget({ employee: "Ann Bell, Bo Chen" })] }, ["S owners-several A5"]],
    ["S: a role nobody is in", { employees: [["a", "Ann Bell", "Seller", null]], targets: [...goodTargets, aTarget({ role: "Sellers" })] }, ["S owner-nobody B5"]],
    ["S: a team nobody is in", { targets: [...goodTargets, aTarget({ team: "North" })] }, ["S owner-nobody C5"]],
    ["S: two targets for one thing", { targets: [...goodTargets, aTarget({ target: 5 })] }, ["S target-duplicate H5"]],
    ["S: an activity", { kpis: [{ ...pay, name: "Customer visits", aggregate: "count" }, pieces, orders] }, ["S kpi-activity A2"]],
    ["M: no unit", { kpis: [{ ...pay, unit: "" }, pieces, orders] }, ["M kpi-unit-missing J2"]],
    ["M: no number", { targets: [...goodTargets, aTarget({ target: null, kpi: "Pay", employee: "b" })] }, ["M cell-blank H5"]],
    ["M: words for a number", { targets: [...goodTargets, aTarget({ target: "more", employee: "b" })] }, ["M cell-not-a-number H5"]],
    ["M: a target of 0", { targets: first({ target: 0 }) }, ["M target-not-positive H2"]],
    ["M: target and baseline alike", { targets: first({ baseline: 100 }) }, ["M target-equals-baseline H2"]],
    ["R: no objective", { kpis: [{ ...pay, objective: null }, pieces, orders] }, ["R kpi-objective-missing L2"]],
    ["T: not accepted", { targets: first({ accepted: null }) }, ["T target-not-accepted K2"]],
    ["T: the wrong way round", { targets: [...goodTargets, aTarget({ employee: "b", start: quarter.end, end: quarter.start })] }, ["T period-end-before-start F5"]],
    ["T: beyond the year", { targets: first({ end: serialDay(2025, 1, 31) }) }, ["T target-outside-cycle F2"]],
    ["T: beyond the year Setup names", { targets: first({ end: serialDay(2024, 4, 30) }), settings: { cycleMonth: 4 } }, ["T target-outside-cycle F2"]],
    ["T: a day that is none", { targets: first({ accepted: "soon" }) }, ["T cell-not-a-date K2"]],
    ["T: no column for acceptance, once", { headers: targetHeaders.slice(0, -1), targets: goodTargets.map((row) => row.slice(0, -1)) }, ["T acceptance-not-kept"]],
    ["set: weights of 110", { targets: first({ weight: 50 }) }, ["set weights-not-100 J2"]],
    ["set: a weight of 0", { targets: [...goodTargets, aTarget({ employee: "b", weight: 0 })] }, ["set weight-not-positive J5"]],
    ["set: two KPIs", { targets: [aTarget({ weight: 50 }), aTarget({ kpi: "Pieces", weight: 50 })] }, ["set kpis-too-few D2"]],
    ["set: as many as Setup asks for", { targets: [aTarget({ weight: 100 })], settings: { fewestKpis: 1 } }, []],
    ["set: earned value alone", { kpis: [pay, pieces, scheduled] }, ["set schedule-without-lateness D4"]],
    ["set: earned value with days late beside it", { kpis: [pay, { ...pieces, source: "Projects", aggregate: "days-late" }, scheduled] }, []],
    ["set: earned value with an on-time share beside it", { kpis: [pay, { ...pieces, source: "Projects", aggregate: "on-time" }, scheduled] }, []],
    ["M: earned value needs no unit", { kpis: [pay, { ...pieces, source: "Projects", aggregate: "days-late" }, { ...scheduled, unit: "" }] }, []],
    ["set: more than Setup allows", { settings: { mostKpis: 2 } }, ["set kpis-too-many D2"]],
  ])("%s", (_, scene, expected) => {
    const found = check(scene);
    expect(told(found)).toEqual(expected);
    for (const { issue } of found.findings) for (const locale of locales) expect(wordIssue(issue, locale)).not.toMatch(/undefined|NaN|“”/);
  });

  it("what reading and scoring found is taken over, not told twice", () => {
    const found = check({ targets: [...first({ weight: 50 }), aTarget({ kpi: "Kindness", employee: "b" })] });
    expect([...found.adopted].map(({ kind }) => kind).sort()).toEqual(["kpi-unknown", "weights-not-100"]);
  });

  it("a target of a role that cannot be scored is one finding, though many have it", () => {
    const employees = [["a", "Ann Bell", "Seller", null], ["b", "Bo Chen", "Seller", null]];
    const found = check({ employees, targets: ["Pay", "Pieces", "Orders"].map((kpi, at) => aTarget({ role: "Seller", kpi, target: at === 0 ? 0 : 100, weight: [40, 30, 30][at] ?? 0 })) });
    expect(told(found)).toEqual(["M target-not-positive H2"]);
    expect(found.findings[0]?.issue.subject).toBe("Seller, Pay");
    expect(found.adopted.size).toBe(2);
  });
});

describe("achievable", () => {
  /** Monthly sales of each of three people from January 2022 to `months` later; every year a tenth more. */
  const history = (months: number, growth = 1.1): Grid => ["a", "b", "c"].flatMap((who, index) =>
    Array.from({ length: months }, (_, month): readonly Cell[] => [serialDay(2022 + Math.floor(month / 12), (month % 12) + 1, 15), who, (100 + index * 20) * growth ** Math.floor(month / 12) * (1 + (month % 12) / 20), 1]));
  const employees = [["a", "Ann Bell", "Seller", null], ["b", "Bo Chen", "Seller", null], ["c", "Cy Dow", "Seller", null]];
  // January to March 2024 of Ann: 100·1.1²·(1 + 1.05 + 1.1) at the same growth again.
  const atSameGrowth = 100 * 1.1 ** 2 * 3.15;
  const asking = (target: number, more: CheckScene = {}): readonly string[] =>
    told(check({ employees, sales: history(24), targets: [aTarget({ target }), ...goodTargets.slice(1)].map((row) => row), asOf: quarter.start + 20, ...more })).filter((line) => line.startsWith("A"));
  const others = [aTarget({ employee: "b", weight: 100 }), aTarget({ employee: "c", weight: 100 })];
  const withPeers = (target: number): Grid => [aTarget({ target, weight: 100 }), ...others];

  it("growth that somebody has reached is no finding; beyond the best it is, with both numbers", () => {
    expect(asking(1, { targets: withPeers(atSameGrowth) })).toEqual([]);
    const found = check({ employees, sales: history(24), targets: withPeers(atSameGrowth * 1.2), asOf: quarter.start + 20 }).findings.filter(({ letter }) => letter === "A");
    expect(found.map(({ issue }) => [issue.place?.address, issue.subject, issue.found, issue.expected, issue.count])).toEqual([["H2", "Ann Bell, Pay", "+32 %", "+10 %", 12]]);
  });
  it("with fewer than nine growths nothing is said", () => {
    expect(asking(atSameGrowth * 9)).toEqual([]);
    expect(asking(1, { targets: withPeers(atSameGrowth * 9), sales: history(15) })).toEqual([]);
    expect(asking(1, { targets: withPeers(atSameGrowth * 9), sales: [] })).toEqual([]);
  });
  it("other roles are no peers", () => {
    const mixed = [["a", "Ann Bell", "Seller", null], ["b", "Bo Chen", "Installer", null], ["c", "Cy Dow", "Installer", null]];
    expect(asking(1, { targets: withPeers(atSameGrowth * 9), employees: mixed })).toEqual([]);
  });
  it("somebody who was not there a year before is asked for no growth", () => {
    const sales = history(24).filter(([date, who]) => who !== "a" || Number(date) > serialDay(2023, 6, 1));
    expect(asking(1, { targets: withPeers(atSameGrowth * 9), sales })).toEqual([]);
  });
  it("a period that is no whole months is not compared", () => {
    expect(asking(1, { targets: [aTarget({ target: 9e9, weight: 100, end: quarter.end - 1 }), ...others] })).toEqual([]);
  });
  it("where lower is better, less than anybody came down to is beyond reach", () => {
    const kpis = [{ ...pay, direction: "lower-is-better" as const, aggregate: "average" as const }, pieces, orders];
    const level = 100 * 1.1 * (1 + 10 / 20);
    const easy = [aTarget({ employee: "b", weight: 100, target: 400 }), aTarget({ employee: "c", weight: 100, target: 400 })];
    expect(asking(1, { kpis, targets: [aTarget({ target: level * 0.3, weight: 100 }), ...easy] })).toEqual(["A growth-beyond-reach H2"]);
    expect(asking(1, { kpis, targets: [aTarget({ target: level, weight: 100 }), ...easy] })).toEqual([]);
  });
  it("what the market alone explains is no finding, whatever people reached before", () => {
    const asks32 = { targets: withPeers(atSameGrowth * 1.2) };
    expect(asking(1, { ...asks32, market: [["2024-Q1", 0.32]] })).toEqual([]);
    expect(asking(1, { ...asks32, market: [["2024-Q1", 0.31]] })).toEqual(["A growth-beyond-reach H2"]);
    expect(asking(1, { ...asks32, market: [["2024-Q2", 0.9]] })).toEqual(["A growth-beyond-reach H2"]);
  });
  it("with too little history a growth far beyond the market's is one, with both numbers", () => {
    // Fifteen months: of the first quarter of 2023 there is nothing to compare with but the one before.
    const before = 100 * 1.1 * 3.15;
    const short = (growth: number, more: CheckScene = {}) => asking(1, { targets: [aTarget({ target: before * growth, weight: 100 })], sales: history(15).filter(([date]) => Number(date) > serialDay(2022, 12, 31)), market: [["2024-Q1", 0.05]], ...more });
    expect(short(1.3)).toEqual([]);
    expect(short(1.31)).toEqual(["A growth-beyond-market H2"]);
    expect(short(9, { market: [] })).toEqual([]);
    expect(short(1.16, { settings: { marketAllowance: 10 } })).toEqual(["A growth-beyond-market H2"]);
    expect(short(1.5, { kpis: [{ ...pay, aggregate: "average" }, pieces, orders] })).toEqual([]);
    const found = check({ employees, sales: history(15), targets: [aTarget({ target: before * 2, weight: 100 })], asOf: quarter.start + 20, market: [["2024-Q1", 0.05]] }).findings.filter(({ letter }) => letter === "A");
    expect(found.map(({ issue }) => [issue.subject, issue.found, issue.expected])).toEqual([["Ann Bell, Pay", "+100 %", "+5 %"]]);
  });
  it("with little history what somebody did reach still counts", () => {
    const leap = history(24, 1.6);
    const same = 100 * 1.6 ** 2 * 3.15;
    const alone = (target: number) => asking(1, { targets: [aTarget({ target, weight: 100 })], sales: leap, market: [["2024-Q1", 0.05]] });
    expect(alone(same)).toEqual([]);
    expect(alone(same * 1.01)).toEqual(["A growth-beyond-market H2"]);
  });
  it("of a role's target the middle ask counts", () => {
    const role = (target: number): Grid => [aTarget({ role: "Seller", target, weight: 100 })];
    expect(asking(1, { targets: role(120 * 1.1 ** 2 * 3.15) })).toEqual([]);
    expect(asking(1, { targets: role(120 * 1.1 ** 2 * 3.15 * 1.05) })).toEqual(["A growth-beyond-reach H2"]);
  });
});

describe("remedies", () => {
  const remedies = (scene: CheckScene): readonly (readonly [string, readonly string[]])[] =>
    check(scene).findings.flatMap(({ remedy }) => (remedy === null ? [] : [[remedy.kind, remedy.cells.map(({ place, found, value }) => `${place.address}: ${String(found)} → ${value}`)] as const]));

  it.each<[string, CheckScene, readonly (readonly [string, readonly string[]])[]]>([
    ["weights in proportion", { targets: [aTarget({ weight: 60 }), aTarget({ kpi: "Pieces", weight: 60 }), aTarget({ kpi: "Orders", weight: 60 })] }, [["weights", ["J2: 60 → 33.4", "J3: 60 → 33.3", "J4: 60 → 33.3"]]]],
    ["shares of 1 stay shares", { targets: [aTarget({ weight: 0.6 }), aTarget({ kpi: "Pieces", weight: 0.3 }), aTarget({ kpi: "Orders", weight: 0.3 })] }, [["weights", ["J2: 0.6 → 0.5", "J3: 0.3 → 0.25", "J4: 0.3 → 0.25"]]]],
    ["a KPI written nearly so", { targets: [...goodTargets, aTarget({ employee: "b", kpi: "Peices" })] }, [["kpi-name", ["D5: Peices → Pieces"]]]],
    ["two dates the wrong way round", { targets: [...goodTargets, aTarget({ employee: "b", start: quarter.end, end: quarter.start })] }, [["swap-dates", [`E5: ${quarter.end} → ${quarter.start}`, `F5: ${quarter.start} → ${quarter.end}`]]]],
    ["dates written as text stay text", { targets: [...goodTargets, aTarget({ employee: "b", start: "2024-03-31", end: "2024-01-01" })] }, [["swap-dates", ["E5: 2024-03-31 → 2024-01-01", "F5: 2024-01-01 → 2024-03-31"]]]],
    ["an end beyond the cycle", { targets: first({ end: serialDay(2025, 1, 31) }) }, [["end-in-cycle", [`F2: ${serialDay(2025, 1, 31)} → ${serialDay(2024, 12, 31)}`]]]],
    ["an end beyond the cycle, as text", { targets: first({ end: "2025-01-31" }) }, [["end-in-cycle", ["F2: 2025-01-31 → 2024-12-31"]]]],
    ["none that would end a target before today", { targets: first({ start: serialDay(2023, 2, 1) }), settings: { cycleMonth: 1 } }, []],
    ["none for what takes judgement", { targets: [...first({ accepted: null }), aTarget({ employee: "b", kpi: "Kindness" }), aTarget({ employee: "b", target: "more" })], kpis: [{ ...pay, unit: "", objective: null }, pieces, orders] }, []],
    ["none where Targets is no table of its own", { targets: first({ weight: 50 }), writable: false }, []],
    ["none for weights while a target of the person cannot be used", { targets: [...first({ weight: 50 }), aTarget({ kpi: "Kindness" })] }, []],
    ["none for weights that lack what has just ended", { targets: [aTarget({ weight: 80 }), aTarget({ kpi: "Orders", start: serialDay(2024, 1, 1), end: serialDay(2024, 12, 31), weight: 10 })], asOf: quarter.end + 5 }, []],
    ["nor for those that lack what ended half a year ago", { targets: [aTarget({ weight: 80 }), aTarget({ kpi: "Orders", start: serialDay(2024, 1, 1), end: serialDay(2024, 12, 31), weight: 20 })], asOf: serialDay(2024, 10, 10) }, []],
  ])("%s", (_, scene, expected) => expect(remedies(scene)).toEqual(expected));

  const sellers = [["a", "Ann Bell", "Seller", null], ["b", "Bo Chen", "Seller", null]];
  it("a row shared with somebody keeps its weight; one's own fill what is left", () => {
    const targets = [aTarget({ employee: "a", weight: 70 }), aTarget({ employee: "b", weight: 40 }), aTarget({ role: "Seller", kpi: "Pieces", weight: 30 }), aTarget({ role: "Seller", kpi: "Orders", weight: 30 })];
    expect(remedies({ employees: sellers, targets })).toEqual([["weights", ["J2: 70 → 40"]]]);
  });
  it("shared rows are scaled where everybody who has one has all of them", () => {
    const targets = ["Pay", "Pieces", "Orders"].map((kpi, at) => aTarget({ role: "Seller", kpi, weight: [50, 50, 25][at] ?? 0 }));
    expect(remedies({ employees: sellers, targets })).toEqual([["weights", ["J2: 50 → 40", "J3: 50 → 40", "J4: 25 → 20"]], ["weights", ["J2: 50 → 40", "J3: 50 → 40", "J4: 25 → 20"]]]);
  });
  it("says that a target it changes was accepted", () => {
    expect(check({ targets: first({ weight: 50, accepted: 45300 }) }).findings[0]?.remedy?.acceptedOn).toBe(45300);
    expect(check({ targets: first({ weight: 50, accepted: null }) }).findings.find(({ remedy }) => remedy !== null)?.remedy?.acceptedOn).toBe(quarter.start + 3);
    expect(check({ targets: goodTargets.map((row) => [...row.slice(0, -2), 50, null]) }).findings.find(({ remedy }) => remedy !== null)?.remedy?.acceptedOn).toBeNull();
  });
});

describe("properties", () => {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  it("normalised weights keep an order that is finer than their shares", () => {
    const [lower = NaN, higher = NaN] = normalisedWeights([499.9999999999995, 499.99999999999955, 4.464285714285722], 37.5, 10);
    expect(higher).toBeGreaterThanOrEqual(lower);
  });

  it("normalised weights add up, stay above nothing and keep their order", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0.01, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.constantFrom([100, 10], [1, 1000], [70, 10], [37.5, 10]), (weights, [total = 100, perUnit = 10]) => {
      const scaled = normalisedWeights(weights, total, perUnit);
      expect(Math.abs(sum(scaled) - total)).toBeLessThan(1e-9 * Math.max(1, total));
      expect(scaled.every((weight) => weight > 0)).toBe(true);
      weights.forEach((weight, one) => weights.forEach((other, two) => {
        if (weight > other) expect((scaled[one] ?? 0) - (scaled[two] ?? 0)).toBeGreaterThan(-1e-9);
      }));
    }));
  });

  /** Targets as people spoil them: misspelt, turned round, running over, badly weighed; in any mixture. */
  const line: fc.Arbitrary<TargetLine> = fc.record({
    who: fc.constantFrom<Pick<TargetLine, "employee" | "role" | "team">>({ employee: "a" }, { employee: "b" }, { employee: "Bo Chen" }, { role: "Seller" }, { team: "North" }),
    kpi: fc.constantFrom("Pay", "Pieces", "Orders", "Peices", "Ordres", "Kindness"),
    period: fc.constantFrom([quarter.start, quarter.end], [quarter.end, quarter.start], [quarter.start, serialDay(2025, 3, 31)], [serialDay(2025, 3, 31), quarter.start], ["2024-03-31", "2024-01-01"], [serialDay(2023, 7, 1), serialDay(2024, 3, 31)], [serialDay(2024, 4, 1), serialDay(2024, 6, 30)]),
    weight: fc.constantFrom<Cell>(null, 1, 0.4, 20, 40, 60, 33.3, 100, 0),
    accepted: fc.constantFrom<Cell>(null, quarter.start),
  }).map(({ who, kpi, period: [start, end], weight, accepted }) => ({ ...who, kpi, start, end, weight, accepted }));
  const employees = [["a", "Ann Bell", "Seller", "North"], ["b", "Bo Chen", "Seller", null]];

  it("applying every mechanical remedy, as often as one is offered, ends with none left", () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      let targets: Grid = lines.map((one) => aTarget(one));
      let rounds = 0;
      for (;;) {
        const cells = check({ employees, targets }).findings.flatMap(({ remedy }) => remedy?.cells ?? []);
        if (cells.length === 0) break;
        rounds++;
        const before = targets;
        targets = targets.map((row, at) => row.map((cell, column) => cells.find(({ place }) => place.row === at + 2 && targetHeaders[column] === place.column)?.value ?? cell));
        expect(targets).not.toEqual(before);
        expect(rounds).toBeLessThan(6);
      }
    }), { numRuns: 150 });
  });

  it("a remedy takes its own finding away", () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const targets: Grid = lines.map((one) => aTarget(one));
      const found = check({ employees, targets }).findings;
      for (const { issue, row, remedy } of found) {
        if (remedy === null) continue;
        const after = targets.map((cells, at) => cells.map((cell, column) => remedy.cells.find(({ place }) => place.row === at + 2 && targetHeaders[column] === place.column)?.value ?? cell));
        expect(check({ employees, targets: after }).findings.filter((one) => one.issue.kind === issue.kind && one.row === row && one.issue.subject === issue.subject)).toEqual([]);
      }
    }), { numRuns: 80 });
  });
});

describe("parts", () => {
  it.each([["Customer visits", "count", "visits"], ["客户拜访次数", "count", "拜访"], ["Visit conversion rate", "share", null], ["Calls resolved", "count", null], ["Sales amount", "sum", null], ["Training satisfaction", "average", null], ["电话成交额", "sum", null], ["Recalls", "count", null]] as const)("%s counted by %s", (name, aggregate, word) => expect(activityWord({ name, aggregate })).toBe(word));
  it.each([["Ann Bell, Bo Chen", true], ["Ann Bell and Bo Chen", true], ["安然、博晨", true], ["Bell, Ann", false], ["Ann Bell", false], ["Ann Bell, Zed", false]])("%s", (text, several) => expect(severalOwners(text, (name) => ["Ann Bell", "Bo Chen", "安然", "博晨"].includes(name))).toBe(several));
  describe("months that data covers", () => {
    const every = (from: number, to: number, step = 1): Float64Array => Float64Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
    const covered = (days: Float64Array, from: number, to: number, asOf: number): boolean => {
      const before = monthIndex(from) - 3;
      const months = coveredMonths(before, 9);
      for (const of of days) if (of <= asOf) months.note(monthIndex(of) - before, of);
      return months.covers(monthIndex(from) - before, monthIndex(to) - before);
    };
    const [january, march, april] = [serialDay(2024, 1, 1), serialDay(2024, 3, 31), serialDay(2024, 4, 1)];
    it.each<[string, boolean, Float64Array, number]>([
      ["rows every day", true, every(january, march), 99_999],
      ["rows every week", true, every(january + 3, march, 7), 99_999],
      ["rows from the middle of the first month on", false, every(january + 14, march), 99_999],
      ["rows up to the middle of the last month", false, every(january, march - 14), 99_999],
      ["rows that went on in the months beside it", true, every(january - 20, april + 20), 99_999],
      ["rows only up to the day looked at", false, every(january, april + 20), march - 14],
      ["no rows in one month", false, Float64Array.from([...every(january, january + 30), ...every(march - 30, march)]), 99_999],
      ["one day a month, in the middle", true, Float64Array.from([january + 14, january + 45, march - 16]), 99_999],
      ["no rows", false, new Float64Array(), 99_999],
    ])("%s", (_, whole, days, asOf) => expect(covered(days, january, march, asOf)).toBe(whole));
  });
  it("a cycle holds the day it is asked for, and is a year long", () => {
    fc.assert(fc.property(fc.integer({ min: 30_000, max: 60_000 }), fc.integer({ min: 1, max: 12 }), (of, month) => {
      const { start, end } = cycleOf(day(of), month);
      expect(start <= of && of <= end && [365, 366].includes(end - start + 1)).toBe(true);
      expect(isoDay(start).slice(5)).toBe(`${String(month).padStart(2, "0")}-01`);
    }));
  });
  it("the cycle is the one most targets fit into", () => {
    const year = (from: number, to: number) => ({ periodStart: day(from), periodEnd: day(to) });
    const april = year(serialDay(2024, 4, 1), serialDay(2025, 3, 31));
    expect(cycleMonthOf([april, april, year(serialDay(2024, 1, 1), serialDay(2024, 12, 31))])).toBe(4);
    expect(cycleMonthOf([year(serialDay(2024, 4, 1), serialDay(2024, 6, 30))])).toBe(1);
    expect(cycleMonthOf([])).toBe(1);
  });
});
