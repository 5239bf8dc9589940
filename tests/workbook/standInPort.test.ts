import type { UpdateTable, WritePlan } from "../../src/app/ports/workbookPort";
import type { WorkbookModel } from "../../src/standin/model/workbookModel";
import { aCreation, aForm, must, portContract, startedOn } from "./portContract";
import { picture, standIn, type Fault } from "./support/standInWorkbook";

portContract("the stand-in", standIn);

/** A workbook with a table, a person's words in it, a filter and something below it, and a plan that does everything to it. */
async function prepared(): Promise<{ readonly model: WorkbookModel; readonly plan: WritePlan }> {
  const book = await standIn();
  must(await book.port.apply({ tables: [aCreation()], forms: [aForm()] }, { startedOn }));
  book.type("Review", 3, 2, [["=B2*2"]]);
  book.type("Scorecard", 4, 4, [["mine"]]);
  book.type("Scorecard", 6, 1, [["below"]]);
  book.filter("Scorecard", 0, ["Cy", "Ann"]);
  const expected = must(await book.port.survey()).tables[0];
  if (!expected) throw new Error("no table");
  book.close();
  const update: UpdateTable = { kind: "update", table: "Scorecard", expected, deleteRows: [1], addRows: 2, addColumns: [{ header: "Band", width: 8 }], looks: [], blocks: [{ firstRow: 0, firstColumn: 1, cells: [[9, null, null, "A"], [8, null, null, "=1+1"], [7, { formula: "=B4*2" }, null, "C"], [6, null, null, "D"]] }] };
  const forms: WritePlan["forms"] = [
    aForm({ sheet: "Second", mark: "form 2" }),
    { kind: "update", sheet: "Review", mark: "form 1", markAt: { row: 1, column: 1 }, cells: [{ row: 2, column: 2, cell: "=text", numberFormat: "0.0" }, { row: 3, column: 2, cell: "over an answer" }], rows: [{ row: 4, hidden: true, points: 30 }], paper: "Letter" },
  ];
  return { model: book.model, plan: { tables: [aCreation({ table: "Summary", sheet: "Summary" }), update], forms } };
}

/** Requests a write takes when nothing goes wrong. */
async function requestsOfWrite(): Promise<number> {
  const { model, plan } = await prepared();
  const book = await standIn(model);
  must(await book.port.apply(plan, { startedOn }));
  book.close();
  return book.requests();
}

describe("a write that fails", () => {
  it.each<Fault["kind"]>(["refused", "answer-lost"])("is put back wholly whichever request is %s", async (kind) => {
    const count = await requestsOfWrite();
    for (let request = 1; request <= count; request += 1) {
      const { model, plan } = await prepared();
      const before = picture(model);
      const book = await standIn(model, { request, kind });
      const result = await book.port.apply(plan, { startedOn });
      if (!result.ok) expect({ request, now: picture(model) }).toEqual({ request, now: before });
      expect({ request, unfinished: must(await book.port.unfinishedWrite()) }).toEqual({ request, unfinished: null });
      book.close();
    }
  });

  it("is found and put back at the next start whichever request was the last", async () => {
    const count = await requestsOfWrite();
    for (let request = 1; request <= count; request += 1) {
      const { model, plan } = await prepared();
      const before = picture(model);
      const crashed = await standIn(model, { request, kind: "silence" });
      const outcome = await Promise.race([crashed.port.apply(plan, { startedOn }), crashed.silenced]);
      crashed.close();
      const next = await standIn(model);
      const found = must(await next.port.unfinishedWrite());
      if (found) expect(found).toEqual({ startedOn, tables: ["Summary", "Second", "Scorecard", "Review"] });
      must(await next.port.putBackUnfinishedWrite());
      if (outcome === "silenced" && found) expect({ request, now: picture(model) }).toEqual({ request, now: before });
      next.close();
    }
  });
});

describe("a workbook that cannot be written now", () => {
  it("is left alone while a cell is edited", async () => {
    const book = await standIn();
    book.model.editing = true;
    expect(await book.port.apply({ tables: [aCreation()] }, { startedOn })).toEqual({ ok: false, error: { kind: "edit-mode" } });
    book.close();
  });

  it("refuses a text no cell holds", async () => {
    const book = await standIn();
    expect(await book.port.apply({ tables: [aCreation({ rows: [["x".repeat(40_000), 1, "", ""]] })] }, { startedOn })).toEqual({ ok: false, error: { kind: "too-large", table: "Scorecard" } });
    book.close();
  });
});

it("takes as many requests for 3 people as for 300", async () => {
  const counts = [3, 300].map(async (people) => {
    const book = await standIn();
    must(await book.port.apply({ tables: [aCreation({ rows: Array.from({ length: people }, (_, index) => [`P${index}`, index, "", ""]) })] }, { startedOn }));
    must(await book.port.readColumns([{ table: "Scorecard", columns: [0, 1] }]));
    book.close();
    return book.requests();
  });
  const [few, many] = await Promise.all(counts);
  expect(many).toBe(few);
});

it("takes as many requests for one form as for twenty", async () => {
  const counts = [1, 20].map(async (forms) => {
    const book = await standIn();
    must(await book.port.apply({ tables: [aCreation()], forms: Array.from({ length: forms }, (_, index) => aForm({ sheet: `R${index}`, mark: `form ${index}` })) }, { startedOn }));
    book.close();
    return book.requests();
  });
  const [one, twenty] = await Promise.all(counts);
  expect(twenty).toBe(one);
});
