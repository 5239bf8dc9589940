import type { PersonResult } from "../../domain/evaluation/evaluation";
import { draftFeedback, type FeedbackDraft } from "../../domain/feedback/draftFeedback";
import { rowDetails } from "../../domain/feedback/evidence/rowDetails";
import { themesOf } from "../../domain/feedback/evidence/themesOf";
import { trendsOf } from "../../domain/feedback/evidence/trendsOf";
import type { Detail } from "../../domain/feedback/evidence/detail";
import { observationsInPeriod } from "../../domain/feedback/observationsInPeriod";
import { reviewRules } from "../../domain/judgement/reviewRules";
import type { Scored } from "../scoreWorkbook";
import { rowsOfKpi } from "../why/kpiRows";

const made = new WeakMap<Scored, ReadonlyMap<string, FeedbackDraft>>();

/** Everybody's draft by `Employee.key`, made once for the sheet and the pane alike. */
export function draftsOf(scored: Scored): ReadonlyMap<string, FeedbackDraft> {
  const had = made.get(scored);
  if (had !== undefined) return had;
  const { evaluation, employees, addedUp, definitions: { settings }, feedback, reviews } = scored;
  const { asOf, period, people } = evaluation;
  const observed = observationsInPeriod(feedback.observations, period, asOf);
  const trend = trendsOf({ employees, encoded: addedUp.encoded, asOf, leastChange: settings.feedbackChange / 100 });
  const places = new Map(employees.map(({ key }, index) => [key, index]));
  const draftOf = (person: PersonResult): FeedbackDraft => {
    const { key } = person.employee;
    // Two KPIs of one table tell of the same customers and projects; that is said once a side.
    const told = new Set<string>();
    return draftFeedback(person, {
      asOf,
      observations: observed.get(key) ?? [],
      themes: themesOf(reviews.get(key), reviewRules(settings)),
      detailsOf: (result, side) => {
        const moved = trend(places.get(key) ?? -1, result);
        const rows = rowsOfKpi(scored, key, result);
        const details: readonly Detail[] = rows === null ? [] : rowDetails(rows, result, side, asOf);
        // That a strength was once a little stronger is no strength; that it left the usual range is worth knowing.
        return [...(moved === null || (side === "strength" && moved.kind === "change-worse") ? [] : [moved]), ...details.filter(({ kind }) => {
          const id = `${result.kpi.source.toLowerCase()}\u241f${kind}`;
          if (told.has(id)) return false;
          told.add(id);
          return true;
        })];
      },
    });
  };
  const drafts = new Map(people.map((person) => [person.employee.key, draftOf(person)]));
  made.set(scored, drafts);
  return drafts;
}

/** The draft for one person; one rule for the sheet and the pane. */
export const feedbackDraftOf = (scored: Scored, person: PersonResult): FeedbackDraft => draftsOf(scored).get(person.employee.key) ?? draftFeedback(person);
