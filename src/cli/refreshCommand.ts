import { resolve } from "node:path";
import { wordRefusal } from "../app/appRefusal";
import { refresh } from "../app/refresh";
import { cliWords } from "../i18n/cli";
import { wordIssue } from "../i18n/wording";
import { writeWorkbook } from "../standin/files";
import { CliStop, exitCode } from "./exit";
import { asOfFlag, langFlag, type Run } from "./flags";
import { checkAnswers } from "./checkAnswers";
import { today } from "./isoDay";
import { mapFlag } from "./mapFlag";
import { openFile } from "./openWorkbook";
import { jsonReport } from "./report";
import { save } from "./save";

export interface RefreshFlags {
  readonly out?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly json?: string;
  readonly map?: string;
  readonly allowLoss?: boolean;
}

/** `refresh`: the very use case of the pane, over a file. OUT is written only when everything went well. */
export async function refreshCommand(file: string, flags: RefreshFlags, { screen, out }: Run): Promise<void> {
  const asOfAsked = asOfFlag(flags.asOf, screen);
  const locale = langFlag(flags.lang, screen);
  const answers = await mapFlag(flags.map, screen);
  const target = flags.out ?? "";
  for (const written of [target, flags.json ?? ""]) {
    if (written !== "" && resolve(written) === resolve(file)) throw new CliStop(exitCode.usage, cliWords(screen).sameFile);
  }
  const opened = await openFile(file, { allowLoss: flags.allowLoss === true, locale: screen, writes: true });
  const now = new Date();
  try {
    await checkAnswers(opened.workbook, answers, { file: flags.map ?? "", locale: locale ?? screen });
    const done = await refresh(opened.workbook, {
      asOf: today(now),
      ...(asOfAsked !== null && { asOfAsked }),
      screen,
      answers,
      ...(locale !== null && { locale }),
      startedOn: now.toISOString(),
    });
    if (!done.ok) throw new CliStop(exitCode.refused, wordRefusal(done.error, locale ?? screen).message);
    const { scored, issues, sheets } = done.value;
    const speak = locale ?? scored.locale;
    // A question about the data that leaves nobody scored is no success: it is asked here, and nothing is written.
    const open = issues.filter(({ kind }) => kind === "mapping-open");
    if (open.length > 0 && scored.evaluation.people.every(({ total }) => total === null)) throw new CliStop(exitCode.refused, open.map((issue) => wordIssue(issue, speak)).join("\n"));
    const report = jsonReport(scored.evaluation, issues, opened.host.stats, speak);
    await save(target, await writeWorkbook(opened.model), screen);
    if (flags.json !== undefined) await save(flags.json, `${JSON.stringify(report, null, 2)}\n`, screen);
    const words = cliWords(speak);
    const { people } = scored.evaluation;
    out(`${sheets.length === 0 ? words.nothingChanged({ file: target }) : words.done({ people: people.length, scored: people.filter(({ total }) => total !== null).length, issues: issues.length, file: target })}\n`);
  } finally {
    opened.close();
  }
}
