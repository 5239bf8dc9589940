import type { CellPlace } from "./rawTable";

/**
 * Something about the data that a person should know. `refusing` kinds stop the run before anything is
 * written; `unscored` ones leave a KPI or a row out; `notice` ones change no number.
 */
export type Severity = "refusing" | "unscored" | "notice";

export type IssueKind =
  | "table-missing"
  | "no-data-table"
  | "column-missing"
  | "table-empty"
  | "cell-blank"
  | "cell-not-a-number"
  | "cell-not-a-date"
  | "cell-not-a-choice"
  | "employee-unknown"
  | "employee-name-shared"
  | "employee-duplicate"
  | "employee-without-target"
  | "employee-end-before-start"
  | "kpi-unknown"
  | "kpi-duplicate"
  | "kpi-source-missing"
  | "kpi-source-reviews"
  | "kpi-column-missing"
  | "kpi-condition-unreadable"
  | "curve-unknown"
  | "curve-invalid"
  | "band-invalid"
  | "target-duplicate"
  | "target-ended"
  | "target-overlaps"
  | "target-not-positive"
  | "target-equals-baseline"
  | "nothing-asked"
  | "phasing-unknown"
  | "phasing-no-history"
  | "months-off-target"
  | "share-below-zero"
  | "valid-from-late"
  | "table-not-ours"
  | "target-not-live"
  | "period-end-before-start"
  | "weights-not-100"
  | "weight-not-positive"
  | "actual-missing"
  | "actual-missing-zero"
  | "actual-negative"
  | "actual-kpi-unknown"
  | "actual-period-unmatched"
  | "actual-given-twice"
  | "actual-repeated"
  | "actual-parts-gap"
  | "actual-parts-overlap"
  | "not-computable"
  | "dates-outside-periods"
  | "date-outside-periods"
  | "date-after-as-of"
  | "split-out-of-range"
  | "split-sum"
  | "score-off-scale"
  | "anchor-off-scale"
  | "anchor-twice"
  | "percent-scale-mixed"
  | "formula-disagrees"
  | "row-key-duplicate"
  | "key-not-found"
  | "targets-not-live"
  | "mapping-open"
  | "mapping-assumed"
  | "date-order-assumed"
  | "number-marks-assumed"
  | "days-swapped"
  | "unit-applied"
  | "totals-left-out"
  | "rows-not-counted"
  | "people-from-data"
  | "person-alike"
  | "sale-outside-employment"
  | "row-repeated"
  | "order-line-repeated"
  | "months-missing"
  | "days-missing"
  | "month-small"
  | "kpi-activity"
  | "kpi-unit-missing"
  | "kpi-objective-missing"
  | "owners-several"
  | "owner-nobody"
  | "growth-beyond-reach"
  | "growth-beyond-market"
  | "period-unreadable"
  | "market-overlap"
  | "market-growth-impossible"
  | "target-outside-cycle"
  | "target-not-accepted"
  | "acceptance-not-kept"
  | "kpis-too-few"
  | "kpis-too-many"
  | "guideline-not-100"
  | "rating-not-a-band"
  | "rating-without-reason"
  | "schedule-without-lateness"
  | "closed-period-differs"
  | "history-altered"
  | "plan-closed-unchecked"
  | "plan-checked-before-start"
  | "plan-closed-unmet"
  | "phrase-placeholder";

/**
 * One finding. Worded by `i18n`, never here: `found` is the offending text or number as it stands in the
 * cell, `subject` names the person, KPI or setting it is about, `count` how many rows it stands for.
 */
export interface Issue {
  readonly kind: IssueKind;
  readonly severity: Severity;
  readonly table: string;
  readonly column?: string;
  readonly place?: CellPlace;
  readonly found?: string;
  readonly subject?: string;
  readonly count?: number;
  readonly expected?: string;
}
