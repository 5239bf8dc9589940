import type { Period } from "../../period";
import type { CellPlace } from "../../records/rawTable";
import type { Day } from "../../units";

/**
 * Something the rows behind a KPI tell beside its figure. Numbers are in the KPI's unit, days are calendar days,
 * places are the cells to look at; `window` is the days whose rows it stands on where they are not the KPI's own.
 */
export type Detail =
  /** Beyond the limits of the person's own earlier periods: `low` to `high`, over `periods` of them, whose mean is `before`. */
  | { readonly kind: "trend-better" | "trend-worse"; readonly actual: number; readonly before: number; readonly low: number; readonly high: number; readonly periods: number; readonly window: Period }
  /** Too few periods to know a usual variation: plainly against the one that began on `since`. */
  | { readonly kind: "change-better" | "change-worse"; readonly actual: number; readonly before: number; readonly since: Day; readonly window: Period }
  | { readonly kind: "project-earliest" | "project-latest"; readonly project: string; readonly days: number; readonly due: Day; readonly place: CellPlace }
  /** The largest customer who bought from this person for the first time; `count` = customers now. */
  | { readonly kind: "customer-gained"; readonly customer: string; readonly amount: number; readonly count: number; readonly place: CellPlace }
  /** The largest customer who bought again after at least a whole period without; `months` calendar months, rounded. */
  | { readonly kind: "customer-returned"; readonly customer: string; readonly amount: number; readonly count: number; readonly months: number; readonly place: CellPlace }
  /** The largest customer who stayed away; `since` = the last day they bought, `amount` = what they brought in an equally long time before the period. */
  | { readonly kind: "customer-lost"; readonly customer: string; readonly amount: number; readonly count: number; readonly since: Day; readonly place: CellPlace }
  /** Stands on all of the KPI's rows. */
  | { readonly kind: "feedback-average"; readonly average: number; readonly count: number }
  | { readonly kind: "comment-high" | "comment-low"; readonly comment: string; readonly score: number; readonly day: Day; readonly place: CellPlace };

/** Which side a detail speaks for by itself; null = it only makes a figure fuller. */
export function sideOf({ kind }: Detail): "bright-spot" | "weak-spot" | null {
  switch (kind) {
    case "trend-better":
    case "change-better":
    case "project-earliest":
    case "customer-gained":
    case "customer-returned":
    case "comment-high":
      return "bright-spot";
    case "trend-worse":
    case "change-worse":
    case "project-latest":
    case "customer-lost":
    case "comment-low":
      return "weak-spot";
    case "feedback-average":
      return null;
  }
}
