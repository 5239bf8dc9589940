import type { Suggestion } from "../../domain/goals/suggestion/suggestion";
import type { Locale } from "../../domain/locale";
import type { Cell } from "../../domain/records/rawTable";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";

const keys = ["employeeId", "kpi", "periodStart", "periodEnd"] as const;

/**
 * What the sheet shows as suggested for each suggestion, people's adjustments included; undefined where it has no such
 * row. Of two rows with the same key the first counts, as everywhere.
 */
export function sheetSuggestions(content: TableContent | null, locale: Locale): (one: Suggestion) => Cell | undefined {
  if (content === null) return () => undefined;
  const places = matchColumns(outputColumnsOf("TargetSuggestions", locale), content.headers);
  const at = (row: readonly Cell[], id: string): Cell => row[places.get(id) ?? -1] ?? null;
  const shown = new Map<string, Cell>();
  for (const row of content.values) {
    const key = rowKey(keys.map((id) => at(row, id)));
    if (!shown.has(key)) shown.set(key, at(row, "suggested"));
  }
  return ({ employee, kpi, period }) => shown.get(rowKey([employee.id, kpi.id, period.start, period.end]));
}
