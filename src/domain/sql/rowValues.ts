import type { KpiColumns } from "../evaluation/kpiColumns";
import type { Kpi } from "../records/definitions";
import type { Day } from "../units";
import type { ColumnSql } from "./columnSql";
import type { Dialect } from "./dialect";
import { dayLiteral, daysBetween } from "./quoting";

/** What a query takes from each row beside whose it is and when. */
export interface RowValues {
  readonly values: readonly { readonly name: "value" | "base" | "finished"; readonly sql: string }[];
  /** A column of percentages, written 0.85 or 85 as its largest number tells (see `percentScale`); null = there is none. */
  readonly scale: string | null;
}

/** How the rows are said: the day scored, for what hangs on it, and the engine. */
export interface RowTerms { readonly asOf: Day; readonly dialect: Dialect }

/** The per-row part of `aggregate`; a row that lacks something it is worked out from gives null. */
export function rowValues(kpi: Kpi, columns: KpiColumns, at: (position: number) => ColumnSql, { asOf, dialect }: RowTerms): RowValues {
  const product = (positions: readonly number[]): string => (positions.length === 0 ? "CAST(1 AS DOUBLE)" : positions.map((position) => at(position).number()).join(" * "));
  const value = (sql: string) => ({ name: "value", sql }) as const;
  switch (kpi.aggregate) {
    case "sum": {
      if (columns.split < 0) return { values: [value(product(columns.numerator))], scale: null };
      const split = at(columns.split).number();
      // An empty split is the whole; one outside 0 to 100 % leaves its row out.
      return { values: [value(`${product(columns.numerator)} * CASE WHEN ${split} IS NULL THEN 1 WHEN ${split} BETWEEN 0 AND scale.whole THEN ${split} / scale.whole END`)], scale: split };
    }
    case "average":
    case "latest":
      return { values: [value(product(columns.numerator))], scale: null };
    case "count":
      return { values: [], scale: null };
    case "distinct":
      return { values: [value(at(columns.numerator[0] ?? columns.employee).text())], scale: null };
    case "share":
      return { values: [value(product(columns.numerator)), { name: "base", sql: product(columns.denominator) }], scale: null };
    case "on-time":
      return { values: [{ name: "finished", sql: at(columns.extra.actualEnd ?? -1).day() }], scale: null };
    case "weighted-progress": {
      const complete = at(columns.extra.complete ?? -1).number();
      const planned = columns.extra.plannedValue ?? -1;
      const weight = planned >= 0 ? at(planned).number() : "CAST(1 AS DOUBLE)";
      return { values: [value(`${weight} * ${complete} / scale.whole`), { name: "base", sql: weight }], scale: complete };
    }
    case "schedule-performance": {
      const day = (position = -1): string => (position < 0 ? "CAST(NULL AS DATE)" : at(position).day());
      const [due, begins, ended, today] = [at(columns.date).day(), day(columns.extra.plannedStart), day(columns.extra.actualEnd), dayLiteral(asOf)];
      const complete = at(columns.extra.complete ?? -1).number();
      const planned = columns.extra.plannedValue ?? -1;
      const weight = planned >= 0 ? at(planned).number() : "CAST(1 AS DOUBLE)";
      const share = `CASE WHEN ${today} >= ${due} THEN 1 WHEN ${today} >= ${begins} THEN (${daysBetween(begins, today, dialect)} + 1) / (${daysBetween(begins, due, dialect)} + 1) ELSE 0 END`;
      return { values: [value(`${weight} * CASE WHEN ${ended} <= ${today} THEN 1 ELSE ${complete} / scale.whole END`), { name: "base", sql: `${weight} * ${share}` }], scale: complete };
    }
    case "days-late": {
      const [due, ended, today] = [at(columns.date).day(), at(columns.extra.actualEnd ?? -1).day(), dayLiteral(asOf)];
      return { values: [value(`CASE WHEN ${ended} <= ${today} THEN GREATEST(0, ${daysBetween(due, ended, dialect)}) WHEN ${due} < ${today} THEN ${daysBetween(due, today, dialect)} END`)], scale: null };
    }
  }
}
