import type { WorkbookModel } from "../model/workbookModel";
import type { HostObject} from "./hostObject";
import { type HostContext } from "./hostObject";
import { rangeObject } from "./objects/rangeObject";
import { tableCollection, tableObject } from "./objects/tableObjects";
import { workbookObject } from "./objects/workbookObject";
import { worksheetObject } from "./objects/worksheetObjects";
import { processQuery, type Session } from "./processQuery";
import { messageType, type Envelope, type ReplyBody, type RequestBody } from "./protocol";

/** How much the add-in asked for and got, in bytes of UTF-8. */
export interface HostStats { readonly requests: number; readonly bytesOut: number; readonly bytesIn: number }

/** Excel's stand-in as the Office.js runtime sees it: texts in, texts out. */
export interface Host {
  readonly stats: HostStats;
  /** One request envelope in, its reply envelope out. Never rejects for what Excel would answer with an error. */
  handle(requestText: string): Promise<string>;
  /** Messages the host sends of its own accord. @returns how to stop listening. */
  onEvent(listener: (messageText: string) => void): () => void;
}

/** No request and no reply may be larger. Source: Microsoft, "Resource limits and performance optimization": 5 MB on the web. */
const mostBytes = 5 * 1024 * 1024;

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

/** @example const host = createHost(createWorkbook()) */
export function createHost(model: WorkbookModel): Host {
  const context: HostContext = {
    model,
    eventsOn: true,
    range: (place) => rangeObject(context, place),
    worksheet: (sheet) => worksheetObject(context, sheet),
    table: (table) => tableObject(context, table),
    tables: (list, home) => tableCollection(context, list, home),
  };
  const session: Session = { root: workbookObject(context), kept: new Map<string, HostObject>(), references: new Map<HostObject, string>(), nextReference: 1 };
  let stats: HostStats = { requests: 0, bytesOut: 0, bytesIn: 0 };
  const listeners = new Set<(messageText: string) => void>();

  const answer = (body: RequestBody, size: number): ReplyBody => {
    if (size > mostBytes) return refused("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit. Please refer to the documentation: \"https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins\".", 413);
    if (model.editing) return refused("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.", 409);
    return processQuery(session, body);
  };
  return {
    get stats() {
      return stats;
    },
    handle(requestText) {
      const size = bytesOf(requestText);
      const { id, message } = JSON.parse(requestText) as Envelope;
      const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
      let text = JSON.stringify(answer(body, size));
      if (bytesOf(text) > mostBytes) text = JSON.stringify(refused("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413));
      const reply = JSON.stringify({ id, type: messageType.reply, message: { statusCode: 200, headers: {}, body: text } });
      stats = { requests: stats.requests + 1, bytesOut: stats.bytesOut + size, bytesIn: stats.bytesIn + bytesOf(text) };
      return Promise.resolve(reply);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const refused = (Code: string, Message: string, HttpStatusCode: number): ReplyBody => ({ Results: [], Error: { Code, Message, ActionIndex: 0, Location: null, HttpStatusCode } });
