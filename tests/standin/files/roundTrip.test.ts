import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook, writeWorkbook } from "../../../src/standin/files";
import { createWorkbook } from "../../../src/standin/model";
import { CellError, type CellValue, type WorkbookModel } from "../../../src/standin/model/workbookModel";

async function reread(model: WorkbookModel): Promise<WorkbookModel> {
  const read = await readWorkbook(await writeWorkbook(model), { calculator: null });
  if (!read.ok) throw new Error(read.error.kind);
  expect(read.value.losses).toEqual([]);
  return read.value.model;
}
const part = async (model: WorkbookModel, path: string): Promise<string> => strFromU8(unzipSync(await writeWorkbook(model))[path] ?? new Uint8Array());
const only = (model: WorkbookModel) => {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};
const empty = (): WorkbookModel => {
  const model = createWorkbook({ emptySheet: false, calculator: null });
  model.addSheet("Data");
  return model;
};

/** A sheet with a table of three rows at A1: Name, Amount, Double (calculated). */
function withTable(): WorkbookModel {
  const model = empty();
  const sheet = only(model);
  (["Name", "Amount", "Double"] as const).forEach((header, column) => sheet.load(0, column, header));
  const table = sheet.addTable({ row: 0, column: 0, rows: 4, columns: 3 }, true, "Sales");
  model.setTableOptions(table, { style: "TableStyleLight9", showBandedRows: false });
  ["Ann", "Bo", "Cy"].forEach((name, index) => {
    sheet.load(index + 1, 0, name);
    sheet.load(index + 1, 1, (index + 1) * 10);
    sheet.load(index + 1, 2, (index + 1) * 20, "=[@Amount]*2");
  });
  return model;
}

