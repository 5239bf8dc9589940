import * as fc from "fast-check";
import { journalFromPieces, journalPieces, readManifest } from "../../src/workbook/journal/journal";

describe("the journal", () => {
  it("comes back whole from pieces that fit cells", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 })), (texts) => {
      const headers = [...texts, "绩😀".repeat(20_000)];
      const journal = { startedOn: "2026-01-01T00:00:00Z", created: [{ table: "T", sheet: "T", headers }], updated: [] };
      const pieces = journalPieces(journal);
      expect(pieces.every((piece) => piece.length <= 32_000 && !/\p{Surrogate}/u.test(piece))).toBe(true);
      expect(journalFromPieces(pieces)).toEqual(journal);
    }), { numRuns: 20 });
  });
  it.each([[""], [null], [5], ["notes of mine"]])("takes %j for no manifest", (cell) => {
    expect(readManifest(cell)).toBeNull();
  });
});
