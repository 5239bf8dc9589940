import { Command, CommanderError } from "commander";
import { cliWords } from "../i18n/cli";
import type { Locale } from "../domain/locale";
import { CliStop, exitCode } from "./exit";
import { inspectCommand } from "./inspectCommand";
import { languageOf } from "./languageOf";
import { refreshCommand, type RefreshFlags } from "./refreshCommand";
import { sampleCommand } from "./sampleCommand";
import { sqlCommand, type SqlFlags } from "./sqlCommand";

/** Runs one command line. @returns the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function commandLine(words: readonly string[], streams: { readonly out: (text: string) => void; readonly error: (text: string) => void }): Promise<number> {
  const screen: Locale = languageOf(words, process.env.LC_ALL ?? process.env.LANG);
  const say = cliWords(screen);
  const program = new Command("followup")
    .description(say.about)
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.error });
  const command = (name: string, about: string): Command => program.command(name).description(about).exitOverride().configureOutput({ writeOut: streams.out, writeErr: streams.error });
  const run = { screen, ...streams };
  command("refresh", say.refreshAbout)
    .argument("<IN.xlsx>")
    .requiredOption("--out <OUT.xlsx>", say.outAbout)
    .option("--as-of <YYYY-MM-DD>", say.asOfAbout)
    .option("--lang <language>", say.langAbout)
    .option("--json <FILE>", say.jsonAbout)
    .option("--map <FILE>", say.mapAbout)
    .option("--allow-loss", say.allowLossAbout)
    .action((file: string, flags: RefreshFlags) => refreshCommand(file, flags, run));
  command("inspect", say.inspectAbout)
    .argument("<IN.xlsx>")
    .option("--as-of <YYYY-MM-DD>", say.asOfAbout)
    .option("--lang <language>", say.langAbout)
    .option("--json <FILE>", say.jsonAbout)
    .option("--map <FILE>", say.mapAbout)
    .action((file: string, flags: RefreshFlags) => inspectCommand(file, flags, run));
  command("sample", say.sampleAbout)
    .argument("<OUT.xlsx>")
    .option("--lang <language>", say.langAbout)
    .action((file: string, flags: RefreshFlags) => sampleCommand(file, flags, run));
  command("sql", say.sqlAbout)
    .argument("<IN.xlsx>")
    .option("--kpi <NAME>", say.kpiAbout)
    .option("--dialect <DIALECT>", say.dialectAbout, "duckdb")
    .option("--latest-by <COLUMN>", say.latestByAbout)
    .option("--out <FILE>", say.sqlOutAbout)
    .option("--as-of <YYYY-MM-DD>", say.asOfAbout)
    .option("--lang <language>", say.sqlLangAbout)
    .option("--map <FILE>", say.mapAbout)
    .action((file: string, flags: SqlFlags) => sqlCommand(file, flags, run));
  try {
    await program.parseAsync(words, { from: "user" });
    return exitCode.done;
  } catch (problem) {
    if (problem instanceof CliStop) {
      streams.error(`${problem.message}\n`);
      return problem.code;
    }
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCode.done : exitCode.usage;
    throw problem;
  }
}
