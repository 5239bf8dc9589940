import { wordRefusal } from "../app/appRefusal";
import { dataView } from "../app/dataView";
import type { IntakeView } from "../app/intake/intakeView";
import { takeIn } from "../app/intake/takeIn";
import { prepareRefresh } from "../app/refresh";
import type { Issue } from "../domain/records/issue";
import type { Locale } from "../domain/locale";
import { cliWords } from "../i18n/cli";
import { mappingWords } from "../i18n/mapping";
import { wordIssue } from "../i18n/wording";
import { checkAnswers } from "./checkAnswers";
import { CliStop, exitCode } from "./exit";
import { asOfFlag, langFlag, type Run } from "./flags";
import { today } from "./isoDay";
import { mapFlag } from "./mapFlag";
import { openFile } from "./openWorkbook";
import type { RefreshFlags } from "./refreshCommand";
import { jsonIssue } from "./report";
import { save } from "./save";

/** `inspect`: what data is in the workbook, how it would be read, and what could not be used. A workbook that cannot be scored is a finding here, not a refusal. */
export async function inspectCommand(file: string, flags: RefreshFlags, { screen, out }: Run): Promise<void> {
  const asOfAsked = asOfFlag(flags.asOf, screen);
  const asked = langFlag(flags.lang, screen);
  const answers = await mapFlag(flags.map, screen);
  const opened = await openFile(file, { allowLoss: true, locale: screen, writes: false });
  try {
    await checkAnswers(opened.workbook, answers, { file: flags.map ?? "", locale: asked ?? screen });
    const survey = await opened.workbook.survey();
    if (!survey.ok) throw new CliStop(exitCode.refused, wordRefusal(survey.error, asked ?? screen).message);
    const intake = await takeIn(opened.workbook, survey.value, { explore: true, answers });
    if (!intake.ok) throw new CliStop(exitCode.refused, wordRefusal(intake.error, asked ?? screen).message);
    const prepared = await prepareRefresh(opened.workbook, { asOf: today(new Date()), startedOn: new Date().toISOString(), ...(asOfAsked !== null && { asOfAsked }), screen, ...(asked !== null && { locale: asked }), answers });
    const locale: Locale = asked ?? (prepared.ok ? prepared.value.scored.locale : screen);
    const issues = issuesOf(prepared, locale);
    const { tables } = survey.value;
    const view = dataView(intake.value, [], issues, null, locale);
    const words = cliWords(locale);
    print(view, locale, out);
    for (const { name, sheet, rowCount, headers } of tables.filter((table) => view.candidates.every(({ id }) => id !== table.name))) out(`${words.tableLine({ name, sheet, rows: rowCount, columns: headers.join(", ") })}\n`);
    out(`${issues.length === 0 ? words.noFindings : words.findings({ count: issues.length })}\n`);
    for (const issue of issues) out(`- ${wordIssue(issue, locale)}\n`);
    if (flags.json !== undefined) {
      const report = {
        tables: tables.map(({ name, sheet, rowCount, headers }) => ({ name, sheet, rows: rowCount, columns: headers })),
        candidates: view.candidates.map(({ id, sheet, address, rows, columns, firstRows, looksLike, shape, confidence }) => ({ id, sheet, address, rows, columns, firstRows, looksLike, shape, confidence })),
        mapping: view.mapping.map(({ table, from, rows, confidence, columns }) => ({ table, from, rows, confidence, columns })),
        questions: view.questions.map(({ id, text, blocking, options }) => ({ id, text, blocking, options: options.map(({ answer, confidence, why, examples }) => ({ answer, confidence, reason: why, examples })) })),
        issues: issues.map((issue) => jsonIssue(issue, locale)),
        host: opened.host.stats,
      };
      await save(flags.json, `${JSON.stringify(report, null, 2)}\n`, screen);
    }
  } finally {
    opened.close();
  }
}

function print({ candidates, mapping, questions }: IntakeView, locale: Locale, out: Run["out"]): void {
  const words = mappingWords(locale);
  if (candidates.length === 0) out(`${cliWords(locale).noTables}\n`);
  for (const candidate of candidates) out(`${candidate.words}\n`);
  for (const { table, columns } of mapping) for (const { column, source, confidence, reason } of columns) out(`  ${words.line({ table, column, source, percent: Math.round(confidence * 100), why: reason })}\n`);
  for (const { text, options } of questions) out(`? ${text} ${options.map(({ answer }) => answer).join(" | ")}\n`);
}

function issuesOf(prepared: Awaited<ReturnType<typeof prepareRefresh>>, locale: Locale): readonly Issue[] {
  if (prepared.ok) return [...prepared.value.scored.evaluation.issues, ...prepared.value.output.issues];
  if (prepared.error.kind === "cannot-score") return prepared.error.issues;
  throw new CliStop(exitCode.refused, wordRefusal(prepared.error, locale).message);
}
