import fc from "fast-check";
import { day } from "../../../src/domain/units";
import { aKpi, aTable, quarter, score, type Grid } from "../support/builders";

const line = (evaluation: ReturnType<typeof score>, person = 0, kpi = 0) => evaluation.people[person]?.kpis[kpi];
const targets = (...rows: Grid): Grid => [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...rows];
const headers = ["Date", "Employee", "Amount"] as const;

describe("one person, one KPI", () => {
  it("adds the rows of the period up to the day scored", () => {
    const sales: Grid = [[...headers], [quarter.start - 1, "a", 1000], [quarter.start, "A ", 30], [quarter.end, "Ann", 50], [quarter.end + 1, "a", 7]];
    expect(line(score({ sales }))).toMatchObject({ actual: 80, attainment: 0.8, score: 60, contribution: 60, rowCount: 2 });
    expect(line(score({ sales, asOf: quarter.end - 1 }))).toMatchObject({ actual: 30, rowCount: 1 });
  });

  it("scores a closed year long after its end", () => expect(line(score({ asOf: quarter.end + 4000 }))?.actual).toBe(90));

  it("returns subtract, and a negative sum counts as 0 with a finding", () => {
    expect(line(score({ sales: [[...headers], [quarter.start, "a", 100], [quarter.end, "a", -30]] }))?.actual).toBe(70);
    const below = score({ sales: [[...headers], [quarter.start, "a", -30]] });
    expect(line(below)).toMatchObject({ actual: -30, attainment: 0, score: 0 });
    expect(below.issues.map(({ kind }) => kind)).toContain("actual-negative");
  });

  it("no data is listed and left out of the total, never counted as zero (Frappe's fault), unless Setup says so", () => {
    const scene = {
      kpis: [aKpi(), aKpi({ id: "Other", measure: { kind: "product", columns: ["Quantity"] } })],
      targets: targets(["a", "Pay", quarter.start, quarter.end, 100, 50], ["a", "Other", quarter.start, quarter.end, 100, 50]),
      sales: [["Date", "Employee", "Amount", "Quantity"], [quarter.start, "a", 100, null]] as Grid,
    };
    const left = score(scene);
    expect(left.people[0]?.total).toBe(100);
    expect(line(left, 0, 1)).toMatchObject({ score: null, notScorable: "no-data" });
    expect(left.issues.map(({ kind }) => kind)).toContain("actual-missing");
    expect(score({ ...scene, settings: { missingCountsAsZero: true } }).people[0]?.total).toBe(50);
  });
});

describe("days that no score uses", () => {
  it.each([[3, 3, undefined], [4, 1, 4], [338, 1, 338]])("%d of them after the day scored are %d findings", (days, findings, count) => {
    const found = score({ sales: [[...headers], [quarter.start, "a", 90], ...Array.from({ length: days }, (_, row) => [quarter.end + 1 + row, "a", 1])] }).issues.filter(({ kind }) => kind === "date-after-as-of");
    expect(found).toHaveLength(findings);
    expect(found[0]).toMatchObject({ found: "2024-04-01", place: { address: "A3" } });
    expect(found[0]?.count).toBe(count);
  });
});

