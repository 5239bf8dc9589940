import { locales, type Locale } from "../../domain/locale";
import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import type { Period } from "../../domain/period";
import type { Paper } from "../../domain/records/definitions";
import type { Day } from "../../domain/units";
import { formWords, type FormWords } from "../../i18n/forms";
import { sheetWords } from "../../i18n/sheets";
import { numberText } from "../outputs/numberText";
import type { OutputCell } from "../outputs/outputTable";
import { formats } from "../outputs/outputColumns";
import type { BandName } from "../outputs/highlights";
import { bandHighlights } from "../outputs/highlights";
import type { KeyComparison } from "../outputs/sumWhere";
import type { FormLook } from "../ports/workbookPort";
import { barOf, longTextOf, numberOf, numberParts, textAbout, textOf } from "./formFormulas";
import { columnIndex, formColumns, type FormCell, type FormColumn, type FormLayout, type FormRow, type FormSpan } from "./formLayout";
import { fitText, type FittedText } from "./fitText";

/** One line of the plan: its keys in ImprovementPlan, and its longest texts as they stand, for the height of its row. */
export interface PlanOnForm { readonly kpi: string; readonly name: string; readonly periodEnd: number; readonly texts: readonly [action: string, measure: string] }

/** What a form is made from. Texts are those of Feedback as they stand: only their length is used, the form shows them live. */
export interface ReviewFormInput {
  readonly person: PersonResult;
  readonly period: Period;
  readonly asOf: Day;
  readonly locale: Locale;
  readonly paper: Paper;
  readonly bands: readonly BandName[];
  readonly comparison: KeyComparison;
  readonly judged: boolean;
  readonly plans: readonly PlanOnForm[];
  readonly texts: { readonly strengths: string; readonly changes: string; readonly managerText: string };
}

/** Rows of the form that are there for a KPI or a plan each; those not needed are hidden. */
export interface FormSlots { readonly kpi: readonly string[]; readonly plan: readonly string[] }

/** A form has room for more than it needs today, so that it need not be laid out anew soon. */
export const slotsFor = ({ person: { kpis }, plans }: ReviewFormInput): FormSlots => ({
  kpi: Array.from({ length: Math.max(12, kpis.length + 2) }, (_, index) => `kpi${index + 1}`),
  plan: Array.from({ length: Math.max(6, plans.length + 2) }, (_, index) => `plan${index + 1}`),
});

type Label = keyof FormWords["labels"];
/** Points all rows should come to, so that the page is filled at the scale its width asks for. */
const pageHeight: Readonly<Record<Paper, number>> = { letter: 810, a4: 895 };
/** Points the rows may come to where a long text needs them: the whole page then prints a little smaller. */
const highestPage: Readonly<Record<Paper, number>> = { letter: 940, a4: 1038 };
/** A draft beyond this leaves too little of the page for the talk. */
const draftRoom = 160;
const [leastComments, leastSteps] = [70, 50];
const quantity = "[>=1000]#,##0;#,##0.00";

