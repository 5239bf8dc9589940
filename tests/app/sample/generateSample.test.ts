import type { CellWrite, CreateTable } from "../../../src/app/ports/workbookPort";
import { dayOf } from "../../../src/app/sample/calendar";
import { generateSample, type Sample } from "../../../src/app/sample/generateSample";
import { matchHeaders } from "../../../src/domain/records/matchHeaders";
import { inputTables, type InputTable } from "../../../src/domain/records/vocabulary";
import { locales } from "../../../src/domain/locale";
import { sampleWords } from "../../../src/i18n/sample";

const tableOf = ({ tables }: Sample, name: string): CreateTable => {
  const table = tables.find((candidate) => candidate.table === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};
const isInputTable = (name: string): name is InputTable => name in inputTables;
const text = (cell: CellWrite | undefined): string => (typeof cell === "string" ? cell : "");
const number = (cell: CellWrite | undefined): number => (typeof cell === "number" ? cell : Number.NaN);
const running = { start: dayOf(2025, 1, 1), end: dayOf(2025, 6, 30) };
/** Columns of Sales by place. */
const sold = { date: 0, employee: 1, quantity: 5, amount: 6, split: 7 } as const;

/** Credited sales of the running half-year by employee. */
function creditedSales(sample: Sample): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of tableOf(sample, "Sales").rows) {
    const id = text(row[sold.employee]);
    const amount = row[sold.amount];
    if (number(row[sold.date]) < running.start || typeof amount !== "number") continue;
    const share = row[sold.split];
    sums.set(id, (sums.get(id) ?? 0) + amount * (typeof share === "number" ? share : 1));
  }
  return sums;
}

/** Attainment of each person's sales target for the days they were there. */
function attainments(sample: Sample): readonly number[] {
  const credited = creditedSales(sample);
  const people = new Map(tableOf(sample, "Employees").rows.map((row) => [text(row[0]), row]));
  return tableOf(sample, "Targets").rows.filter((row) => row[0] !== "" && row[4] === running.start).map((row) => {
    const person = people.get(text(row[0]));
    const from = Math.max(running.start, number(person?.[5]));
    const to = typeof person?.[6] === "number" ? person[6] : running.end;
    return (credited.get(text(row[0])) ?? 0) / (number(row[7]) * ((to - from + 1) / (running.end - running.start + 1)));
  });
}

