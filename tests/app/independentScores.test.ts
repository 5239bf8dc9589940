import fc from "fast-check";
import { scoreWorkbook } from "../../src/app/scoreWorkbook";
import type { Evaluation } from "../../src/domain/evaluation/evaluation";
import { day } from "../../src/domain/units";
import { aWorkbook, columnByKey, outputOf, quarter, refreshWell, type Tables } from "./support/aWorkbook";

/**
 * Random workbooks scored a second time, row by row and in the words of the definitions, with nothing of the program's own
 * arithmetic. Amounts are quarters of a unit, so that no order of adding makes a difference.
 */
jest.setTimeout(180_000);

type Maybe<T> = T | null;
interface Person { readonly id: string; readonly name: string; readonly team: string; readonly role: string; readonly start: Maybe<number>; readonly end: Maybe<number> }
interface Sale { readonly date: Maybe<number>; readonly who: string; readonly customer: Maybe<string>; readonly region: string; readonly quantity: Maybe<number>; readonly amount: Maybe<number>; readonly split: Maybe<number> }
interface Task { readonly who: string; readonly start: Maybe<number>; readonly due: number; readonly ended: Maybe<number>; readonly value: Maybe<number>; readonly complete: Maybe<number>; readonly status: string }
interface Goal { readonly scope: "Employee" | "Role" | "Team"; readonly of: string; readonly kpi: string; readonly from: number; readonly to: number; readonly baseline: Maybe<number>; readonly target: number; readonly weight: number }
interface Definition { readonly id: string; readonly source: "Sales" | "Projects"; readonly measure: string; readonly aggregate: string; readonly where: Where; readonly lower: boolean; readonly curve: string }
type Where = Maybe<{ readonly column: "Region" | "Amount" | "Status"; readonly operator: "=" | "<>" | ">" | "<="; readonly value: string }>;
type CurvePoints = readonly (readonly [attainment: number, points: number])[];
interface Company {
  readonly people: readonly Person[]; readonly kpis: readonly Definition[]; readonly goals: readonly Goal[]; readonly sales: readonly Sale[]; readonly tasks: readonly Task[];
  readonly percents: boolean; readonly curves: Readonly<Record<string, CurvePoints>>; readonly bands: readonly (readonly [name: string, from: number])[]; readonly asOf: number;
}

// What a workbook of it holds.

const cell = (value: Maybe<string | number>): string | number => value ?? "";
const tablesOf = ({ people, kpis, goals, sales, tasks, percents, curves, bands }: Company): Tables => ({
  Employees: [["Employee ID", "Name", "Team", "Role", "Start date", "End date"], ...people.map(({ id, name, team, role, start, end }) => [id, name, team, role, cell(start), cell(end)])],
  KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Where", "Direction", "Curve"], ...kpis.map(({ id, source, measure, aggregate, where, lower, curve }) => [id, source, measure, aggregate, where === null ? "" : `${where.column} ${where.operator} ${where.value}`, lower ? "Lower is better" : "Higher is better", curve])],
  Targets: [["Employee", "Role", "Team", "KPI", "Period start", "Period end", "Baseline", "Target", "Weight"], ...goals.map(({ scope, of, kpi, from, to, baseline, target, weight }) => [scope === "Employee" ? of : "", scope === "Role" ? of : "", scope === "Team" ? of : "", kpi, from, to, cell(baseline), target, weight])],
  Curves: [["Curve", "Attainment", "Points"], ...Object.entries(curves).flatMap(([name, points]) => points.map(([x, y]) => [name, x, y]))],
  Bands: [["Band", "From"], ...bands],
  Sales: [["Date", "Employee", "Customer", "Region", "Quantity", "Amount", "Split %"], ...sales.map(({ date, who, customer, region, quantity, amount, split }) => [cell(date), who, cell(customer), region, cell(quantity), cell(amount), split === null ? "" : percents ? split * 100 : split])],
  Projects: [["Project", "Employee", "Planned start", "Planned end", "Actual end", "Planned value", "% complete", "Status"], ...tasks.map(({ who, start, due, ended, value, complete, status }, index) => [`p${index}`, who, cell(start), due, cell(ended), cell(value), complete === null ? "" : percents ? complete * 100 : complete, status])],
});

// The second calculation.

