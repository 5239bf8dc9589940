import { generateSample } from "../../../src/app/sample/generateSample";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import type { Evaluation } from "../../../src/domain/evaluation/evaluation";
import { locales, type Locale } from "../../../src/domain/locale";
import { defaultBands, defaultCurves } from "../../../src/domain/records/defaults";
import type { RawTable } from "../../../src/domain/records/rawTable";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { readKpis } from "../../../src/domain/records/readKpis";
import { readSettings } from "../../../src/domain/records/readSettings";
import { readTargets } from "../../../src/domain/records/readTargets";

/** The sample's tables as the program reads them back. */
function rawTables(locale: Locale): ReadonlyMap<string, RawTable> {
  return new Map(generateSample({ locale }).tables.map(({ table, sheet, columns, rows }) => [table, {
    name: table, sheet, firstRow: 2, firstColumn: 1, rowCount: rows.length,
    columns: columns.map(({ header }, position) => ({ header, position, cells: rows.map((row) => {
      const cell = row[position] ?? null;
      return typeof cell === "object" ? null : cell;
    }) })),
  }]));
}

function scored(locale: Locale): Evaluation & { readonly readIssues: readonly string[] } {
  const raw = rawTables(locale);
  const of = (name: string): RawTable => raw.get(name) ?? { name, sheet: "", firstRow: 2, firstColumn: 1, rowCount: 0, columns: [] };
  const employees = readEmployees(of("Employees"));
  const kpis = readKpis(of("KPIs"));
  const settings = readSettings(of("Setup"));
  const targets = readTargets(of("Targets"), { kpis: kpis.value, employees: employees.value });
  const { asOf } = settings.value;
  if (asOf === null) throw new Error("Setup names no day");
  const evaluation = evaluate({ employees: employees.value, kpis: kpis.value, targets: targets.value, curves: defaultCurves, bands: defaultBands, settings: settings.value, sources: raw, asOf });
  return { ...evaluation, readIssues: [employees, kpis, settings, targets].flatMap(({ issues }) => issues.map(({ kind }) => kind)) };
}

describe.each(locales)("the sample scored in %s", (locale) => {
  const evaluation = scored(locale);
  const bands = evaluation.people.map(({ band }) => band ?? "none");

  it("scores everybody on every target", () => {
    expect(evaluation.people).toHaveLength(24);
    expect(evaluation.people.flatMap(({ kpis }) => kpis).filter(({ score }) => score === null)).toEqual([]);
  });

  it("spreads over the bands, most people in A to C", () => {
    expect(bands.filter((band) => ["A", "B", "C"].includes(band)).length).toBeGreaterThanOrEqual(14);
    expect(bands).toEqual(expect.arrayContaining(["S", "A", "B", "C", "D"]));
    expect(bands.filter((band) => band === "D").length).toBeLessThanOrEqual(4);
  });

  it("raises the findings it was given and no other kind, though planned projects end later", () => {
    expect(evaluation.readIssues).toEqual([]);
    expect([...new Set(evaluation.issues.map(({ kind }) => kind))].sort()).toEqual(["cell-not-a-number", "employee-unknown", "weights-not-100"]);
  });
});
