import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import type { Cell, RawTable } from "../../domain/records/rawTable";
import { textLiteral } from "./formulaTemplate";
import { keyComparison, sumWhere, type EqualTo } from "./sumWhere";
import type { OutputCell } from "./outputTable";

/** Positions of Targets' columns by their key in the vocabulary. */
export type TargetColumns = ReadonlyMap<string, number>;

/** Target, weight and baseline cells of one Scorecard line; `live` is false when they had to be written as numbers. */
export interface TargetCells { readonly target: OutputCell; readonly weight: OutputCell; readonly baseline: OutputCell; readonly live: boolean }

/** Target, weight and baseline as plain numbers. */
export const writtenTargets = (_: PersonResult, { target }: KpiResult): TargetCells => ({ target: target.target, weight: target.weight, baseline: target.baseline ?? "", live: false });

const keyColumns = ["employee", "role", "team", "kpi", "periodStart", "periodEnd"] as const;

/**
 * Links Scorecard to Targets with formulas, so that a target or weight changed there moves the score with no
 * add-in present. The link names the row by what stands in its key cells, not by its address, so sorting
 * Targets does not break it; where the key cells do not name one row, or the number stands as text, the value
 * is written instead.
 */
export function liveTargets(targets: RawTable, columns: TargetColumns): (person: PersonResult, result: KpiResult) => TargetCells {
  const cellAt = (key: string, row: number): Cell => {
    const position = columns.get(key);
    return targets.columns.find((column) => column.position === position)?.cells[row] ?? null;
  };
  const scopeOf = (row: number): readonly string[] => keyColumns.filter((key) => columns.has(key) && !blank(cellAt(key, row)));
  const signature = (row: number, keys: readonly string[]): string => keys.map((key) => `${key}:${comparable(cellAt(key, row))}`).join("\u241f");
  const counts = new Map<string, Map<string, number>>();
  const rowsLike = (row: number): number => {
    const keys = scopeOf(row);
    const shape = keys.join();
    let bySignature = counts.get(shape);
    if (!bySignature) {
      bySignature = new Map();
      for (let other = 0; other < targets.rowCount; other++) {
        const sign = signature(other, keys);
        bySignature.set(sign, (bySignature.get(sign) ?? 0) + 1);
      }
      counts.set(shape, bySignature);
    }
    return bySignature.get(signature(row, keys)) ?? 0;
  };

  return (person, { target, kpi }) => {
    const row = target.row;
    const value = (key: string, number: number): boolean => cellAt(key, row) === number;
    const live = rowsLike(row) === 1;
    const conditions = (): readonly EqualTo[] =>
      scopeOf(row).map((key) => ({ column: `{Targets.${key}}`, value: constantOrCell(key, cellAt(key, row), person, kpi.id) }));
    const comparison = keyComparison(scopeOf(row).map((key) => cellAt(key, row)).filter((cell) => typeof cell === "string" || typeof cell === "number"));
    const link = (key: string, number: number): OutputCell =>
      live && value(key, number) ? { template: `=${sumWhere(comparison, `{Targets.${key}}`, conditions())}` } : number;
    const cells = { target: link("target", target.target), weight: link("weight", target.weight), baseline: target.baseline === null ? "" : link("baseline", target.baseline) };
    const all: readonly OutputCell[] = target.baseline === null ? [cells.target, cells.weight] : [cells.target, cells.weight, cells.baseline];
    return { ...cells, live: all.every((cell) => typeof cell === "object") };
  };
}

const blank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

/** As Excel's `=` compares: text without regard to case, never equal to a number. */
const comparable = (cell: Cell): string => (typeof cell === "string" ? `t${cell.toLowerCase()}` : `${typeof cell}${String(cell)}`);

/** The line's own cell where it holds the same, so that the formula reads well; else the constant itself. */
function constantOrCell(key: string, cell: Cell, person: PersonResult, kpiId: string): string {
  if (key === "periodStart" && typeof cell === "number") return "{@periodStart}";
  if (key === "periodEnd" && typeof cell === "number") return "{@periodEnd}";
  if (key === "employee" && comparable(cell) === comparable(person.employee.id)) return "{@employeeId}";
  if (key === "employee" && comparable(cell) === comparable(person.employee.name)) return "{@name}";
  if (key === "team" && person.employee.team !== null && comparable(cell) === comparable(person.employee.team)) return "{@team}";
  if (key === "kpi" && comparable(cell) === comparable(kpiId)) return "{@kpi}";
  return typeof cell === "string" ? textLiteral(cell) : String(cell);
}