describe("who has no row", () => {
  const two: Grid = [["Employee ID", "Name"], ["a", "Ann"], ["b", "Bo"], ["c", "Cy"]];
  const asked = (kpi: string, target = 2): Grid => targets(["a", kpi, quarter.start, quarter.end, target, 100], ["b", kpi, quarter.start, quarter.end, target, 100]);
  const tickets = (...rows: Grid): readonly ReturnType<typeof aTable>[] => [aTable("Tickets", [["Date", "Employee", "Customer", "Kind", "Hours"], ...rows])];
  const counted = (overrides: Parameters<typeof aKpi>[0] = {}) => aKpi({ id: "Complaints", source: "Tickets", aggregate: "count", measure: { kind: "none" }, direction: "lower-is-better", ...overrides });
  const customers = counted({ aggregate: "distinct", measure: { kind: "product", columns: ["Customer"] } });
  const average = counted({ aggregate: "average", measure: { kind: "product", columns: ["Hours"] } });
  const bos = [quarter.start, "b", "X", "Complaint", 2] as const;

  it.each([
    ["a count of nothing is 0, at the cap where less is better", counted(), tickets(bos), {}, { actual: 0, attainment: 1.1, score: 120, notScorable: null, rowCount: 0 }],
    ["and 0 of the target where more is better", counted({ direction: "higher-is-better" }), tickets(bos), {}, { actual: 0, attainment: 0, score: 0 }],
    ["a count of different things too", customers, tickets(bos), {}, { actual: 0, score: 120 }],
    ["rows that a condition leaves out still say that the days are covered", counted({ where: [{ column: "Kind", operator: "=", value: "complaint" }] }), tickets([quarter.start, "b", "X", "Question", 2]), {}, { actual: 0, score: 120 }],
    ["so do rows of somebody the KPI is not asked of", counted(), tickets([quarter.start, "c", "X", "Complaint", 2]), {}, { actual: 0, score: 120 }],
    ["rows of nobody known do not", counted(), tickets([quarter.start, "zed", "X", "Complaint", 2]), {}, { actual: null, score: null, notScorable: "no-data" }],
    ["nor do rows of other days", counted(), tickets([quarter.start - 1, "b", "X", "Complaint", 2], [quarter.end + 1, "b", "X", "Complaint", 2]), {}, { actual: null, notScorable: "no-data" }],
    ["rows that name nothing are not a count of none", customers, tickets(bos, [quarter.start, "a", null, "Complaint", 1]), {}, { actual: null, notScorable: "no-data" }],
    ["a sum over no row is no figure", counted({ aggregate: "sum", measure: { kind: "product", columns: ["Hours"] } }), tickets(bos), {}, { actual: null, notScorable: "no-data" }],
    ["an average over no row is none either", average, tickets(bos), {}, { actual: null, notScorable: "no-data" }],
    ["nor is it the best there is where Setup has missing data count: the score is 0", average, tickets(bos), { missingCountsAsZero: true }, { actual: null, attainment: null, score: 0, contribution: 0, countedWeight: 100, notScorable: null }],
    ["with more being better as well", counted({ aggregate: "average", direction: "higher-is-better", measure: { kind: "product", columns: ["Hours"] } }), tickets(bos), { missingCountsAsZero: true }, { actual: null, score: 0 }],
    ["but a count of nothing is 0 whatever Setup says", counted(), tickets(bos), { missingCountsAsZero: true }, { actual: 0, score: 120 }],
  ] as const)("%s", (_, kpi, tables, settings, expected) => {
    const evaluation = score({ employees: two, kpis: [kpi], targets: asked(kpi.id), tables, settings });
    expect(line(evaluation)).toMatchObject(expected);
    const kinds = evaluation.issues.map(({ kind }) => kind);
    expect(kinds.includes("actual-missing")).toBe("notScorable" in expected && expected.notScorable === "no-data");
    expect(kinds.includes("actual-missing-zero")).toBe(expected.actual === null && "score" in expected && expected.score === 0);
  });

  it("zero complaints score no worse than one", () => {
    const [ann, bo] = score({ employees: two, kpis: [counted()], targets: asked("Complaints"), tables: tickets(bos) }).people;
    expect([ann?.total, bo?.total]).toEqual([120, 120]);
    expect(score({ employees: two, kpis: [counted()], targets: asked("Complaints", 1), tables: tickets(bos, bos) }).people.map(({ total }) => total)).toEqual([120, expect.closeTo(37.5, 9)]);
  });
});

