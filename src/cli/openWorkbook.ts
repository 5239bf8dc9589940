import { readFile } from "node:fs/promises";
import type { Locale } from "../domain/locale";
import type { WorkbookPort } from "../app/ports/workbookPort";
import { cliWords } from "../i18n/cli";
import { lossWords } from "../i18n/losses";
import { createCalculator } from "../standin/calculation/nodeCalculator";
import { readWorkbook } from "../standin/files";
import { createHost, type Host } from "../standin/host";
import { createWorkbook, type WorkbookModel } from "../standin/model";
import { loadOfficeInNode } from "../standin/runtime/nodeRuntime";
import { createExcelWorkbook } from "../workbook";
import { CliStop, exitCode } from "./exit";

/** A workbook opened on Excel's stand-in, and the port the use cases work through. */
export interface OpenWorkbook {
  readonly model: WorkbookModel;
  readonly host: Host;
  readonly workbook: WorkbookPort;
  close(): void;
}

/** Puts the genuine Office.js runtime over a workbook model. */
export async function openModel(model: WorkbookModel, contentLanguage: Locale | null): Promise<OpenWorkbook> {
  const host = createHost(model);
  const office = await loadOfficeInNode(host);
  return { model, host, workbook: createExcelWorkbook({ run: office.run, contentLanguage }), close: () => office.dispose() };
}

/** Opens a file. Stops the run with one sentence when it cannot be read, or when a copy would lose parts of it. */
export async function openFile(file: string, options: { readonly allowLoss: boolean; readonly locale: Locale; readonly writes: boolean }): Promise<OpenWorkbook> {
  const words = cliWords(options.locale);
  const bytes = await readFile(file).catch(() => {
    throw new CliStop(exitCode.refused, words.cannotRead({ file }));
  });
  const read = await readWorkbook(bytes, { calculator: await createCalculator(), name: file });
  if (!read.ok) throw new CliStop(exitCode.refused, words[read.error.kind]({ file }));
  const { model, losses } = read.value;
  if (losses.length > 0 && options.writes && !options.allowLoss) {
    const list = losses.map(({ kind, sheet, count }) => words.loss({ what: lossWords(options.locale)[kind], count, sheet })).join(", ");
    throw new CliStop(exitCode.refused, words.losses({ file, list }));
  }
  return openModel(model, null);
}

export const openEmpty = async (locale: Locale): Promise<OpenWorkbook> =>
  openModel(createWorkbook({ calculator: await createCalculator() }), locale);
