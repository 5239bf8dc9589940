import { smallStep, type Step } from "../apply/step";
import { enterScattered } from "../apply/writeForms";
import type { Session } from "../connection/connection";
import { rangeOf } from "../reading/area";
import type { FormRecord } from "./journal";

/** Steps that put forms back as they were; a sheet that is gone, or no longer that form, is left alone. Two requests to look. */
export async function formsBack({ context, send }: Session, records: readonly FormRecord[]): Promise<readonly Step[]> {
  if (records.length === 0) return [];
  const sheets = await send(() => records.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet).load("name")));
  const there = records.filter((_, index) => sheets[index]?.isNullObject === false);
  const marks = await send(() => there.map(({ sheet, markAt }) => rangeOf(context, { sheet, ...markAt, rows: 1, columns: 1 }).load("values")));
  return there.flatMap((record, index) => ((marks[index]?.values as readonly (readonly unknown[])[] | undefined)?.[0]?.[0] === record.mark ? formBack(record) : []));
}

function formBack({ sheet, cells, rows, paper }: FormRecord): readonly Step[] {
  return [
    ...enterScattered(sheet, cells),
    smallStep(sheet, (inContext) => {
      const at = (row: number, column: number): Excel.Range => rangeOf(inContext, { sheet, row, column, rows: 1, columns: 1 });
      for (const { row, column, numberFormat } of cells) if (numberFormat !== null) at(row, column).numberFormat = [[numberFormat]];
      for (const { row, hidden, height } of rows) {
        // Excel tells no height of a row that is hidden.
        if (height > 0) at(row, 0).format.rowHeight = height;
        at(row, 0).rowHidden = hidden;
      }
      const page = inContext.workbook.worksheets.getItem(sheet).pageLayout;
      if (paper !== null) page.paperSize = paper;
    }),
  ];
}
