import { allPositions, type KpiColumns } from "../evaluation/kpiColumns";
import { headersOf } from "../mapping/columnSource";
import type { Kpi } from "../records/definitions";
import { err, ok, type Result } from "../result";
import { columnSql, rowsName, type ColumnSql } from "./columnSql";
import { conditionSql } from "./conditionSql";
import type { Day } from "../units";
import type { Dialect } from "./dialect";
import type { PersonAsked } from "./peopleAsked";
import { daysCovered, peopleSql } from "./peopleSql";
import { canQuote, quotedName, quotedText } from "./quoting";
import type { QueryColumn, QueryRefusal, QuerySource } from "./querySource";
import { resultOf } from "./resultOf";
import { rowValues } from "./rowValues";
import { step, listed } from "./step";

/** Headers of Actuals, and what the query says when the rows do not tell which figure is meant. */
export interface QueryWords {
  readonly employee: string;
  readonly kpi: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly actual: string;
  readonly ambiguousKey: string;
  readonly ambiguousLatest: string;
}

export interface KpiQueryInput {
  readonly kpi: Kpi;
  readonly source: QuerySource;
  readonly columns: KpiColumns;
  readonly people: readonly PersonAsked[];
  /** What rows may call everybody else of Employees, in the form of `personKey`: whose rows tell which days there is data of. */
  readonly others: readonly string[];
  readonly dialect: Dialect;
  /** The day scored: what is late, or planned to be done, hangs on it. */
  readonly asOf: Day;
  /** The column that orders the rows of one day for "latest"; null = two different last figures of one day stop the query. */
  readonly latestBy: string | null;
  readonly words: QueryWords;
}

/**
 * One KPI as one statement: a row for everybody who has a figure, in the columns of Actuals. It says what `aggregate`
 * works out: the people and their days stand in it, so that it runs against the source's table alone. Numbers must be
 * numbers there and days dates; text in their place stops the query.
 * Errors: what SQL cannot say of this KPI.
 */
export function kpiQuery(input: KpiQueryInput): Result<string, QueryRefusal> {
  const { kpi, source, columns, people, others, dialect, latestBy, words } = input;
  if (people.length === 0) return err({ kind: "nobody-asked" });
  const used = new Map<number, ColumnSql>();
  for (const position of allPositions(columns)) {
    const column = source.columns[position];
    if (column === undefined || "how" in column) return err({ kind: "column-not-sayable", column: column?.header ?? "", how: column?.how ?? "" });
    const name = namesOf(column).find((one) => !canQuote(one, dialect));
    if (name !== undefined) return err({ kind: "name-not-quotable", name });
    used.set(position, columnSql(column, { dialect, name: `lookup_${used.size + 1}`, ambiguous: words.ambiguousKey }));
  }
  const bad = [...source.from, latestBy ?? ""].find((name) => !canQuote(name, dialect));
  if (bad !== undefined) return err({ kind: "name-not-quotable", name: bad });

  const ordered = kpi.aggregate === "latest" && latestBy !== null;
  const { values, holds, rows } = sourceRows(input, used, ordered ? latestBy : null);
  const counted = `  SELECT\n${listed(["p.employee", "p.period_start", "p.period_end", ...["on_day", ...values].map((name) => `r.${name}`)], "    ")}
  FROM source_rows AS r
  JOIN people_named AS p ON p.whose = r.whose AND r.on_day BETWEEN p.counted_from AND p.counted_to${holds === null ? "" : "\n  WHERE r.meets = 1"}`;
  const result = resultOf(kpi.aggregate, { ordered, ambiguous: words.ambiguousLatest, dialect });
  const name = (header: string): string => quotedName(header, dialect);
  const figures = [`employee AS ${name(words.employee)}`, `${quotedText(kpi.id, dialect)} AS ${name(words.kpi)}`, `period_start AS ${name(words.periodStart)}`, `period_end AS ${name(words.periodEnd)}`, `${result.actual} AS ${name(words.actual)}`];
  return ok([
    `WITH\n${[step("source_rows", rows), ...peopleSql(people, dialect), step("counted_rows", counted), ...(countsNone(kpi) ? daysCovered(others, dialect) : []), ...result.steps].join(",\n")}`,
    `SELECT\n${listed(figures, "  ")}`,
    `FROM ${result.from}`,
    ...(result.where === null ? [] : [`WHERE ${result.where}`]),
    "GROUP BY employee, period_start, period_end",
    ...(result.having === null ? [] : [`HAVING ${result.having}`]),
    "ORDER BY employee;\n",
  ].join("\n"));
}

/** Whether no row is a figure too; rows that a condition leaves out then tell of the days there is data of (see `noneIsZero`). */
const countsNone = ({ aggregate }: Kpi): boolean => aggregate === "count" || aggregate === "distinct";

/** The one step that reads the source's table: whose each row is, its day, and what is counted of it. @returns also the names of the latter, and what all rows are marked by instead of leaving some out. */
function sourceRows({ kpi, source, columns, dialect, asOf }: KpiQueryInput, used: ReadonlyMap<number, ColumnSql>, latestBy: string | null): { readonly values: readonly string[]; readonly holds: string | null; readonly rows: string } {
  const at = (position: number): ColumnSql => {
    const column = used.get(position);
    if (column === undefined) throw new Error(`KPI ${kpi.id} asks for column ${position}, which is none of its own`);
    return column;
  };
  const days = new Set([columns.date, columns.extra.actualEnd, columns.extra.plannedStart]);
  const where = kpi.where.map((condition, index) => {
    const position = columns.where[index] ?? -1;
    return conditionSql(condition, at(position), days.has(position), dialect);
  });
  const holds = where.length > 0 && countsNone(kpi) ? `CASE WHEN ${where.join("\n      AND ")} THEN 1 ELSE 0 END` : null;
  const { values, scale } = rowValues(kpi, columns, at, { asOf, dialect });
  const counted = [...values, ...(latestBy === null ? [] : [{ name: "within_day", sql: `${rowsName}.${quotedName(latestBy, dialect)}` }])];
  const from = [`  FROM ${source.from.map((part) => quotedName(part, dialect)).join(".")} AS ${rowsName}`, ...[...used.values()].flatMap(({ joins }) => joins)].join("\n");
  const whole = scale === null ? "" : `\n  CROSS JOIN (\n    SELECT CASE WHEN MAX(${scale}) > 1 THEN 100 ELSE 1 END AS whole\n${from.replace(/^/gm, "  ")}\n  ) AS scale`;
  const taken = [`${at(columns.employee).text()} AS whose`, `${at(columns.date).day()} AS on_day`, ...counted.map(({ name, sql }) => `${sql} AS ${name}`), ...(holds === null ? [] : [`${holds} AS meets`])];
  return { values: counted.map(({ name }) => name), holds, rows: `  SELECT\n${listed(taken, "    ")}\n${from}${whole}${where.length === 0 || holds !== null ? "" : `\n  WHERE ${where.join("\n    AND ")}`}` };
}

/** Names of tables and columns that reading a column takes. */
const namesOf = ({ source }: QueryColumn): readonly string[] =>
  [...headersOf(source), ...(source.kind === "through" ? source.steps.flatMap(({ block, key, take }) => [block, key, take]) : [])];