describe.each(locales)("the sample in %s", (locale) => {
  const sample = generateSample({ locale });
  const { people } = sampleWords(locale);

  it("is the same every time, and another one with another seed", () => {
    expect(generateSample({ locale })).toEqual(sample);
    expect(tableOf(generateSample({ locale, seed: 1 }), "Sales").rows).not.toEqual(tableOf(sample, "Sales").rows);
  });

  it("has the tables the program reads, each full in every row", () => {
    expect(sample.tables.map(({ table }) => table)).toEqual(["Employees", "KPIs", "Targets", "Sales", "Projects", "CustomerFeedback", "Reviews360", "Observations", "Market", "Anchors", "ActionLibrary", "Setup"]);
    for (const { columns, rows } of sample.tables) {
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
      expect(rows.every((row) => row.length === columns.length && row.every((cell) => cell !== null && !Number.isNaN(cell)))).toBe(true);
    }
    expect(new Set(sample.tables.map(({ sheet }) => sheet)).size).toBe(sample.tables.length);
  });

  it("has headers the program knows, in the language asked for", () => {
    for (const { table, columns } of sample.tables) {
      if (!isInputTable(table)) throw new Error(table);
      const headers = columns.map(({ header }) => header);
      expect([table, matchHeaders(table, headers).missing.filter(({ required }) => required)]).toEqual([table, []]);
      expect(headers.slice(0, 4)).toEqual(inputTables[table].slice(0, headers.length).map(({ headers: known }) => known[locale][0]).slice(0, 4));
    }
  });

  it("is of the size of a real team's year and a half", () => {
    expect(tableOf(sample, "Employees").rows).toHaveLength(24);
    expect(new Set(tableOf(sample, "Employees").rows.map((row) => row[2])).size).toBe(3);
    expect(new Set(people).size).toBe(24);
    const { length } = tableOf(sample, "Sales").rows;
    expect(length).toBeGreaterThan(5500);
    expect(length).toBeLessThan(6500);
    const dates = tableOf(sample, "Sales").rows.map((row) => number(row[sold.date]));
    expect([dates.at(0), dates.at(-1)]).toEqual([dayOf(2024, 1, 1), dayOf(2025, 6, 30)]);
    expect([...dates].sort((a, b) => a - b)).toEqual(dates);
  });

  it("has seasons: autumn sells clearly more than February", () => {
    const amount = (month: number): number => tableOf(sample, "Sales").rows
      .filter((row) => number(row[sold.date]) >= dayOf(2024, month, 1) && number(row[sold.date]) < dayOf(2024, month + 1, 1))
      .reduce((sum, row) => sum + (number(row[sold.amount]) || 0), 0);
    expect(amount(11)).toBeGreaterThan(amount(2) * 1.2);
  });

  it("lets most people be near their target and a few behind", () => {
    const reached = attainments(sample);
    expect(reached).toHaveLength(17);
    expect(reached.filter((share) => share > 0.85 && share < 1.12).length).toBeGreaterThanOrEqual(10);
    const behind = reached.filter((share) => share < 1 - 0.165).length;
    expect(behind).toBeGreaterThanOrEqual(2);
    expect(behind).toBeLessThanOrEqual(4);
    expect(Math.min(...reached)).toBeGreaterThan(0.5);
  });

  it("has exactly the faults it is meant to have", () => {
    const sales = tableOf(sample, "Sales").rows;
    const known = new Set(tableOf(sample, "Employees").rows.map((row) => row[0]));
    expect(sales.filter((row) => typeof row[sold.amount] !== "number")).toHaveLength(1);
    expect(sales.filter((row) => !known.has(row[sold.employee] ?? ""))).toHaveLength(1);
    const now = tableOf(sample, "Targets").rows.filter((row) => row[4] === running.start);
    expect(now.filter((row) => row[10] === "")).toHaveLength(3);
    expect(tableOf(sample, "Employees").rows.filter((row) => row[6] !== "")).toHaveLength(1);
    expect(tableOf(sample, "Employees").rows.filter((row) => number(row[5]) > running.start)).toHaveLength(2);
  });

  it("credits shared orders in full", () => {
    const shared = tableOf(sample, "Sales").rows.filter((row) => typeof row[sold.split] === "number" && row[sold.split] !== "");
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.reduce((sum, row) => sum + number(row[sold.split]), 0)).toBeCloseTo(shared.length / 2, 9);
  });

  it("has projects done late, done in time and not done", () => {
    const { rows } = tableOf(sample, "Projects");
    const late = rows.filter((row) => number(row[5]) > number(row[4])).length;
    const open = rows.filter((row) => row[5] === "").length;
    expect(rows).toHaveLength(78);
    expect(late).toBeGreaterThan(5);
    expect(open).toBeGreaterThan(5);
    expect(rows.length - late - open).toBeGreaterThan(30);
  });

  it("ends on the day asked for, however far into the half-year", () => {
    const early = generateSample({ locale, asOf: dayOf(2026, 2, 10) });
    expect(number(tableOf(early, "Sales").rows.at(-1)?.[0])).toBeLessThanOrEqual(dayOf(2026, 2, 10));
    expect(number(tableOf(early, "Sales").rows[0]?.[0])).toBeGreaterThanOrEqual(dayOf(2025, 1, 1));
    expect(early.asOf).toBe(dayOf(2026, 2, 10));
  });
});

it("tells the same story in every language", () => {
  const [first, second] = locales.map((locale) => generateSample({ locale }).tables.map(({ table, rows }) => [table, rows.length]));
  expect(first).toEqual(second);
});