const isFor = (who: string, { id, name }: Person): boolean => [id, name].some((one) => one.toLowerCase() === who.trim().toLowerCase());
const keeps = (where: Where, row: { readonly region?: string; readonly amount?: Maybe<number>; readonly status?: string }): boolean => {
  if (where === null) return true;
  if (where.column === "Amount") {
    const amount = row.amount ?? null;
    if (where.operator === ">") return amount !== null && amount > Number(where.value);
    if (where.operator === "<=") return amount !== null && amount <= Number(where.value);
    return (amount !== null && amount === Number(where.value)) === (where.operator === "=");
  }
  const text = (where.column === "Region" ? row.region : row.status) ?? "";
  return (text.toLowerCase() === where.value.toLowerCase()) === (where.operator === "=");
};
const total = (numbers: readonly number[]): number => { let sum = 0; for (const one of numbers) sum += one; return sum; };
const given = <T>(value: Maybe<T>): value is T => value !== null;

function actualOf(kpi: Definition, person: Person, goal: Goal, { people, sales, tasks, asOf }: Company): Maybe<number> {
  const mine = sales.filter((row) => isFor(row.who, person) && row.date !== null && row.date >= goal.from && row.date <= goal.to && row.date <= asOf && keeps(kpi.where, row));
  const all = tasks.filter((row) => isFor(row.who, person) && row.due >= goal.from && row.due <= goal.to && keeps(kpi.where, row));
  const due = all.filter((row) => row.due <= asOf);
  // Where anybody known has a row in those days, whatever the condition, no row of one's own is a count of none.
  const known = sales.some((row) => people.some((one) => isFor(row.who, one)) && row.date !== null && row.date >= goal.from && row.date <= goal.to && row.date <= asOf);
  const or = (count: number, value: () => number): Maybe<number> => (count === 0 ? null : value());
  const over = (top: number, bottom: number): Maybe<number> => (bottom === 0 ? null : top / bottom);
  const amounts = mine.map(({ amount }) => amount).filter(given);
  switch (`${kpi.aggregate} ${kpi.measure}`.trim()) {
    case "Sum Amount":
      return or(amounts.length, () => total(mine.map(({ amount, split }) => (amount ?? 0) * (split ?? 1))));
    case "Sum Amount × Quantity": {
      const whole = mine.filter(({ amount, quantity }) => amount !== null && quantity !== null);
      return or(whole.length, () => total(whole.map(({ amount, quantity, split }) => (amount ?? 0) * (quantity ?? 0) * (split ?? 1))));
    }
    case "Average Amount":
      return or(amounts.length, () => total(amounts) / amounts.length);
    case "Count":
      return mine.length > 0 || known ? mine.length : null;
    case "Distinct Customer": {
      const names = [...new Set(mine.map(({ customer }) => customer?.toLowerCase()))].filter((name) => name !== undefined);
      return names.length > 0 || (mine.length === 0 && known) ? names.length : null;
    }
    case "Latest Amount": {
      let last: Maybe<Sale> = null;
      for (const row of mine) if (row.amount !== null && (last === null || (row.date ?? 0) >= (last.date ?? 0))) last = row;
      return last?.amount ?? null;
    }
    case "Share Amount / Quantity": {
      const whole = mine.filter(({ amount, quantity }) => amount !== null && quantity !== null);
      return over(total(whole.map(({ amount }) => amount ?? 0)), total(whole.map(({ quantity }) => quantity ?? 0)));
    }
    case "On time":
      return over(due.filter((row) => row.ended !== null && row.ended <= row.due).length, due.length);
    case "Weighted progress": {
      const told = all.filter(({ value, complete }) => value !== null && complete !== null);
      return over(total(told.map(({ value, complete }) => (value ?? 0) * (complete ?? 0))), total(told.map(({ value }) => value ?? 0)));
    }
    case "Schedule performance": {
      const isDone = (row: Task): boolean => row.ended !== null && row.ended <= asOf;
      const told = all.filter((row) => row.value !== null && (isDone(row) || row.complete !== null));
      const days = (from: number, to: number): number => Math.max(0, to - from + 1);
      const elapsed = (row: Task): number => {
        if (row.due <= asOf) return 1;
        return row.start === null || row.start > row.due ? 0 : days(row.start, asOf) / days(row.start, row.due);
      };
      return over(total(told.map((row) => (row.value ?? 0) * (isDone(row) ? 1 : row.complete ?? 0))), total(told.map((row) => (row.value ?? 0) * elapsed(row))));
    }
    case "Days late": {
      const late = all.flatMap((row) => (row.ended !== null && row.ended <= asOf ? [row.ended > row.due ? row.ended - row.due : 0] : row.due < asOf ? [asOf - row.due] : []));
      return over(total(late), late.length);
    }
  }
  throw new Error(`no second calculation of ${kpi.aggregate} ${kpi.measure}`);
}

