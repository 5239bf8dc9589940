import { openModel, type OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Cell } from "../../../src/domain/records/rawTable";
import { createCalculator } from "../../../src/standin/calculation/nodeCalculator";
import { createWorkbook } from "../../../src/standin/model";

/** Sheets as somebody pasted them: rows from A1, no tables. Text stays text, as a paste of text cells leaves it. */
export type Pasted = Readonly<Record<string, readonly (readonly Cell[])[]>>;

export async function aPastedWorkbook(sheets: Pasted): Promise<OpenWorkbook> {
  const model = createWorkbook({ calculator: await createCalculator() });
  for (const [name, rows] of Object.entries(sheets)) paste(model.addSheet(name), rows);
  const [empty] = model.sheets;
  if (empty && !(empty.name in sheets)) model.deleteSheet(empty);
  return openModel(model, null);
}

/** Puts cells on a sheet from A1 on, over what is there. */
export function paste(sheet: { load(row: number, column: number, value: string | number | boolean, formula: string | null): void }, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((cells, row) => cells.forEach((cell, column) => {
    if (cell !== null && cell !== "") sheet.load(row, column, cell, null);
  }));
}

/** 2024-01-01 to 2024-03-31. */
export const quarter = { start: 45292, end: 45382 } as const;

const names = ["Ann Bell", "Bo Chen", "Cy Dow"] as const;

/** A quarter of sales as an export gives it, targets by hand, and a list of people: everything a score needs, nothing a table. */
export const pasted = {
  Staff: [["Staff ID", "Full name", "Department"], ["E1", "Ann Bell", "North"], ["E2", "Bo Chen", "North"], ["E3", "Cy Dow", "South"]],
  Goals: [["Sales rep", "Metric", "Start", "End", "Quota", "Weighting"], ...names.map((name, index) => [name, "Sales amount", quarter.start, quarter.end, 1000 * (index + 1), 100])],
  Export: [
    ["Order number", "Order date", "Sales rep", "Item", "Unit price", "Quantity sold"],
    ...Array.from({ length: 24 }, (_, row) => [`SO-${100 + row}`, quarter.start + row * 3, names[row % 3] ?? "", row % 2 ? "Lamp" : "Desk", 25 + row, (row % 4) + 1]),
  ],
} satisfies Pasted;

/** What each person's rows of `pasted.Export` come to. */
export const soldBy = (name: string, rows: readonly (readonly Cell[])[] = pasted.Export.slice(1)): number =>
  rows.filter((row) => row[2] === name).reduce((sum, row) => sum + Number(row[4]) * Number(row[5]), 0);
