import type { PersonResult } from "../../domain/evaluation/evaluation";
import type { Period } from "../../domain/period";
import type { Paper } from "../../domain/records/definitions";
import { err, ok, type Result } from "../../domain/result";
import type { Cell } from "../../domain/records/rawTable";
import { locales } from "../../domain/locale";
import { formWords } from "../../i18n/forms";
import { sheetWords } from "../../i18n/sheets";
import type { AppRefusal } from "../appRefusal";
import { matchColumns } from "../outputs/matchColumns";
import { numberText } from "../outputs/numberText";
import type { HeaderOf } from "../outputs/formulaTemplate";
import type { OutputCell, OutputTable } from "../outputs/outputTable";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { rowKey } from "../outputs/rowKey";
import { keyComparison } from "../outputs/sumWhere";
import type { FormPage, FormWrite, TableContent, TableWrite } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { formMark } from "./formMark";
import { formSheetName } from "./formSheetName";
import { createdForm, frozenForm, updatedForm } from "./formWrites";
import { reviewForm, slotsFor, type FormSlots, type PlanOnForm, type ReviewFormInput } from "./reviewForm";
import type { StandingForm } from "./standingForms";

/** What forms are planned from: the outputs as they will be, and the sheets as they stand. */
export interface FormsAsked {
  readonly scored: Scored;
  readonly outputs: readonly OutputTable[];
  readonly existing: readonly TableContent[];
  readonly tables: readonly TableWrite[];
  readonly standing: readonly StandingForm[];
  readonly headerOf: HeaderOf;
  /** IDs of the people whose forms are wanted, as text; none = forms that stand are only kept from losing what they show. */
  readonly employeeIds: readonly string[];
}

/**
 * The forms to write: those asked for, made or brought up to date, and those of people or periods no longer scored,
 * which keep what they showed last. Errors: `nobody-to-review` when forms were asked for and nobody can have one.
 */
export function planForms(asked: FormsAsked): Result<readonly FormWrite[], AppRefusal> {
  const { scored, standing, employeeIds } = asked;
  const { period, people } = scored.evaluation;
  const wanted = people.filter(({ employee, kpis }) => kpis.length > 0 && employeeIds.includes(String(employee.id)));
  if (employeeIds.length > 0 && (period === null || wanted.length === 0)) return err({ kind: "nobody-to-review" });
  const current = (form: StandingForm): boolean => period !== null && form.periodEnd === period.end && people.some(({ employee }) => employee.key === form.employeeKey);
  const frozen = standing.filter((form) => !form.protected && !current(form)).flatMap((form) => frozenForm(form, answersOf) ?? []);
  if (period === null || wanted.length === 0) return ok(frozen);
  const taken = [...scored.survey.sheets.map(({ name }) => name), ...asked.tables.flatMap((table) => (table.kind === "create" ? [table.sheet] : []))];
  const written = wanted.map((person): FormWrite => {
    const mark = formMark({ employeeKey: person.employee.key, periodEnd: period.end });
    const size = scored.definitions.settings.paper ?? (scored.locale === "en-US" ? "letter" : "a4");
    const paper: FormPage["paper"] = size === "a4" ? "A4" : "Letter";
    const input = inputFor(asked, person, period, size);
    const form = formOf(standing, mark, locales.map((locale) => formWords(locale).sheet({ name: person.employee.name })));
    const slots = form && slotsIn(form);
    if (form && slots && slots.kpi.length >= person.kpis.length && slots.plan.length >= input.plans.length) return updatedForm(reviewForm(input, slots), form, { paper, headerOf: asked.headerOf });
    const words = formWords(scored.locale);
    const { day } = numberText(scored.locale);
    const sheet = formSheetName(words.sheet({ name: person.employee.name }), taken, day(period.end).slice(0, 7));
    taken.push(sheet);
    const plain = (text: string): string => text.replaceAll("&", "&&").slice(0, 60);
    const footer = { left: plain(words.footer({ name: person.employee.name, from: day(period.start), to: day(period.end) })), center: "", right: words.page };
    // A form without room for everything, or taken apart, stays as it is; what was written on it is on the new one too.
    return createdForm(reviewForm(input, slotsFor(input)), { sheet, mark, page: { paper, footer }, headerOf: asked.headerOf, answers: form });
  });
  return ok([...frozen, ...written]);
}