/** Attainment: with a baseline (a − b)/(t − b); else a/t or t/a, the cap where nothing is recorded and less is better. */
function attainmentOf(a: number, { target, baseline }: Goal, there: number, lower: boolean, cap: number): Maybe<number> {
  const t = target * there;
  if (baseline !== null) return target === baseline ? null : (a - baseline * there) / (t - baseline * there);
  if (target <= 0) return null;
  if (!lower) return a < 0 ? 0 : a / t;
  return a <= 0 ? cap : t / a;
}

/** Straight lines between the curve's points, flat before the first and after the last. */
function pointsOf(points: CurvePoints, reached: number): number {
  const [below, above] = [points.filter(([x]) => x <= reached).at(-1), points.find(([x]) => x > reached)];
  if (below === undefined) return points[0]?.[1] ?? NaN;
  if (above === undefined) return below[1];
  const along = (reached - below[0]) / (above[0] - below[0]);
  return below[1] * (1 - along) + above[1] * along;
}

interface Line { readonly kpi: string; readonly actual: Maybe<number>; readonly attainment: Maybe<number>; readonly score: Maybe<number> }
interface Result { readonly id: string; readonly lines: readonly Line[]; readonly total: Maybe<number>; readonly band: Maybe<string> }

function calculated(company: Company): readonly Result[] {
  const { people, kpis, goals, curves, bands, asOf } = company;
  return people.flatMap((person): readonly Result[] => {
    const own = goals.filter(({ scope, of, from, to }) => of === { Employee: person.id, Role: person.role, Team: person.team }[scope] && (person.start ?? from) <= to && (person.end ?? to) >= from);
    const current = own.filter(({ to }) => to === quarter.end);
    // Whoever is still there without a new target is scored on the quarter before until the new one is complete.
    const stillThere = (person.end === null || person.end >= asOf) && asOf < quarter.end;
    const running = current.length > 0 || !stillThere ? current : own.filter(({ to }) => to < quarter.start);
    const scored = kpis.flatMap((kpi): readonly (Line & { readonly weight: number })[] => {
      const ofKpi = running.filter((goal) => goal.kpi === kpi.id);
      const goal = ofKpi.find(({ scope, of }) => scope === "Employee" && of === person.id) ?? ofKpi.find(({ scope, of }) => scope === "Role" && of === person.role) ?? ofKpi.find(({ scope, of }) => scope === "Team" && of === person.team);
      if (goal === undefined) return [];
      let [there, whole] = [0, 0];
      for (let date = goal.from; date <= goal.to; date++) {
        whole++;
        if ((person.start === null || date >= person.start) && (person.end === null || date <= person.end)) there++;
      }
      const share = ["Sum", "Count", "Distinct"].includes(kpi.aggregate) ? there / whole : 1;
      const actual = actualOf(kpi, person, goal, company);
      const curve = curves[kpi.curve] ?? [];
      const attainment = actual === null ? null : attainmentOf(actual, goal, share, kpi.lower, curve.at(-1)?.[0] ?? NaN);
      return [{ kpi: kpi.id, actual, attainment, score: attainment === null ? null : pointsOf(curve, attainment), weight: goal.weight }];
    });
    if (scored.length === 0) return [];
    const counted = scored.filter(({ score }) => score !== null);
    const sum = counted.length === 0 ? null : total(counted.map(({ score, weight }) => (score ?? 0) * weight)) / total(counted.map(({ weight }) => weight));
    const band = sum === null ? null : [...bands].sort((one, other) => other[1] - one[1]).find(([, from]) => sum >= from - 5e-7)?.[0] ?? null;
    return [{ id: person.id, lines: scored.map(({ weight: _, ...line }) => line), total: sum, band }];
  });
}

// Companies.

