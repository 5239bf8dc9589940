import { hostErrorCode } from "./refusalOf";
import { Refused } from "./refused";
import { watchdog } from "./watchdog";

/** One request at a time to the workbook. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Queues what `queue` does and sends it; gives what `queue` returned once Excel has answered. Tried again while a cell is being edited, so `queue` makes its objects anew. */
  readonly send: <T>(queue: () => T) => Promise<T>;
}

export interface Connection {
  readonly open: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
}

export interface ConnectionOptions {
  readonly run: typeof Excel.run;
  readonly watchdogSeconds: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isSetSupported: (set: string, version: string) => boolean;
}

/** Waits before asking again while a person is in a cell, in milliseconds: short, they are told soon (office-js #806). */
const editRetries: readonly number[] = [150, 400, 1000];

/** Opens sessions over `Excel.run`. */
export function createConnection({ run, watchdogSeconds, wait, isSetSupported }: ConnectionOptions): Connection {
  const open = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    if (!isSetSupported("ExcelApi", "1.12")) throw new Refused({ kind: "host-error", code: "ApiNotFound", message: "ExcelApi 1.12", putBack: false });
    return run(async (context) => work({ context, send: (queue) => send(context, queue) }));
  };

  const send = async <T>(context: Excel.RequestContext, queue: () => T): Promise<T> => {
    for (const pause of editRetries) {
      try {
        return await once(context, queue);
      } catch (error) {
        if (hostErrorCode(error) !== "InvalidOperationInCellEditMode") throw error;
        await wait(pause);
      }
    }
    return once(context, queue);
  };

  const once = async <T>(context: Excel.RequestContext, queue: () => T): Promise<T> => {
    const queued = queue();
    await watchdog(context.sync(), watchdogSeconds);
    return queued;
  };

  return { open };
}
