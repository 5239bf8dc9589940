import type { Locale } from "../domain/locale";
import { cliWords } from "../i18n/cli";
import { CliStop, exitCode } from "./exit";
import { writeWhole } from "./writeWhole";

/** Writes a result, or stops the run with a sentence that names the file. */
export async function save(file: string, content: Uint8Array | string, screen: Locale): Promise<void> {
  await writeWhole(file, content).catch(() => {
    throw new CliStop(exitCode.refused, cliWords(screen).cannotWrite({ file }));
  });
}
