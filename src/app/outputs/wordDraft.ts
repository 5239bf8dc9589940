import type { KpiResult } from "../../domain/evaluation/evaluation";
import type { Locale } from "../../domain/locale";
import type { DraftNumbers } from "../../i18n/feedback";
import { numberText } from "./numberText";

/** The numbers of one KPI line, written for a sentence; the target is the share of it that applies to the person. */
export function draftNumbers(result: KpiResult, lost: number, locale: Locale): DraftNumbers {
  const text = numberText(locale);
  const { kpi, target, actual, attainment, pace, proration, rowCount } = result;
  const goal = target.target * proration;
  return {
    kpi: kpi.name,
    actual: actual === null ? "–" : text.quantity(actual, kpi.unit),
    target: text.quantity(goal, kpi.unit),
    attainment: attainment === null ? "–" : text.percent(attainment),
    difference: actual === null ? "–" : text.quantity(Math.abs(actual - goal), kpi.unit),
    lost: text.points(lost),
    rows: text.count(rowCount),
    table: kpi.source,
    expected: pace === null ? "–" : text.quantity(pace.expected, kpi.unit),
    forecast: pace?.forecast == null ? "–" : text.quantity(pace.forecast, kpi.unit),
  };
}
