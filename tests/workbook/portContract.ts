import type { CreateForm, CreateTable, Refusal, UpdateTable, WorkbookPort } from "../../src/app/ports/workbookPort";
import type { Result } from "../../src/domain/result";

/** A workbook with nothing in it but one blank sheet, and ways to do to it what a person would. */
export interface PortUnderTest {
  readonly port: WorkbookPort;
  /** Types into a sheet from a 1-based cell on. */
  readonly type: (sheet: string, row: number, column: number, cells: readonly (readonly (string | number | null)[])[]) => void;
  readonly cell: (sheet: string, row: number, column: number) => unknown;
  readonly addSheet: (name: string) => void;
  readonly protect: (sheet: string) => void;
  /** 1-based sheet rows of a sheet that a person does not see, up to the 20th. */
  readonly hiddenRows: (sheet: string) => readonly number[];
  readonly selected: () => { readonly sheet: string; readonly row: number; readonly column: number };
  readonly filter: (table: string, column: number, values: readonly string[]) => void;
  readonly close: () => void;
}

export const startedOn = "2026-01-31T08:00:00.000Z";

/** Scores of three people; the last column is theirs. */
export const aCreation = (change: Partial<CreateTable> = {}): CreateTable => ({
  kind: "create",
  table: "Scorecard",
  sheet: "Scorecard",
  frozenColumns: 1,
  columns: [{ header: "Name", width: 12 }, { header: "Actual", width: 10, numberFormat: "0.00" }, { header: "Twice", width: 10 }, { header: "Note", width: 30, forPeople: true, wrap: true }],
  rows: ["Ann", "Bo", "Cy"].map((name, index) => [name, index + 1, { formula: `=B${index + 2}*2` }, ""]),
  ...change,
});

/** A form of one number, live, and one answer. */
export const aForm = (change: Partial<CreateForm> = {}): CreateForm => ({
  kind: "create",
  sheet: "Review",
  mark: "form 1",
  cells: [[change.mark ?? "form 1", "c1"], ["total", { formula: "=SUM(Scorecard[Actual])" }], ["answer", ""], ["text", "=1+1"]],
  widths: [4, 30],
  heights: [{ row: 3, points: 60 }],
  hiddenRows: [1],
  hiddenColumns: [1],
  parts: [{ area: { firstRow: 3, firstColumn: 2, rowCount: 1, columnCount: 3 }, look: { role: "answer", wrap: true, lines: "around" }, merge: true }],
  page: { paper: "A4", printArea: { firstRow: 2, firstColumn: 2, rowCount: 3, columnCount: 3 }, footer: { left: "Ann", center: "", right: "&P" } },
  ...change,
});

