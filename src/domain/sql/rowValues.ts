import type { KpiColumns } from "../evaluation/kpiColumns";
import type { Kpi } from "../records/definitions";
import type { ColumnSql } from "./columnSql";

/** What a query takes from each row beside whose it is and when. */
export interface RowValues {
  readonly values: readonly { readonly name: "value" | "base" | "finished"; readonly sql: string }[];
  /** A column of percentages, written 0.85 or 85 as its largest number tells (see `percentScale`); null = there is none. */
  readonly scale: string | null;
}

/** The per-row part of `aggregate`; a row that lacks something it is worked out from gives null. */
export function rowValues(kpi: Kpi, columns: KpiColumns, at: (position: number) => ColumnSql): RowValues {
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
  }
}
