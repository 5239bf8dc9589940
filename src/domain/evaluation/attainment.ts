import type { Direction } from "../records/definitions";
import { err, ok, type Result } from "../result";
import { ratio, type Ratio } from "../units";

/** One KPI's numbers; `actual`, `target` and `baseline` share one unit. `proration` is the share of the target that applies. */
export interface KpiReading {
  readonly direction: Direction;
  readonly actual: number;
  readonly target: number;
  readonly baseline: number | null;
  readonly proration: Ratio;
  /** Attainment given when lower is better and nothing at all was recorded: the highest on the KPI's curve. */
  readonly cap: Ratio;
}

export type AttainmentError = { readonly kind: "target-not-positive"; readonly target: number } | { readonly kind: "target-equals-baseline"; readonly target: number };

/**
 * Share of its target that one KPI reached.
 * Units: inputs alike; result dimensionless, 1 = on target in either direction.
 * With a baseline b: (a − b·p)/(t·p − b·p). Without: a/(t·p) when higher is better, t·p/a when lower is, and
 * the cap at a ≤ 0. An actual below zero without a baseline counts as 0.
 * Errors: `target-not-positive` (no baseline), `target-equals-baseline`.
 * Source: common KPI practice (a/t, t/a; baseline form as in OKR grading). Odoo gives 0 at a = t when lower is better; this gives 1.
 * @example attainment({ direction: "higher-is-better", actual: 90, target: 120, baseline: null, proration: ratio(1), cap: ratio(1.1) }) // 0.75
 */
export function attainment({ direction, actual, target, baseline, proration, cap }: KpiReading): Result<Ratio, AttainmentError> {
  if (baseline !== null) {
    if (target === baseline) return err({ kind: "target-equals-baseline", target });
    return ok(ratio((actual - baseline * proration) / ((target - baseline) * proration)));
  }
  if (target <= 0) return err({ kind: "target-not-positive", target });
  if (direction === "higher-is-better") return ok(ratio(Math.max(0, actual) / (target * proration)));
  return ok(actual <= 0 ? cap : ratio((target * proration) / actual));
}
