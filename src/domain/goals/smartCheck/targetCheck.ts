import type { Employee, Kpi, Target } from "../../records/definitions";
import type { Issue } from "../../records/issue";
import type { Cell, CellPlace } from "../../records/rawTable";
import type { Day } from "../../units";

/** What a finding fails: Specific, Measurable, Achievable, Relevant, Time-bound, or the set of a person's targets as a whole. */
export type Letter = "S" | "M" | "A" | "R" | "T" | "set";

/** Whom a finding is about. `kpi`: everybody with that KPI; `row`: a row of Targets whose owner cannot be told, under what stands there; `table`: all targets. */
export type Owner =
  | { readonly kind: "person" | "role" | "team"; readonly key: string; readonly name: string }
  | { readonly kind: "kpi" | "row" | "table"; readonly key: string; readonly name: string };

/** One cell of Targets to change: what stands in it now, and what should. `row` holds the row's other cells as read, by which it is known again. */
export interface RemedyCell {
  readonly place: CellPlace;
  readonly found: Cell;
  readonly value: string | number;
  readonly row: readonly { readonly header: string; readonly value: Cell }[];
}

/** A mechanical way to put a finding right; all its cells or none. `acceptedOn` = the day a target it changes was accepted, so that people are told. */
export interface Remedy {
  readonly kind: "kpi-name" | "swap-dates" | "end-in-cycle" | "weights";
  readonly cells: readonly RemedyCell[];
  readonly acceptedOn: Day | null;
}

/** One finding of the target check; worded like every other issue. `row` is the 0-based data row of Targets, null for findings about no single one. */
export interface TargetFinding {
  readonly letter: Letter;
  readonly issue: Issue;
  readonly owner: Owner;
  readonly kpi: string;
  readonly row: number | null;
  readonly remedy: Remedy | null;
}

/** A target that was looked at: one not yet over, with whom it is for. */
export interface CheckedTarget {
  readonly target: Target;
  readonly kpi: Kpi;
  readonly owner: Owner;
  /** Everybody it holds for. */
  readonly holders: readonly Employee[];
  /** The weight's cell was filled in. */
  readonly weightGiven: boolean;
}

export interface TargetCheck {
  readonly targets: readonly CheckedTarget[];
  readonly findings: readonly TargetFinding[];
  /** Findings of reading and scoring that are told here, with their remedy, and nowhere else. */
  readonly adopted: ReadonlySet<Issue>;
}

export const noTargetCheck: TargetCheck = { targets: [], findings: [], adopted: new Set() };
