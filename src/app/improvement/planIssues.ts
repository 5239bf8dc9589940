import { cellAddress } from "../../domain/records/cellAddress";
import type { Issue } from "../../domain/records/issue";
import type { Day } from "../../domain/units";
import { numberText } from "../outputs/numberText";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { isBlank } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import { daysOf, type PlanLevels } from "./planLevelsOf";
import type { StandingPlan } from "./standingPlans";

/**
 * Plans that are marked as done without the day their measure was checked, or with one before they started: they stay
 * open. Each names the cell to fill in. And those that are closed although what was to be reached was not: they name the status.
 * @param deletedRows 0-based rows this refresh takes away: cells below stand that much higher afterwards.
 */
export function planIssues(standing: readonly StandingPlan[], existing: readonly TableContent[], levels: PlanLevels, asOf: Day, deletedRows: readonly number[]): readonly Issue[] {
  const table = existing.find(({ name }) => name.toLowerCase() === "improvementplan");
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf("ImprovementPlan", "en-US"), table.headers);
  // A sheet of an earlier version has no such column before this refresh adds it: its status is named then.
  const checked = places.get("checkedOn") ?? places.get("status") ?? 0;
  const text = numberText("en-US");
  return standing.filter(({ status }) => status === "done").flatMap((plan): readonly Issue[] => {
    const { row, employee, kpi, cell, start, checkedOn, closed } = plan;
    const sheetRow = table.firstRow + row - deletedRows.filter((deleted) => deleted < row).length;
    const about = (column: number) => {
      const header = table.headers[column] ?? "";
      const place = { table: table.name, sheet: table.sheet, column: header, row: sheetRow, address: cellAddress(sheetRow, table.firstColumn + column) };
      return { severity: "notice", table: table.name, column: header, place, subject: [employee?.name ?? String(cell("employeeId") ?? ""), kpi?.name ?? String(cell("kpi") ?? "")].join(", ") } as const;
    };
    if (closed) {
      const short = shortOf(plan, levels, asOf);
      return short === null || kpi === null ? [] : [{ ...about(places.get("status") ?? checked), kind: "plan-closed-unmet", found: text.quantity(short.measured, kpi.unit), expected: text.quantity(short.goal, kpi.unit) }];
    }
    if (checkedOn !== null && start !== null) return [{ ...about(checked), kind: "plan-checked-before-start", found: text.day(checkedOn), expected: text.day(start) }];
    const found = cell("checkedOn");
    return [{ ...about(checked), kind: "plan-closed-unchecked", found: isBlank(found) ? "" : String(found), expected: String(cell("status") ?? "") }];
  });
}

/** What was measured over a plan's days and what was to be reached, where it falls short; null = it was reached, or there is no figure to tell. */
function shortOf(plan: StandingPlan, levels: PlanLevels, asOf: Day): { readonly measured: number; readonly goal: number } | null {
  const { employee, kpi } = plan;
  const goal = plan.cell("goal");
  const days = daysOf(plan, asOf);
  if (employee === null || kpi === null || days === null || typeof goal !== "number") return null;
  const measured = levels(kpi, employee.key, days);
  if (measured === null || (kpi.direction === "higher-is-better" ? measured >= goal : measured <= goal)) return null;
  return { measured, goal };
}
