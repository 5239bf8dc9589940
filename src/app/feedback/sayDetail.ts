import type { Detail } from "../../domain/feedback/evidence/detail";
import type { SentenceValues } from "../../domain/feedback/sentence";
import type { Locale } from "../../domain/locale";
import type { CellPlace } from "../../domain/records/rawTable";
import { numberText } from "../outputs/numberText";
import { spokenUnit } from "../outputs/wordDraft";

/** A detail's values for its phrase, written out, and the cell it stands on where it is one. @param measured the KPI's unit. */
export function sayDetail(detail: Detail, measured: string, locale: Locale): { readonly values: SentenceValues; readonly place: CellPlace | null } {
  const { quantity, day, count: whole } = numberText(locale);
  const unit = spokenUnit(measured);
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
      return { place: detail.place, values: { customer: detail.customer, amount: quantity(detail.amount, unit), count: whole(detail.count) } };
    case "customer-returned":
      return { place: detail.place, values: { customer: detail.customer, amount: quantity(detail.amount, unit), count: whole(detail.count), months: whole(detail.months) } };
    case "customer-lost":
      return { place: detail.place, values: { customer: detail.customer, amount: quantity(detail.amount, unit), count: whole(detail.count), date: day(detail.since) } };
    case "feedback-average":
      return { place: null, values: { average: quantity(detail.average, ""), count: whole(detail.count) } };
    case "comment-high":
    case "comment-low":
      return { place: detail.place, values: { comment: detail.comment, score: quantity(detail.score, ""), date: day(detail.day) } };
  }
}
