import type { SheetModel, TableModel, WorkbookModel } from "../model/workbookModel";
import type { Place } from "./address";
import { apiNotFound, invalidArgument } from "./hostError";

/** A value that goes back in a reply, or an object that later paths can start from. */
/** Methods that give nothing back answer `undefined`, which the reply tells as null. */
export type Answer = HostObject | null | undefined | string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

/** An argument: plain data, or an object of the same request. */
export type Argument = unknown;

export interface Property { readonly get?: () => unknown; readonly set?: (value: unknown) => void; /** Left out of a load without names, because it can be large or refused. */ readonly heavy?: boolean }

/** One object of Excel's object model as the host knows it; members by the names they have on the wire. */
export class HostObject {
  constructor(
    readonly kind: string,
    readonly members: {
      readonly properties?: Readonly<Record<string, Property>>;
      readonly children?: Readonly<Record<string, () => HostObject>>;
      readonly methods?: Readonly<Record<string, (args: Arguments) => unknown>>;
      readonly items?: () => readonly HostObject[];
      readonly indexer?: (args: Arguments) => HostObject;
      /** Throws when what this stands for is gone. */
      readonly alive?: () => void;
      /** Ranges are kept by reference between requests. */
      readonly tracked?: boolean;
    },
    /** What other objects may need of it (a range's place). */
    readonly self: unknown = null,
  ) {}

  property(name: string): Property {
    const property = this.members.properties?.[name];
    if (!property) throw apiNotFound(`${this.kind}.${name}`);
    return property;
  }

  child(name: string): HostObject | null {
    this.members.alive?.();
    return this.members.children?.[name]?.() ?? null;
  }

  call(name: string, args: Arguments): unknown {
    this.members.alive?.();
    const method = this.members.methods?.[name];
    if (!method) throw apiNotFound(`${this.kind}.${name}`);
    return method(args);
  }
}

/** Arguments of one call, read with Excel's strictness. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    const value = this.values[index];
    if (value === null || value === undefined) return null;
    return this.text(index);
  }

  integer(index: number, least = 0): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number, least = -Infinity): number {
    const value = this.values[index];
    return value === null || value === undefined ? otherwise : this.integer(index, least);
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.values[index];
    if (value === null || value === undefined) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  choice<T extends string>(index: number, choices: readonly T[], otherwise?: T): T {
    const value = this.values[index] ?? otherwise;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw invalidArgument();
    return found;
  }
}

/** What objects share: the workbook, the session's switches, and how to make objects of other kinds. */
export interface HostContext {
  readonly model: WorkbookModel;
  eventsOn: boolean;
  range(place: Place): HostObject;
  worksheet(sheet: SheetModel): HostObject;
  table(table: TableModel): HostObject;
  /** `home` is the sheet new tables' addresses are on, where there is one. */
  tables(list: () => readonly TableModel[], home: SheetModel | null): HostObject;
}

export const asText = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};
/** A member of a plain object that is text or a number, as text; else what to use instead. */
export const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" || typeof value === "number" ? String(value) : otherwise);
export const asNumber = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
};
export const asFlag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
};
export const asList = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw invalidArgument();
  return value;
};
