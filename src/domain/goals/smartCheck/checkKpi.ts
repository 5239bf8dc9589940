import type { Kpi } from "../../records/definitions";
import type { CellPlace } from "../../records/rawTable";
import type { Issue } from "../../records/issue";
import { activityWord } from "./activityWord";
import type { Letter, TargetFinding } from "./targetCheck";

/** Where a column of a KPI's row stands in KPIs; null where there is no such table. */
export type KpiCell = (kpi: Kpi, column: "name" | "unit" | "objective") => CellPlace | null;

/** What everybody's targets for one KPI lack through the KPI itself: an outcome, a unit, an objective. */
export function checkKpi(kpi: Kpi, cellOf: KpiCell): readonly TargetFinding[] {
  const finding = (letter: Letter, kind: Issue["kind"], column: "name" | "unit" | "objective", found?: string): TargetFinding => {
    const place = cellOf(kpi, column);
    return {
      letter,
      issue: { kind, severity: "notice", table: "KPIs", subject: kpi.name, ...(place && { column: place.column, place }), ...(found !== undefined && { found }) },
      owner: { kind: "kpi", key: kpi.key, name: kpi.name },
      kpi: kpi.name,
      row: null,
      remedy: null,
    };
  };
  const activity = activityWord(kpi);
  return [
    ...(activity === null ? [] : [finding("S", "kpi-activity", "name", activity)]),
    // EV/PV is a value over a value of the same unit.
    ...(kpi.unit.trim() === "" && kpi.aggregate !== "schedule-performance" ? [finding("M", "kpi-unit-missing", "unit")] : []),
    ...(kpi.objective === null ? [finding("R", "kpi-objective-missing", "objective")] : []),
  ];
}