describe("how rows become one actual", () => {
  const rows: Grid = [["Date", "Employee", "Amount", "Quantity", "Customer", "Region"], [45300, "a", 10, 2, "X", "North"], [45301, "a", 30, 4, "Y", "South"], [45301, "a", 20, 1, "x", "North"]];
  it.each([
    ["sum", aKpi(), 60],
    ["sum of a product", aKpi({ measure: { kind: "product", columns: ["Amount", "Quantity"] } }), 160],
    ["average", aKpi({ aggregate: "average" }), 20],
    ["count", aKpi({ aggregate: "count" }), 3],
    ["distinct", aKpi({ aggregate: "distinct", measure: { kind: "product", columns: ["Customer"] } }), 2],
    ["latest", aKpi({ aggregate: "latest" }), 20],
    ["share is Σ/Σ, never a mean of ratios", aKpi({ aggregate: "share", measure: { kind: "quotient", numerator: ["Amount"], denominator: ["Quantity"] } }), 60 / 7],
    ["with a condition", aKpi({ where: [{ column: "Region", operator: "=", value: "north" }] }), 30],
    ["with a number compared", aKpi({ where: [{ column: "Amount", operator: ">", value: "10" }, { column: "Region", operator: "<>", value: "South" }] }), 20],
  ])("%s", (_, kpi, expected) => expect(line(score({ kpis: [kpi], sales: rows }))?.actual).toBeCloseTo(expected, 12));

  const projects = aTable("Projects", [["Project", "Employee", "Planned end", "Actual end", "Planned value", "% complete"], ["p", "a", 45300, 45299, 10, 1], ["q", "a", 45301, 45305, 30, 0.5], ["r", "a", 45302, null, 60, 0.25]]);
  it.each([
    ["on time: finished by the planned end, of all due", aKpi({ source: "Projects", aggregate: "on-time", measure: { kind: "none" }, dateColumn: null }), 1 / 3],
    ["weighted progress", aKpi({ source: "Projects", aggregate: "weighted-progress", measure: { kind: "none" }, dateColumn: null }), 0.4],
  ])("%s", (_, kpi, expected) => expect(line(score({ kpis: [kpi], tables: [projects] }))?.actual).toBeCloseTo(expected, 12));

  it("credits split orders by their share", () =>
    expect(line(score({ sales: [["Date", "Employee", "Amount", "Split %"], [45300, "a", 100, 0.5], [45300, "a", 100, null], [45300, "a", 100, 0.25]] }))?.actual).toBe(175));

  it("a split that says there is nothing is the whole, like an empty one", () =>
    expect(line(score({ sales: [["Date", "Employee", "Amount", "Split %"], [45300, "a", 100, " "], [45300, "a", 10, "-"], [45300, "a", 1, "N/A"]] }))?.actual).toBe(111));

  it("takes figures added up elsewhere as they are", () => {
    const actuals = aTable("Actuals", [["Employee", "KPI", "Period start", "Period end", "Actual"], ["a", "Pay", quarter.start, quarter.end, 77], ["a", "Pay", 1, 2, 5]]);
    expect(line(score({ kpis: [aKpi({ source: "Actuals", measure: { kind: "none" } })], tables: [actuals] }))).toMatchObject({ actual: 77, score: expect.closeTo(57.75, 10) as number });
  });
});

describe("whose target, and how much of it", () => {
  it("the most specific wins: a person's own, their role's, their team's", () => {
    const employees: Grid = [["Employee ID", "Name", "Role", "Team"], ["a", "Ann", "Rep", "North"], ["b", "Bo", "Rep", "North"], ["c", "Cy", "Lead", "North"]];
    const grid: Grid = [["Employee", "Role", "Team", "KPI", "Period start", "Period end", "Target"], [null, null, "north", "Pay", quarter.start, quarter.end, 1], [null, "rep", null, "Pay", quarter.start, quarter.end, 2], ["a", null, null, "Pay", quarter.start, quarter.end, 3]];
    expect(score({ employees, targets: grid }).people.map(({ kpis }) => kpis[0]?.target.target)).toEqual([3, 2, 1]);
  });

  it.each([
    ["the whole period", null, null, 1],
    ["joined on the last day", quarter.end, null, 1 / 91],
    ["left after a week", null, quarter.start + 6, 7 / 91],
    ["joined on leap day 2024", 45351, null, 32 / 91],
  ])("%s: proration by real days", (_, start, end, share) => {
    const employees: Grid = [["Employee ID", "Name", "Start date", "End date"], ["a", "Ann", start, end]];
    expect(line(score({ employees }))?.proration).toBeCloseTo(share, 12);
  });

  it("does not scale an average by days", () =>
    expect(line(score({ kpis: [aKpi({ aggregate: "average" })], employees: [["Employee ID", "Name", "Start date"], ["a", "Ann", quarter.end]] }))?.proration).toBe(1));

  it("people who left before or join after have no line and no noise", () => {
    const evaluation = score({ employees: [["Employee ID", "Name", "Start date", "End date"], ["a", "Ann", null, quarter.start - 1]] });
    expect(evaluation.people).toEqual([]);
    expect(evaluation.issues.filter(({ kind }) => kind === "employee-without-target")).toEqual([]);
  });
});

describe("pace of a running period", () => {
  const asOf = quarter.start + 44;
  it.each([[50, "on-track"], [34, "on-track"], [32, "behind"], [17, "behind"], [15, "at-risk"]])("%d of 100 at 49 %% of the time is %s", (amount, status) => {
    const evaluation = score({ sales: [[...headers], [quarter.start, "a", amount]], asOf });
    expect(line(evaluation)?.pace).toMatchObject({ status, expected: expect.closeTo(100 * 45 / 91, 10) as number, forecast: expect.closeTo(amount / (45 / 91), 8) as number });
  });
  it("shows no forecast in the first tenth, and no pace once the period is over", () => {
    expect(line(score({ asOf: quarter.start + 3 }))?.pace?.forecast).toBeNull();
    expect(line(score())?.pace).toBeNull();
  });
});

