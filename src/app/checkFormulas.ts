import type { Evaluation } from "../domain/evaluation/evaluation";
import type { Issue } from "../domain/records/issue";
import type { Cell } from "../domain/records/rawTable";
import { cellAddress } from "../domain/records/cellAddress";
import { matchColumns } from "./outputs/matchColumns";
import type { OutputTable } from "./outputs/outputTable";
import { rowKey } from "./outputs/rowKey";
import { targetStaysEmpty } from "./outputs/scorecard";
import type { TableContent } from "./ports/workbookPort";

/** Largest relative difference between the sheet's formula and the program's number that is called equal. */
const tolerance = 1e-9;

const checked = ["target", "weight", "attainment", "score", "contribution", "total", "band"] as const;

/**
 * Compares what Scorecard's formulas show with the program's own numbers, line by line.
 * @returns an issue a cell that differs; none when the sheet and the program agree.
 */
export function checkFormulas(evaluation: Evaluation, output: OutputTable, table: TableContent): readonly Issue[] {
  const places = matchColumns(output.columns, table.headers);
  const at = (row: readonly Cell[], id: string): Cell => row[places.get(id) ?? -1] ?? null;
  const rows = new Map<string, number>();
  table.values.forEach((row, index) => {
    const key = lineKey(at(row, "employeeId"), at(row, "kpi"), at(row, "periodStart"), at(row, "periodEnd"));
    if (!rows.has(key)) rows.set(key, index);
  });
  const issues: Issue[] = [];
  for (const person of evaluation.people) {
    for (const result of person.kpis) {
      const index = rows.get(lineKey(person.employee.id, result.kpi.id, result.period.start, result.period.end));
      const row = index === undefined ? undefined : table.values[index];
      if (index === undefined || row === undefined) continue;
      const empty = targetStaysEmpty(result);
      const expected: Record<(typeof checked)[number], Cell> = {
        target: empty ? null : result.target.target,
        weight: empty ? null : result.target.weight,
        attainment: result.attainment,
        score: result.score,
        contribution: result.contribution,
        total: person.total,
        band: person.band,
      };
      for (const column of checked) {
        const shown = at(row, column);
        if (agrees(shown, expected[column])) continue;
        const header = table.headers[places.get(column) ?? -1] ?? column;
        const sheetRow = table.firstRow + index;
        issues.push({
          kind: "formula-disagrees",
          severity: "notice",
          table: table.name,
          column: header,
          place: { table: table.name, sheet: table.sheet, column: header, row: sheetRow, address: cellAddress(sheetRow, table.firstColumn + (places.get(column) ?? 0)) },
          found: String(shown ?? ""),
          expected: String(expected[column] ?? ""),
          subject: person.employee.name,
        });
      }
    }
  }
  return issues;
}

const lineKey = (...cells: readonly Cell[]): string => rowKey(cells);

function agrees(shown: Cell, expected: Cell): boolean {
  if (typeof shown === "number" && typeof expected === "number") return Math.abs(shown - expected) <= tolerance * Math.max(1e-6, Math.abs(expected));
  return (shown ?? "") === (expected ?? "");
}
