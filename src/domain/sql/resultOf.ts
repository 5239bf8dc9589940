import type { Aggregate } from "../records/definitions";
import { failure } from "./columnSql";
import type { Dialect } from "./dialect";
import { step } from "./step";
import { textForm } from "./textForm";

/** The last step of a query: how the rows of one person become one figure. Everybody without a figure is left out. */
export interface QueryResult {
  /** Further named steps. */
  readonly steps: readonly string[];
  readonly from: string;
  readonly where: string | null;
  readonly having: string | null;
  readonly actual: string;
}

/** @param ordered the rows of one day have an order. @param ambiguous what the query fails with when the last figure cannot be told. */
export function resultOf(aggregate: Aggregate, { ordered, ambiguous, dialect }: { readonly ordered: boolean; readonly ambiguous: string; readonly dialect: Dialect }): QueryResult {
  const plain = { steps: [], from: "counted_rows", where: "value IS NOT NULL", having: null };
  switch (aggregate) {
    case "sum":
      return { ...plain, actual: "SUM(value)" };
    case "average":
      return { ...plain, actual: "AVG(value)" };
    case "count":
      return { steps: [step("counts", withNone("  SELECT employee, period_start, period_end, 1 AS counted\n  FROM counted_rows", "0"))], from: "counts", where: null, having: null, actual: "CAST(SUM(counted) AS DOUBLE)" };
    case "distinct": {
      // Texts are brought into one form once for each way a person's are written, not once a row.
      const different = withNone("  SELECT DISTINCT employee, period_start, period_end, value, 1 AS counted\n  FROM counted_rows", "NULL, 0");
      const count = `COUNT(DISTINCT NULLIF(${textForm("value", dialect)}, ''))`;
      return { ...plain, steps: [step("different_values", different)], from: "different_values", where: null, having: `${count} > 0 OR MAX(counted) = 0`, actual: `CAST(${count} AS DOUBLE)` };
    }
    case "share":
      return { ...plain, where: "value IS NOT NULL AND base IS NOT NULL", having: "SUM(base) <> 0", actual: "SUM(value) / SUM(base)" };
    case "on-time":
      return { ...plain, where: null, actual: "CAST(COUNT(CASE WHEN finished <= on_day THEN 1 END) AS DOUBLE) / COUNT(*)" };
    case "days-late":
      return { ...plain, actual: "AVG(value)" };
    case "schedule-performance":
      return { ...plain, where: "value IS NOT NULL AND base IS NOT NULL", having: "SUM(base) <> 0", actual: "SUM(value) / SUM(base)" };
    case "weighted-progress":
      return { ...plain, having: "SUM(base) <> 0", actual: "SUM(value) / SUM(base)" };
    case "latest": {
      const ranked = `  SELECT\n    *,\n    RANK() OVER (PARTITION BY employee ORDER BY on_day DESC${ordered ? ", within_day DESC NULLS LAST" : ""}) AS place\n  FROM counted_rows\n  WHERE value IS NOT NULL`;
      return { steps: [step("ranked_rows", ranked)], from: "ranked_rows", where: "place = 1", having: null, actual: `CASE WHEN MIN(value) = MAX(value) THEN MAX(value) ELSE ${failure(ambiguous, dialect)} END` };
    }
  }
}

/** Beside what was counted, a row that counts nothing for everybody of whose days there is data: nobody's row is a count of 0. */
const withNone = (counted: string, none: string): string => `${counted}
  UNION ALL
  SELECT DISTINCT p.employee, p.period_start, p.period_end, ${none}
  FROM people_periods AS p
  JOIN covered_days AS d ON d.on_day BETWEEN p.counted_from AND p.counted_to`;
