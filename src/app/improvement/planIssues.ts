import { cellAddress } from "../../domain/records/cellAddress";
import type { Issue } from "../../domain/records/issue";
import { numberText } from "../outputs/numberText";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { isBlank } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { StandingPlan } from "./standingPlans";

/**
 * Plans that are marked as done without the day their measure was checked, or with one before they started: they stay
 * open. Each names the cell to fill in.
 * @param deletedRows 0-based rows this refresh takes away: cells below stand that much higher afterwards.
 */
export function planIssues(standing: readonly StandingPlan[], existing: readonly TableContent[], deletedRows: readonly number[]): readonly Issue[] {
  const table = existing.find(({ name }) => name.toLowerCase() === "improvementplan");
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf("ImprovementPlan", "en-US"), table.headers);
  // A sheet of an earlier version has no such column before this refresh adds it: its status is named then.
  const column = places.get("checkedOn") ?? places.get("status") ?? 0;
  const header = table.headers[column] ?? "";
  const text = numberText("en-US");
  return standing.filter(({ status, closed }) => status === "done" && !closed).map(({ row, employee, kpi, cell, start, checkedOn }): Issue => {
    const sheetRow = table.firstRow + row - deletedRows.filter((deleted) => deleted < row).length;
    const place = { table: table.name, sheet: table.sheet, column: header, row: sheetRow, address: cellAddress(sheetRow, table.firstColumn + column) };
    const subject = [employee?.name ?? String(cell("employeeId") ?? ""), kpi?.name ?? String(cell("kpi") ?? "")].join(", ");
    const about = { severity: "notice", table: table.name, column: header, place, subject } as const;
    if (checkedOn !== null && start !== null) return { ...about, kind: "plan-checked-before-start", found: text.day(checkedOn), expected: text.day(start) };
    const found = cell("checkedOn");
    return { ...about, kind: "plan-closed-unchecked", found: isBlank(found) ? "" : String(found), expected: String(cell("status") ?? "") };
  });
}
