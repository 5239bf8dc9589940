import { ModelError } from "../model/workbookModel";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./hostError";
import { Arguments, HostObject } from "./hostObject";
import { actionType, pathType, type ArgumentInfo, type ObjectPath, type QueryInfo, type ReplyBody, type ReplyError, type RequestAction, type RequestBody } from "./protocol";

/** Objects that requests may refer to again: the workbook, and ranges kept by reference. */
export interface Session {
  readonly root: HostObject;
  readonly kept: Map<string, HostObject>;
  readonly references: Map<HostObject, string>;
  nextReference: number;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Carries out one batch, action by action. A failing action ends it; those before stay done, as in Excel
 * (Microsoft, "Error handling with the application-specific APIs": a batch is no transaction).
 */
export function processQuery(session: Session, body: RequestBody): ReplyBody {
  const objects = new Map<number, HostObject | null>();
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: carryOut(session, body, objects, action) ?? null });
    } catch (problem) {
      return { Results: results, Error: replyError(problem, index, describe(body, action)) };
    }
  }
  return { Results: results };
}

function replyError(problem: unknown, ActionIndex: number, Location: string): ReplyError {
  if (problem instanceof HostError) return { Code: problem.code, Message: problem.message, ActionIndex, Location, HttpStatusCode: problem.status };
  if (problem instanceof ModelError) return { Code: problem.code, Message: problem.message, ActionIndex, Location, HttpStatusCode: problem.code === "ItemNotFound" ? 404 : 400 };
  throw problem;
}

/** The member an action was about, e.g. "Range.Values". */
function describe(body: RequestBody, action: RequestAction): string {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  return [path?.Name, action.Name].filter((part) => part !== undefined && part !== "").join(".");
}

function carryOut(session: Session, body: RequestBody, objects: Map<number, HostObject | null>, action: RequestAction): unknown {
  if (action.ActionType === actionType.trace) return null;
  const object = resolve(session, body, objects, action.ObjectPathId);
  switch (action.ActionType) {
    case actionType.instantiate:
      return object === null ? null : instantiated(session, object);
    case actionType.query:
      return object === null ? null : query(session, object, action.QueryInfo ?? {});
    case actionType.method: {
      // The library keeps every range it makes, also one that turned out not to be there.
      if (action.Name === "_KeepReference") return null;
      if (object === null) throw itemNotFound();
      if (action.Name === "_RemoveReference") {
        session.kept.delete(session.references.get(object) ?? "");
        session.references.delete(object);
        return null;
      }
      const answer = object.call(action.Name, argumentsOf(session, body, objects, action.ArgumentInfo));
      return answer instanceof HostObject ? query(session, answer, {}) : answer;
    }
    case actionType.setProperty: {
      if (object === null) throw itemNotFound();
      object.members.alive?.();
      const property = object.property(action.Name);
      if (!property.set) throw new HostError("InvalidArgument", `${object.kind}.${action.Name} can only be read.`);
      property.set(action.ArgumentInfo?.Arguments?.[0]);
      return null;
    }
    default:
      throw apiNotFound(`action ${action.ActionType}`);
  }
}

function argumentsOf(session: Session, body: RequestBody, objects: Map<number, HostObject | null>, info: ArgumentInfo | undefined): Arguments {
  const values = info?.Arguments ?? [];
  return new Arguments(values.map((value, index) => {
    const referenced = info?.ReferencedObjectPathIds?.[index] ?? 0;
    return referenced > 0 ? resolve(session, body, objects, referenced) : value;
  }));
}

/** The object a path leads to; null where an …OrNullObject found nothing. */
function resolve(session: Session, body: RequestBody, objects: Map<number, HostObject | null>, id: number): HostObject | null {
  const known = objects.get(id);
  if (known !== undefined) return known;
  const path = body.ObjectPaths[String(id)];
  if (!path) throw invalidArgument(`object path ${id}`);
  const object = follow(session, body, objects, path);
  objects.set(id, object);
  return object;
}

