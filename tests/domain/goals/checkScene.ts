import { evaluateAgain } from "../../../src/domain/evaluation/evaluate";
import { smartCheck } from "../../../src/domain/goals/smartCheck/smartCheck";
import type { TargetCheck } from "../../../src/domain/goals/smartCheck/targetCheck";
import { defaultBands, defaultCurves, defaultSettings } from "../../../src/domain/records/defaults";
import type { Kpi, Settings } from "../../../src/domain/records/definitions";
import type { Cell } from "../../../src/domain/records/rawTable";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { readMarket } from "../../../src/domain/records/readMarket";
import { readTargets } from "../../../src/domain/records/readTargets";
import { day } from "../../../src/domain/units";
import { aKpi, aTable, quarter, type Grid } from "../support/builders";

export const targetHeaders = ["Employee", "Role", "Team", "KPI", "Period start", "Period end", "Baseline", "Target", "Stretch", "Weight", "Accepted on"];

/** A target as a test writes it; the rest is as it should be. */
export interface TargetLine {
  readonly employee?: Cell; readonly role?: Cell; readonly team?: Cell; readonly kpi?: Cell; readonly start?: Cell; readonly end?: Cell;
  readonly baseline?: Cell; readonly target?: Cell; readonly stretch?: Cell; readonly weight?: Cell; readonly accepted?: Cell;
}

export const aTarget = (line: TargetLine = {}): readonly Cell[] => {
  const { role = null, team = null, employee = role === null && team === null ? "a" : null } = line;
  return [employee, role, team, line.kpi ?? "Pay", line.start ?? quarter.start, line.end ?? quarter.end, line.baseline ?? null, line.target === undefined ? 100 : line.target, line.stretch ?? null, line.weight === undefined ? 40 : line.weight, line.accepted === undefined ? quarter.start + 3 : line.accepted];
};

export const goodKpis: readonly Kpi[] = [
  aKpi({ id: "Pay", unit: "EUR", objective: "Grow" }),
  aKpi({ id: "Pieces", unit: "pcs", objective: "Grow", measure: { kind: "product", columns: ["Quantity"] } }),
  aKpi({ id: "Orders", unit: "orders", objective: "Grow", aggregate: "count" }),
];

/** Three targets of one person with nothing to say about them. */
export const goodTargets: Grid = [aTarget(), aTarget({ kpi: "Pieces", weight: 30 }), aTarget({ kpi: "Orders", weight: 30 })];

export interface CheckScene {
  readonly employees?: Grid;
  readonly headers?: readonly string[];
  readonly targets?: Grid;
  readonly sales?: Grid;
  readonly kpis?: readonly Kpi[];
  readonly asOf?: number;
  readonly settings?: Partial<Settings>;
  readonly writable?: boolean;
  readonly market?: Grid;
}

/** The target check of a small company, read and scored as the program does. */
export function check({ employees = [["a", "Ann Bell", null, null], ["b", "Bo Chen", null, null]], headers = targetHeaders, targets = goodTargets, sales = [[quarter.start, "a", 90, 3]], kpis = goodKpis, asOf = quarter.start + 30, settings, writable = true, market = [] }: CheckScene = {}): TargetCheck {
  const people = readEmployees(aTable("Employees", [["Employee ID", "Name", "Role", "Team"], ...employees]));
  const table = aTable("Targets", [headers, ...targets]);
  const goals = readTargets(table, { kpis, employees: people.value });
  const all = { ...defaultSettings, ...settings };
  const input = { employees: people.value, kpis, targets: goals.value, curves: defaultCurves, bands: defaultBands, settings: all, sources: new Map([["Sales", aTable("Sales", [["Date", "Employee", "Amount", "Quantity"], ...sales])]]), asOf: day(asOf) };
  const { evaluation, addedUp: { encoded } } = evaluateAgain(input, null);
  return smartCheck({
    ...input, table, evaluation, encoded, writable, market: readMarket(aTable("Market", [["Period", "Growth %"], ...market]), kpis).value, issues: [...goals.issues, ...evaluation.issues],
    kpiCell: (kpi, column) => ({ table: "KPIs", sheet: "KPIs", column, row: kpis.indexOf(kpi) + 2, address: `${{ name: "A", unit: "J", objective: "L" }[column]}${kpis.indexOf(kpi) + 2}` }),
  });
}

/** A target check's findings as "letter kind cell". */
export const told = ({ findings }: TargetCheck): readonly string[] => findings.map(({ letter, issue }) => `${letter} ${issue.kind} ${issue.place?.address ?? ""}`.trim());
