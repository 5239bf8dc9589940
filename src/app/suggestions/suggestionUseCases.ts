import type { Suggestions } from "../../domain/goals/suggestion/suggestion";
import { matchHeaders } from "../../domain/records/matchHeaders";
import { err, ok, type Result } from "../../domain/result";
import type { AppRefusal } from "../appRefusal";
import { mergeTable } from "../outputs/mergeTable";
import { headersIn } from "../planOutputs";
import type { TableContent, TableWrite, WorkbookPort } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import { scoreWorkbook, type Scored, type ScoreOptions } from "../scoreWorkbook";
import { planProposals, type ProposalCounts } from "./planProposals";
import { sheetSuggestions } from "./sheetSuggestions";
import { standingNow, suggestionsOf, suggestionsSheet } from "./suggestionsOf";
import { suggestionsView, type SuggestionsView } from "./suggestionsView";

export interface SuggestOptions extends ScoreOptions { readonly startedOn: string; readonly signal?: AbortSignal }

/** The workbook as scored, with its suggestions for the next period and their sheet as it stands. */
export interface Suggested { readonly scored: Scored; readonly suggestions: Suggestions; readonly standing: TableContent | null; readonly view: SuggestionsView }

/** Works out next period's targets and writes nothing. Errors: those of scoring. */
export async function lookAtSuggestions(workbook: WorkbookPort, options: ScoreOptions): Promise<Result<Suggested, AppRefusal>> {
  const scored = await scoreWorkbook(workbook, options);
  if (!scored.ok) return scored;
  return withSheet(workbook, scored.value, suggestionsOf(scored.value));
}

/** Writes or brings up to date the sheet of suggestions, and nothing else. */
export async function writeSuggestions(workbook: WorkbookPort, options: SuggestOptions): Promise<Result<Suggested, AppRefusal>> {
  const looked = await lookAtSuggestions(workbook, options);
  if (!looked.ok) return looked;
  const { scored, suggestions, standing } = looked.value;
  const write = sheetWrite(scored, suggestions, standing);
  if (!write.ok) return write;
  if (write.value === null) return looked;
  const written = await workbook.apply({ tables: [write.value] }, applyOptions(options));
  return written.ok ? withSheet(workbook, scored, suggestions) : written;
}

/**
 * Puts what the sheet of suggestions shows into Targets, as rows nobody has accepted yet: all of it in one write, or
 * none. Errors: `no-suggestions`, `targets-not-a-table`, `targets-without-people`; the host's refusals.
 */
export async function proposeTargets(workbook: WorkbookPort, options: SuggestOptions): Promise<Result<Suggested & { readonly counts: ProposalCounts }, AppRefusal>> {
  const looked = await lookAtSuggestions(workbook, options);
  if (!looked.ok) return looked;
  const { scored, suggestions, standing } = looked.value;
  if (standing === null) return err({ kind: "no-suggestions" });
  const mapped = scored.intake.logical.find(({ survey: { name } }) => name === "Targets");
  const table = tableNamed(scored.survey, "Targets");
  if (mapped !== undefined || table === null) return err({ kind: "targets-not-a-table", sheet: scored.targets.sheet });
  if (!matchHeaders("Targets", table.headers).found.has("employee")) return err({ kind: "targets-without-people", sheet: table.sheet });
  const read = await workbook.readTables([table.name]);
  if (!read.ok) return read;
  const [targets] = read.value;
  // Rows are written by their place: it must be the one they were scored at.
  if (targets === undefined || targets.rowCount !== scored.targets.rowCount || targets.firstRow !== scored.targets.firstRow) return err({ kind: "changed-meanwhile", table: table.name });
  const { write, counts, after } = planProposals(standingNow(suggestions.suggestions, targets, scored), sheetSuggestions(standing, scored.locale), targets);
  const proposed: Suggestions = { ...suggestions, suggestions: after };
  const states = sheetWrite(scored, proposed, standing);
  if (!states.ok) return states;
  const tables: readonly TableWrite[] = [...(write === null ? [] : [write]), ...(states.value === null ? [] : [states.value])];
  if (tables.length === 0) return ok({ ...looked.value, counts });
  const written = await workbook.apply({ tables }, applyOptions(options));
  if (!written.ok) return written;
  const done = await withSheet(workbook, scored, proposed);
  return done.ok ? ok({ ...done.value, counts }) : done;
}

const applyOptions = ({ startedOn, onProgress, signal }: SuggestOptions) => ({ startedOn, ...(onProgress && { onProgress }), ...(signal && { signal }) });

function sheetWrite(scored: Scored, suggestions: Suggestions, standing: TableContent | null): Result<TableWrite | null, AppRefusal> {
  const output = suggestionsSheet(scored, suggestions);
  const headerOf = headersIn(scored, [output], standing === null ? [] : [standing]);
  const merged = mergeTable(output, standing, (table, column) => headerOf(table ?? output.name, column));
  return merged.ok ? ok(merged.value.write) : merged;
}

async function withSheet(workbook: WorkbookPort, scored: Scored, suggestions: Suggestions): Promise<Result<Suggested, AppRefusal>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const table = tableNamed(survey.value, "TargetSuggestions");
  const read = table === null ? ok([]) : await workbook.readTables([table.name]);
  if (!read.ok) return read;
  const standing = read.value[0] ?? null;
  return ok({ scored, suggestions, standing, view: suggestionsView(scored, suggestions, standing) });
}
