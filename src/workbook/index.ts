import type { WorkbookPort } from "../app/ports/workbookPort";
import type { Locale } from "../domain/locale";
import { err, ok } from "../domain/result";
import { applyPlan } from "./apply/applyPlan";
import { createConnection } from "./connection/connection";
import { settle } from "./connection/refused";
import { smallStep, takeSteps } from "./apply/step";
import { findManifest, readJournal } from "./journal/keepJournal";
import { putBack } from "./journal/putBack";
import { readWantedColumns } from "./reading/readColumns";
import { readSheetCells, readSheetRanges } from "./reading/readRanges";
import { readWholeTables } from "./reading/readTables";
import { surveyWorkbook } from "./reading/survey";
import { revealPlace } from "./reveal";

export interface ExcelWorkbookOptions {
  /** `Excel.run` of the pane, or of the runtime in Node. */
  readonly run: typeof Excel.run;
  /** Language of the workbook's data, where the host tells. */
  readonly contentLanguage: Locale | null;
  readonly isSetSupported?: (set: string, version: string) => boolean;
  /** Seconds an answer may take before the operation gives up. Default 120: opening dialogs in Excel take their time. */
  readonly watchdogSeconds?: number;
  /** Waits before a retry; milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const waitByClock = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The workbook in Excel, or in its stand-in, over Office.js.
 * Errors: refusals come as values; a thrown error is a bug.
 * @example createExcelWorkbook({ run: Excel.run, contentLanguage: "zh-CN" })
 */
export function createExcelWorkbook({ run, contentLanguage, isSetSupported = () => true, watchdogSeconds = 120, wait = waitByClock }: ExcelWorkbookOptions): WorkbookPort {
  const connection = createConnection({ run, isSetSupported, watchdogSeconds, wait });
  return {
    survey: () => settle(async () => (await connection.open((session) => surveyWorkbook(session, contentLanguage))).survey),
    readColumns: (wanted, onProgress) => settle(() => connection.open((session) => readWantedColumns(session, wanted, onProgress))),
    readRanges: (wanted, onProgress) => settle(() => connection.open((session) => readSheetRanges(session, wanted, onProgress))),
    readCells: (wanted) => settle(() => connection.open((session) => readSheetCells(session, wanted))),
    readTables: (names) => settle(() => connection.open((session) => readWholeTables(session, names))),
    apply: (plan, options) => settle(() => applyPlan(connection, plan, options)),
    unfinishedWrite: () =>
      settle(() =>
        connection.open(async (session) => {
          const { manifest } = await findManifest(session);
          return manifest && { startedOn: manifest.startedOn, tables: manifest.tables };
        }),
      ),
    putBackUnfinishedWrite: () =>
      settle(() =>
        connection.open(async (session) => {
          const { manifest } = await findManifest(session);
          if (!manifest) return null;
          const { journal, marks } = await readJournal(session, manifest);
          await takeSteps(session, [smallStep("", (context) => { context.runtime.enableEvents = false; })]);
          await putBack(session, journal, marks);
          await takeSteps(session, [smallStep("", (context) => { context.runtime.enableEvents = true; })]);
          return null;
        }),
      ),
    reveal: async (place) => {
      const shown = await settle(() => connection.open((session) => revealPlace(session, place)));
      return shown.ok ? (shown.value ? ok(null) : err({ kind: "place-gone" })) : shown;
    },
  };
}
