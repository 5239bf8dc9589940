import { resolve } from "node:path";
import { wordRefusal } from "../app/appRefusal";
import { kpiQueries } from "../app/sql/kpiQueries";
import { notWritten, queryText } from "../app/sql/queryText";
import { dialects } from "../domain/sql/dialect";
import { cliWords } from "../i18n/cli";
import { sqlWords } from "../i18n/sql";
import { CliStop, exitCode } from "./exit";
import { asOfFlag, langFlag, type Run } from "./flags";
import { today } from "./isoDay";
import { mapFlag } from "./mapFlag";
import { openFile } from "./openWorkbook";
import { save } from "./save";

export interface SqlFlags {
  readonly kpi?: string;
  readonly dialect: string;
  readonly latestBy?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly map?: string;
}

/** `sql`: each KPI as a query. Those SQL cannot say are named on stderr and in a comment; with none left the run is refused. */
export async function sqlCommand(file: string, flags: SqlFlags, { screen, out, error }: Run): Promise<void> {
  const asOfAsked = asOfFlag(flags.asOf, screen);
  const asked = langFlag(flags.lang, screen);
  const dialect = dialects.find((one) => one === flags.dialect);
  if (dialect === undefined) throw new CliStop(exitCode.usage, cliWords(screen).notADialect({ text: flags.dialect }));
  if (flags.out !== undefined && resolve(flags.out) === resolve(file)) throw new CliStop(exitCode.usage, cliWords(screen).sameFile);
  const answers = await mapFlag(flags.map, screen);
  const opened = await openFile(file, { allowLoss: true, locale: screen, writes: false });
  try {
    const written = await kpiQueries(opened.workbook, { asOf: today(new Date()), ...(asOfAsked !== null && { asOfAsked }), screen, ...(asked !== null && { locale: asked }), answers, dialect, only: flags.kpi ?? null, latestBy: flags.latestBy ?? null });
    if (!written.ok) {
      const { error: refusal } = written;
      throw new CliStop(exitCode.refused, refusal.kind === "no-such-kpi" ? sqlWords(refusal.locale).noSuchKpi({ name: refusal.name, known: refusal.known.join(", ") }) : wordRefusal(refusal, asked ?? screen).message);
    }
    const { locale, kpis } = written.value;
    const words = sqlWords(locale);
    const left = kpis.flatMap((one) => (one.ok ? [] : [notWritten(one, locale)]));
    if (left.length === kpis.length) throw new CliStop(exitCode.refused, [words.noQuery, ...left].join("\n"));
    for (const sentence of left) error(`${sentence}\n`);
    const text = queryText(written.value);
    if (flags.out === undefined) out(text);
    else {
      await save(flags.out, text, screen);
      out(`${words.written({ count: kpis.length - left.length, file: flags.out })}\n`);
    }
  } finally {
    opened.close();
  }
}
