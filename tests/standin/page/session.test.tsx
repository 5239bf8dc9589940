import type { Host } from "../../../src/standin/host";
import { createWorkbook } from "../../../src/standin/model";
import type { WorkbookModel } from "../../../src/standin/model/workbookModel";
import { choicesOf } from "../../../src/standin/page/editing/choices";
import { selectCell } from "../../../src/standin/page/editing/selection";
import { WorkbookSession } from "../../../src/standin/page/session/workbookSession";

const noHost: Host = { handle: (text: string) => Promise.resolve(text), stats: { requests: 0, bytesOut: 0, bytesIn: 0 }, onEvent: () => () => undefined };

/** A sheet with the table Sales in A1:B3. */
function aSession(): { session: WorkbookSession; model: WorkbookModel } {
  const model = createWorkbook({ calculator: null });
  const sheet = model.activeSheet;
  sheet.enter({ row: 0, column: 0, rows: 3, columns: 2 }, [["Name", "Amount"], ["Li", 10], ["Wang", 20]]);
  sheet.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, "Sales");
  return { session: new WorkbookSession(model, noHost), model };
}

function type(session: WorkbookSession, row: number, column: number, text: string): boolean {
  session.select(selectCell(row, column));
  return session.beginEdit("enter", text) && session.commit();
}

describe("a person in the cells", () => {
  it("grows a table by typing right below it, and undoes both at once", () => {
    const { session, model } = aSession();
    expect(type(session, 3, 0, "Zhao")).toBe(true);
    expect(model.table("Sales")?.area.rows).toBe(4);
    session.undo();
    expect(model.table("Sales")?.area.rows).toBe(3);
    expect(model.activeSheet.value(3, 0)).toBeNull();
  });

  it("grows a table by typing right beside it, but not by typing elsewhere", () => {
    const { session, model } = aSession();
    type(session, 8, 5, "apart");
    expect(model.table("Sales")?.area).toMatchObject({ rows: 3, columns: 2 });
    type(session, 0, 2, "Region");
    expect(model.table("Sales")?.area).toMatchObject({ rows: 3, columns: 3 });
  });

  it("pastes a block below a table into it, parsed like typing", () => {
    const { session, model } = aSession();
    session.select(selectCell(3, 0));
    session.paste("Zhao\t30\r\nQian\t1,234.5\r\n");
    expect(model.table("Sales")?.area.rows).toBe(5);
    expect(model.activeSheet.value(4, 1)).toBe(1234.5);
  });

  it("marks the workbook as being written in only while a cell is", () => {
    const { session, model } = aSession();
    session.select(selectCell(6, 6));
    session.beginEdit("enter", "x");
    expect(model.editing).toBe(true);
    session.cancelEdit();
    expect(model.editing).toBe(false);
    expect(model.activeSheet.value(6, 6)).toBeNull();
  });

  it("refuses what a list does not hold, and keeps what stood there", () => {
    const { session, model } = aSession();
    model.activeSheet.setValidation({ row: 6, column: 0, rows: 1, columns: 1 }, { rule: { type: "list", source: "S,A,B", inCellDropDown: true }, ignoreBlanks: true });
    expect(type(session, 6, 0, "A")).toBe(true);
    expect(type(session, 6, 0, "Q")).toBe(false);
    expect(session.notice).toMatchObject({ kind: "invalid" });
    expect(session.draft?.text).toBe("Q");
    expect(model.activeSheet.value(6, 0)).toBe("A");
  });

  it("refuses to write on a protected sheet, but for unlocked cells", () => {
    const { session, model } = aSession();
    model.activeSheet.setStyle({ row: 6, column: 6, rows: 1, columns: 1 }, { unlocked: true });
    model.activeSheet.protect({ password: false, options: {} });
    session.select(selectCell(1, 1));
    expect(session.beginEdit("enter", "9")).toBe(false);
    expect(session.notice).toEqual({ kind: "protected" });
    expect(type(session, 6, 6, "open")).toBe(true);
  });

  it("copies numbers with all their digits and formulas with moved references", () => {
    const { session, model } = aSession();
    const sheet = model.activeSheet;
    sheet.enter({ row: 6, column: 0, rows: 1, columns: 2 }, [[1.23456789, "=A7*2"]]);
    sheet.setStyle({ row: 6, column: 0, rows: 1, columns: 1 }, { numberFormat: "0.0" });
    session.select({ anchor: { row: 6, column: 0 }, focus: { row: 6, column: 1 } });
    const text = session.copy();
    session.select(selectCell(9, 0));
    session.paste(text ?? "");
    expect(sheet.value(9, 0)).toBe(1.23456789);
    expect(sheet.formula(9, 1)).toBe("=A10*2");
  });
});

describe("the choices of a drop-down", () => {
  it.each([
    ["S, A ,B", ["S", "A", "B"]],
    ["=$A$2:$A$3", ["Li", "Wang"]],
    ["=Sales[Name]", ["Li", "Wang"]],
    ['=INDIRECT("Sales[Name]")', ["Li", "Wang"]],
    ["=Nowhere[Name]", null],
  ])("%s", (source, choices) => {
    const { model } = aSession();
    expect(choicesOf(source, model.activeSheet, model)).toEqual(choices);
  });
});
