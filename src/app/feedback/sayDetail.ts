import type { Detail } from "../../domain/feedback/evidence/detail";
import type { SentenceValues } from "../../domain/feedback/sentence";
import type { Locale } from "../../domain/locale";
import type { CellPlace } from "../../domain/records/rawTable";
import { numberText } from "../outputs/numberText";

/** A detail's values for its phrase, written out, and the cell it stands on where it is one. */
export function sayDetail(detail: Detail, unit: string, locale: Locale): { readonly values: SentenceValues; readonly place: CellPlace | null } {
  const { quantity, day, count: whole } = numberText(locale);
  switch (detail.kind) {
    case "trend-better":
    case "trend-worse":
      return { place: null, values: { actual: quantity(detail.actual, unit), before: quantity(detail.before, unit), low: quantity(detail.low, unit), high: quantity(detail.high, unit), periods: whole(detail.periods) } };
    case "change-better":
    case "change-worse":
      return { place: null, values: { actual: quantity(detail.actual, unit), before: quantity(detail.before, unit), date: day(detail.since) } };
    case "project-earliest":
    case "project-latest":
      return { place: detail.place, values: { project: detail.project, days: whole(detail.days), date: day(detail.due) } };
    case "customer-gained":
    case "customer-lost":
      return { place: detail.place, values: { customer: detail.customer, amount: quantity(detail.amount, unit), count: whole(detail.count) } };
    case "feedback-average":
      return { place: detail.place, values: { average: quantity(detail.average, ""), count: whole(detail.count) } };
    case "comment-high":
    case "comment-low":
      return { place: detail.place, values: { comment: detail.comment, score: quantity(detail.score, ""), date: day(detail.day) } };
  }
}
