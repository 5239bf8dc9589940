import fc from "fast-check";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { cleanDates } from "../../../src/domain/cleaning/cleanDates";
import { cleanNumbers } from "../../../src/domain/cleaning/cleanNumbers";
import type { Cell } from "../../../src/domain/records/rawTable";
import { currencies, dateSpellings, spellCents, type NumberSpelling } from "./columnSpellings";

const runs = { numRuns: 400 };
const numberSpelling: fc.Arbitrary<NumberSpelling> = fc
  .record({
    thousands: fc.constantFrom("" as const, "," as const, "." as const, " " as const, "'" as const, "’" as const, "\u00a0" as const, "\u202f" as const, "indian" as const),
    decimal: fc.constantFrom("." as const, "," as const),
    currency: fc.constantFrom(...currencies),
    negative: fc.constantFrom("-" as const, "−" as const, "()" as const, "after" as const),
    fullWidth: fc.boolean(),
  })
  .filter(({ thousands, decimal }) => thousands !== decimal && !(thousands === "indian" && decimal === ","));
const someCents = fc.array(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), { minLength: 1, maxLength: 40 });
const cents = fc.oneof(someCents, fc.array(fc.integer({ min: -500_000, max: 500_000 }), { minLength: 1, maxLength: 40 }));
/** Days of 1950–2049 as year, month, day. */
const days = fc.array(fc.integer({ min: 0, max: 36_523 }).map((after) => new Date(Date.UTC(1950, 0, 1 + after))), { minLength: 1, maxLength: 40 });
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;
const junk = fc.constantFrom<Cell>("SIXTY THOUSAND", "12 kg", "5-7", "1.2.3.4", "1,23,4", "#REF!", "555-1234", true, false, "soon", "2023-02-29", "31/04/2024", "see note 5", "½", "五月");

describe("a column in one spelling reads back", () => {
  it("numbers", () => fc.assert(fc.property(cents, numberSpelling, (column, spelling) => {
    const read = cleanNumbers(column.map((one) => spellCents(one, spelling)));
    expect([...read.values]).toEqual(column.map((one) => (one === 0 ? 0 : one / 100)));
    expect(read).toMatchObject({ bad: [], blank: 0, fromText: column.length, undecided: [], convention: { decimal: spelling.decimal, decided: "by-evidence" } });
  }), runs));

  it.each(dateSpellings)("days as $name", ({ order, spell }) => fc.assert(fc.property(days, fc.constantFrom("dmy" as const, "mdy" as const), (column, otherwise) => {
    fc.pre(order === "none" || column.some((date) => date.getUTCDate() > 12));
    const read = cleanDates(column.map((date) => spell(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())), { otherwise });
    expect([...read.values]).toEqual(column.map(serialOf));
    expect(read).toMatchObject({ bad: [], blank: 0, undecided: [], grain: "day" });
  }), { numRuns: 60 }));

  it("every day has its serial", () => {
    for (let serial = 61; serial < 73_000; serial++) {
      const date = new Date(Date.UTC(1899, 11, 30 + serial));
      expect(serialDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(serial);
    }
  });
});

describe("one cell of junk is that row's trouble only", () => {
  /** Every value but the spoiled one is as before. */
  const spoiledAlone = (before: { readonly values: Float64Array }, after: { readonly values: Float64Array; readonly bad: readonly number[] }, row: number): void => {
    expect(after.bad).toEqual([row]);
    expect([...after.values]).toEqual([...before.values].map((value, at) => (at === row ? NaN : value)));
  };
  /** The cell that decides must not be the one that is spoiled: another one of it stands at the end. */
  const at = (column: readonly unknown[], where: number): number => where % column.length;

  it("among numbers", () => fc.assert(fc.property(cents, numberSpelling, fc.nat(), junk, (column, spelling, where, trash) => {
    const cells: readonly Cell[] = [...column.map((one) => spellCents(one, spelling)), spellCents(150, spelling)];
    const row = at(column, where);
    spoiledAlone(cleanNumbers(cells), cleanNumbers(cells.with(row, trash)), row);
  }), runs));

  it("among days", () => fc.assert(fc.property(days, fc.constantFrom(...dateSpellings), fc.nat(), junk, (column, { spell }, where, trash) => {
    const cells: readonly Cell[] = [...column, new Date(Date.UTC(2024, 0, 31))].map((date) => spell(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
    const row = at(column, where);
    spoiledAlone(cleanDates(cells), cleanDates(cells.with(row, trash)), row);
  }), runs));

  it.each<[string, readonly Cell[]]>([["years", [2017, "2018", 2019]], ["months", [202401, "202402", 202403]], ["month names", ["Jan-24", "Feb-24", "Mar-24"]], ["quarters", ["2024Q1", "Q2 2024", "2024年三季度"]]])("among %s", (_, cells) => fc.assert(fc.property(fc.nat({ max: 2 }), junk, (row, trash) => {
    spoiledAlone(cleanDates(cells), cleanDates(cells.with(row, trash)), row);
    expect(cleanDates(cells.with(row, trash)).grain).toBe(cleanDates(cells).grain);
  }), { numRuns: 60 }));
});

describe("what neither is nor was", () => {
  it("never throws, and counts every cell once", () => fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."0123456789.,-/() $%万年月日QJan".split("")) }), fc.double(), fc.boolean(), fc.constant(null)), { maxLength: 30 }), (cells) => {
    for (const { values, bad, blank } of [cleanNumbers(cells), cleanDates(cells)]) {
      expect(values.filter(Number.isNaN)).toHaveLength(bad.length + blank);
      expect(bad).toEqual(bad.toSorted((a, b) => a - b));
      for (const row of bad) expect(values[row]).toBeNaN();
    }
  }), runs));
});
