import { draftFeedback, type FeedbackDraft } from "../../domain/feedback/draftFeedback";
import type { PersonResult } from "../../domain/evaluation/evaluation";
import { feedbackWords } from "../../i18n/feedback";
import { sheetWords } from "../../i18n/sheets";
import type { Scored } from "../scoreWorkbook";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputTable } from "./outputTable";
import { draftNumbers, wordDraft } from "./wordDraft";

/** The draft for one person; one rule for the sheet and the pane. */
export const feedbackDraftOf = (person: PersonResult): FeedbackDraft => draftFeedback(person);

/** Feedback: per person and period a drafted text with its evidence, and the places where manager and employee write. */
export function feedbackTable(scored: Scored): OutputTable {
  const { evaluation, locale } = scored;
  const words = sheetWords(locale);
  const { period } = evaluation;
  const specs: readonly ColumnSpec<"feedback">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["periodStart", "owned", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: [{ kind: "equals", text: words.record.gone, tone: "muted" }] }],
    ["strengths", "owned", { width: 48, wrap: true }],
    ["changes", "owned", { width: 48, wrap: true }],
    ["evidence", "owned", { width: 34, wrap: true }],
    ["managerText", "kept", { width: 48, wrap: true }],
    ["employeeReply", "kept", { width: 34, wrap: true }],
    ["discussedOn", "kept", { width: 14, numberFormat: formats.date, validation: { kind: "date" } }],
    ["acknowledgedOn", "kept", { width: 16, numberFormat: formats.date, validation: { kind: "date" } }],
  ];
  const scoredPeople = evaluation.people.filter(({ kpis }) => kpis.length > 0);
  return {
    name: "Feedback",
    sheet: words.sheetNames.Feedback,
    columns: outputColumns("feedback", locale, specs),
    rows: period === null ? [] : scoredPeople.map((person) => ({ cells: { ...draftCells(locale, person), periodStart: period.start, periodEnd: period.end, record: words.record.current } })),
    frozenColumns: 2,
    goneMark: { column: "record", text: words.record.gone },
  };
}

function draftCells(locale: Scored["locale"], person: PersonResult): Record<string, OutputCell> {
  const words = feedbackWords(locale);
  const draft = feedbackDraftOf(person);
  const lines = (texts: readonly string[]): string => texts.map((text) => `• ${text}`).join("\n");
  const changes = draft.changes.map((point) => wordDraft(point, locale));
  return {
    employeeId: person.employee.id,
    name: person.employee.name,
    strengths: lines(draft.strengths.map((point) => wordDraft(point, locale))),
    changes: lines(draft.askForObservation ? [...changes, words.askForObservation] : changes),
    evidence: person.kpis.filter(({ rowCount }) => rowCount > 0).map((result) => words.evidence(draftNumbers(result, 0, locale))).join(words.separator),
  };
}