function follow(session: Session, body: RequestBody, objects: Map<number, HostObject | null>, path: ObjectPath): HostObject | null {
  const parent = (): HostObject | null => resolve(session, body, objects, path.ParentObjectPathId ?? 0);
  switch (path.ObjectPathType) {
    case pathType.global:
      return session.root;
    case pathType.nothing:
      return null;
    case pathType.reference: {
      const kept = session.kept.get(path.Name);
      if (!kept) throw itemNotFound();
      return kept;
    }
    case pathType.property: {
      const from = parent();
      if (from === null) return null;
      const child = from.child(path.Name);
      if (child === null) throw apiNotFound(`${from.kind}.${path.Name}`);
      return child;
    }
    case pathType.indexer: {
      const from = parent();
      const indexer = from?.members.indexer;
      if (!from || !indexer) throw apiNotFound(`${from?.kind ?? "null"}.getItem`);
      from.members.alive?.();
      return indexer(argumentsOf(session, body, objects, path.ArgumentInfo));
    }
    case pathType.method: {
      const from = parent();
      if (from === null) return null;
      const answer = from.call(path.Name, argumentsOf(session, body, objects, path.ArgumentInfo));
      if (answer === null || answer === undefined) return null;
      if (!(answer instanceof HostObject)) throw invalidArgument(`${from.kind}.${path.Name} gives no object`);
      return answer;
    }
    default:
      throw apiNotFound(`object path type ${path.ObjectPathType}`);
  }
}

/** What tells an object again after the request that made it: the library asks for it by this from then on. */
function instantiated(session: Session, object: HostObject): unknown {
  object.members.alive?.();
  return object.members.tracked === true ? { _ReferenceId: referenceOf(session, object) } : read(object, []);
}

function referenceOf(session: Session, object: HostObject): string {
  const known = session.references.get(object);
  if (known !== undefined) return known;
  const id = `kept-${session.nextReference++}`;
  session.kept.set(id, object);
  session.references.set(object, id);
  return id;
}

/** Loads what was asked for: names, paths of names, or everything light when nothing was named. */
function query(session: Session, object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): unknown {
  object.members.alive?.();
  const { items } = object.members;
  if (items) {
    const all = items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = Select.filter((name) => object.members.properties?.[pascal(name)] !== undefined && all.length === 0);
    return { ...read(object, own), _Items: all.map((item) => query(session, item, { Select, Expand })) };
  }
  const asked = [...Select, ...Expand];
  const properties = object.members.properties ?? {};
  const names = asked.length > 0 ? asked : Object.entries(properties).filter(([, { heavy, get }]) => heavy !== true && get !== undefined).map(([name]) => name);
  const value = read(object, names.filter((name) => !name.includes("/") && !(pascal(name) in (object.members.children ?? {}))));
  const nested = new Map<string, string[]>();
  for (const name of names) {
    const [head = "", ...rest] = name.split("/");
    if (rest.length > 0 || pascal(head) in (object.members.children ?? {})) nested.set(head, [...(nested.get(head) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [head, inner] of nested) {
    const child = object.child(pascal(head));
    if (child === null) throw apiNotFound(`${object.kind}.${head}`);
    value[pascal(head)] = query(session, child, { Select: inner.map((name) => name.replace(/^items\//, "")) });
  }
  return object.members.tracked === true ? { ...value, _ReferenceId: referenceOf(session, object) } : value;
}

function read(object: HostObject, names: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const property = object.property(pascal(name));
    if (!property.get) throw apiNotFound(`${object.kind}.${name}`);
    values[pascal(name)] = property.get();
  }
  const { properties } = object.members;
  // Collections find their items again by these.
  for (const key of ["Id", "_Id"]) if (values[key] === undefined && properties?.[key]?.get) values[key] = properties[key].get();
  return values;
}
