import type { PersonResult } from "../../domain/evaluation/evaluation";
import { feedbackWords } from "../../i18n/feedback";
import { sheetWords } from "../../i18n/sheets";
import { pointText, saidDrafts } from "../feedback/saidDrafts";
import type { SaidPoint } from "../feedback/sayDraft";
import { wordingCell } from "../feedback/wordingCell";
import { wordingOf } from "../feedback/wordingOf";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { textLiteral } from "./formulaTemplate";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputTable } from "./outputTable";
import { recordHighlights, recordMark } from "./recordMark";

/**
 * Feedback: per person and period a drafted text with its evidence, the places where manager and employee write, and
 * what the wording check says of the manager's text. Rows of an earlier period stay, also those nobody wrote in, as their
 * last refresh left them: a draft is told nowhere else, and what was seen of people then may no longer stand in the data.
 * @param existing the output tables as they stand, for what the manager wrote.
 */
export function feedbackTable(scored: Scored, existing: readonly TableContent[]): OutputTable {
  const { evaluation, locale } = scored;
  const words = sheetWords(locale);
  const { period } = evaluation;
  const specs: readonly ColumnSpec<"feedback">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["periodStart", "owned", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: recordHighlights(locale) }],
    ["strengths", "owned", { width: 48, wrap: true }],
    ["changes", "owned", { width: 48, wrap: true }],
    ["evidence", "owned", { width: 34, wrap: true }],
    ["strengthsRows", "owned", { width: 24 }],
    ["changesRows", "owned", { width: 24 }],
    ["managerText", "kept", { width: 48, wrap: true }],
    ["wording", "owned", { width: 48, wrap: true }],
    ["employeeReply", "kept", { width: 34, wrap: true }],
    ["discussedOn", "kept", { width: 14, numberFormat: formats.date, validation: { kind: "date" } }],
    ["acknowledgedOn", "kept", { width: 16, numberFormat: formats.date, validation: { kind: "date" } }],
  ];
  const scoredPeople = evaluation.people.filter(({ kpis }) => kpis.length > 0);
  const checked = wordingOf(scored, existing, locale);
  return {
    name: "Feedback",
    sheet: words.sheetNames.Feedback,
    columns: outputColumns("feedback", locale, specs),
    rows: period === null ? [] : scoredPeople.map((person) => ({ cells: { ...draftCells(scored, person), wording: wordingCell(checked.get(person.employee.key), locale), periodStart: period.start, periodEnd: period.end, record: words.record.current } })),
    frozenColumns: 2,
    goneMark: recordMark(evaluation, locale, true),
  };
}

/** A way to the rows for whoever opens the file without the add-in, named by where it goes. */
const linkTo = (cells: string | null): OutputCell => (cells === null ? "" : { template: `=HYPERLINK(${textLiteral(`#${cells}`)},${textLiteral(cells)})` });

/** What a cell can hold in Excel. */
const mostCharacters = 32_000;

function draftCells(scored: Scored, { employee }: PersonResult): Record<string, OutputCell> {
  const words = feedbackWords(scored.locale);
  const draft = saidDrafts(scored, scored.locale).get(employee.key);
  const lines = (texts: readonly string[]): string => texts.map((text) => `• ${text}`).join("\n").slice(0, mostCharacters);
  const say = (points: readonly SaidPoint[] = []): readonly string[] => points.map((point) => pointText(point, scored.locale));
  const changes = say(draft?.changes);
  return {
    employeeId: employee.id,
    name: employee.name,
    strengths: lines(say(draft?.strengths)),
    changes: lines(draft?.ask === true ? [...changes, words.askForObservation] : changes),
    evidence: (draft?.evidence ?? "").slice(0, mostCharacters),
    strengthsRows: linkTo(draft?.cells.strengths ?? null),
    changesRows: linkTo(draft?.cells.changes ?? null),
  };
}