describe("what is always true", () => {
  const amount = fc.oneof(fc.integer({ min: -1000, max: 5000 }), fc.double({ min: -1e6, max: 1e9, noNaN: true }));
  const row = fc.tuple(fc.integer({ min: quarter.start - 30, max: quarter.end + 30 }), fc.constantFrom<string>("a", "b", "c", "nobody"), amount);
  const people: Grid = [["Employee ID", "Name"], ["a", "Ann"], ["b", "Bo"], ["c", "Cy"]];
  const goals = targets(...["a", "b", "c"].flatMap((id) => [[id, "Pay", quarter.start, quarter.end, 1000, 70], [id, "Count", quarter.start, quarter.end, 5, 30]]));
  const kpis = [aKpi(), aKpi({ id: "Count", aggregate: "count" })];
  const run = (rows: readonly (readonly [number, string, number])[], asOf = quarter.end as number) => score({ employees: people, targets: goals, kpis, sales: [[...headers], ...rows], asOf });

  it("agrees with a plain independent calculation", () => {
    const curve = (reached: number): number => {
      const known = [[0, 0], [0.8, 60], [0.9, 80], [1, 100], [1.1, 120]] as const;
      if (reached >= 1.1) return 120;
      for (const [index, [x, y]] of known.entries()) {
        const next = known[index + 1];
        if (next && reached < next[0]) return reached <= x ? y : y + ((next[1] - y) * (reached - x)) / (next[0] - x);
      }
      return 120;
    };
    fc.assert(fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: quarter.start, max: quarter.end + 9 }), (rows, asOf) => {
      for (const person of run(rows, asOf).people) {
        const mine = rows.filter(([date, who]) => who === person.employee.id && date >= quarter.start && date <= Math.min(quarter.end, asOf));
        // Nobody's order is a count of 0 where somebody has one by then.
        const told = rows.some(([date, who]) => who !== "nobody" && date >= quarter.start && date <= Math.min(quarter.end, asOf));
        const parts = mine.length === 0 ? (told ? [[30, curve(0)] as const] : []) : [[70, curve(Math.max(0, mine.reduce((sum, [, , value]) => sum + value, 0)) / 1000)], [30, curve(mine.length / 5)]] as const;
        const total = parts.length === 0 ? null : parts.reduce((sum, [weight, points]) => sum + weight * points, 0) / parts.reduce((sum, [weight]) => sum + weight, 0);
        if (total === null) expect(person.total).toBeNull();
        else expect(person.total).toBeCloseTo(total, 7);
      }
    }));
  });

  it("order of rows, and splitting a row in two, change nothing", () => {
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const totals = (grid: typeof rows): readonly (number | null)[] => score({ employees: people, targets: goals, kpis: [aKpi(), kpis[1] ?? aKpi()], sales: [[...headers], ...grid] }).people.map(({ kpis: [first] }) => first?.actual ?? null);
      const near = (one: readonly (number | null)[], other: readonly (number | null)[]): void => one.forEach((value, index) => (value === null ? expect(other[index]).toBeNull() : expect(Math.abs(value - (other[index] ?? NaN))).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)))));
      near(totals(rows), totals([...rows].reverse()));
      const [[date, who, value] = [quarter.start, "a", 0], ...rest] = rows;
      near(totals(rows), totals([[date, who, value / 4], [date, who, (3 * value) / 4], ...rest]));
    }));
  });

  it("a total lies between the least and the greatest score, and nothing is NaN or infinite", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      for (const { total, kpis: lines } of run(rows).people) {
        const scores = lines.map(({ score: one }) => one).filter((one) => one !== null);
        if (total === null) expect(scores).toEqual([]);
        else {
          expect(total).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
          expect(total).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        }
        for (const value of lines.flatMap(({ actual, attainment, score: one, contribution }) => [actual, attainment, one, contribution])) expect(value === null || Number.isFinite(value)).toBe(true);
      }
    }));
  });

  it("a bad cell is one finding at that cell, however many KPIs use it, and a flood is counted", () => {
    const bad = run([[quarter.start, "nobody", 5]]).issues.filter(({ kind }) => kind === "employee-unknown");
    expect(bad).toMatchObject([{ place: { address: "B2" }, found: "nobody" }]);
    const flood = run(Array.from({ length: 250 }, (_, index) => [quarter.start, `nobody ${index}`, 1] as const)).issues.filter(({ kind }) => kind === "employee-unknown");
    expect(flood).toHaveLength(201);
    expect(flood.at(-1)).toMatchObject({ count: 50 });
    const oneName = run(Array.from({ length: 250 }, () => [quarter.start, "nobody", 1] as const)).issues.filter(({ kind }) => kind === "employee-unknown");
    expect(oneName).toMatchObject([{ place: { address: "B2" }, found: "nobody", count: 250 }]);
  });
});

