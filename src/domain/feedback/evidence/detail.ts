import type { CellPlace } from "../../records/rawTable";
import type { Day } from "../../units";

/**
 * Something the rows behind a KPI tell beside its figure. Numbers are in the KPI's unit, days are calendar days,
 * places are the cells to look at.
 */
export type Detail =
  /** Beyond the limits of the person's own earlier periods: `low` to `high`, over `periods` of them, whose mean is `before`. */
  | { readonly kind: "trend-better" | "trend-worse"; readonly actual: number; readonly before: number; readonly low: number; readonly high: number; readonly periods: number }
  /** Too few periods to know a usual variation: plainly against the one that began on `since`. */
  | { readonly kind: "change-better" | "change-worse"; readonly actual: number; readonly before: number; readonly since: Day }
  | { readonly kind: "project-earliest" | "project-latest"; readonly project: string; readonly days: number; readonly due: Day; readonly place: CellPlace }
  /** The largest customer who bought now and not in the same number of days before, or the other way round; `count` = customers now. */
  | { readonly kind: "customer-gained" | "customer-lost"; readonly customer: string; readonly amount: number; readonly count: number; readonly place: CellPlace }
  | { readonly kind: "feedback-average"; readonly average: number; readonly count: number; readonly place: CellPlace }
  | { readonly kind: "comment-high" | "comment-low"; readonly comment: string; readonly score: number; readonly day: Day; readonly place: CellPlace };
