import type { Aggregate, Kpi } from "../records/definitions";
import { findColumn, isInputTable, type ColumnName } from "../records/matchHeaders";

/** 0-based positions, in the headers given, of the columns one KPI is worked out from. `split` is -1 where there is none. */
export interface KpiColumns {
  readonly employee: number;
  readonly date: number;
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
  readonly where: readonly number[];
  readonly split: number;
  readonly extra: Readonly<Record<string, number>>;
}

/** Table names are compared as Excel does, whatever their case. */
const isTable = (name: string, known: string): boolean => name.toLowerCase() === known.toLowerCase();

/** Where the columns of a KPI are, or the first name that is not there. */
export function kpiColumns(kpi: Kpi, table: string, headers: readonly ColumnName[]): { readonly columns: KpiColumns } | { readonly missing: string } {
  const known = isInputTable(table) ? table : "Sales";
  const absent: string[] = [];
  const need = (name: string): number => {
    const at = findColumn(table, headers, name);
    const found = at >= 0 ? at : findColumn(known, headers, name);
    if (found < 0) absent.push(name);
    return found;
  };
  const optional = (name: string): number => findColumn(table, headers, name);
  const dated = isScheduled(kpi.aggregate);
  const { measure } = kpi;
  const standard = isTable(kpi.source, "CustomerFeedback") ? "Score" : "Amount";
  const bare = kpi.aggregate === "count" || dated || isTable(kpi.source, "Actuals");
  const columns: KpiColumns = {
    employee: need(kpi.employeeColumn ?? "Employee"),
    date: isTable(kpi.source, "Actuals") ? need("Period start") : need(kpi.dateColumn ?? (dated ? "Planned end" : "Date")),
    numerator: measure.kind === "product" ? measure.columns.map(need) : measure.kind === "quotient" ? measure.numerator.map(need) : bare ? [] : [need(standard)],
    denominator: measure.kind === "quotient" ? measure.denominator.map(need) : [],
    where: kpi.where.map(({ column }) => need(column)),
    split: kpi.aggregate === "sum" && isTable(table, "Sales") ? optional("Split %") : -1,
    extra: extraColumns(kpi, need, optional),
  };
  const [missing] = absent;
  return missing === undefined ? { columns } : { missing };
}

function extraColumns(kpi: Kpi, need: (name: string) => number, optional: (name: string) => number): Readonly<Record<string, number>> {
  if (isTable(kpi.source, "Actuals")) return { kpi: need("KPI"), periodEnd: need("Period end"), actual: need("Actual") };
  switch (kpi.aggregate) {
    case "on-time":
      return { actualEnd: need("Actual end") };
    case "weighted-progress":
      return { complete: need("% complete"), plannedValue: optional("Planned value") };
    case "schedule-performance":
      return { complete: need("% complete"), actualEnd: optional("Actual end"), plannedStart: optional("Planned start"), plannedValue: optional("Planned value") };
    case "days-late":
      return { actualEnd: need("Actual end") };
    case "sum":
    case "average":
    case "count":
    case "distinct":
    case "latest":
    case "share":
      return {};
  }
}

/** KPIs of tasks, whose day is the planned end. */
const isScheduled = (aggregate: Aggregate): boolean => aggregate === "on-time" || aggregate === "weighted-progress" || aggregate === "schedule-performance" || aggregate === "days-late";

export const allPositions = ({ employee, date, numerator, denominator, where, split, extra }: KpiColumns): readonly number[] =>
  [employee, date, ...numerator, ...denominator, ...where, split, ...Object.values(extra)].filter((position) => position >= 0);

/** A KPI as the Actuals table gives it: a figure, whatever it is added up from elsewhere. */
export const asGiven = (kpi: Kpi): Kpi => ({ ...kpi, source: "Actuals", aggregate: "sum", measure: { kind: "none" }, where: [], employeeColumn: null, dateColumn: null });
