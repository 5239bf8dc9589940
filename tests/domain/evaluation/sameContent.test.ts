import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { sameContent } from "../../../src/domain/evaluation/sameContent";

it.each([
  ["plain values", 1, 1, true],
  ["no number is itself", NaN, NaN, true],
  ["0 and -0 differ, as sums of them do", [0], [-0], false],
  ["a number and its text differ", [1], ["1"], false],
  ["lists of another length", [1], [1, 2], false],
  ["nothing and no field", { a: undefined }, {}, false],
  ["fields in another order", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ["typed arrays", Float64Array.of(1, NaN), Float64Array.of(1, NaN), true],
  ["typed arrays of another kind", Float64Array.of(1), Int32Array.of(1), false],
  ["maps", new Map([["a", { cells: [1] }]]), new Map([["a", { cells: [1] }]]), true],
  ["maps with another value", new Map([["a", { cells: [1] }]]), new Map([["a", { cells: [2] }]]), false],
  ["functions that look alike", () => 1, () => 1, false],
])("%s", (_, one, other, same) => expect(sameContent(one, other)).toBe(same));

const plain = fc.anything({ withMap: true, withTypedArray: true, key: fc.constantFrom("a", "b"), maxDepth: 3, values: [fc.integer({ min: 0, max: 2 }), fc.constantFrom("", "x", null, NaN, -0)] });

it("never calls the same what differs", () => {
  fc.assert(fc.property(plain, plain, (one, other) => {
    if (sameContent(one, other)) expect(isDeepStrictEqual(one, other)).toBe(true);
  }), { numRuns: 2000 });
});

const copied = fc.letrec<{ readonly tree: unknown }>((tie) => ({
  tree: fc.oneof({ depthSize: "small" }, fc.integer(), fc.string(), fc.constant(null), fc.array(tie("tree")), fc.dictionary(fc.string(), tie("tree"), { noNullPrototype: true }), fc.array(fc.tuple(fc.string(), tie("tree"))).map((entries) => new Map(entries))),
})).tree;

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, copy(inner)]));
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) : value;
}

it("calls a copy the same", () => {
  fc.assert(fc.property(copied, (value) => {
    expect(sameContent(value, copy(value))).toBe(true);
  }));
});
