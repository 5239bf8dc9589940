import { wordRefusal } from "../app/appRefusal";
import { prepareRefresh } from "../app/refresh";
import type { Issue } from "../domain/records/issue";
import type { Locale } from "../domain/locale";
import { cliWords } from "../i18n/cli";
import { wordIssue } from "../i18n/wording";
import { CliStop, exitCode } from "./exit";
import { asOfFlag, langFlag, type Run } from "./flags";
import { today } from "./isoDay";
import { openFile } from "./openWorkbook";
import type { RefreshFlags } from "./refreshCommand";
import { jsonIssue } from "./report";
import { save } from "./save";

/** `inspect`: what is in the workbook and what could not be used. A workbook that cannot be scored is a finding here, not a refusal. */
export async function inspectCommand(file: string, flags: RefreshFlags, { screen, out }: Run): Promise<void> {
  const asOfAsked = asOfFlag(flags.asOf, screen);
  const asked = langFlag(flags.lang, screen);
  const opened = await openFile(file, { allowLoss: true, locale: screen, writes: false });
  try {
    const survey = await opened.workbook.survey();
    if (!survey.ok) throw new CliStop(exitCode.refused, wordRefusal(survey.error, asked ?? screen).message);
    const prepared = await prepareRefresh(opened.workbook, { asOf: today(new Date()), ...(asOfAsked !== null && { asOfAsked }), screen, ...(asked !== null && { locale: asked }) });
    const locale: Locale = asked ?? (prepared.ok ? prepared.value.scored.locale : screen);
    const issues = issuesOf(prepared, locale);
    const words = cliWords(locale);
    const { tables } = survey.value;
    if (tables.length === 0) out(`${words.noTables}\n`);
    for (const { name, sheet, rowCount, headers } of tables) out(`${words.tableLine({ name, sheet, rows: rowCount, columns: headers.join(", ") })}\n`);
    out(`${issues.length === 0 ? words.noFindings : words.findings({ count: issues.length })}\n`);
    for (const issue of issues) out(`- ${wordIssue(issue, locale)}\n`);
    if (flags.json !== undefined) {
      const report = { tables: tables.map(({ name, sheet, rowCount, headers }) => ({ name, sheet, rows: rowCount, columns: headers })), issues: issues.map((issue) => jsonIssue(issue, locale)), host: opened.host.stats };
      await save(flags.json, `${JSON.stringify(report, null, 2)}\n`, screen);
    }
  } finally {
    opened.close();
  }
}

function issuesOf(prepared: Awaited<ReturnType<typeof prepareRefresh>>, locale: Locale): readonly Issue[] {
  if (prepared.ok) return [...prepared.value.scored.evaluation.issues, ...prepared.value.output.issues];
  if (prepared.error.kind === "cannot-score") return prepared.error.issues;
  throw new CliStop(exitCode.refused, wordRefusal(prepared.error, locale).message);
}