it("names the period that carries the most weight", () => {
  const year = targets(["a", "Pay", quarter.start, quarter.end, 100, 80], ["a", "Year", quarter.start, day(45657), 100, 20]);
  expect(score({ kpis: [aKpi(), aKpi({ id: "Year" })], targets: year }).period).toEqual(quarter);
});

describe("what once went wrong", () => {
  const actuals = (...rows: Grid) => aTable("Actuals", [["Employee", "KPI", "Period start", "Period end", "Actual"], ...rows]);

  it("an Actuals row goes before what the rows add up to, and only for its very period", () => {
    const sales = aTable("Sales", [[...headers], [quarter.start, "a", 90]]);
    expect(line(score({ tables: [sales, actuals(["a", "Pay", quarter.start, quarter.end, 77])] }))?.actual).toBe(77);
    expect(line(score({ tables: [sales, actuals(["a", "Pay", quarter.start, quarter.start + 30, 77])] }))?.actual).toBe(90);
  });

  it("table names differ in case without harm", () =>
    expect(line(score({ kpis: [aKpi({ source: "actuals", measure: { kind: "none" } })], tables: [actuals(["a", "Pay", quarter.start, quarter.end, 7])] }))?.actual).toBe(7));

  it.each([
    ["text that is beyond numbers", "1e999", 100],
    ["sums that overflow", Number.MAX_VALUE, 100],
    ["a target next to nothing", 90, 1e-320],
  ])("%s never becomes infinity", (_, amount, target) => {
    const evaluation = score({ sales: [[...headers], [quarter.start, "a", amount], [quarter.start, "a", amount]], targets: targets(["a", "Pay", quarter.start, quarter.end, target, 100]) });
    const { actual, attainment, score: points } = line(evaluation) ?? {};
    for (const value of [actual, attainment, points, evaluation.people[0]?.total]) expect(value === null || Number.isFinite(value)).toBe(true);
    expect(evaluation.people[0]?.total).toBeNull();
    expect(evaluation.issues.filter(({ severity }) => severity === "unscored").length).toBeGreaterThan(0);
  });

  it("one doubled team target is one finding, however large the team", () => {
    const employees: Grid = [["Employee ID", "Name", "Team"], ...Array.from({ length: 50 }, (_, index) => [`p${index}`, `P${index}`, "North"])];
    const doubled: Grid = [["Team", "KPI", "Period start", "Period end", "Target"], ["North", "Pay", quarter.start, quarter.end, 1], ["North", "Pay", quarter.start, quarter.end, 2]];
    expect(score({ employees, targets: doubled }).issues.filter(({ kind }) => kind === "target-duplicate")).toHaveLength(1);
  });

  it("percentages written both ways are said to be mixed", () =>
    expect(score({ sales: [["Date", "Employee", "Amount", "Split %"], [45300, "a", 100, 50], [45300, "a", 100, 0.5]] }).issues).toMatchObject([{ kind: "percent-scale-mixed", place: { address: "D3" } }]));

  it("a share of a sale that cannot be is one finding, however many KPIs add the sales up", () =>
    expect(score({ kpis: [aKpi(), aKpi({ id: "Units", measure: { kind: "product", columns: ["Quantity"] } })], targets: targets(["a", "Pay", quarter.start, quarter.end, 100, 50], ["a", "Units", quarter.start, quarter.end, 100, 50]), sales: [["Date", "Employee", "Amount", "Quantity", "Split %"], [45300, "a", 100, 2, 3], [45300, "a", 100, 2, -1], [45300, "a", 90, 1, 50]] }).issues).toMatchObject([{ kind: "split-out-of-range", place: { address: "E3" }, found: "-1" }]));

  it("a person added changes nobody else's score", () => {
    const sales: Grid = [[...headers], [quarter.start, "a", 60], [quarter.start, "b", 999]];
    const two = score({ sales, employees: [["Employee ID", "Name"], ["a", "Ann"], ["b", "Bo"]], targets: targets(["a", "Pay", quarter.start, quarter.end, 100, 100], ["b", "Pay", quarter.start, quarter.end, 100, 100]) });
    expect(two.people[0]?.total).toBe(score({ sales: sales.slice(0, 2) }).people[0]?.total);
  });
});