const dates = fc.integer({ min: quarter.start - 15, max: quarter.end + 15 });
/** Nothing once in `freq` + 1 times. */
const some = <T>(arbitrary: fc.Arbitrary<T>, freq = 5): fc.Arbitrary<Maybe<T>> => fc.option(arbitrary, { freq: freq + 1 });
const money = fc.integer({ min: -200, max: 2000 }).map((quarters) => quarters / 4);
const names: readonly (readonly [string, string])[] = [["e1", "Ann Bell"], ["e2", "Bo Chen"], ["e3", "Cy Diaz"], ["e4", "Di Evans"], ["e5", "Ed Fox"]];
const who = fc.constantFrom(...names.flat(), "E1", " ann bell ", "nobody");
const aggregates: readonly (readonly ["Sales" | "Projects", string, string])[] = [
  ["Sales", "Sum", "Amount"], ["Sales", "Sum", "Amount × Quantity"], ["Sales", "Average", "Amount"], ["Sales", "Count", ""], ["Sales", "Distinct", "Customer"], ["Sales", "Latest", "Amount"], ["Sales", "Share", "Amount / Quantity"],
  ["Projects", "On time", ""], ["Projects", "Weighted progress", ""], ["Projects", "Schedule performance", ""], ["Projects", "Days late", ""],
];
const salesWhere: fc.Arbitrary<Where> = some(fc.oneof(
  fc.record({ column: fc.constant("Region" as const), operator: fc.constantFrom("=" as const, "<>" as const), value: fc.constantFrom("North", "south", "Nowhere") }),
  fc.record({ column: fc.constant("Amount" as const), operator: fc.constantFrom(">" as const, "<=" as const, "<>" as const), value: fc.constantFrom("0", "100", "50.25") }),
), 2);
const tasksWhere: fc.Arbitrary<Where> = some(fc.record({ column: fc.constant("Status" as const), operator: fc.constantFrom("=" as const, "<>" as const), value: fc.constantFrom("Open", "cancelled") }), 2);
const definitions: fc.Arbitrary<readonly Definition[]> = fc.tuple(...aggregates.map(([source, aggregate, measure], index) =>
  fc.record({ where: source === "Sales" ? salesWhere : tasksWhere, lower: fc.boolean(), curve: fc.constantFrom("Standard", "Own") }).map((more): Definition => ({ id: `K${index}`, source, aggregate, measure, ...more }))));
const goalOf = (kpi: string, scope: Goal["scope"], of: string): fc.Arbitrary<Maybe<Goal>> => some(fc.record({
  baseline: some(fc.constantFrom(0, 10, 400, -20), 2), target: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4), weight: 9 }, { arbitrary: fc.constantFrom(0, -5, 0.5, 10), weight: 3 }), weight: fc.constantFrom(5, 10, 12.5, 60),
}).map((more): Goal => ({ scope, of, kpi, from: quarter.start, to: quarter.end, ...more })), 1);
const goals = (kpis: readonly string[]): fc.Arbitrary<readonly Goal[]> => fc.tuple(...kpis.flatMap((kpi) => [
  ...names.map(([id]) => goalOf(kpi, "Employee", id)), ...["Rep", "Lead"].map((role) => goalOf(kpi, "Role", role)), ...["East", "West"].map((team) => goalOf(kpi, "Team", team)),
  // Of the quarter before: over, and nobody's any more.
  goalOf(kpi, "Team", "East").map((goal) => (goal === null ? null : { ...goal, from: quarter.start - 92, to: quarter.start - 1 })),
])).map((all) => all.filter(given)).filter((all) => all.some(({ to }) => to === quarter.end));

const companies: fc.Arbitrary<Company> = fc.record({
  people: fc.tuple(...names.map(([id, name]) => fc.record({ team: fc.constantFrom("East", "West"), role: fc.constantFrom("Rep", "Lead", "Clerk"), start: some(dates, 1), stays: some(fc.integer({ min: 0, max: 80 }), 1) }).map(({ team, role, start, stays }): Person => ({ id, name, team, role, start, end: stays === null ? null : (start ?? quarter.start) + stays })))),
  kpis: definitions, goals: goals(aggregates.map((_, index) => `K${index}`)), percents: fc.boolean(), asOf: fc.integer({ min: quarter.start + 10, max: quarter.end + 10 }),
  sales: fc.array(fc.record({ date: some(dates, 12), who, customer: some(fc.constantFrom("Ada", "ADA", "Bee", "Cee")), region: fc.constantFrom("North", "NORTH", "South", ""), quantity: some(fc.integer({ min: -2, max: 9 })), amount: some(money), split: some(fc.constantFrom(0, 0.25, 0.5, 1), 2) }), { minLength: 20, maxLength: 70 }),
  tasks: fc.array(fc.record({ who, start: some(dates, 3), due: dates, ended: some(dates, 1), value: some(fc.integer({ min: 0, max: 40 }), 9), complete: some(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), 9), status: fc.constantFrom("Open", "Done", "Cancelled") }), { minLength: 15, maxLength: 50 }),
  curves: fc.constantFrom<CurvePoints>([[0, 0], [1, 100]], [[-0.5, 10], [0.5, 40], [1, 100], [2, 110]], [[0.9, 0], [1, 100], [1.2, 120], [3, 80]]).map((Own) => ({ Standard: [[0, 0], [0.8, 60], [0.9, 80], [1, 100], [1.1, 120]] as const, Own })),
  bands: fc.constantFrom<Company["bands"]>([["S", 110], ["A", 100], ["B", 85], ["C", 70], ["D", 0]], [["Good", 50], ["Poor", 20]]),
});

