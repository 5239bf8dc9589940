import { wordRefusal } from "../app/appRefusal";
import { generateSample } from "../app/sample/generateSample";
import { cliWords } from "../i18n/cli";
import { writeWorkbook } from "../standin/files";
import { CliStop, exitCode } from "./exit";
import { langFlag, type Run } from "./flags";
import { openEmpty } from "./openWorkbook";
import type { RefreshFlags } from "./refreshCommand";
import { save } from "./save";

/** `sample`: the sample company as a workbook, the same every time. */
export async function sampleCommand(file: string, flags: RefreshFlags, { screen, out }: Run): Promise<void> {
  const locale = langFlag(flags.lang, screen) ?? screen;
  const opened = await openEmpty(locale);
  try {
    const empty = opened.model.sheets[0];
    const done = await opened.workbook.apply({ tables: generateSample({ locale }).tables }, { startedOn: new Date().toISOString() });
    if (!done.ok) throw new CliStop(exitCode.refused, wordRefusal(done.error, locale).message);
    if (empty) opened.model.deleteSheet(empty);
    const [first] = opened.model.sheets;
    if (first) opened.model.activate(first);
    await save(file, await writeWorkbook(opened.model), screen);
    out(`${cliWords(locale).sampleDone({ file })}\n`);
  } finally {
    opened.close();
  }
}
