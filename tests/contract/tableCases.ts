import assert from "node:assert/strict";
import { onTrial, refused, same, valuesOf, type ContractCase } from "./contractCase";

const tables = "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";
const structured = "support.microsoft.com: Using structured references with Excel tables";

/** A table named Staff at A1 with two people. */
function staff(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [["姓名", "得分"], ["Ann", 1], ["Bo", 2]];
  const table = sheet.tables.add("A1:B3", true);
  table.name = "Staff";
  return table;
}

export const tableCases: readonly ContractCase[] = [
  onTrial("a table that is not there: getItem is refused, getItemOrNullObject is null", tables, async (_, context) => {
    const none = context.workbook.tables.getItemOrNullObject("Nowhere").load("name");
    await context.sync();
    assert.equal(none.isNullObject, true);
    context.workbook.tables.getItem("Nowhere").load("name");
    await refused(context, "ItemNotFound");
  }),
  onTrial("two tables cannot overlap", "office-js #551", async (sheet, context) => {
    staff(sheet);
    await context.sync();
    sheet.tables.add("B2:C4", true);
    await refused(context, "InvalidArgument");
  }),
  onTrial("two tables cannot have one name, whatever its case", "office-js #551", async (sheet, context) => {
    staff(sheet);
    sheet.getRange("D1").values = [["x"]];
    const other = sheet.tables.add("D1:D2", true);
    await context.sync();
    other.name = "STAFF";
    await refused(context, "InvalidArgument");
  }),
  ...["A1", "1st", "two words", "R1C1"].map((name) =>
    onTrial(`a table cannot be named “${name}”`, "support.microsoft.com: Rename an Excel table", async (sheet, context) => {
      const table = staff(sheet);
      await context.sync();
      table.name = name;
      await refused(context, "InvalidArgument");
    })),
  onTrial("headers become text, unique and never blank", tables, async (sheet, context) => {
    sheet.getRange("A1:C2").values = [["Name", "Name", ""], [1, 2, 3]];
    sheet.tables.add("A1:C2", true);
    same(await valuesOf(context, sheet.getRange("A1:C1")), [["Name", "Name2", "Column3"]]);
  }),
  onTrial("structured references work across tables and in the row, with Chinese headers", structured, async (sheet, context) => {
    staff(sheet);
    await context.sync();
    sheet.getRange("D1:E3").values = [["Who", "Twice"], ["Ann", ""], ["Bo", ""]];
    sheet.tables.add("D1:E3", true).name = "Other";
    await context.sync();
    sheet.getRange("E2:E3").formulas = [["=SUMIFS(Staff[得分],Staff[姓名],[@Who])*2"], ["=SUMIFS(Staff[得分],Staff[姓名],[@Who])*2"]];
    same(await valuesOf(context, sheet.getRange("E2:E3")), [[2], [4]]);
  }),
  onTrial("a structured reference to a table that is not there is refused", structured, async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SUM(Nowhere[x])"]];
    await refused(context, "InvalidArgument");
  }),
  onTrial("a renamed header is renamed in every formula", structured, async (sheet, context) => {
    staff(sheet);
    await context.sync();
    sheet.getRange("D1").formulas = [["=SUM(Staff[得分])"]];
    await context.sync();
    sheet.getRange("B1").values = [["Score"]];
    const cell = sheet.getRange("D1").load("formulas,values");
    await context.sync();
    same([cell.formulas, cell.values], [[["=SUM(Staff[Score])"]], [[3]]]);
  }),
  onTrial("resizing keeps the header row where it is", tables, async (sheet, context) => {
    const table = staff(sheet);
    await context.sync();
    table.resize("A2:B4");
    await refused(context, "InvalidArgument");
    table.resize("A1:C5");
    const range = table.getRange().load("address");
    await context.sync();
    assert.equal(range.address, "Trial!A1:C5");
  }),
  onTrial("deleting a row of a table shrinks it, and what stands below moves up", tables, async (sheet, context) => {
    const table = staff(sheet);
    sheet.getRange("A6").values = [["below"]];
    await context.sync();
    sheet.getRange("A2:B2").delete("Up");
    const range = table.getRange().load("address");
    same(await valuesOf(context, sheet.getRange("A1:A5")), [["姓名"], ["Bo"], [""], [""], ["below"]]);
    assert.equal(range.address, "Trial!A1:B2");
  }),
  onTrial("part of a table cannot be pushed aside", "office-js #196", async (sheet, context) => {
    staff(sheet);
    await context.sync();
    sheet.getRange("A1").insert("Down");
    await refused(context, "InvalidArgument");
  }),
  onTrial("inserted sheet rows move a table below with all that refers to it", tables, async (sheet, context) => {
    staff(sheet);
    sheet.getRange("D1").formulas = [["=B3"]];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    const cell = sheet.getRange("D1").load("formulas");
    await context.sync();
    same(cell.formulas, [["=B5"]]);
  }),
  onTrial("values written under a filter land in their own rows, also in hidden ones", "office-js #224", async (sheet, context) => {
    const table = staff(sheet);
    await context.sync();
    table.columns.getItemAt(0).filter.applyValuesFilter(["Bo"]);
    sheet.getRange("B2:B3").values = [[10], [20]];
    const hidden = sheet.getRange("A2").load("rowHidden");
    same(await valuesOf(context, sheet.getRange("B2:B3")), [[10], [20]]);
    assert.equal(hidden.rowHidden, true);
  }),
  onTrial("a filter can be read, cleared and told from none", "office-js #1226", async (sheet, context) => {
    const table = staff(sheet);
    await context.sync();
    table.columns.getItemAt(0).filter.applyValuesFilter(["Bo"]);
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    assert.equal(table.autoFilter.isDataFiltered, true);
    table.clearFilters();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    assert.equal(table.autoFilter.isDataFiltered, false);
  }),
  onTrial("a custom filter keeps the numbers between two, ends as asked, and no text", "learn.microsoft.com/javascript/api/excel/excel.filter (applyCustomFilter)", async (sheet, context) => {
    sheet.getRange("A1:B6").values = [["Day", "Who"], [45291, "a"], [45292, "b"], [45382.75, "c"], [45383, "d"], ["soon", "e"]];
    const table = sheet.tables.add("A1:B6", true);
    await context.sync();
    table.columns.getItem("Day").filter.applyCustomFilter(">=45292", "<45383", "And");
    const hidden = [2, 3, 4, 5, 6].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
    const filter = table.columns.getItem("Day").filter.load("criteria");
    await context.sync();
    same(hidden.map(({ rowHidden }) => rowHidden), [true, false, false, true, true]);
    assert.equal(filter.criteria.filterOn, "Custom");
  }),
  onTrial("the visible view of a filtered table begins with its first row that is left", "learn.microsoft.com/javascript/api/excel/excel.rangeview", async (sheet, context) => {
    const table = staff(sheet);
    await context.sync();
    table.columns.getItemAt(0).filter.applyValuesFilter(["Bo"]);
    const view = table.getDataBodyRange().getVisibleView().load("rowCount");
    const first = table.getDataBodyRange().getVisibleView().rows.getItemAt(0).getRange().load("address");
    await context.sync();
    assert.equal(view.rowCount, 1);
    assert.equal(first.address, "Trial!A3:B3");
  }),
  onTrial("sorting moves whole rows", tables, async (sheet, context) => {
    const table = staff(sheet);
    await context.sync();
    table.sort.apply([{ key: 1, ascending: false }]);
    same(await valuesOf(context, sheet.getRange("A2:B3")), [["Bo", 2], ["Ann", 1]]);
  }),
];
