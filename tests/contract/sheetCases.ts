import assert from "node:assert/strict";
import { onTrial, refused, same, type ContractCase } from "./contractCase";

const names = "support.microsoft.com: Rename a worksheet";
const protection = "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets (data protection)";

export const sheetCases: readonly ContractCase[] = [
  ...["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "History"].map((name) =>
    onTrial(`a sheet cannot be named “${name}”`, names, async (sheet, context) => {
      sheet.name = name;
      await refused(context, "InvalidArgument");
    })),
  onTrial("two sheets cannot have one name, whatever its case", names, async (_, context) => {
    context.workbook.worksheets.add("TRIAL");
    await refused(context, "ItemAlreadyExists");
  }),
  onTrial("a deleted sheet is gone for those who still hold it", "learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling", async (sheet, context) => {
    const range = sheet.getRange("A1");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.values = [[1]];
    await refused(context, "ItemNotFound");
  }),
  onTrial("a very hidden sheet cannot be deleted before it is shown", "office-js #365", async (sheet, context) => {
    sheet.visibility = "VeryHidden";
    await context.sync();
    sheet.delete();
    await refused(context, "InvalidOperation");
    sheet.visibility = "Visible";
    sheet.delete();
    await context.sync();
  }),
  onTrial("the last visible sheet can be neither hidden nor deleted", "support.microsoft.com: Hide or unhide worksheets", async (sheet, context) => {
    context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    await context.sync();
    sheet.visibility = "Hidden";
    await refused(context, "InvalidOperation");
    sheet.delete();
    await refused(context, "InvalidOperation");
  }),
  onTrial("a protected sheet refuses what is written to it, and says that it is protected", protection, async (sheet, context) => {
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    assert.equal(sheet.protection.protected, true);
    sheet.getRange("A1").values = [[1]];
    await refused(context, "AccessDenied");
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  }),
  onTrial("a workbook whose structure is protected takes no new sheet", protection, async (_, context) => {
    context.workbook.protection.protect();
    await context.sync();
    context.workbook.worksheets.add("More");
    await refused(context, "AccessDenied");
    context.workbook.protection.unprotect();
    await context.sync();
  }),
  onTrial("frozen panes, conditional formats and drop-downs are kept as set", "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting", async (sheet, context) => {
    const range = sheet.getRange("A2:A9");
    sheet.freezePanes.freezeRows(1);
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.format.fill.color = "#C6EFCE";
    format.cellValue.rule = { formula1: '="A"', operator: "EqualTo" };
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C" } };
    range.conditionalFormats.load("items/type");
    range.dataValidation.load("rule,type");
    format.cellValue.load("rule");
    await context.sync();
    assert.equal(range.conditionalFormats.items[0]?.type, "CellValue");
    same(format.cellValue.rule, { formula1: '="A"', operator: "EqualTo" });
    assert.equal(range.dataValidation.type, "List");
    same(range.dataValidation.rule.list, { inCellDropDown: true, source: "A,B,C" });
  }),
  onTrial("a drop-down's list given as text has at most 255 characters", "support.microsoft.com: Apply data validation to cells", async (sheet, context) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,".repeat(128) } };
    await refused(context, "InvalidArgument");
  }),
  onTrial("events can be switched off and on again", "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events (enable and disable events)", async (_, context) => {
    context.runtime.enableEvents = false;
    context.runtime.load("enableEvents");
    await context.sync();
    assert.equal(context.runtime.enableEvents, false);
    context.runtime.enableEvents = true;
    await context.sync();
  }),
];
