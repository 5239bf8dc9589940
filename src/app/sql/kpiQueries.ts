import type { Locale } from "../../domain/locale";
import { aliasesOf } from "../../domain/records/defaults";
import type { Kpi } from "../../domain/records/definitions";
import { canonicalHeader } from "../../domain/records/matchHeaders";
import { normalText } from "../../domain/records/normalText";
import { err, ok, type Result } from "../../domain/result";
import type { Dialect } from "../../domain/sql/dialect";
import { kpiQuery, type QueryWords } from "../../domain/sql/kpiQuery";
import { otherSpellings, peopleAsked, type PersonAsked } from "../../domain/sql/peopleAsked";
import type { QueryRefusal } from "../../domain/sql/querySource";
import type { Day } from "../../domain/units";
import { sqlWords } from "../../i18n/sql";
import type { AppRefusal } from "../appRefusal";
import type { WorkbookPort } from "../ports/workbookPort";
import { readRules, type Rules, type RulesOptions } from "../readRules";
import { querySource } from "./querySource";

/** One KPI as SQL, or why it is not. `table` is where its rows are; `known` = the workbook has that table. */
export type KpiSql =
  | { readonly kpi: Kpi; readonly ok: true; readonly sql: string; readonly people: readonly PersonAsked[]; readonly table: string; readonly known: boolean; readonly split: boolean; readonly plannedValue: boolean; readonly plannedStart: boolean; readonly actualEnd: boolean }
  | { readonly kpi: Kpi; readonly ok: false; readonly refusal: QueryRefusal };

export interface KpiQueries { readonly locale: Locale; readonly asOf: Day; readonly dialect: Dialect; readonly latestBy: string | null; readonly kpis: readonly KpiSql[] }

export interface QueryOptions extends RulesOptions {
  readonly dialect: Dialect;
  /** The day to score at where Setup names none. */
  readonly asOf: Day;
  /** Overrides Setup and `asOf` alike. */
  readonly asOfAsked?: Day;
  /** The one KPI that is wanted; null = all. */
  readonly only: string | null;
  /** The column that orders the rows of one day. */
  readonly latestBy: string | null;
}

export type NoSuchKpi = { readonly kind: "no-such-kpi"; readonly name: string; readonly known: readonly string[]; readonly locale: Locale };

/** The KPIs as SQL, from the same definitions, targets and people the scores are made from; no row of data is read. Errors: as scoring; `no-such-kpi`. */
export async function kpiQueries(workbook: WorkbookPort, options: QueryOptions): Promise<Result<KpiQueries, AppRefusal | NoSuchKpi>> {
  const read = await readRules(workbook, options);
  if (!read.ok) return read;
  const rules = read.value;
  const { locale, definitions } = rules;
  const { only, dialect, latestBy } = options;
  const kpis = definitions.kpis.filter((kpi) => only === null || aliasesOf(kpi).includes(normalText(only)));
  if (only !== null && kpis.length === 0) return err({ kind: "no-such-kpi", name: only, known: definitions.kpis.map(({ id }) => id), locale });
  const asOf = options.asOfAsked ?? definitions.settings.asOf ?? options.asOf;
  return ok({ locale, asOf, dialect, latestBy, kpis: kpis.map((kpi) => kpiSql(kpi, rules, asOf, options)) });
}

function kpiSql(kpi: Kpi, { intake, locale, definitions, employees, targets, aliases }: Rules, asOf: Day, { dialect, latestBy }: QueryOptions): KpiSql {
  if (kpi.source.toLowerCase() === "actuals") return { kpi, ok: false, refusal: { kind: "already-given" } };
  const people = peopleAsked(kpi, { employees, targets, aliases, asOf, reviews: { months: definitions.settings.reviewMonths, cycleMonth: definitions.settings.cycleMonth ?? 1 } });
  if (people.length === 0) return { kpi, ok: false, refusal: { kind: "nobody-asked" } };
  const found = querySource(kpi, intake, locale);
  if (!found.ok) return { kpi, ok: false, refusal: found.error };
  const { source, columns, known } = found.value;
  const query = kpiQuery({ kpi, source, columns, people, others: otherSpellings(people, employees, aliases), dialect, asOf, latestBy, words: queryWords(locale) });
  if (!query.ok) return { kpi, ok: false, refusal: query.error };
  return { kpi, ok: true, sql: query.value, people, table: source.from.join("."), known, split: columns.split >= 0, plannedValue: (columns.extra.plannedValue ?? -1) >= 0, plannedStart: (columns.extra.plannedStart ?? -1) >= 0, actualEnd: (columns.extra.actualEnd ?? -1) >= 0 };
}

function queryWords(locale: Locale): QueryWords {
  const { ambiguousKey, ambiguousLatest } = sqlWords(locale);
  const header = (key: string): string => canonicalHeader("Actuals", key, locale);
  return { employee: header("employee"), kpi: header("kpi"), periodStart: header("periodStart"), periodEnd: header("periodEnd"), actual: header("actual"), ambiguousKey, ambiguousLatest };
}
