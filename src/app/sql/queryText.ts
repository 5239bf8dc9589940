import { isoDay } from "../../domain/cleaning/calendar";
import type { Locale } from "../../domain/locale";
import { choiceWord } from "../../domain/records/choices";
import type { Measure } from "../../domain/records/definitions";
import { comment } from "../../domain/sql/quoting";
import type { QueryRefusal } from "../../domain/sql/querySource";
import { sqlWords } from "../../i18n/sql";
import type { KpiQueries, KpiSql } from "./kpiQueries";

const dialectNames = { duckdb: "DuckDB", spark: "Spark" } as const;

/** All queries as one SQL file: each statement below a comment that says in the workbook's language what it is; what could not be said stands there as a comment. */
export function queryText({ locale, asOf, dialect, latestBy, kpis }: KpiQueries): string {
  const words = sqlWords(locale);
  const head = [words.about({ dialect: dialectNames[dialect], asOf: isoDay(asOf) }), words.howToUse, words.again, words.types, words.text, ...(dialect === "spark" ? [words.spark] : [])];
  return [comment(head), ...kpis.map((one) => (one.ok ? `${comment(notesOn(one, latestBy, locale))}${one.sql}` : comment([notWritten(one, locale)])))].join("\n");
}

/** Why a KPI is not among the queries, as a sentence. */
export const notWritten = ({ kpi, refusal }: Extract<KpiSql, { readonly ok: false }>, locale: Locale): string =>
  sqlWords(locale).notWritten({ name: kpi.name, reason: reasonOf(refusal, locale) });

function notesOn({ kpi, people, table, known, split, plannedValue, plannedStart, actualEnd }: Extract<KpiSql, { readonly ok: true }>, latestBy: string | null, locale: Locale): readonly string[] {
  const words = sqlWords(locale);
  const periods = [...new Set(people.map(({ countedFrom, countedTo }) => `${isoDay(countedFrom)} – ${isoDay(countedTo)}`))];
  return [
    words.kpi(kpi),
    words.definition({ aggregate: choiceWord("aggregate", kpi.aggregate, locale), measure: measureText(kpi.measure), table }),
    ...(kpi.where.length === 0 ? [] : [words.where({ conditions: kpi.where.map(({ column, operator, value }) => `${column} ${operator} ${value}`).join("; ") })]),
    words.people({ count: people.length, days: periods.join(", ") }),
    ...(known ? [] : [words.notInWorkbook({ table })]),
    ...(!known && !split && kpi.aggregate === "sum" && kpi.source.toLowerCase() === "sales" ? [words.noSplit] : []),
    ...(!known && !plannedValue && (kpi.aggregate === "weighted-progress" || kpi.aggregate === "schedule-performance") ? [words.noPlannedValue] : []),
    ...(!known && !plannedStart && kpi.aggregate === "schedule-performance" ? [words.noPlannedStart] : []),
    ...(!known && !actualEnd && kpi.aggregate === "schedule-performance" ? [words.noActualEnd] : []),
    ...(kpi.aggregate === "latest" && latestBy === null ? [words.tie] : []),
  ];
}

function measureText(measure: Measure): string {
  switch (measure.kind) {
    case "none":
      return "";
    case "product":
      return measure.columns.join(" × ");
    case "quotient":
      return `${measure.numerator.join(" × ")} / ${measure.denominator.join(" × ")}`;
  }
}

function reasonOf(refusal: QueryRefusal, locale: Locale): string {
  const { reasons } = sqlWords(locale);
  switch (refusal.kind) {
    case "nobody-asked":
    case "already-given":
      return reasons[refusal.kind]();
    case "column-missing":
      return reasons[refusal.kind](refusal);
    case "column-not-sayable":
      return reasons[refusal.kind](refusal);
    case "rows-chosen":
      return reasons[refusal.kind](refusal);
    case "several-sheets":
      return reasons[refusal.kind](refusal);
    case "name-not-quotable":
      return reasons[refusal.kind](refusal);
  }
}
