import { createWorkbook } from "../../../src/standin/model";
import { formulaHolds } from "../../../src/standin/page/look/ruleFormula";

/** A1:C2 holds 70, "At risk", empty; 95, "On track", empty. Rules are written for row 1. */
function holds(formula: string, row: number): boolean {
  const workbook = createWorkbook({ calculator: null });
  const sheet = workbook.activeSheet;
  sheet.enter({ row: 0, column: 0, rows: 2, columns: 2 }, [[70, "At risk"], [95, "On track"]]);
  return formulaHolds(formula, { sheet, workbook, row, column: 0, moved: { rows: row, columns: 0 } });
}

describe("the formula of a conditional format", () => {
  it.each([
    ["=$A1<80", true, false],
    ["=$A$1<80", true, true],
    ['=AND($A1<80,$B1<>"")', true, false],
    ['=OR($B1="on track",$A1>200)', false, true],
    ["=MOD(ROW(),2)=0", false, true],
    ["=NOT(ISBLANK($C1))", false, false],
    ["=$A1*2-100>50%", true, true],
    ['=$B1&"!"="At risk!"', true, false],
    ["=LEN($B1)=8", false, true],
    ["=A1/0", false, false],
    ["=SUM($A1:$C1)>0", false, false],
    ["=not a formula(", false, false],
  ])("%s", (formula, first, second) => {
    expect([holds(formula, 0), holds(formula, 1)]).toEqual([first, second]);
  });
});
