import assert from "node:assert/strict";
import { onTrial, refused, same, valuesOf, type ContractCase } from "./contractCase";

const rangeValues = "learn.microsoft.com/javascript/api/excel/excel.range (values)";
const setGet = "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values";
const limits = "learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization";

export const rangeCases: readonly ContractCase[] = [
  onTrial("a property that was not loaded cannot be read", "learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (load)", async (sheet, context) => {
    const range = sheet.getRange("A1");
    await context.sync();
    assert.throws(() => range.values, (error: unknown) => (error as { readonly code?: string }).code === "PropertyNotLoaded");
  }),
  onTrial("an array of another size is refused", rangeValues, async (sheet, context) => {
    sheet.getRange("A1:B2").values = [[1, 2]];
    await refused(context, "InvalidArgument");
  }),
  onTrial("one value fills the whole range", rangeValues, async (sheet, context) => {
    sheet.getRange("A1:B2").values = 7 as never;
    same(await valuesOf(context, sheet.getRange("A1:B2")), [[7, 7], [7, 7]]);
  }),
  onTrial("null leaves a cell alone and an empty text clears it", setGet, async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    same(await valuesOf(context, range), [[1, "", 4]]);
  }),
  onTrial("text that looks like a number or a date becomes one", "office-js #1559", async (sheet, context) => {
    sheet.getRange("A1:C1").values = [["12", "3/1/2024", "50%"]];
    same(await valuesOf(context, sheet.getRange("A1:C1")), [[12, 45352, 0.5]]);
  }),
  onTrial("a leading apostrophe keeps text and is not shown", "office-js #6687", async (sheet, context) => {
    sheet.getRange("A1:C1").values = [["'=1+1", "'007", "'@x"]];
    same(await valuesOf(context, sheet.getRange("A1:C1")), [["=1+1", "007", "@x"]]);
  }),
  onTrial("a cell formatted as text keeps what is entered", setGet, async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.numberFormat = [["@"]];
    range.values = [["007"]];
    same(await valuesOf(context, range), [["007"]]);
  }),
  onTrial("text that begins with an equals sign is a formula", setGet, async (sheet, context) => {
    sheet.getRange("A1").values = [["=1+1"]];
    const range = sheet.getRange("A1").load("formulas,values");
    await context.sync();
    same([range.formulas, range.values], [[["=1+1"]], [[2]]]);
  }),
  onTrial("a date is a serial number with a format", setGet, async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [[45352]];
    range.numberFormat = [["yyyy-mm-dd"]];
    range.load("values,text,valueTypes");
    await context.sync();
    same([range.values, range.text, range.valueTypes], [[[45352]], [["2024-03-01"]], [["Double"]]]);
  }),
  onTrial("one number format is taken for a whole range", "office-js #5852", async (sheet, context) => {
    const range = sheet.getRange("A1:A3");
    range.values = [[1], [2], [3]];
    range.numberFormat = "0.0" as never;
    range.load("text");
    await context.sync();
    same(range.text, [["1.0"], ["2.0"], ["3.0"]]);
  }),
  onTrial("an error is read as its text", "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-error-handling", async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=1/0"]];
    const range = sheet.getRange("A1").load("values,valueTypes");
    await context.sync();
    same([range.values, range.valueTypes], [[["#DIV/0!"]], [["Error"]]]);
  }),
  onTrial("an address that is none is refused", "learn.microsoft.com/javascript/api/excel/excel.worksheet (getRange)", async (sheet, context) => {
    sheet.getRange("not an address").load("address");
    await refused(context, "InvalidArgument");
  }),
  onTrial("a formula Excel cannot read is refused", setGet, async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SUM(1,"]];
    await refused(context, "InvalidArgument");
  }),
  onTrial("a formula over 8,192 characters is refused", "support.microsoft.com: Excel specifications and limits", async (sheet, context) => {
    sheet.getRange("A1").formulas = [[`=1${"+1".repeat(4100)}`]];
    await refused(context, "InvalidArgument");
  }),
  onTrial("a request over 5 MB is refused before anything of it is done", limits, async (sheet, context) => {
    sheet.getRange("A1").values = [["before"]];
    await context.sync();
    const range = sheet.getRange("A1:A200");
    range.values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await refused(context, "RequestPayloadSizeLimitExceeded");
    same(await valuesOf(context, sheet.getRange("A1")), [["before"]]);
  }),
  onTrial("a reply over 5 MB is refused", limits, async (sheet, context) => {
    for (let block = 0; block < 2; block++) {
      sheet.getRangeByIndexes(block * 100, 0, 100, 1).values = Array.from({ length: 100 }, () => ["x".repeat(30_000)]);
      await context.sync();
    }
    sheet.getRange("A1:A200").load("values");
    await refused(context, "ResponsePayloadSizeLimitExceeded");
  }),
  onTrial("a batch stops at the action that fails; those before it stay done", "learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling", async (sheet, context) => {
    sheet.getRange("A1").values = [["done"]];
    sheet.getRange("A2:B2").values = [[1, 2, 3]];
    sheet.getRange("A3").values = [["never"]];
    await refused(context, "InvalidArgument");
    same(await valuesOf(context, sheet.getRange("A1:A3")), [["done"], [""], [""]]);
  }),
  onTrial("the used range of an empty sheet is a null object", "learn.microsoft.com/javascript/api/excel/excel.worksheet (getUsedRangeOrNullObject)", async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    assert.equal(used.isNullObject, true);
  }),
  onTrial("a range knows where it is", "learn.microsoft.com/javascript/api/excel/excel.range", async (sheet, context) => {
    const range = sheet.getRange("B2:C4").load("address,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    same([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount], ["Trial!B2:C4", 1, 1, 3, 2]);
  }),
];
