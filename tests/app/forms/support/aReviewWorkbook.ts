import { createFollowUp, type FollowUp } from "../../../../src/app/followUp";
import type { OpenWorkbook } from "../../../../src/cli/openWorkbook";
import type { Locale } from "../../../../src/domain/locale";
import { day } from "../../../../src/domain/units";
import { readFormMark } from "../../../../src/app/forms/formMark";
import type { SheetModel } from "../../../../src/standin/model";
import { aWorkbook, quarter, type Tables } from "../../support/aWorkbook";

/** Three people with up to three KPIs; Cy's ID is a number, and Bo's name no sheet may bear. */
export const english = {
  Employees: [["Employee ID", "Name", "Team", "Role", "Manager"], ["E1", "Ann Bell", "North", "Sales representative", "Dana Fox"], ["E2", "Bo/Chen: [the 2nd] of a very long name", "South", "", ""], [7, "Cy Day", "South", "", "Dana Fox"]],
  Targets: [
    ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"],
    ["E1", "Sales amount", quarter.start, quarter.end, 1000, 50],
    ["E1", "Units sold", quarter.start, quarter.end, 4, 30],
    ["E1", "Customer satisfaction", quarter.start, quarter.end, 4.5, 20],
    ["E2", "Sales amount", quarter.start, quarter.end, 2000, 100],
    [7, "Sales amount", quarter.start, quarter.end, 500, 100],
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount"], [45300, "E1", 1, 600], [45310, "E1", 2, 350], [45320, "E2", 3, 2200], [45330, 7, 1, 250]],
  CustomerFeedback: [["Date", "Employee", "Score", "Comment"], [45300, "E1", 4.5, ""], [45310, "E1", 5, ""]],
} satisfies Tables;

export const chinese = {
  Employees: [["工号", "姓名", "团队", "岗位", "上级"], ["E1", "王伟", "华北", "销售代表", "李娜"], ["E2", "陈波", "华南", "销售代表", "李娜"]],
  Targets: [
    ["员工", "指标", "期间开始", "期间结束", "目标值", "权重"],
    ["E1", "销售额", quarter.start, quarter.end, 1000, 50],
    ["E1", "销售数量", quarter.start, quarter.end, 4, 30],
    ["E2", "销售额", quarter.start, quarter.end, 2000, 100],
  ],
  Sales: [["日期", "员工", "数量", "金额"], [45300, "E1", 1, 600], [45310, "E1", 2, 350], [45320, "E2", 3, 2200]],
} satisfies Tables;

/** A workbook with the use cases over it. */
export async function aReviewWorkbook(tables: Tables = english, locale: Locale = "en-US"): Promise<OpenWorkbook & { readonly followUp: FollowUp }> {
  const opened = await aWorkbook(tables);
  return { ...opened, followUp: createFollowUp({ workbook: opened.workbook, locale, today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" }) };
}

/** A form's sheet with its cells by the ids of their rows and columns. */
export class FormSheet {
  constructor(readonly sheet: SheetModel) {}

  place(row: string, column: string): { readonly row: number; readonly column: number } {
    const used = this.sheet.usedRect(true);
    for (let down = 0; used && down < used.row + used.rows; down++) {
      for (let across = 0; across < 5; across++) {
        if (readFormMark(this.sheet.value(down, across)) === null) continue;
        const rows = Array.from({ length: used.rows }, (_, index) => this.sheet.value(down + index, across));
        const columns = Array.from({ length: used.columns }, (_, index) => this.sheet.value(down, across + index));
        return { row: down + rows.indexOf(row), column: across + columns.indexOf(column) };
      }
    }
    throw new Error("no form");
  }

  value(row: string, column: string): unknown {
    const place = this.place(row, column);
    return this.sheet.value(place.row, place.column);
  }

  formula(row: string, column: string): string | null {
    const place = this.place(row, column);
    return this.sheet.formula(place.row, place.column);
  }

  write(row: string, column: string, entry: string | number): void {
    this.sheet.enter({ ...this.place(row, column), rows: 1, columns: 1 }, [[entry]]);
  }
}

export function formOn({ model }: OpenWorkbook, name: string): FormSheet {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}; there are ${model.sheets.map((one) => one.name).join(", ")}`);
  return new FormSheet(sheet);
}
