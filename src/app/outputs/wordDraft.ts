import type { KpiResult } from "../../domain/evaluation/evaluation";
import type { Locale } from "../../domain/locale";
import type { DraftNumbers } from "../../i18n/feedback";
import { numberText } from "./numberText";

/** A unit as it is said in a sentence: what stands in brackets behind it, as a scale, is left to the table. @example spokenUnit("points (1–5)") // "points" */
export const spokenUnit = (unit: string): string => unit.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "");

/** The numbers of one KPI line, written for a sentence; the target is the share of it that applies to the person. */
export function draftNumbers(result: KpiResult, lost: number, locale: Locale): DraftNumbers {
  const text = numberText(locale);
  const { kpi, target, actual, attainment, pace, proration, rowCount } = result;
  const goal = target.target * proration;
  const unit = spokenUnit(kpi.unit);
  return {
    kpi: kpi.name,
    actual: actual === null ? "–" : text.quantity(actual, unit),
    target: text.quantity(goal, unit),
    attainment: attainment === null ? "–" : text.percent(attainment),
    difference: actual === null ? "–" : text.difference(Math.abs(actual - goal), unit),
    lost: text.points(lost),
    rows: text.count(rowCount),
    table: kpi.source,
    expected: pace === null ? "–" : text.quantity(pace.expected, unit),
    forecast: pace?.forecast == null ? "–" : text.quantity(pace.forecast, unit),
  };
}
