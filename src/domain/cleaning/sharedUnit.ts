import type { Cell } from "../records/rawTable";
import { plainText } from "./blankText";

/** Units of work, time and pieces; none that also means a power of ten ("m") or a time of day ("am"). */
const units = "h|hrs?|hours?|mins?|minutes?|d|days?|wks?|weeks?|pcs|pieces|units?|items?|pts?|points?|kg|小时|个小时|分钟|天|工作日|人天|人日|人时|工时|周|个|件|台|套|箱|次|单|分|名|人|家";
const measured = new RegExp(`^([-+]?(?:\\d|[.,]\\d)[\\d.,' ]*?)\\s*(${units})\\.?$`, "iu");

/** "day" and "days" are one unit. */
const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, "");

/**
 * Cells with the unit taken off that every text of the column has ("8h", "12h"); null where they do not share one.
 * A unit in one cell alone is a finding; in all of them it is how the column writes its numbers.
 * @example withoutSharedUnit(["8h", "12 h", 4]) // ["8", "12", 4]
 */
export function withoutSharedUnit(cells: readonly Cell[], bad: readonly number[]): readonly Cell[] | null {
  let shared: string | null = null;
  const bare = new Map<number, string>();
  for (const row of bad) {
    const cell = cells[row];
    const match = typeof cell === "string" ? measured.exec(plainText(cell)) : null;
    // A few cells of another kind stay findings.
    if (match === null) continue;
    const unit = singular(match[2] ?? "");
    if (shared !== null && unit !== shared) return null;
    shared = unit;
    bare.set(row, match[1] ?? "");
  }
  return shared === null || bare.size < bad.length * 0.8 ? null : cells.map((cell, row) => bare.get(row) ?? cell ?? null);
}
