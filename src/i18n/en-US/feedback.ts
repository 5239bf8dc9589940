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
  "reached-target": (n: DraftNumbers) => `${n.kpi}: ${n.actual} against a target of ${n.target} (${n.attainment}).`,
  "above-target": (n: DraftNumbers) => `${n.kpi}: ${n.actual}, ${n.difference} better than the target of ${n.target} (${n.attainment}).`,
  "ahead-of-pace": (n: DraftNumbers) => `${n.kpi}: ${n.actual} so far, ahead of the ${n.expected} expected by now.`,
  "close-to-target": (n: DraftNumbers) => `${n.kpi}: ${n.actual}, close to the target of ${n.target} (${n.attainment}).`,
  "nearest-to-target": (n: DraftNumbers) => `${n.kpi} came nearest to its target: ${n.actual} of ${n.target} (${n.attainment}).`,
  "largest-loss": (n: DraftNumbers) => `${n.kpi}: ${n.actual} against ${n.target} (${n.attainment}); this cost the most, ${n.lost} points of the total.`,
  "short-of-target": (n: DraftNumbers) => `${n.kpi}: ${n.actual} against ${n.target} (${n.attainment}), ${n.difference} short; ${n.lost} points of the total.`,
  "behind-pace": (n: DraftNumbers) => `${n.kpi} is behind pace: ${n.actual} so far, ${n.expected} expected by now.`,
  "least-above-target": (n: DraftNumbers) => `All targets are reached. ${n.kpi} has the least room above its target (${n.attainment}): agree how to hold it.`,
  "no-data": (n: DraftNumbers) => `${n.kpi}: there is no data for this period, so nothing can be said about it yet.`,
  askForObservation: "Add one thing you saw yourself: the situation, what was done, and its effect.",
  evidence: (n: DraftNumbers) => `${n.kpi}: ${n.rows} rows of ${n.table}`,
  separator: "; ",
  gap: (n: DraftNumbers) => `${n.actual} against ${n.target} (${n.attainment}): ${n.difference} to go`,
  measureAtLeast: (p: { kpi: string; value: string; by: string }) => `${p.kpi} ≥ ${p.value} by ${p.by}`,
  measureAtMost: (p: { kpi: string; value: string; by: string }) => `${p.kpi} ≤ ${p.value} by ${p.by}`,
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
