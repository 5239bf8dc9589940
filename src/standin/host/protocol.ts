/** The shapes that the Office.js runtime sends and expects (its "rich API" request executor). */
export interface Envelope { readonly id: number; readonly type: number; readonly flags?: number; readonly message: { readonly url: string; readonly body: RequestBody | string } }

export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ArgumentInfo { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] }
export interface QueryInfo { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number }
export interface ObjectPath { readonly Id: number; readonly ObjectPathType: number; readonly Name: string; readonly ParentObjectPathId?: number; readonly ArgumentInfo?: ArgumentInfo }

export const pathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const messageType = { request: 1, reply: 2, event: 3 } as const;

export interface ReplyError { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string | null; readonly HttpStatusCode: number }
export interface ReplyBody { readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]; readonly Error?: ReplyError }
