import { countDays } from "../../domain/goals/assignments";
import { madeOfRows } from "../../domain/goals/effectiveTarget";
import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import type { Period } from "../../domain/period";
import type { Target } from "../../domain/records/definitions";
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

const keyColumns = ["employee", "role", "team", "kpi", "periodStart", "periodEnd", "validFrom"] as const;

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
  // Where some targets hold from a day of their own, that others do not is what tells them apart.
  const anyChange = columns.has("validFrom") && Array.from({ length: targets.rowCount }, (_, row) => row).some((row) => !blank(cellAt("validFrom", row)));
  const scopeOf = (row: number): readonly string[] => keyColumns.filter((key) => columns.has(key) && (!blank(cellAt(key, row)) || (key === "validFrom" && anyChange)));
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

  /** Formula text that finds a number of a target's row; null where it cannot be found by its key cells, or is not what was read. */
  const lookup = (key: NumberColumn, { row, [key]: number }: Target, person: PersonResult, { kpi, period }: KpiResult): string | null => {
    if (rowsLike(row) !== 1 || cellAt(key, row) !== number) return null;
    const conditions = scopeOf(row).map((scope): EqualTo => ({ column: `{Targets.${scope}}`, value: constantOrCell(scope, cellAt(scope, row), person, kpi.id, period) }));
    const comparison = keyComparison(scopeOf(row).map((scope) => cellAt(scope, row)).filter((cell) => typeof cell === "string" || typeof cell === "number"));
    return sumWhere(comparison, `{Targets.${key}}`, conditions);
  };

  return (person, result) => {
    const { target, pieces, held } = result;
    const together = (key: "target" | "baseline", number: number): OutputCell => {
      const parts = pieces.map((piece) => (piece.target[key] === null ? "0" : timesShare(lookup(key, piece.target, person, result), piece.share)));
      return parts.every((part) => part !== null) ? { template: `=${parts.join("+")}` } : number;
    };
    // Rows put together weigh the mean of theirs by days.
    const days = pieces.reduce((sum, piece) => sum + countDays(piece.days), 0);
    const meanWeight = (): string | null => {
      const parts = pieces.filter((piece) => piece.days.length > 0).map((piece) => timesShare(lookup("weight", piece.target, person, result), (countDays(piece.days) / days) * held));
      return parts.every((part) => part !== null) ? parts.join("+") : null;
    };
    const ownWeight = pieces.find((piece) => piece.target.row === target.row)?.target ?? target;
    const weight = madeOfRows(result) ? meanWeight() : timesShare(lookup("weight", ownWeight, person, result), held);
    const cells = { target: together("target", target.target), weight: weight === null ? target.weight : { template: `=${weight}` }, baseline: target.baseline === null ? "" : together("baseline", target.baseline) };
    // A weight that nobody wrote has no cell to be linked to: like all blank ones it counts as any other.
    const weighed = !blank(cellAt("weight", ownWeight.row));
    const all: readonly OutputCell[] = [cells.target, ...(weighed ? [cells.weight] : []), ...(target.baseline === null ? [] : [cells.baseline])];
    return { ...cells, live: all.every((cell) => typeof cell === "object") };
  };
}

type NumberColumn = "target" | "weight" | "baseline";

const timesShare = (lookup: string | null, share: number): string | null => (lookup === null || share === 1 ? lookup : `${lookup}*${share}`);

const blank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

/** As Excel's `=` compares: text without regard to case, never equal to a number. */
const comparable = (cell: Cell): string => (blank(cell) ? "" : typeof cell === "string" ? `t${cell.toLowerCase()}` : `${typeof cell}${String(cell)}`);

/** The line's own cell where it holds the same, so that the formula reads well; else the constant itself. */
function constantOrCell(key: string, cell: Cell, person: PersonResult, kpiId: string, period: Period): string {
  if (key === "periodStart" && cell === period.start) return "{@periodStart}";
  if (key === "periodEnd" && cell === period.end) return "{@periodEnd}";
  if (key === "employee" && comparable(cell) === comparable(person.employee.id)) return "{@employeeId}";
  if (key === "employee" && comparable(cell) === comparable(person.employee.name)) return "{@name}";
  if (key === "team" && person.employee.team !== null && comparable(cell) === comparable(person.employee.team)) return "{@team}";
  if (key === "kpi" && comparable(cell) === comparable(kpiId)) return "{@kpi}";
  return blank(cell) ? '""' : typeof cell === "string" ? textLiteral(cell) : String(cell);
}