/** The review form of one person: their numbers, feedback and plan live, and where both write and sign. */
export function reviewForm(input: ReviewFormInput, slots: FormSlots): FormLayout {
  const { person, period, asOf, locale, bands, judged, plans, texts, comparison } = input;
  const { employee } = person;
  const words = formWords(locale);
  const { day } = numberText(locale);
  const rows: FormRow[] = [];
  const cells: FormCell[] = [];
  const spans: FormSpan[] = [];
  const row = (id: string, points: number, hidden = false): string => {
    rows.push({ id, points, ...(hidden && { hidden }) });
    return id;
  };
  const span = (at: string, column: FormColumn, columns: number, look: FormLook): void => void spans.push({ row: at, column, columns, look, ...(columns > 1 && { merge: true }) });
  const label = (at: string, column: FormColumn, text: Label, columns = 1, look: FormLook = { role: "label", size: 9 }): void => {
    cells.push({ row: at, column, kind: "label", text: words.labels[text], inAnyLanguage: locales.map((one) => formWords(one).labels[text]) });
    span(at, column, columns, look);
  };
  const owned = (at: string, column: FormColumn, cell: OutputCell | ((at: Parameters<Extract<FormCell, { kind: "owned" }>["cell"]>[0]) => OutputCell), columns = 1, look: FormLook = {}): void => {
    cells.push({ row: at, column, kind: "owned", cell: typeof cell === "function" ? cell : () => cell, ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }), ...(look.wrap === true && look.size !== undefined && { size: look.size }) });
    span(at, column, columns, look);
  };
  const answer = (at: string, column: FormColumn, columns: number, look: FormLook = {}): void => {
    cells.push({ row: at, column, kind: "answer" });
    span(at, column, columns, { role: "answer", wrap: true, vertical: "top", lines: "around", ...look });
  };
  const heading = (id: string, text: Label): void => label(row(id, 20), "c1", text, 8, { role: "heading", bold: true, size: 11 });
  const gap = (id: string): void => void row(id, 7);

  owned(row("title", 30), "c1", words.title({ name: employee.name }), 8, { role: "title", bold: true, size: 18 });
  const info = (id: string, left: readonly [Label, OutputCell], right: readonly [Label, OutputCell]): void => {
    row(id, 17);
    label(id, "c1", left[0]);
    owned(id, "c2", left[1], 3, { bold: true, align: "left" });
    label(id, "c5", right[0], 2);
    owned(id, "c7", right[1], 2, { bold: true, align: "left" });
  };
  info("who", ["employee", employee.name], ["team", employee.team ?? ""]);
  info("where", ["employeeId", employee.id], ["role", employee.role ?? ""]);
  info("when", ["manager", employee.manager ?? ""], ["period", words.period({ from: day(period.start), to: day(period.end) })]);
  gap("gap1");

  label(row("results", 20), "c1", "results", 6, { role: "heading", bold: true, size: 11 });
  owned("results", "c7", words.asOf({ day: day(asOf) }), 2, { role: "heading", size: 9, align: "right" });
  row("heads", 30);
  const head = (column: FormColumn, text: Label, align: FormLook["align"]): void => label("heads", column, text, 1, { role: "label", bold: true, size: 9, wrap: true, lines: "below", ...(align && { align }), ...(column === "c8" && { indent: 1 }) });
  head("c1", "kpi", "left");
  ([["c2", "actual"], ["c3", "target"], ["c4", "attainment"], ["c5", "score"], ["c6", "weight"], ["c7", "contribution"]] as const).forEach(([column, text]) => head(column, text, "right"));
  head("c8", "chart", "left");
  slots.kpi.forEach((id, index) => kpiRow(id, person.kpis[index] ?? null));
  const onSummary = { employeeId: employee.id, periodEnd: period.end };
  row("total", 22);
  label("total", "c1", "total", 6, { bold: true, size: 12 });
  owned("total", "c7", numberOf(comparison, "Summary", "total", onSummary), 1, { bold: true, size: 12, align: "right", numberFormat: formats.points });
  const [counted, summed] = numberParts(comparison, "Summary", "judgement", onSummary);
  owned("total", "c8", judged ? { template: `=IF(${counted}>0,"${words.judgement}"&TEXT(${summed},"0.0"),"")` } : "", 1, { role: "muted", size: 9, align: "left", indent: 1 });
  row("outcome", 22);
  label("outcome", "c1", "band");
  owned("outcome", "c2", textOf("Summary", "band", onSummary), 2, { bold: true, size: 12, align: "center", lines: "around", highlights: bandHighlights(bands) });
  label("outcome", "c5", "agreed", 2);
  owned("outcome", "c7", textOf("Summary", "agreedRating", onSummary), 2, { bold: true, size: 12, align: "center", lines: "around", highlights: bandHighlights(bands) });
  gap("gap2");

  heading("feedback", "feedback");
  row("drafts", 15);
  label("drafts", "c1", "strengths", 4, { role: "label", bold: true, size: 9 });
  label("drafts", "c5", "changes", 4, { role: "label", bold: true, size: 9 });
  const half = (from: number): number => formColumns.slice(from, from + 4).reduce((sum, [, width]) => sum + width, 0) * 1.02;
  const wide = locale === "zh-CN";
  const drafts = [fitText(texts.strengths, { width: half(0), least: 34, rooms: [draftRoom], wide }), fitText(texts.changes, { width: half(4), least: 34, rooms: [draftRoom], wide })] as const;
  row("draftTexts", Math.max(...drafts.map(({ points }) => points)));
  const prose = ({ size }: FittedText): FormLook => ({ wrap: true, vertical: "top", size });
  const longText = (column: string, { characters }: FittedText): OutputCell => longTextOf("Feedback", column, onSummary, characters, words.continues({ sheet: sheetWords(locale).sheetNames.Feedback }));
  owned("draftTexts", "c1", longText("strengths", drafts[0]), 4, prose(drafts[0]));
  owned("draftTexts", "c5", longText("changes", drafts[1]), 4, prose(drafts[1]));
  label(row("words", 15), "c1", "managerText", 8, { role: "label", bold: true, size: 9 });
  // Its height is what the rest of the page leaves it.
  const managerRow = rows.length;
  row("managerText", 0);
  gap("gap3");

  heading("plan", "plan");
  row("planHeads", 16, plans.length === 0);
  const planHead = (column: FormColumn, text: Label, columns: number): void => label("planHeads", column, text, columns, { role: "label", bold: true, size: 9, lines: "below" });
  planHead("c1", "planWhat", 1);
  planHead("c2", "action", 4);
  planHead("c6", "due", 1);
  planHead("c7", "measure", 2);
  slots.plan.forEach((id, index) => planRow(id, plans[index] ?? null));
  label(row("noPlan", 17, plans.length > 0), "c1", "noPlan", 8, { role: "muted", size: 10 });
  gap("gap4");

  heading("talk", "talk");
  row("commentHeads", 15);
  label("commentHeads", "c1", "employeeComment", 4, { role: "label", bold: true, size: 9 });
  label("commentHeads", "c5", "managerComment", 4, { role: "label", bold: true, size: 9 });
  const below = 20 + 7 + 60;
  const used = (): number => below + rows.reduce((sum, one) => sum + (one.hidden === true ? 0 : one.points), 0);
  const others = used() + leastComments + leastSteps;
  const unused = pageHeight[input.paper] - others;
  // Some of it is there before the text is: forms are often made first.
  const managerWords = fitText(texts.managerText, { width: half(0) + half(4), least: Math.max(34, Math.min(88, Math.round(unused * 0.3))), rooms: [unused, Math.max(draftRoom, highestPage[input.paper] - others)], wide });
  rows.splice(managerRow, 1, { id: "managerText", points: managerWords.points });
  owned("managerText", "c1", longText("managerText", managerWords), 8, { ...prose(managerWords), lines: "around" });
  // What the page then has left is for people to write on.
  const left = pageHeight[input.paper] - used();
  row("comments", Math.min(300, Math.max(leastComments, Math.round(left * 0.6))));
  answer("comments", "c1", 4);
  answer("comments", "c5", 4);
  label(row("stepsHead", 20), "c1", "nextSteps", 8, { role: "label", bold: true, size: 9, vertical: "bottom" });
  answer(row("nextSteps", Math.min(220, Math.max(leastSteps, Math.round(left * 0.4)))), "c1", 8);
  gap("gap5");
  const sign = (id: string, text: Label): void => {
    row(id, 30);
    label(id, "c1", text, 1, { role: "label", size: 9, vertical: "bottom" });
    answer(id, "c2", 4, { lines: "below", vertical: "bottom" });
    label(id, "c6", "date", 1, { role: "label", size: 9, vertical: "bottom", align: "right" });
    answer(id, "c7", 2, { lines: "below", vertical: "bottom", align: "left", numberFormat: formats.date });
  };
  sign("employeeSignature", "employeeSignature");
  sign("managerSignature", "managerSignature");
  return { rows, cells, spans };

  function kpiRow(id: string, result: KpiResult | null): void {
    row(id, 18, result === null);
    const look = (numberFormat: string): FormLook => ({ size: 10, align: "right", lines: "below", numberFormat });
    const keys = result && { employeeId: employee.id, kpi: result.kpi.id, periodStart: result.period.start, periodEnd: result.period.end };
    const figure = (column: FormColumn, from: string, numberFormat: string): void => owned(id, column, keys === null ? "" : numberOf(comparison, "Scorecard", from, keys), 1, look(numberFormat));
    const own = result?.kpi.unit === "%" ? formats.percent : quantity;
    owned(id, "c1", result === null ? "" : kpiName(result), 1, { size: 10, lines: "below" });
    figure("c2", "actual", own);
    figure("c3", "periodTarget", own);
    figure("c4", "attainment", formats.percent);
    figure("c5", "score", formats.points);
    figure("c6", "weight", "0.##");
    figure("c7", "contribution", formats.points);
    owned(id, "c8", (at) => (result === null ? "" : barOf(at(id, "c4"))), 1, { role: "bar", font: "Arial", size: 7, align: "left", indent: 1, lines: "below" });
  }

  function planRow(id: string, plan: PlanOnForm | null): void {
    const keys = plan && { employeeId: employee.id, kpi: plan.kpi, periodEnd: plan.periodEnd };
    const text = (column: string): OutputCell => (keys === null ? "" : textOf("ImprovementPlan", column, keys));
    const width = (from: FormColumn, columns: number): number => formColumns.slice(columnIndex(from), columnIndex(from) + columns).reduce((sum, [, one]) => sum + one, 0) * 1.02;
    const [action, measure] = ([["c2", 4, 0], ["c7", 2, 1]] as const).map(([from, columns, which]) => fitText(plan?.texts[which] ?? "", { width: width(from, columns), least: 32, rooms: [draftRoom], wide: locale === "zh-CN" }));
    const fitted: FittedText = { size: Math.min(action?.size ?? 10, measure?.size ?? 10), points: Math.max(action?.points ?? 32, measure?.points ?? 32), characters: 0 };
    row(id, plan === null ? 18 : fitted.points, plan === null);
    const look: FormLook = { wrap: true, vertical: "top", size: fitted.size, lines: "below" };
    owned(id, "c1", keys === null || plan === null ? "" : textAbout(plan.name, "ImprovementPlan", "cause", keys), 1, look);
    owned(id, "c2", text("action"), 4, look);
    owned(id, "c6", keys === null ? "" : numberOf(comparison, "ImprovementPlan", "due", keys), 1, { ...look, align: "left", numberFormat: formats.date });
    owned(id, "c7", text("measure"), 2, look);
  }
}

const kpiName = ({ kpi: { name, unit } }: KpiResult): string => (unit === "" || unit === "%" ? name : `${name} (${unit})`);
