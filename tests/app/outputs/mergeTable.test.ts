import fc from "fast-check";
import { mergeTable } from "../../../src/app/outputs/mergeTable";
import type { OutputTable } from "../../../src/app/outputs/outputTable";
import type { Cell } from "../../../src/domain/records/rawTable";
import type { CellWrite, TableContent, TableWrite } from "../../../src/app/ports/workbookPort";

const columns: OutputTable["columns"] = [
  { id: "id", ownership: "key", headers: ["Id", "编号"], look: { width: 10 } },
  { id: "score", ownership: "owned", headers: ["Score", "得分"], look: { width: 10 } },
  { id: "twice", ownership: "owned", headers: ["Twice", "两倍"], look: { width: 10 } },
  { id: "plan", ownership: "seeded", headers: ["Plan", "计划"], look: { width: 10 } },
  { id: "note", ownership: "kept", headers: ["Note", "备注"], look: { width: 10 } },
  { id: "record", ownership: "owned", headers: ["Record", "记录"], look: { width: 10 } },
];
const anOutput = (people: readonly (readonly [id: string, score: number])[]): OutputTable => ({
  name: "Out",
  sheet: "Out",
  columns,
  rows: people.map(([id, score]) => ({ cells: { id, score, twice: { template: "={@score}*2" }, plan: `plan of ${id}`, record: "Current" } })),
  frozenColumns: 1,
  goneMark: { column: "record", text: "Gone" },
});
const headerOf = (_: string | null, id: string): string => columns.find((column) => column.id === id)?.headers[0] ?? id;

interface Sheet { headers: string[]; rows: { value: Cell; formula: Cell }[][] }

const content = ({ headers, rows }: Sheet): TableContent => ({
  name: "Out", sheet: "Out", headers, firstRow: 2, firstColumn: 1, rowCount: rows.length,
  values: rows.map((row) => row.map(({ value }) => value)),
  formulas: rows.map((row) => row.map(({ formula }) => formula)),
});

const cellOf = (write: CellWrite): { value: Cell; formula: Cell } => {
  if (write === "" || write === null) return { value: "", formula: "" };
  return typeof write === "object" ? { value: 0, formula: write.formula } : { value: write, formula: write };
};

/** Carries a write out on a plain grid, as the port promises to. */
function carryOut(sheet: Sheet | null, write: TableWrite | null): Sheet {
  if (write === null) return sheet ?? { headers: [], rows: [] };
  if (write.kind === "create") return { headers: write.columns.map(({ header }) => header), rows: write.rows.map((row) => row.map(cellOf)) };
  const deleted = new Set(write.deleteRows);
  const headers = [...(sheet?.headers ?? []), ...write.addColumns.map(({ header }) => header)];
  const rows = (sheet?.rows ?? []).filter((_, index) => !deleted.has(index)).map((row) => [...row, ...write.addColumns.map(() => cellOf(""))]);
  for (let added = 0; added < write.addRows; added++) rows.push(headers.map(() => cellOf("")));
  for (const block of write.blocks) {
    block.cells.forEach((cells, i) => cells.forEach((cell, j) => {
      const row = rows[block.firstRow + i];
      if (row === undefined) throw new Error("a block reaches below the table");
      if (cell !== null) row[block.firstColumn + j] = cellOf(cell);
    }));
  }
  return { headers, rows };
}

const merge = (output: OutputTable, sheet: Sheet | null): { sheet: Sheet; write: TableWrite | null; duplicates: readonly number[] } => {
  const merged = mergeTable(output, sheet === null ? null : content(sheet), headerOf);
  if (!merged.ok) throw new Error(merged.error.kind);
  return { sheet: carryOut(sheet, merged.value.write), write: merged.value.write, duplicates: merged.value.duplicateRows };
};
const column = (sheet: Sheet, header: string): Cell[] => sheet.rows.map((row) => row[sheet.headers.indexOf(header)]?.value ?? null);
const put = (sheet: Sheet, row: number, header: string, value: Cell): void => {
  const cells = sheet.rows[row];
  if (cells) cells[sheet.headers.indexOf(header)] = { value, formula: value };
};

