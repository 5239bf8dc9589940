import type { IssueKind } from "../domain/records/issue";
import { ok, type Result } from "../domain/result";
import type { Locale } from "../domain/locale";
import type { AppRefusal } from "./appRefusal";
import { contentLocale } from "./contentLocale";
import { issueKindNamed } from "../i18n/issueKinds";
import { noneOfThese } from "../domain/mapping/question";
import { takeIn } from "./intake/takeIn";
import { mappingTable } from "./outputs/mappingTable";
import { mergeTable } from "./outputs/mergeTable";
import type { WorkbookPort } from "./ports/workbookPort";

/** Something people decided: an answer to a question, or that a kind of finding is all right (or no longer is). */
export type Decision =
  | { readonly kind: "answer"; readonly id: string; readonly answer: string }
  | { readonly kind: "accept"; readonly issue: IssueKind; readonly table: string; readonly accepted: boolean };

/** Writes a decision into Mapping, and nothing else. */
export async function rememberDecision(workbook: WorkbookPort, decision: Decision, options: { readonly screen: Locale; readonly startedOn: string }): Promise<Result<null, AppRefusal>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const taken = await takeIn(workbook, survey.value, decision.kind === "answer" ? { answers: new Map([[decision.id, decision.answer]]) } : {});
  if (!taken.ok) return taken;
  const { logical } = taken.value;
  const book = decision.kind === "answer" ? taken.value.book : withAcceptance(taken.value.book, decision);
  const output = mappingTable(logical, book, contentLocale(taken.value.survey, options.screen));
  const existing = await workbook.readTables(survey.value.tables.filter(({ name }) => name.toLowerCase() === "mapping").map(({ name }) => name));
  if (!existing.ok) return existing;
  const merged = mergeTable(output, existing.value[0] ?? null, (_, column) => column);
  if (!merged.ok) return merged;
  return merged.value.write === null ? ok(null) : workbook.apply({ tables: [merged.value.write] }, { startedOn: options.startedOn });
}

function withAcceptance({ lines }: Parameters<typeof mappingTable>[1], { issue, table, accepted }: Extract<Decision, { kind: "accept" }>): Parameters<typeof mappingTable>[1] {
  const others = lines.filter((line) => !(line.what === "accepted" && line.table === table && issueKindNamed(line.readFrom) === issue));
  return { lines: [...others, { what: "accepted", table, column: "", readFrom: issue, means: accepted ? "" : noneOfThese, decided: "you" }] };
}
