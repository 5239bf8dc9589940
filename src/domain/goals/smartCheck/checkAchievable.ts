import type { Growths } from "./growths";
import type { CheckedTarget, TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";

/** With fewer growths than this nothing is said: beyond the best of nine, a tenth like them would still be one time in ten. */
const leastGrowths = 9;

/**
 * Whether the growth a target asks lies within what this person and others with the KPI in the same role have reached.
 * Only what is beyond the best is a finding: a modest target is not unachievable. Of a target for many the middle ask counts.
 * @param growths null = there is nothing to compare.
 */
export function checkAchievable({ target, kpi, owner }: CheckedTarget, growths: Growths | null, rows: TargetRows): readonly TargetFinding[] {
  if (growths === null || growths.reached.count < leastGrowths || growths.asked.length === 0) return [];
  const higher = kpi.direction === "higher-is-better";
  const asked = middle(growths.asked);
  const best = higher ? growths.reached.highest : growths.reached.lowest;
  const beyond = higher ? asked > best * (1 + 1e-9) : asked < best * (1 - 1e-9);
  if (!beyond) return [];
  const place = rows.place(target.row, "target");
  return [{
    letter: "A",
    issue: { kind: "growth-beyond-reach", severity: "notice", table: "Targets", column: place.column, place, subject: `${owner.name}, ${kpi.name}`, found: change(asked), expected: change(best), count: growths.reached.count },
    owner,
    kpi: kpi.name,
    row: target.row,
    remedy: null,
  }];
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2;
}

/** @example change(1.25) // "+25 %" */
function change(level: number): string {
  const percent = Math.round((level - 1) * 1000) / 10;
  return `${percent > 0 ? "+" : ""}${percent} %`.replace("-", "−");
}
