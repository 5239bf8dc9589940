import type { OnProgress } from "../../app/ports/workbookPort";
import type { Session } from "../connection/connection";
import { Refused, refusalOrThrow } from "../connection/refused";
import { requestBytes } from "../connection/requestSize";

/** One thing to do to the workbook, queued and not yet sent; `bytes` is what it adds to a request. */
export interface Step { readonly table: string; readonly bytes: number; readonly queue: (context: Excel.RequestContext) => void }

/** A step without cells in it. */
export const smallStep = (table: string, queue: Step["queue"]): Step => ({ table, bytes: 2_000, queue });

/** Steps in their order, in requests of at most `limit` bytes. */
export function packSteps(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const requests: { bytes: number; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && last.bytes + step.bytes <= limit) {
      last.steps.push(step);
      last.bytes += step.bytes;
    } else requests.push({ bytes: step.bytes, steps: [step] });
  }
  return requests.map((request) => request.steps);
}

/** Does the steps, a request at a time; stops with `cancelled` between two requests. */
export async function takeSteps({ context, send }: Session, steps: readonly Step[], options: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal } = {}): Promise<void> {
  const requests = packSteps(steps, requestBytes);
  for (const [index, request] of requests.entries()) {
    stopIfCancelled(options.signal);
    const table = request.at(-1)?.table ?? "";
    try {
      await send(() => request.forEach((step) => step.queue(context)));
    } catch (error) {
      throw new Refused(refusalOrThrow(error, table));
    }
    options.onProgress?.({ step: "write", share: (index + 1) / requests.length, table });
  }
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refused({ kind: "cancelled" });
}
