import type { ScoreMemory } from "../domain/tracking/scoreMemory";
import type { Issue } from "../domain/records/issue";
import type { Cell, RawTable } from "../domain/records/rawTable";
import { ok, type Result } from "../domain/result";
import type { DataChanges } from "../domain/tracking/dataChanges";
import type { AppRefusal } from "./appRefusal";
import { checkFormulas } from "./checkFormulas";
import { planOutputs, standingNames, type OutputPlan } from "./planOutputs";
import type { CheckIn } from "./checkIns/checkInsOf";
import type { PeriodStep } from "./periods/periodStep";
import { checkExplanation } from "./why/checkExplanation";
import { planForms } from "./forms/planForms";
import { standingForms } from "./forms/standingForms";
import { explanationName } from "./why/explanationTable";
import type { Survey, TableContent, WorkbookPort } from "./ports/workbookPort";
import { scoreWorkbook, type Scored, type ScoreOptions } from "./scoreWorkbook";

export interface RefreshOptions extends ScoreOptions {
  /** ISO text of now, for the journal of an unfinished write. */
  readonly startedOn: string;
  /** ID of somebody whose score is to be explained on a sheet of its own. */
  readonly explain?: string;
  /** A period to be closed or opened again in the same write. */
  readonly period?: PeriodStep;
  /** IDs, as text, of people whose review forms are to be made or brought up to date. */
  readonly forms?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A refresh that was carried out. `sheets` are those that were written to; none when nothing had changed. */
export interface Refreshed {
  readonly scored: Scored;
  readonly issues: readonly Issue[];
  readonly outputs: readonly TableContent[];
  readonly sheets: readonly string[];
  /** Sheets of the forms that were asked for, in the order of the people. */
  readonly forms: readonly string[];
  readonly changes: DataChanges | null;
  readonly memory: ScoreMemory;
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds as `clock` tells them; zero without one. */
  readonly spent: { readonly read: number; readonly compute: number; readonly write: number; readonly check: number };
}

/** A workbook scored, and what a refresh would write to it. */
export interface Prepared { readonly scored: Scored; readonly output: OutputPlan; readonly existing: readonly TableContent[] }

/** Reads, scores and plans, without writing anything. */
export async function prepareRefresh(workbook: WorkbookPort, options: ScoreOptions & { readonly startedOn: string; readonly explain?: string; readonly period?: PeriodStep; readonly forms?: readonly string[] }): Promise<Result<Prepared, AppRefusal>> {
  const scored = await scoreWorkbook(workbook, options);
  if (!scored.ok) return scored;
  const existing = await workbook.readTables(outputsIn(scored.value.survey));
  if (!existing.ok) return existing;
  const output = planOutputs(scored.value, existing.value, options.startedOn, options.explain ?? null, options.period ?? null);
  if (!output.ok) return output;
  const { outputs, plan, headerOf } = output.value;
  const standing = await standingForms(workbook, scored.value.survey);
  if (!standing.ok) return standing;
  const forms = planForms({ scored: scored.value, outputs, existing: existing.value, tables: plan.tables, standing: standing.value, headerOf, employeeIds: options.forms ?? [] });
  if (!forms.ok) return forms;
  return ok({ scored: scored.value, output: { ...output.value, plan: { ...plan, forms: forms.value } }, existing: existing.value });
}

/**
 * The main job: real tables in, Scorecard, Summary, Feedback and ImprovementPlan out, then the sheet's own
 * numbers compared with the program's. Everything is written or nothing is.
 */
export async function refresh(workbook: WorkbookPort, options: RefreshOptions): Promise<Result<Refreshed, AppRefusal>> {
  const clock = options.clock ?? (() => 0);
  const prepared = await prepareRefresh(workbook, options);
  if (!prepared.ok) return prepared;
  const { scored, output } = prepared.value;
  const writing = clock();
  const { tables, forms = [] } = output.plan;
  if (tables.length > 0 || forms.length > 0) {
    const { startedOn, onProgress, signal } = options;
    const written = await workbook.apply(output.plan, { startedOn, ...(onProgress && { onProgress }), ...(signal && { signal }) });
    if (!written.ok) return written;
  }
  const write = clock() - writing;
  const checking = clock();
  options.onProgress?.({ step: "check", share: 0 });
  const after = tables.length === 0 ? ok(prepared.value.existing) : await readBack(workbook);
  if (!after.ok) return after;
  const scorecard = after.value.find(({ name }) => name === "Scorecard");
  const described = output.outputs.find(({ name }) => name === "Scorecard");
  const disagreements = scorecard && described ? checkFormulas(scored.evaluation, described, scorecard) : [];
  const explained = after.value.find(({ name }) => name.toLowerCase() === explanationName.toLowerCase());
  const unexplained = output.explanation === null || explained === undefined ? [] : checkExplanation(output.explanation.rows, explained, scored.locale);
  return ok({
    scored,
    issues: [...scored.evaluation.issues, ...output.issues, ...disagreements, ...unexplained],
    outputs: after.value,
    changes: output.changes,
    memory: output.memory,
    checkIns: output.checkIns,
    sheets: [...tables.map((table) => (table.kind === "create" ? table.sheet : table.expected.sheet)), ...forms.map(({ sheet }) => sheet)],
    forms: forms.filter((form) => form.kind === "create" || form.paper !== undefined).map(({ sheet }) => sheet),
    spent: { ...scored.spent, write, check: clock() - checking },
  });
}

const outputsIn = (survey: Survey): readonly string[] => {
  const names = new Set(standingNames.map((name) => name.toLowerCase()));
  return survey.tables.filter(({ name }) => names.has(name.toLowerCase())).map(({ name }) => name);
};

/** The outputs as they show now. Only values: their formulas are known, and are most of the bytes. */
async function readBack(workbook: WorkbookPort): Promise<Result<readonly TableContent[], AppRefusal>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const names = outputsIn(survey.value);
  const tables = survey.value.tables.filter(({ name }) => names.includes(name));
  const read = await workbook.readColumns(tables.map(({ name, headers }) => ({ table: name, columns: headers.map((_, column) => column) })));
  if (!read.ok) return read;
  return ok(tables.map((table) => ({ ...table, values: rowsOf(read.value.find(({ name }) => name === table.name)), formulas: [] })));
}

const rowsOf = (table: RawTable | undefined): readonly (readonly Cell[])[] =>
  Array.from({ length: table?.rowCount ?? 0 }, (_, row) => (table?.columns ?? []).map(({ cells }) => cells[row] ?? null));
