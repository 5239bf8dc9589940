/** Numbers of one draft sentence, already written the way people read them. */
export interface DraftNumbers {
  readonly kpi: string;
  /** With the unit, e.g. "412,000 EUR". */
  readonly actual: string;
  readonly target: string;
  readonly attainment: string;
  /** How far above or below the target, without sign. */
  readonly difference: string;
  /** Points of the total lost against target. */
  readonly lost: string;
  readonly rows: string;
  readonly table: string;
  readonly expected: string;
  readonly forecast: string;
}

/** Drafted sentences: about the work, with the number they stand on; and the lines of an improvement plan. */
const feedback = {
  askForObservation: "Add one thing you saw yourself: the situation, what was done, and its effect.",
  /** What a KPI's sentence stands on. `rows` as sheet rows, e.g. "2–9, 14". */
  evidence: (p: { kpi: string; table: string; rows: string; count: string }) => `${p.kpi}: ${p.table}, ${p.count} ${p.count === "1" ? "row" : "rows"} (${p.rows})`,
  /** The same with the figures in full, for telling two texts apart. */
  exact: (p: { kpi: string; actual: string; target: string; table: string; rows: string; count: string }) => `${p.kpi} ${p.actual} / ${p.target} (${p.table} ${p.rows}; ${p.count})`,
  evidenceHeading: (p: { evidence: string }) => `Evidence: ${p.evidence}`,
  separator: "; ",
  /** How far from the target; `lowerIsBetter` = the target is a limit that is exceeded. */
  gap: (n: DraftNumbers, lowerIsBetter: boolean) => `${n.actual} against ${n.target} (${n.attainment}): ${n.difference} ${lowerIsBetter ? "over" : "to go"}`,
  /** Over the plan's own days, both ends in. */
  measureAtLeast: (p: { kpi: string; value: string; from: string; by: string }) => `${p.kpi} ≥ ${p.value} from ${p.from} to ${p.by}`,
  measureAtMost: (p: { kpi: string; value: string; from: string; by: string }) => `${p.kpi} ≤ ${p.value} from ${p.from} to ${p.by}`,
  /** Some of the days have no target yet. */
  atPace: " (at the pace of the current target)",
  /** Where the target or the data is what is doubted, no figure is promised. */
  measureInstead: {
    "target-review": (p: { kpi: string }) => `A target for ${p.kpi} that both sides have accepted, in Targets`,
    "data-fix": (p: { kpi: string }) => `No finding left for ${p.kpi}`,
  },
  /** The action where nothing speaks for a cause. */
  ask: (p: { kpi: string }) => `Talk over what stands in the way of ${p.kpi}, then choose the cause and an action.`,
  actions: {
    training: (p: { kpi: string }) => `Training on what moves ${p.kpi} most; choose it together.`,
    coaching: (p: { kpi: string }) => `Weekly coaching on ${p.kpi}: one case each time, what was tried, what to try next.`,
    process: (p: { kpi: string }) => `Walk through how ${p.kpi} is worked, step by step, and change the step that costs most.`,
    resources: (p: { kpi: string }) => `Find what is missing for ${p.kpi} (stock, tools, time) and arrange it.`,
    "target-review": (p: { kpi: string }) => `Review the target of ${p.kpi} with its history and with what colleagues reach.`,
    "data-fix": (p: { kpi: string }) => `Correct the cells of ${p.kpi} that could not be used, then refresh.`,
  },
};
export default feedback;
