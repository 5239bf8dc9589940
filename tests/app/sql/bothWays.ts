import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import { kpiQueries, type KpiQueries } from "../../../src/app/sql/kpiQueries";
import { scoreWorkbook } from "../../../src/app/scoreWorkbook";
import type { Evaluation } from "../../../src/domain/evaluation/evaluation";
import type { Locale } from "../../../src/domain/locale";
import { day } from "../../../src/domain/units";
import { aWorkbook, type Grid, type Tables } from "../support/aWorkbook";
import type { ActualsRow, Warehouse } from "./duckDb";

/** What scoring comes to, by person and KPI: each actual, each total. */
export type Figures = Readonly<Record<string, number | null>>;

const figuresOf = ({ people }: Evaluation): Figures =>
  Object.fromEntries(people.flatMap(({ employee, total, kpis }): readonly (readonly [string, number | null])[] => [[`${String(employee.id)} total`, total], ...kpis.map(({ kpi, actual }) => [`${String(employee.id)} ${kpi.id}`, actual] as const)]));

async function within<T>(tables: Tables, work: (opened: OpenWorkbook) => Promise<T>): Promise<T> {
  const opened = await aWorkbook(tables);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

export const scored = (tables: Tables, asOf: number, locale: Locale = "en-US", answers?: ReadonlyMap<string, string>): Promise<Figures> =>
  within(tables, async ({ workbook }) => {
    const done = await scoreWorkbook(workbook, { asOf: day(asOf), screen: locale, ...(answers && { answers }) });
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
    return figuresOf(done.value.evaluation);
  });

export const queriesOf = (tables: Tables, asOf: number, more: { readonly only?: string; readonly latestBy?: string; readonly locale?: Locale; readonly dialect?: "duckdb" | "spark"; readonly answers?: ReadonlyMap<string, string> } = {}): Promise<KpiQueries> =>
  within(tables, async ({ workbook }) => {
    const done = await kpiQueries(workbook, { asOf: day(asOf), screen: "en-US", ...(more.locale && { locale: more.locale }), dialect: more.dialect ?? "duckdb", only: more.only ?? null, latestBy: more.latestBy ?? null, ...(more.answers && { answers: more.answers }) });
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
    return done.value;
  });

/** Every query's rows, one below the other. */
export async function answers(queries: KpiQueries, warehouse: Warehouse): Promise<readonly ActualsRow[]> {
  const rows: ActualsRow[] = [];
  for (const one of queries.kpis) if (one.ok) rows.push(...(await warehouse.actuals(one.sql)));
  return rows;
}

export const actualsTable = (rows: readonly ActualsRow[]): Grid => [["Employee", "KPI", "Period start", "Period end", "Actual"], ...rows];

/** Like figures for like people and KPIs, to a billionth (relative where they are large). */
export function expectAlike(found: Figures, expected: Figures): void {
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  const apart = Object.entries(expected).filter(([name, figure]) => {
    const other = found[name] ?? null;
    return figure === null || other === null ? figure !== other : Math.abs(figure - other) > 1e-9 * Math.max(1, Math.abs(figure));
  });
  expect(apart.map(([name, figure]) => [name, figure, found[name]])).toEqual([]);
}
