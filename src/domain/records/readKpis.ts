import { locales } from "../locale";
import { choiceWord, choiceWords, readChoice } from "./choices";
import { defaultCurveName } from "./defaults";
import type { Kpi } from "./definitions";
import { readConditions, readMeasure } from "./measure";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** KPIs by row. A condition that cannot be read leaves the KPI out, since scoring without it would be wrong. */
export function readKpis(table: RawTable): Read<readonly Kpi[]> {
  const seen = new Set<string>();
  return readRows("KPIs", table, (row): Kpi | null => {
    const id = row.text("kpi");
    if (id === null) {
      row.issue("cell-blank", "unscored", "kpi");
      return null;
    }
    const key = normalText(id);
    if (seen.has(key)) {
      row.issue("kpi-duplicate", "unscored", "kpi", { found: id });
      return null;
    }
    seen.add(key);
    const where = readConditions(row.text("where"));
    if (where === null) row.issue("kpi-condition-unreadable", "unscored", "where", { found: row.text("where") ?? "", subject: id });
    const measure = readMeasure(row.text("measure"));
    const aggregate = row.text("aggregate");
    const direction = row.text("direction");
    const chosenAggregate = aggregate === null ? (measure.kind === "quotient" ? "share" : "sum") : readChoice("aggregate", aggregate);
    const chosenDirection = direction === null ? (chosenAggregate === "days-late" ? "lower-is-better" : "higher-is-better") : readChoice("direction", direction);
    const all = (set: "aggregate" | "direction"): string => locales.map((locale) => choiceWords(set, locale).join(", ")).join(" / ");
    if (chosenAggregate === null) row.issue("cell-not-a-choice", "unscored", "aggregate", { found: aggregate ?? "", expected: all("aggregate") });
    if (chosenDirection === null) row.issue("cell-not-a-choice", "unscored", "direction", { found: direction ?? "", expected: all("direction") });
    // A sum or mean of ratios is no figure anybody means; adding up the numerators alone would be one nobody asked for.
    const ratioOf = measure.kind === "quotient" && (chosenAggregate === "sum" || chosenAggregate === "average" || chosenAggregate === "latest");
    if (ratioOf) row.issue("cell-not-a-choice", "unscored", "aggregate", { found: aggregate ?? "", expected: locales.map((locale) => choiceWord("aggregate", "share", locale)).join(" / ") });
    // Figures of reviews are shown by their own rules; a KPI added up from the rows would tell what those hide.
    const ofReviews = normalText(row.text("source") ?? "") === "reviews360";
    if (ofReviews) row.issue("kpi-source-reviews", "unscored", "source", { subject: id });
    if (ofReviews || where === null || chosenAggregate === null || chosenDirection === null || ratioOf) return null;
    return {
      id, key, measure, where,
      name: row.text("name") ?? id,
      source: row.text("source") ?? "Sales",
      aggregate: chosenAggregate,
      direction: chosenDirection,
      employeeColumn: row.text("employeeColumn"),
      dateColumn: row.text("dateColumn"),
      unit: row.text("unit") ?? (chosenAggregate === "days-late" ? daysIn(aggregate) : ""),
      curve: row.text("curve") ?? defaultCurveName,
      objective: row.text("objective"),
      place: row.place("kpi"),
    };
  });
}

/** What lateness is counted in, in the language the KPI is written in. */
const daysIn = (aggregate: string | null): string => (/\p{Script=Han}/u.test(aggregate ?? "") ? "天" : "days");
