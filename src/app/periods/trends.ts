import { normalText, personKey } from "../../domain/records/normalText";
import type { PersonResult } from "../../domain/evaluation/evaluation";
import type { HistoryRow } from "../../domain/tracking/periods/historyRow";
import { closedPeriods } from "../../domain/tracking/periods/periodLog";
import { trendOf, type Trend, type TrendPoint } from "../../domain/tracking/periods/trend";
import { historyIn } from "../outputs/historyTable";
import { periodLogIn } from "../outputs/periodLogTable";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** The trends of one person: of the total, and of a KPI's score by its key. */
export interface PersonTrends { readonly total: Trend | null; readonly ofKpi: (kpiKey: string) => Trend | null }

/** Trends of everybody from the closed periods as History has them, each with the period that is scored now. */
export function trends({ evaluation: { period } }: Pick<Scored, "evaluation">, outputs: readonly TableContent[]): (person: PersonResult) => PersonTrends {
  const closings = new Set(closedPeriods(periodLogIn(outputs)).map(({ entry }) => entry));
  const byPerson = new Map<string, HistoryRow[]>();
  for (const row of historyIn(outputs)) {
    if (!closings.has(row.closing)) continue;
    const key = personKey(row.employeeId);
    const rows = byPerson.get(key);
    if (rows) rows.push(row);
    else byPerson.set(key, [row]);
  }
  const now = (value: number | null): TrendPoint | null => (period === null || value === null ? null : { ...period, value, running: true });
  const pointsOf = (rows: readonly HistoryRow[], of: (row: HistoryRow) => number | null): readonly TrendPoint[] => {
    const points = new Map<number, TrendPoint>();
    for (const row of rows) {
      const value = of(row);
      if (value !== null) points.set(row.closing, { start: row.periodStart, end: row.periodEnd, value, running: false });
    }
    return [...points.values()];
  };
  return ({ employee, total, kpis }) => {
    const rows = byPerson.get(employee.key) ?? [];
    return {
      total: trendOf(pointsOf(rows, (row) => row.total), now(total)),
      ofKpi: (kpiKey) => {
        const result = kpis.find(({ kpi }) => kpi.key === kpiKey);
        const own = rows.filter(({ kpi }) => normalText(kpi) === kpiKey);
        return trendOf(pointsOf(own, ({ score }) => score), result === undefined ? null : now(result.score));
      },
    };
  };
}
