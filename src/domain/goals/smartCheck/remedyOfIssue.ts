import { alikeNames } from "../../checks/alikeNames";
import type { Kpi } from "../../records/definitions";
import type { Issue } from "../../records/issue";
import { isBlankCell } from "../../records/cells";
import type { Cell } from "../../records/rawTable";
import type { Remedy } from "./targetCheck";
import type { TargetRows } from "./targetRows";

/** How a finding of reading is put right without anybody's judgement; null = it takes somebody's. */
export function remedyOfIssue({ kind, found }: Pick<Issue, "kind" | "found">, rows: TargetRows, row: number, kpis: readonly Kpi[]): Remedy | null {
  if (kind === "period-end-before-start") return swapDates(rows, row);
  return kind === "kpi-unknown" && found !== undefined ? nameKpi(found, rows, row, kpis) : null;
}

const isWritten = (cell: Cell): cell is string | number => (typeof cell === "string" || typeof cell === "number") && !isBlankCell(cell);

/** Each date into the other's cell, as it is written. */
function swapDates(rows: TargetRows, row: number): Remedy | null {
  const [start, end] = [rows.cell(row, "periodStart"), rows.cell(row, "periodEnd")];
  if (!rows.writable("periodStart", "periodEnd") || !isWritten(start) || !isWritten(end)) return null;
  return { kind: "swap-dates", cells: [rows.change(row, "periodStart", end), rows.change(row, "periodEnd", start)], acceptedOn: rows.acceptedOn(row) };
}

/** The one KPI whose name or ID is written nearly so. */
function nameKpi(found: string, rows: TargetRows, row: number, kpis: readonly Kpi[]): Remedy | null {
  const [only, ...others] = kpis.filter(({ id, name }) => alikeNames(found, name) || alikeNames(found, id));
  return only !== undefined && others.length === 0 && rows.writable("kpi") ? { kind: "kpi-name", cells: [rows.change(row, "kpi", only.id)], acceptedOn: null } : null;
}