const near = (one: Maybe<number>, other: Maybe<number>): boolean => (one === null || other === null ? one === other : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other)));

/** Whatever differs, as text that says what and by whom. */
function differences(evaluation: Evaluation, expected: readonly Result[]): readonly string[] {
  const found = evaluation.people.map(({ employee, kpis, total: sum, band }): Result => ({ id: String(employee.id), total: sum, band, lines: kpis.map(({ kpi, actual, attainment, score }) => ({ kpi: kpi.id, actual, attainment, score })) }));
  if (found.map(({ id }) => id).join() !== expected.map(({ id }) => id).join()) return [`people: ${found.map(({ id }) => id).join()} instead of ${expected.map(({ id }) => id).join()}`];
  return expected.flatMap((mine, index) => {
    const theirs = found[index];
    if (theirs === undefined) return [];
    const byKpi = new Map(theirs.lines.map((line) => [line.kpi, line]));
    return [
      ...(byKpi.size === mine.lines.length ? [] : [`${mine.id}: ${byKpi.size} KPIs instead of ${mine.lines.length}`]),
      ...mine.lines.flatMap((line) => (["actual", "attainment", "score"] as const).flatMap((part) => (near(byKpi.get(line.kpi)?.[part] ?? null, line[part]) ? [] : [`${mine.id} ${line.kpi}: ${part} ${byKpi.get(line.kpi)?.[part] ?? "none"} instead of ${line[part] ?? "none"}`]))),
      ...(near(theirs.total, mine.total) ? [] : [`${mine.id}: total ${theirs.total ?? "none"} instead of ${mine.total ?? "none"}`]),
      ...(theirs.band === mine.band ? [] : [`${mine.id}: band ${theirs.band ?? "none"} instead of ${mine.band ?? "none"}`]),
    ];
  });
}

it("every actual, attainment, score, total and band is the same by a second calculation", async () => {
  const seen = { scored: 0, unscored: 0, aggregates: new Set<string>() };
  await fc.assert(fc.asyncProperty(companies, async (company) => {
    const expected = calculated(company);
    const opened = await aWorkbook(tablesOf(company));
    try {
      const done = await scoreWorkbook(opened.workbook, { asOf: day(company.asOf), screen: "en-US" });
      if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
      expect(differences(done.value.evaluation, expected)).toEqual([]);
    } finally {
      opened.close();
    }
    for (const { kpi, score } of expected.flatMap(({ lines }) => lines)) {
      seen[score === null ? "unscored" : "scored"]++;
      if (score !== null) seen.aggregates.add(kpi);
    }
  }), { numRuns: 40, endOnFailure: true });
  // The companies have something to score, and of every kind.
  expect(seen.aggregates.size).toBe(aggregates.length);
  expect(seen.scored).toBeGreaterThan(200);
});

it("and so it stands in the sheets, worked out by their own formulas", async () => {
  await fc.assert(fc.asyncProperty(companies, async (company) => {
    const expected = calculated(company);
    const opened = await aWorkbook(tablesOf(company));
    try {
      const done = await refreshWell(opened.workbook, { asOf: company.asOf });
      const summary = outputOf(done, "Summary");
      const [totals, bands] = [columnByKey(summary, "Total"), columnByKey(summary, "Band")];
      const different = expected.filter(({ id, total: sum, band }) => !near(typeof totals[id] === "number" ? totals[id] : null, sum) || (bands[id] === "" ? null : bands[id]) !== band);
      expect(different.map(({ id, total: sum, band }) => [id, sum, band, totals[id], bands[id]])).toEqual([]);
      expect(done.issues.filter(({ kind }) => kind === "formula-disagrees")).toEqual([]);
    } finally {
      opened.close();
    }
  }), { numRuns: 2, endOnFailure: true });
});
