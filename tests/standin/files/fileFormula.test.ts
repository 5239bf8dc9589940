import { formulaInFile, formulaOfFile } from "../../../src/standin/files/fileFormula";

describe("formulas in the file", () => {
  it.each([
    ["=[@Actual]/[@Target]", "Score", "Score[[#This Row],[Actual]]/Score[[#This Row],[Target]]"],
    ["=Targets[@[Period start]]", null, "Targets[[#This Row],[Period start]]"],
    ["=[@目标值]*2", "Scorecard", "Scorecard[[#This Row],[目标值]]*2"],
    ["=SUM(Sales[Amount])", null, "SUM(Sales[Amount])"],
    ["=MAXIFS(A1:A9,B1:B9,\">2\")", null, "_xlfn.MAXIFS(A1:A9,B1:B9,\">2\")"],
    ["=IF(A1=\"IFS([@x])\",1,0)", "T", "IF(A1=\"IFS([@x])\",1,0)"],
    ["=LET(x,1,y,x+1,x*y)", null, "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=SORT(UNIQUE(A1:A3))", null, "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))"],
    ["='Q1 sales'!A1+1", null, "'Q1 sales'!A1+1"],
  ])("%s in %s", (typed, table, stored) => {
    expect(formulaInFile(typed, table)).toBe(stored);
    expect(formulaOfFile(stored, table)).toBe(typed);
  });

  it("names the table where the cell stands outside it", () => {
    expect(formulaOfFile("Score[[#This Row],[Actual]]", "Other")).toBe("=Score[@Actual]");
  });
});
