import { aWorkbook, columnByKey, outputOf, refreshWell, smallTables } from "./support/aWorkbook";
import type { SheetModel, TableModel } from "../../src/standin/model";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";

const tableOf = ({ model }: OpenWorkbook, name: string): TableModel => {
  const table = model.table(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
const columnOf = (table: TableModel, header: string): number => table.columns.findIndex(({ name }) => name === header);

/** Writes into a column of the row whose first cell is the key, as a person would. */
function write(opened: OpenWorkbook, name: string, key: string, header: string, text: string): void {
  const table = tableOf(opened, name);
  const { sheet, area } = table;
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    if (sheet.value(row, area.column) === key) return sheet.enter({ row, column: area.column + columnOf(table, header), rows: 1, columns: 1 }, [[text]]);
  }
  throw new Error(`no row ${key}`);
}
const sheetOf = ({ model }: OpenWorkbook, name: string): SheetModel => {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

it("a second refresh writes nothing at all", async () => {
  const opened = await aWorkbook();
  expect((await refreshWell(opened.workbook)).sheets.length).toBeGreaterThan(4);
  expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
  opened.close();
});

it("words stay with their person through sorting, filtering, changed data and somebody leaving", async () => {
  const opened = await aWorkbook();
  await refreshWell(opened.workbook);
  write(opened, "Summary", "E1", "Comment", "about Ann");
  write(opened, "Summary", "E2", "Comment", "=about Bo".slice(1));
  write(opened, "Feedback", "E2", "Manager's text", "well done, Bo");
  write(opened, "Summary", "E2", "Agreed rating", "B");

  const summary = tableOf(opened, "Summary");
  opened.model.sortTable(summary, [{ column: columnOf(summary, "Total"), ascending: false }]);
  opened.model.filterTable(summary, [{ column: columnOf(summary, "Name"), values: ["Ann Bell"] }]);
  const sales = sheetOf(opened, "Sales data");
  sales.enter({ row: 1, column: 3, rows: 1, columns: 1 }, [[900]]);

  const moved = await refreshWell(opened.workbook);
  expect(columnByKey(outputOf(moved, "Summary"), "Comment")).toEqual({ E1: "about Ann", E2: "about Bo" });
  expect(outputOf(moved, "Summary")?.values.map(([id]) => id)).toEqual(["E2", "E1"]);
  expect(columnByKey(outputOf(moved, "Scorecard"), "Actual")).toEqual({ E1: 1250, E2: 2200 });
  expect(tableOf(opened, "Summary").filters).toHaveLength(1);

  // Bo leaves: the row goes from Employees, his words do not.
  sheetOf(opened, "Employees data").deleteCells({ row: 2, column: 0, rows: 1, columns: 3 }, "Up");
  const left = await refreshWell(opened.workbook);
  expect(columnByKey(outputOf(left, "Summary"), "Comment")).toEqual({ E1: "about Ann", E2: "about Bo" });
  expect(columnByKey(outputOf(left, "Summary"), "Agreed rating")).toEqual({ E1: "", E2: "B" });
  expect(columnByKey(outputOf(left, "Summary"), "Record")).toEqual({ E1: "Current", E2: "No longer in the data" });
  expect(columnByKey(outputOf(left, "Feedback"), "Manager's text")).toEqual({ E1: "", E2: "well done, Bo" });
  // Nobody wrote in his Scorecard line, so it is gone; what he had reached still stands in Summary as a number.
  expect(Object.keys(columnByKey(outputOf(left, "Scorecard"), "Score"))).toEqual(["E1"]);
  expect(typeof columnByKey(outputOf(left, "Summary"), "Total")["E2"]).toBe("number");
  expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
  opened.close();
});

it("a target or weight changed in Targets moves the score in the sheet at once, and the program agrees", async () => {
  const opened = await aWorkbook({
    ...smallTables,
    Targets: [...smallTables.Targets, ["E1", "Units sold", 45292, 45382, 6, 100]],
  });
  await refreshWell(opened.workbook);
  const summary = tableOf(opened, "Summary");
  const total = (): unknown => summary.sheet.value(1, columnOf(summary, "Total"));
  const before = total();
  sheetOf(opened, "Targets data").enter({ row: 1, column: 4, rows: 1, columns: 1 }, [[500]]);
  const live = total();
  expect(live).not.toBe(before);
  const after = await refreshWell(opened.workbook);
  expect(after.scored.evaluation.people[0]?.total).toBeCloseTo(live as number, 9);
  expect(after.issues.map(({ kind }) => kind)).not.toContain("formula-disagrees");
  opened.close();
});