describe("writing and reading again", () => {
  it.each<readonly [string, CellValue]>([
    ["number", -12.345678901234], ["text", "Ann"], ["true", true], ["false", false], ["error", new CellError("#N/A")],
    ["formula as text", "=1+1"], ["at sign", "@x"], ["quote", "'x"], ["spaces", "  a  "], ["lines", "a\nb\r\nc\td"], ["emoji", "👩‍💼"], ["like an escape", "_x0041_"], ["markup", "<a>&amp;\"'"],
  ])("keeps a %s", async (_, value) => {
    const model = empty();
    only(model).load(2, 3, value);
    expect(only(await reread(model)).value(2, 3)).toEqual(value);
    expect(only(await reread(model)).formula(2, 3)).toBeNull();
  });

  it("keeps any text whatever its characters", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }), async (texts) => {
      const model = empty();
      texts.forEach((text, row) => only(model).load(row, 0, text));
      const again = only(await reread(model));
      expect(texts.map((_, row) => again.value(row, 0))).toEqual(texts);
    }), { numRuns: 25 });
  });

  it("keeps dates to the day and to the millisecond", async () => {
    const model = empty();
    [45838, 1, 60, 61, 45838.5, 0.25].forEach((serial, row) => only(model).load(row, 0, serial));
    only(model).setStyle({ row: 0, column: 0, rows: 6, columns: 1 }, { numberFormat: "yyyy-mm-dd hh:mm" });
    const again = only(await reread(model));
    expect([0, 1, 2, 3, 4, 5].map((row) => again.value(row, 0))).toEqual([45838, 1, 60, 61, 45838.5, 0.25]);
  });

  it("keeps formats, sizes, panes and visibility", async () => {
    const model = empty();
    const sheet = only(model);
    const style = { numberFormat: "#,##0.00", fill: "#C6EFCE", fontColor: "#006100", fontSize: 14, fontName: "Arial", bold: true, italic: true, underline: true, horizontal: "Center", vertical: "Top", wrap: true, unlocked: true, borders: { bottom: { style: "Continuous", color: "#FF0000" } } } as const;
    sheet.load(1, 1, 5);
    sheet.setStyle({ row: 1, column: 1, rows: 2, columns: 1 }, style);
    sheet.setColumnWidth(1, 1, 120);
    sheet.setRowHeight(1, 1, 33);
    sheet.load(6, 0, "last");
    sheet.setRowHidden(4, 1, true);
    sheet.setColumnHidden(3, 1, true);
    sheet.freeze(1, 2);
    sheet.setTabColor("#FF8800");
    sheet.setShowGridlines(false);
    model.addSheet("Deep").setVisibility("VeryHidden");
    const read = await reread(model);
    const again = only(read);
    expect(again.style(1, 1)).toEqual(style);
    expect(again.style(2, 1)).toEqual(style);
    expect(again.columnWidth(1)).toBeCloseTo(120, 0);
    expect(again.rowHeight(1)).toBe(33);
    expect([again.rowHidden(4), again.rowHidden(3), again.columnHidden(3), again.columnHidden(2)]).toEqual([true, false, true, false]);
    expect(again.frozen).toEqual({ rows: 1, columns: 2 });
    expect([again.tabColor, again.showGridlines, read.sheet("Deep")?.visibility]).toEqual(["#FF8800", false, "VeryHidden"]);
  });

  it("keeps tables, their look and their formulas", async () => {
    const read = await reread(withTable());
    const table = read.table("Sales");
    expect(table).toMatchObject({ name: "Sales", area: { row: 0, column: 0, rows: 4, columns: 3 }, style: "TableStyleLight9", showBandedRows: false, showTotals: false, showFilterButton: true });
    expect(table?.columns.map(({ name }) => name)).toEqual(["Name", "Amount", "Double"]);
    expect(only(read).formula(2, 2)).toBe("=[@Amount]*2");
  });

  it("writes structured references and calculated columns as Excel's file format asks", async () => {
    expect(await part(withTable(), "xl/worksheets/sheet1.xml")).toContain("<f>Sales[[#This Row],[Amount]]*2</f><v>20</v>");
    expect(await part(withTable(), "xl/tables/table1.xml")).toContain("<calculatedColumnFormula>Sales[[#This Row],[Amount]]*2</calculatedColumnFormula>");
  });

  it("keeps a filter between two numbers", async () => {
    const model = withTable();
    const table = model.table("Sales");
    if (table === null) throw new Error("no table");
    const filter = { column: 1, tests: [{ operator: ">=", value: 20 }, { operator: "<", value: 30 }], join: "And" } as const;
    model.filterTable(table, [filter]);
    const again = await reread(model);
    expect(again.table("Sales")?.filters).toEqual([filter]);
    expect([1, 2, 3].map((row) => only(again).rowHidden(row))).toEqual([true, false, true]);
  });

  it("keeps filters and the rows they hide", async () => {
    const model = withTable();
    const [table] = model.tables;
    if (table === undefined) throw new Error("no table");
    model.filterTable(table, [{ column: 0, values: ["Ann", "Cy"] }]);
    const again = await reread(model);
    expect(again.table("Sales")?.filters).toEqual([{ column: 0, values: ["Ann", "Cy"] }]);
    expect([1, 2, 3].map((row) => only(again).rowHidden(row))).toEqual([1, 2, 3].map((row) => only(model).rowHidden(row)));
  });

  it("keeps validations", async () => {
    const model = empty();
    const alert = { title: "No", message: "Choose one of the list", style: "Warning", showAlert: true } as const;
    const rules = [
      { rule: { type: "list", source: "S,A,\"B\"", inCellDropDown: true }, ignoreBlanks: true, errorAlert: alert },
      { rule: { type: "list", source: "=$D$1:$D$5", inCellDropDown: false }, ignoreBlanks: false, errorAlert: alert },
      { rule: { type: "decimal", operator: "Between", formula1: "0", formula2: "1.5" }, ignoreBlanks: true, errorAlert: alert, prompt: { title: "Share", message: "0 to 1.5", showPrompt: true } },
      { rule: { type: "date", operator: "GreaterThan", formula1: "36526" }, ignoreBlanks: true, errorAlert: alert },
      { rule: { type: "custom", formula: "=LEN(A5)<9" }, ignoreBlanks: true, errorAlert: alert },
    ] as const;
    rules.forEach((rule, row) => only(model).setValidation({ row, column: 0, rows: 1, columns: 1 }, rule));
    const again = only(await reread(model));
    rules.forEach((rule, row) => expect(again.validations.find(({ areas }) => areas[0]?.row === row)).toMatchObject(rule));
  });

  it("keeps conditional formats in their order", async () => {
    const model = empty();
    const rules = [
      { type: "cellValue", operator: "EqualTo", formula1: "=\"S\"", fill: "#C6EFCE", fontColor: "#006100" },
      { type: "containsText", operator: "Contains", text: "la\"te", fontColor: "#9C0006", bold: true },
      { type: "containsText", operator: "BeginsWith", text: "x", fill: "#FFEB9C" },
      { type: "custom", formula: "=$A1>3", fill: "#FFC7CE" },
      { type: "dataBar", color: "#638EC6" },
      { type: "colorScale", points: [{ kind: "lowest", color: "#F8696B" }, { kind: "percentile", value: "50", color: "#FFEB84" }, { kind: "highest", color: "#63BE7B" }] },
    ] as const;
    rules.forEach((rule, column) => only(model).addConditionalFormat([{ row: 0, column, rows: 9, columns: 1 }], rule));
    const again = only(await reread(model));
    expect([...again.conditionalFormats].sort((a, b) => a.priority - b.priority).map(({ rule }) => rule)).toEqual(rules);
  });

  it("keeps names, protection and the active sheet", async () => {
    const model = empty();
    const second = model.addSheet("二月 it's");
    model.addName("Rate", "=Data!$A$1");
    only(model).protect({ password: false, options: { allowAutoFilter: true, allowSort: false } });
    model.activate(second);
    const again = await reread(model);
    expect(again.names).toMatchObject([{ name: "Rate", formula: "=Data!$A$1", visible: true, scope: null }]);
    expect(only(again).protection?.options).toMatchObject({ allowAutoFilter: true, allowSort: false });
    expect(again.activeSheet.name).toBe("二月 it's");
  });
});
