/** What the workbook says for or against a cause; `none` is said too, so that nobody takes silence for proof. */
export type CauseEvidence =
  /** Cells of this person's rows in the KPI's own source that could not be used; `first` is the address of one. */
  | { readonly cause: "data"; readonly verdict: "for"; readonly cells: number; readonly first: string }
  | { readonly cause: "data"; readonly verdict: "against" }
  /** Colleagues with the KPI who reach their target, and the growth asked beside the best one reached (later / earlier). */
  | { readonly cause: "target"; readonly verdict: "for" | "against"; readonly reached: number; readonly peers: number; readonly growth: GrowthAsked | null }
  | { readonly cause: "target"; readonly verdict: "none" }
  | { readonly cause: "resources"; readonly verdict: "for" | "against"; readonly products: number; readonly short: number; readonly stockOutDays: number }
  | { readonly cause: "resources"; readonly verdict: "none"; readonly why: "no-table" | "no-products" | "not-stock" }
  /** Others of the team short on the same KPI; the person's own other KPIs that are short. */
  | { readonly cause: "process"; readonly verdict: "for" | "against"; readonly teamShort: number; readonly team: number; readonly otherShort: number; readonly others: number }
  | { readonly cause: "process"; readonly verdict: "none" }
  | { readonly cause: "skill"; readonly verdict: "for" | "against"; readonly days: number | null; readonly competency: LowCompetency | null }
  | { readonly cause: "skill"; readonly verdict: "none" }
  /** For only where all others are excluded: whether somebody wants to is never read from figures. */
  | { readonly cause: "will"; readonly verdict: "for" | "none" };

export interface GrowthAsked { readonly asked: number; readonly best: number; readonly beyond: boolean }
/** The lowest competency that may be shown, on the review's own scale. */
export interface LowCompetency { readonly name: string; readonly mean: number; readonly scaleMax: number }

export interface UnusableCells { readonly cells: number; readonly first: string }