export const must = <T>(result: Result<T, Refusal | { readonly kind: "place-gone" }>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** What every workbook behind the port does, whatever host it is on. */
export function portContract(name: string, make: () => Promise<PortUnderTest>): void {
  describe(`${name} keeps the port's contract`, () => {
    let book: PortUnderTest;
    beforeEach(async () => { book = await make(); });
    afterEach(() => book.close());

    const apply = (...tables: readonly (CreateTable | UpdateTable)[]) => book.port.apply({ tables }, { startedOn });
    const created = async (): Promise<void> => { must(await apply(aCreation())); };
    const update = async (change: Partial<UpdateTable>): Promise<UpdateTable> => {
      const expected = must(await book.port.survey()).tables.find(({ name: table }) => table === "Scorecard");
      if (!expected) throw new Error("no Scorecard");
      return { kind: "update", table: "Scorecard", expected, deleteRows: [], addColumns: [], addRows: 0, blocks: [], looks: [], ...change };
    };
    const content = async () => must(await book.port.readTables(["Scorecard"]))[0];

    it("makes a table where it was asked to, with live formulas", async () => {
      await created();
      expect(must(await book.port.survey()).tables).toEqual([{ name: "Scorecard", sheet: "Scorecard", headers: ["Name", "Actual", "Twice", "Note"], firstRow: 2, firstColumn: 1, rowCount: 3 }]);
      expect((await content())?.values).toEqual([["Ann", 1, 2, ""], ["Bo", 2, 4, ""], ["Cy", 3, 6, ""]]);
      expect((await content())?.formulas[1]?.[2]).toBe("=B3*2");
      expect(must(await book.port.unfinishedWrite())).toBeNull();
    });

    it("keeps text text", async () => {
      const texts = ["=1+1", "@x", "007", "1/2", "TRUE", "'quoted"];
      must(await apply(aCreation({ rows: texts.map((text) => [text, 1, "", ""]) })));
      expect((await content())?.values.map(([text]) => text)).toEqual(texts);
    });

    it("shows an empty table as one without rows, and fills it", async () => {
      must(await apply(aCreation({ rows: [] })));
      must(await apply(await update({ addRows: 1, blocks: [{ firstRow: 0, firstColumn: 0, cells: [["Ann", 1]] }] })));
      expect((await content())?.values).toEqual([["Ann", 1, "", ""]]);
    });

    it("writes blocks, leaves null alone and clears with an empty text", async () => {
      await created();
      book.type("Scorecard", 3, 4, [["mine"]]);
      must(await apply(await update({ blocks: [{ firstRow: 0, firstColumn: 0, cells: [[null, 7], ["", null]] }] })));
      expect((await content())?.values).toEqual([["Ann", 7, 14, ""], ["", 2, 4, "mine"], ["Cy", 3, 6, ""]]);
    });

    it("deletes, widens, adds and writes at once, and people's cells stay with their rows", async () => {
      await created();
      book.type("Scorecard", 4, 4, [["Cy's"]]);
      must(await apply(await update({ deleteRows: [1], addRows: 1, addColumns: [{ header: "Band", width: 8 }], blocks: [{ firstRow: 2, firstColumn: 0, cells: [["Di", 4, { formula: "=[@Actual]*2" }, null, "A"]] }] })));
      expect((await content())?.headers).toEqual(["Name", "Actual", "Twice", "Note", "Band"]);
      expect((await content())?.values).toEqual([["Ann", 1, 2, "", ""], ["Cy", 3, 6, "Cy's", ""], ["Di", 4, 8, "", "A"]]);
    });

    it("moves down what stands below when rows are added", async () => {
      await created();
      book.type("Scorecard", 6, 1, [["below"]]);
      must(await apply(await update({ addRows: 2, blocks: [{ firstRow: 3, firstColumn: 0, cells: [["Di"], ["Ed"]] }] })));
      expect(book.cell("Scorecard", 8, 1)).toBe("below");
      expect((await content())?.rowCount).toBe(5);
    });

    it("writes the right rows when some are filtered away", async () => {
      await created();
      book.filter("Scorecard", 0, ["Cy"]);
      must(await apply(await update({ blocks: [{ firstRow: 0, firstColumn: 1, cells: [[10], [20], [30]] }] })));
      expect((await content())?.values.map((row) => row[1])).toEqual([10, 20, 30]);
    });

    it("refuses what would touch something of a person's, and says what", async () => {
      book.addSheet("Scorecard");
      expect(await apply(aCreation())).toEqual({ ok: false, error: { kind: "sheet-name-taken", sheet: "Scorecard", table: "Scorecard" } });
      expect(await apply(aCreation({ sheet: "Other", table: "Mine" }), aCreation())).toMatchObject({ ok: false });
      expect(must(await book.port.survey()).sheets.some(({ name: sheet }) => sheet === "Other")).toBe(false);
    });

    it("refuses a protected sheet, cells in the way, and a table that changed", async () => {
      await created();
      const stale = await update({ addRows: 1 });
      book.type("Scorecard", 2, 5, [["mine"]]);
      expect(await apply(await update({ addColumns: [{ header: "Band", width: 8 }] }))).toEqual({ ok: false, error: { kind: "cells-in-the-way", sheet: "Scorecard", address: "E2" } });
      expect(await apply({ ...stale, expected: { ...stale.expected, rowCount: 4 } })).toEqual({ ok: false, error: { kind: "changed-meanwhile", table: "Scorecard" } });
      book.protect("Scorecard");
      expect(await apply(stale)).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: "Scorecard" } });
    });

    it("refuses a second table of a name", async () => {
      await created();
      expect(await apply(aCreation({ sheet: "Other" }))).toEqual({ ok: false, error: { kind: "table-name-taken", table: "Scorecard", sheet: "Scorecard" } });
    });

    it("stops when told to and leaves no trace", async () => {
      const stop = new AbortController();
      const applied = book.port.apply({ tables: [aCreation()] }, { startedOn, signal: stop.signal, onProgress: () => stop.abort() });
      expect(await applied).toEqual({ ok: false, error: { kind: "cancelled" } });
      expect(must(await book.port.survey())).toMatchObject({ tables: [], sheets: [{}] });
    });

    it("shows the rows asked for and no others, whatever was filtered before", async () => {
      await created();
      book.type("Scorecard", 3, 1, [[7]]);
      book.filter("Scorecard", 1, ["1"]);
      must(await book.port.reveal({ kind: "rows", table: "Scorecard", filters: [{ header: "Name", equals: ["Cy", 7] }, { header: "Actual", tests: [{ operator: ">=", value: 2 }, { operator: "<", value: 3 }] }] }));
      expect(book.hiddenRows("Scorecard")).toEqual([2, 4]);
      expect(book.selected()).toEqual({ sheet: "Scorecard", row: 3, column: 1 });
      must(await book.port.reveal({ kind: "rows", table: "Scorecard", filters: [{ header: "Actual", tests: [{ operator: ">", value: 9 }] }] }));
      expect(book.hiddenRows("Scorecard")).toEqual([2, 3, 4]);
      expect(book.selected()).toEqual({ sheet: "Scorecard", row: 1, column: 1 });
      expect(await book.port.reveal({ kind: "rows", table: "Scorecard", filters: [{ header: "Gone", equals: ["x"] }] })).toEqual({ ok: false, error: { kind: "place-gone" } });
      book.protect("Scorecard");
      expect(await book.port.reveal({ kind: "rows", table: "Scorecard", filters: [] })).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: "Scorecard" } });
      expect(await book.port.reveal({ kind: "rows", table: "Gone", filters: [] })).toEqual({ ok: false, error: { kind: "place-gone" } });
    });

    it("lays out a form, writes parts of it anew and leaves the rest of it alone", async () => {
      must(await book.port.apply({ tables: [aCreation()], forms: [aForm()] }, { startedOn }));
      book.type("Review", 3, 2, [["an answer"]]);
      const area = { sheet: "Review", firstRow: 1, firstColumn: 1, rowCount: 4, columnCount: 2 };
      expect(must(await book.port.readCells([area]))).toEqual([{ values: [["form 1", "c1"], ["total", 6], ["answer", "an answer"], ["text", "=1+1"]], formulas: [["form 1", "c1"], ["total", "=SUM(Scorecard[Actual])"], ["answer", "an answer"], ["text", "=1+1"]] }]);
      expect(book.hiddenRows("Review")).toEqual([1]);
      must(await book.port.apply({ tables: [], forms: [{ kind: "update", sheet: "Review", mark: "form 1", markAt: { row: 1, column: 1 }, cells: [{ row: 2, column: 2, cell: { formula: "=MAX(Scorecard[Actual])" }, numberFormat: "0.0" }, { row: 4, column: 2, cell: "new" }], rows: [{ row: 4, hidden: true }] }] }, { startedOn }));
      expect(must(await book.port.readCells([area]))[0]?.values).toEqual([["form 1", "c1"], ["total", 3], ["answer", "an answer"], ["text", "new"]]);
      expect(book.hiddenRows("Review")).toEqual([1, 4]);
    });

    it("refuses a form whose sheet is taken, protected, gone or another by now", async () => {
      const write = (form: Parameters<typeof book.port.apply>[0]["forms"]) => book.port.apply({ tables: [], ...(form && { forms: form }) }, { startedOn });
      const update = { kind: "update", sheet: "Review", mark: "form 1", markAt: { row: 1, column: 1 }, cells: [], rows: [] } as const;
      expect(await write([update])).toEqual({ ok: false, error: { kind: "changed-meanwhile", table: "Review" } });
      book.addSheet("REVIEW");
      expect(await write([aForm()])).toEqual({ ok: false, error: { kind: "sheet-name-taken", sheet: "Review", table: "Review" } });
      expect(await write([update])).toEqual({ ok: false, error: { kind: "changed-meanwhile", table: "Review" } });
      book.protect("REVIEW");
      expect(await write([update])).toEqual({ ok: false, error: { kind: "sheet-protected", sheet: "Review" } });
    });

    it("reads wanted columns only, and finds rows again", async () => {
      await created();
      expect(must(await book.port.readColumns([{ table: "Scorecard", columns: [2, 0] }]))[0]?.columns).toEqual([{ header: "Twice", position: 2, cells: [2, 4, 6] }, { header: "Name", position: 0, cells: ["Ann", "Bo", "Cy"] }]);
      must(await book.port.reveal({ kind: "row", table: "Scorecard", where: [{ header: "Name", value: "Bo" }], header: "Note" }));
      expect(await book.port.reveal({ kind: "row", table: "Scorecard", where: [{ header: "Name", value: "Zed" }], header: "Note" })).toEqual({ ok: false, error: { kind: "place-gone" } });
      expect(await book.port.reveal({ kind: "address", sheet: "Gone", address: "A1" })).toEqual({ ok: false, error: { kind: "place-gone" } });
    });
  });
}
