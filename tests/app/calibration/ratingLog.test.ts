import fc from "fast-check";
import { refresh } from "../../../src/app/refresh";
import { day } from "../../../src/domain/units";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Cell } from "../../../src/domain/records/rawTable";
import { aWorkbook, quarter, smallTables, type Tables } from "../support/aWorkbook";

const people = ["E1", "E2", "E3"] as const;
const tables: Tables = {
  Employees: [["Employee ID", "Name", "Team"], ...people.map((id) => [id, `Name ${id}`, "North"])],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...people.map((id) => [id, "Sales amount", quarter.start, quarter.end, 1000, 100])],
  Sales: smallTables.Sales,
};

/** Where an employee's cell of Summary is in this period; null where the row is not there. */
function cellOf({ model }: OpenWorkbook, id: string, header: string): { readonly read: () => unknown; readonly write: (text: string) => void } | null {
  const table = model.table("Summary");
  if (!table) throw new Error("no Summary");
  const { sheet, area } = table;
  const column = area.column + table.columns.findIndex(({ name }) => name === header);
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    if (sheet.value(row, area.column) === id) return { read: () => sheet.value(row, column), write: (text) => sheet.enter({ row, column, rows: 1, columns: 1 }, [[text]]) };
  }
  return null;
}
const write = (opened: OpenWorkbook, id: string, rating: string, reason?: string): void => {
  cellOf(opened, id, "Agreed rating")?.write(rating);
  if (reason !== undefined) cellOf(opened, id, "Reason for the rating")?.write(reason);
};
async function refreshAt({ workbook }: OpenWorkbook, minute: number): Promise<readonly string[]> {
  const done = await refresh(workbook, { asOf: day(quarter.end), screen: "en-US", startedOn: `2024-04-01T10:${String(minute).padStart(2, "0")}:30.000Z` });
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value.sheets;
}
async function log({ workbook, model }: OpenWorkbook): Promise<readonly (readonly Cell[])[]> {
  if (!model.table("RatingLog")) return [];
  const read = await workbook.readTables(["RatingLog"]);
  if (!read.ok) throw new Error("not read");
  return read.value[0]?.values ?? [];
}

it("logs each change with reason, once, from the first sight on, and a change of the reason alone", async () => {
  const opened = await aWorkbook(tables);
  await refreshAt(opened, 0);
  expect(await log(opened)).toEqual([]);
  write(opened, "E1", "A", "=because of 1+1".slice(1));
  await refreshAt(opened, 1);
  expect(await refreshAt(opened, 2)).toEqual([]);
  write(opened, "E1", "S");
  write(opened, "E2", "B", "settled in");
  await refreshAt(opened, 3);
  write(opened, "E2", "B", "settled in well");
  write(opened, "E1", "", "");
  await refreshAt(opened, 4);
  expect((await log(opened)).map((row) => [row[0], row[1], row[4], row[5], row[6], row[7], row[8]])).toEqual([
    [1, "E1", "2024-04-01 10:01", "B", "", "A", "because of 1+1"],
    [2, "E1", "2024-04-01 10:03", "B", "A", "S", "because of 1+1"],
    [3, "E2", "2024-04-01 10:03", "S", "", "B", "settled in"],
    [4, "E1", "2024-04-01 10:04", "B", "S", "", ""],
    [5, "E2", "2024-04-01 10:04", "S", "B", "B", "settled in well"],
  ]);
  opened.close();
});

it("keeps what it says when the person leaves, the log is sorted and the period moves on", async () => {
  const opened = await aWorkbook(tables);
  await refreshAt(opened, 0);
  write(opened, "E1", "A", "first");
  await refreshAt(opened, 1);
  write(opened, "E1", "S", "second");
  await refreshAt(opened, 2);
  const before = await log(opened);
  const table = opened.model.table("RatingLog");
  if (!table) throw new Error("no log");
  opened.model.sortTable(table, [{ column: 0, ascending: false }]);
  opened.model.sheet("Employees data")?.deleteCells({ row: 1, column: 0, rows: 1, columns: 3 }, "Up");
  await refreshAt(opened, 3);
  expect(await log(opened)).toEqual([...before].reverse());
  // Of somebody who has left the rating may still be put right; the band is the last the sheet showed.
  write(opened, "E1", "B", "third");
  await refreshAt(opened, 4);
  expect((await log(opened)).at(-1)).toEqual([3, "E1", "Name E1", quarter.end, "2024-04-01 10:04", "B", "S", "B", "third"]);
  opened.close();
});

it("is append-only over any sequence of edits and refreshes, and tells every state a refresh saw", async () => {
  const edit = fc.record({ kind: fc.constant("edit" as const), who: fc.constantFrom(...people), rating: fc.constantFrom("", "S", "A", "B", "5", "nonsense"), reason: fc.constantFrom("", "x", "007", "a\nb", "'quoted", "TRUE") });
  const step = fc.oneof({ weight: 3, arbitrary: edit }, { weight: 3, arbitrary: fc.record({ kind: fc.constant("refresh" as const) }) }, { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const) }) }, { weight: 1, arbitrary: fc.record({ kind: fc.constant("sort" as const) }) });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
    const opened = await aWorkbook(tables);
    let minute = 0;
    await refreshAt(opened, minute++);
    let known: readonly (readonly Cell[])[] = [];
    // What each rating was when a refresh last looked.
    const seen = new Map<string, readonly [string, string]>();
    const text = (cell: unknown): string => (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "");
    for (const one of [...steps, { kind: "refresh" as const }]) {
      if (one.kind === "edit") write(opened, one.who, one.rating, one.reason);
      else if (one.kind === "leave") {
        const employees = opened.model.sheet("Employees data");
        if (employees?.value(2, 0)) employees.deleteCells({ row: 1, column: 0, rows: 1, columns: 3 }, "Up");
      } else if (one.kind === "sort") {
        const table = opened.model.table("RatingLog");
        if (table) opened.model.sortTable(table, [{ column: 5, ascending: false }]);
        known = await log(opened);
      } else {
        const now = people.flatMap((who) => {
          const [rating, reason] = [cellOf(opened, who, "Agreed rating"), cellOf(opened, who, "Reason for the rating")];
          return rating === null || reason === null ? [] : [[who, text(rating.read()), text(reason.read())] as const];
        });
        await refreshAt(opened, minute++);
        const after = await log(opened);
        expect(after.slice(0, known.length)).toEqual(known);
        const changed = now.filter(([who, rating, reason]) => {
          const [before, why] = seen.get(who) ?? ["", ""];
          return before !== rating || why !== reason;
        });
        expect(after.slice(known.length).map((row) => [row[1], text(row[6]), text(row[7]), text(row[8])]).sort())
          .toEqual(changed.map(([who, rating, reason]) => [who, seen.get(who)?.[0] ?? "", rating, reason]).sort());
        for (const [who, rating, reason] of now) seen.set(who, [rating, reason]);
        known = after;
      }
    }
    expect(new Set(known.map(([entry]) => entry)).size).toBe(known.length);
    opened.close();
  }), { numRuns: 8 });
}, 240_000);
