/**
 * How one person stood in a KPI around a plan: over the plan's length before it began, as long before that, and after it
 * ended. Levels in standard deviations of the people compared, more = better whatever the KPI's direction.
 */
export interface Change {
  /** `Employee.key`. */
  readonly person: string;
  /** null = the data does not reach back that far. */
  readonly earlier: number | null;
  readonly before: number;
  readonly after: number;
}

/** A closed plan's own person and the people over the same days who had no such action. */
export interface ComparedPlan { readonly own: Change; readonly others: readonly Change[] }

/** Why nothing can be said; each is a reason by itself. */
export type Inconclusive =
  /** Fewer people than an interval can be trusted with. */
  | "too-few-plans"
  /** Nobody whose level before was alike, or too few of them. */
  | "no-similar-people"
  /** Others changed as much without the action. */
  | "zero-not-excluded";

/** How much better people did than similar people without the action, in standard deviations. */
export interface EffectSize { readonly estimate: number; readonly low: number; readonly high: number }

/** What an action came to. `plans` and `people` are those that could be compared, `left` the plans that could not. */
export interface EffectVerdict {
  readonly verdict: "better" | "worse" | "inconclusive";
  readonly reason: Inconclusive | null;
  readonly size: EffectSize | null;
  readonly plans: number;
  readonly people: number;
  readonly left: number;
}

/** What a single plan came to: `chance` is how often somebody without the action would stand out as much. */
export interface OnePlanVerdict {
  readonly verdict: "better" | "worse" | "inconclusive";
  readonly reason: Inconclusive | null;
  readonly estimate: number | null;
  readonly chance: number | null;
  readonly others: number;
}