/** The form a person has been writing on: of several copies, the one under its own name, else the one with most answers' rows, the first. */
function formOf(standing: readonly StandingForm[], mark: string, names: readonly string[]): StandingForm | null {
  const own = standing.filter((form) => form.mark === mark);
  return own.find(({ sheet }) => names.includes(sheet)) ?? own[0] ?? null;
}

/** The places for KPIs and plans that are left on a form, in their order on it. */
function slotsIn({ rows }: StandingForm): FormSlots {
  const inOrder = [...rows].sort(([, a], [, b]) => a - b).map(([id]) => id);
  return { kpi: inOrder.filter((id) => /^kpi\d+$/.test(id)), plan: inOrder.filter((id) => /^plan\d+$/.test(id)) };
}

/** Where answers stand on every form. */
const answersOf: { readonly cells: readonly { readonly kind: "answer"; readonly row: string; readonly column: "c1" | "c2" | "c5" | "c7" }[] } = {
  cells: [
    ...(["c1", "c5"] as const).map((column) => ({ kind: "answer", row: "comments", column }) as const),
    { kind: "answer", row: "nextSteps", column: "c1" },
    ...(["employeeSignature", "managerSignature"] as const).flatMap((row) => (["c2", "c7"] as const).map((column) => ({ kind: "answer", row, column }) as const)),
  ],
};

function inputFor({ scored, outputs, existing }: FormsAsked, person: PersonResult, period: Period, paper: Paper): ReviewFormInput {
  const { evaluation, definitions, locale } = scored;
  const feedback = outputs.find(({ name }) => name === "Feedback")?.rows.find(({ cells }) => cells["employeeId"] === person.employee.id);
  const managerText = rowsOf(existing, "Feedback", scored).find((row) => rowKey([row("employeeId"), row("periodEnd")]) === rowKey([person.employee.id, period.end]))?.("managerText");
  return {
    person,
    period,
    asOf: evaluation.asOf,
    locale,
    paper,
    bands: definitions.bands,
    comparison: keyComparison([...evaluation.people.map(({ employee }) => employee.id), ...definitions.kpis.map(({ id }) => id)]),
    judged: outputs.some(({ name, columns }) => name === "Summary" && columns.some(({ id }) => id === "judgement")),
    plans: plansOnForm(outputs, existing, scored, person),
    texts: { strengths: textIn(feedback?.cells["strengths"]), changes: textIn(feedback?.cells["changes"]), managerText: textIn(managerText) },
  };
}

const textIn = (cell: OutputCell | undefined): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");

/** Lines of the plan that hold for the periods scored now: those in the sheet, people's own among them, then those about to be proposed. */
function plansOnForm(outputs: readonly OutputTable[], existing: readonly TableContent[], scored: Scored, { employee, kpis }: PersonResult): readonly PlanOnForm[] {
  const ends = new Set(kpis.map(({ period }) => period.end as number));
  const gone = locales.flatMap((locale) => [sheetWords(locale).record.gone, sheetWords(locale).record.earlier, sheetWords(locale).record.later]);
  const rows = [
    ...rowsOf(existing, "ImprovementPlan", scored).filter((row) => !gone.includes(textIn(row("record")))),
    ...(outputs.find(({ name }) => name === "ImprovementPlan")?.rows.map(({ cells }) => (id: string) => cells[id] ?? "") ?? []),
  ];
  const lines = new Map<string, PlanOnForm>();
  for (const row of rows) {
    const [id, kpi, periodEnd] = [row("employeeId"), row("kpi"), row("periodEnd")];
    const key = rowKey([id, kpi, periodEnd]);
    if (rowKey([id]) !== rowKey([employee.id]) || typeof periodEnd !== "number" || !ends.has(periodEnd) || lines.has(key)) continue;
    const name = kpis.find((result) => rowKey([result.kpi.id]) === rowKey([kpi]))?.kpi.name ?? textIn(kpi);
    lines.set(key, { kpi: textIn(kpi), name, periodEnd, texts: [textIn(row("action")), textIn(row("measure"))] });
  }
  return [...lines.values()];
}

/** Rows of an output table as they stand, each giving its cell by the id of a column. */
function rowsOf(existing: readonly TableContent[], name: string, { locale }: Scored): readonly ((id: string) => Cell)[] {
  const table = existing.find((one) => one.name === name);
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf(name, locale), table.headers);
  return table.values.map((row) => (id: string) => row[places.get(id) ?? -1] ?? "");
}
