import { renameColumnReferences, renameSheetReferences, renameTableReferences } from "../../../src/standin/model/formulaRewrite";

describe("references to a renamed column", () => {
  it.each([
    ["its own table's row", "=[@Total]*2", true, "Total", "总分", "=[@总分]*2"],
    ["another case", "=SUM(Sales[AMOUNT])", false, "Amount", "金额", "=SUM(Sales[金额])"],
    ["another table's column of the same name", "=SUM(Other[Amount])", false, "Amount", "金额", "=SUM(Other[Amount])"],
    ["a name inside a text", "=\"Amount\"&Sales[Units]", false, "Amount", "金额", "=\"Amount\"&Sales[Units]"],
    ["a name with a sign that is escaped", "=SUM(Sales['# sold])", false, "# sold", "数量", "=SUM(Sales[数量])"],
    ["a name with an apostrophe", "=SUM(Sales[Manager''s text])", false, "Manager's text", "上级反馈", "=SUM(Sales[上级反馈])"],
    ["no reference at all", "=1+1", true, "Amount", "金额", "=1+1"],
  ])("follows %s", (_, formula, own, from, to, expected) => {
    expect(renameColumnReferences(formula, "Sales", own, from, to)).toBe(expected);
    // What was read once is read the same again.
    expect(renameColumnReferences(formula, "Sales", own, from, to)).toBe(expected);
  });
});

it.each([
  ["=SUM(Sales[Amount])", "=SUM(Umsatz[Amount])"],
  ["=SUM(sales[Amount])", "=SUM(Umsatz[Amount])"],
  ["=SUM(SalesOld[Amount])", "=SUM(SalesOld[Amount])"],
])("follows a renamed table in %s", (formula, expected) => expect(renameTableReferences(formula, "Sales", "Umsatz")).toBe(expected));

it.each([
  ["=Data!A1", "=New!A1"],
  ["=data!A1:B2", "=New!A1:B2"],
  ["=Other!A1", "=Other!A1"],
])("follows a renamed sheet in %s", (formula, expected) => expect(renameSheetReferences(formula, "Data", "New")).toBe(expected));

it("follows a sheet whose name has an apostrophe", () => expect(renameSheetReferences("='Ann''s sheet'!A1", "Ann's sheet", "Bo")).toBe("=Bo!A1"));
