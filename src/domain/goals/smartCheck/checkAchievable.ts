import type { IssueKind } from "../../records/issue";
import type { Ratio } from "../../units";
import type { Growths } from "./growths";
import type { CheckedTarget, TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";

/** With fewer growths than this their best says little: beyond the best of nine, a tenth like them would still be one time in ten. */
const leastGrowths = 9;

/** What the market says: its growth over the target's period (null = nothing), and the points above it that pass where little else is known. */
export interface MarketSays { readonly market: Ratio | null; readonly allowance: number }
const nothingSaid: MarketSays = { market: null, allowance: 0 };

/**
 * Whether the growth a target asks lies within what this person and others with the KPI in the same role have reached,
 * or the market's: only what is beyond both is a finding, since a market that grows carries people with it. With too few
 * growths to tell, what is beyond the best of them and beyond the market's growth and an allowance is one; the allowance
 * is there because people's years differ far more than markets do. A modest target is not unachievable. Of a target for
 * many the middle ask counts.
 * @param growths null = there is nothing to compare.
 */
export function checkAchievable({ target, kpi, owner }: CheckedTarget, growths: Growths | null, rows: TargetRows, { market, allowance }: MarketSays = nothingSaid): readonly TargetFinding[] {
  if (growths === null || growths.asked.length === 0) return [];
  const higher = kpi.direction === "higher-is-better";
  const asked = middle(growths.asked);
  const { count } = growths.reached;
  const best = higher ? growths.reached.highest : growths.reached.lowest;
  const found = (kind: IssueKind, expected: number): readonly TargetFinding[] => {
    const place = rows.place(target.row, "target");
    const issue = { kind, severity: "notice", table: "Targets", column: place.column, place, subject: `${owner.name}, ${kpi.name}`, found: change(asked), expected: change(expected), count } as const;
    return [{ letter: "A", issue, owner, kpi: kpi.name, row: target.row, remedy: null }];
  };
  if (count >= leastGrowths) {
    const carried = market !== null && asked <= (1 + market) * (1 + 1e-9);
    const beyond = higher ? asked > best * (1 + 1e-9) && !carried : asked < best * (1 - 1e-9);
    return beyond ? found("growth-beyond-reach", best) : [];
  }
  if (market === null) return [];
  const limit = Math.max(count > 0 ? best : 0, 1 + market + allowance / 100);
  return asked > limit * (1 + 1e-9) ? found("growth-beyond-market", 1 + market) : [];
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
