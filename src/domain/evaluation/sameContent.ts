/**
 * Whether two pieces of plain data (records, lists, typed arrays, maps, plain values) hold the same; what is one and the
 * same object is not looked into. A function or an instance of a class is only the same as itself.
 * @example sameContent({ cells: [1, "a"] }, { cells: [1, "a"] }) // true
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (isList(one) && isList(other)) return sameEntries(one, other);
  if (one instanceof Map && other instanceof Map) return sameEntriesByKey(one, other);
  return isRecord(one) && isRecord(other) && sameFields(one, other);
}

function sameEntries(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (!Object.is(one[index], other[index]) && !sameContent(one[index], other[index])) return false;
  return true;
}

const sameEntriesByKey = (one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.has(key) && sameContent(value, other.get(key)));

function sameFields(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameContent(one[key], other[key]));
}

const isList = (value: object): value is ArrayLike<unknown> => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
const isRecord = (value: object): value is Readonly<Record<string, unknown>> => Object.getPrototypeOf(value) === Object.prototype;