describe("bringing an output table up to date", () => {
  it("makes it where there is none", () => {
    const { sheet, write } = merge(anOutput([["a", 1]]), null);
    expect(write?.kind).toBe("create");
    expect(sheet.rows[0]?.[2]?.formula).toBe("=[@Score]*2");
  });

  it("writes nothing when nothing changed", () => {
    const { sheet } = merge(anOutput([["a", 1], ["b", 2]]), null);
    expect(merge(anOutput([["b", 2], ["a", 1]]), sheet).write).toBeNull();
  });

  it("rewrites a changed owned cell only, and leaves the sorted order and every note where it is", () => {
    const { sheet } = merge(anOutput([["a", 1], ["b", 2], ["c", 3]]), null);
    sheet.rows.reverse();
    put(sheet, 0, "Note", "about c");
    put(sheet, 0, "Plan", "my own plan");
    const { sheet: after, write } = merge(anOutput([["a", 1], ["b", 2], ["c", 30]]), sheet);
    expect(column(after, "Id")).toEqual(["c", "b", "a"]);
    expect(column(after, "Score")).toEqual([30, 2, 1]);
    expect(column(after, "Note")).toEqual(["about c", "", ""]);
    expect(column(after, "Plan")[0]).toBe("my own plan");
    expect(write?.kind === "update" && write.blocks).toEqual([{ firstRow: 0, firstColumn: 1, cells: [[30]] }]);
  });

  it("puts its own formula back where somebody typed over it", () => {
    const { sheet } = merge(anOutput([["a", 1]]), null);
    put(sheet, 0, "Twice", 99);
    expect(merge(anOutput([["a", 1]]), sheet).sheet.rows[0]?.[2]?.formula).toBe("=[@Score]*2");
  });

  it("keeps and marks the row of a person who left if anybody wrote in it, with its last numbers; else removes it", () => {
    const first = merge({ ...anOutput([["a", 1], ["b", 2], ["c", 3]]), columns: columns.filter(({ id }) => id !== "plan") }, null).sheet;
    put(first, 0, "Note", "words");
    const { sheet } = merge({ ...anOutput([["c", 3]]), columns: columns.filter(({ id }) => id !== "plan") }, first);
    expect(column(sheet, "Id")).toEqual(["a", "c"]);
    expect(column(sheet, "Record")).toEqual(["Gone", "Current"]);
    expect(sheet.rows[0]?.[2]).toEqual({ value: 0, formula: 0 });
    expect(column(sheet, "Note")[0]).toBe("words");
  });

  it("keeps columns and rows people added, and counts a constant in their column as words", () => {
    const { sheet } = merge({ ...anOutput([["a", 1]]), columns: columns.filter(({ id }) => id !== "plan") }, null);
    sheet.headers.push("Mine");
    sheet.rows[0]?.push({ value: "x", formula: "x" });
    sheet.rows.push(sheet.headers.map((header) => (header === "Note" ? { value: "a thought", formula: "a thought" } : { value: "", formula: "" })));
    const after = merge({ ...anOutput([["b", 5]]), columns: columns.filter(({ id }) => id !== "plan") }, sheet).sheet;
    expect(column(after, "Mine")).toEqual(["x", "", ""]);
    expect(column(after, "Note")[1]).toBe("a thought");
    expect(column(after, "Id")).toEqual(["a", "", "b"]);
  });

  it("finds its columns under the other language's headers and adds one that was deleted", () => {
    const { sheet } = merge(anOutput([["a", 1]]), null);
    sheet.headers = ["编号", "得分", "两倍", "计划", "备注"];
    sheet.rows = sheet.rows.map((row) => row.slice(0, 5));
    const after = merge(anOutput([["a", 2]]), sheet).sheet;
    expect(after.headers).toEqual(["编号", "得分", "两倍", "计划", "备注", "Record"]);
    expect(column(after, "得分")).toEqual([2]);
    expect(column(after, "Record")).toEqual(["Current"]);
  });

  it("refuses when the key column is gone, naming it", () => {
    const { sheet } = merge(anOutput([["a", 1]]), null);
    sheet.headers[0] = "Something";
    expect(mergeTable(anOutput([["a", 1]]), content(sheet), headerOf)).toEqual({ ok: false, error: { kind: "key-column-gone", table: "Out", sheet: "Out", header: "Id" } });
  });

  it("keeps one row in the table when every row would go, and uses it again", () => {
    const bare = columns.filter(({ id }) => id !== "plan");
    const { sheet } = merge({ ...anOutput([["a", 1], ["b", 2]]), columns: bare }, null);
    const emptied = merge({ ...anOutput([]), columns: bare }, sheet).sheet;
    expect(emptied.rows).toHaveLength(1);
    expect(column(emptied, "Id")).toEqual([""]);
    expect(column(merge({ ...anOutput([["c", 3], ["d", 4]]), columns: bare }, emptied).sheet, "Id")).toEqual(["c", "d"]);
  });

  it("leaves a copied row alone and says where it is", () => {
    const { sheet } = merge(anOutput([["a", 1]]), null);
    sheet.rows.push((sheet.rows[0] ?? []).map((cell) => ({ ...cell })));
    const { duplicates, sheet: after } = merge(anOutput([["a", 2]]), sheet);
    expect(duplicates).toEqual([3]);
    expect(column(after, "Score")).toEqual([2, 1]);
  });
});

type Step = { readonly kind: "sort"; readonly seed: number } | { readonly kind: "note"; readonly row: number; readonly text: string } | { readonly kind: "refresh"; readonly people: readonly string[] };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("sort" as const), seed: fc.nat() }),
  fc.record({ kind: fc.constant("note" as const), row: fc.nat(9), text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== "") }),
  fc.record({ kind: fc.constant("refresh" as const), people: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f")) }),
);

it("never loses a note or moves it to someone else, whatever is sorted, written and refreshed in between", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let sheet = merge(anOutput([["a", 1], ["b", 2]]), null).sheet;
      const notes = new Map<string, Cell>();
      for (const one of steps) {
        if (one.kind === "sort") sheet.rows.sort((x, y) => ((String(x[0]?.value).codePointAt(0) ?? 0) * (one.seed + 1)) % 7 - ((String(y[0]?.value).codePointAt(0) ?? 0) * (one.seed + 1)) % 7);
        if (one.kind === "note") {
          const row = one.row % sheet.rows.length;
          const id = String(sheet.rows[row]?.[0]?.value);
          if (id !== "") {
            put(sheet, row, "Note", one.text);
            notes.set(id, one.text);
          }
        }
        if (one.kind === "refresh") sheet = merge(anOutput(one.people.map((id, index) => [id, index])), sheet).sheet;
        for (const [id, text] of notes) expect(sheet.rows.filter((row) => row[0]?.value === id).map((row) => row[4]?.value)).toEqual([text]);
      }
    }),
  );
});
