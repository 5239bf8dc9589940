import type { CellPlace } from "../../../src/domain/records/rawTable";
import { evaluate, type EvaluationInput } from "../../../src/domain/evaluation/evaluate";
import type { Evaluation } from "../../../src/domain/evaluation/evaluation";
import { defaultBands, defaultCurves, defaultSettings } from "../../../src/domain/records/defaults";
import type { Kpi } from "../../../src/domain/records/definitions";
import type { Cell, RawTable } from "../../../src/domain/records/rawTable";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { readTargets } from "../../../src/domain/records/readTargets";
import { normalText } from "../../../src/domain/records/normalText";
import { day } from "../../../src/domain/units";

/** A table as a person sees it: headers, then rows; its data begins in row 2 of a sheet of the same name. */
export type Grid = readonly (readonly Cell[])[];

export const aTable = (name: string, [headers = [], ...rows]: Grid): RawTable => ({
  name, sheet: name, firstRow: 2, firstColumn: 1, rowCount: rows.length,
  columns: headers.map((header, position) => ({ header: String(header), position, cells: rows.map((row) => row[position] ?? null) })),
});

export const aKpi = (overrides: Partial<Kpi> = {}): Kpi => {
  const id = overrides.id ?? "Pay";
  return {
    id, key: normalText(id), name: id, source: "Sales", measure: { kind: "product", columns: ["Amount"] }, aggregate: "sum",
    employeeColumn: "Employee", dateColumn: "Date", where: [], direction: "higher-is-better", unit: "", curve: "Standard", objective: null, place: null, ...overrides,
  };
};

/** 2024-01-01 to 2024-03-31, 91 days. */
export const quarter = { start: 45292, end: 45382 } as const;

export interface Scene {
  readonly employees?: Grid;
  readonly targets?: Grid;
  readonly sales?: Grid;
  readonly tables?: readonly RawTable[];
  readonly kpis?: readonly Kpi[];
  readonly asOf?: number;
  readonly settings?: Partial<EvaluationInput["settings"]>;
}

const employeesOf = (grid: Grid = [["Employee ID", "Name"], ["a", "Ann"]]) => readEmployees(aTable("Employees", grid));

/** A scene as `evaluate` takes it, and what was found while reading it. */
export function evaluationInput({ employees, targets, sales, tables, kpis = [aKpi()], asOf = quarter.end, settings }: Scene = {}): { readonly input: EvaluationInput; readonly issues: Evaluation["issues"] } {
  const people = employeesOf(employees);
  const goals = readTargets(aTable("Targets", targets ?? [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ["a", "Pay", quarter.start, quarter.end, 100, 100]]), { kpis, employees: people.value });
  const data = tables ?? [aTable("Sales", sales ?? [["Date", "Employee", "Amount"], [quarter.start, "a", 90]])];
  return {
    input: {
      employees: people.value, kpis, targets: goals.value, curves: defaultCurves, bands: defaultBands, settings: { ...defaultSettings, ...settings },
      sources: new Map(data.map((table) => [table.name, table])), asOf: day(asOf),
    },
    issues: [...people.issues, ...goals.issues],
  };
}

/** One person, one KPI, a quarter, unless the test says otherwise. */
export function score(scene: Scene = {}): Evaluation {
  const { input, issues } = evaluationInput(scene);
  const evaluation = evaluate(input);
  return { ...evaluation, issues: [...issues, ...evaluation.issues] };
}

/** Where a review stands, for tests that do not look at it. */
export const reviewCell: CellPlace = { table: "Reviews360", sheet: "Reviews", column: "Score", row: 2, address: "F2" };
