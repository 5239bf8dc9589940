import { columnReference, normaliseFormula, resolveFormula, textLiteral, thisRow } from "../../../src/app/outputs/formulaTemplate";

describe("structured references", () => {
  it.each([
    ["Sales", "Amount", "Sales[Amount]"],
    ["Sales", "目标值", "Sales[目标值]"],
    ["Scorecard", "Period start", "Scorecard[Period start]"],
    ["Sales", "金额(万元)", "Sales[[金额(万元)]]"],
    ["Sales", "Split %", "Sales[[Split %]]"],
    ["Sales", "a]b'c#d@e[f", "Sales[[a']b''c'#d'@e'[f]]"],
  ])("%s, %s is spelled %s", (table, header, spelled) => expect(columnReference(table, header)).toBe(spelled));

  it.each([
    ["Actual", "[@Actual]"],
    ["As of", "[@[As of]]"],
    ["实际值", "[@实际值]"],
    ["50%", "[@[50%]]"],
  ])("this row's %s is %s", (header, spelled) => expect(thisRow(header)).toBe(spelled));

  it("fills templates with real headers, its own table's and another's", () => {
    const headerOf = (table: string | null, column: string): string => (table === null ? { a: "实际值", t: "Target value" }[column] ?? "" : `${column} of ${table}`);
    expect(resolveFormula("={@a}/{@t}+SUM({a})+SUM({Bands.from})", "Scorecard", headerOf)).toBe("=[@实际值]/[@[Target value]]+SUM(Scorecard[实际值])+SUM(Bands[from of Bands])");
  });

  it("keeps braces and quotes of a text constant from being read as references", () => {
    expect(resolveFormula(`=${textLiteral('a "{@x}" b')}`, "T", () => "wrong")).toBe('="a """&CHAR(123)&"@x}"" b"');
  });
});

describe("one spelling for the same formula", () => {
  it.each([
    ["=[@Actual] / [@Target]", "=[@Actual]/[@Target]"],
    ["=Scorecard[[#This Row],[Actual]]*2", "=[@Actual]*2"],
    ["=Scorecard[@[As of]]", "=[@[As of]]"],
    ["=Scorecard[@Actual]", "=[@Actual]"],
    ["=[@[Actual]]", "=[@Actual]"],
    ['=IF([@Pace]="At  risk", 1, 0)', '=IF([@Pace]="At  risk",1,0)'],
  ])("%s means %s", (one, other) => expect(normaliseFormula(one, "Scorecard")).toBe(normaliseFormula(other, "Scorecard")));

  it("does not call different formulas the same", () => {
    expect(normaliseFormula('=IF([@A]="x y",1,0)', "T")).not.toBe(normaliseFormula('=IF([@A]="xy",1,0)', "T"));
    expect(normaliseFormula("=[@[As of]]", "T")).not.toBe(normaliseFormula("=[@Asof]", "T"));
  });
});
