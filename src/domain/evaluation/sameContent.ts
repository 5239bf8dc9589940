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
  const follow = typeof one[0] === "number" ? alikeNumbers : typeof one[0] === "string" ? alikeTexts : alikeOthers;
  // What is not plainly equal is looked into, and the quick way taken up again behind it.
  for (let at = follow(one, other, 0); at < one.length; at = follow(one, other, at + 1)) if (!sameContent(one[at], other[at])) return false;
  return true;
}

// One loop for each kind of column, although all read alike: the engine makes each fast for the one kind of entry it
// meets, and the cells of a large table are most of what is compared. Each gives the first entry from `at` on that is of
// another kind or not plainly equal; 0 is not, since it might be -0.

function alikeNumbers(one: ArrayLike<unknown>, other: ArrayLike<unknown>, at: number): number {
  for (let next = at; next < one.length; next++) {
    const entry = one[next];
    if (typeof entry !== "number" || entry !== other[next] || entry === 0) return next;
  }
  return one.length;
}

function alikeTexts(one: ArrayLike<unknown>, other: ArrayLike<unknown>, at: number): number {
  for (let next = at; next < one.length; next++) {
    const entry = one[next];
    if (typeof entry !== "string" || entry !== other[next]) return next;
  }
  return one.length;
}

function alikeOthers(one: ArrayLike<unknown>, other: ArrayLike<unknown>, at: number): number {
  for (let next = at; next < one.length; next++) if (one[next] !== other[next] || one[next] === 0) return next;
  return one.length;
}

const sameEntriesByKey = (one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.has(key) && sameContent(value, other.get(key)));

function sameFields(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameContent(one[key], other[key]));
}

const isList = (value: object): value is ArrayLike<unknown> => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
const isRecord = (value: object): value is Readonly<Record<string, unknown>> => Object.getPrototypeOf(value) === Object.prototype;
