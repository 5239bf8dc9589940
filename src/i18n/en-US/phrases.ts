import type { SentenceKey } from "../../domain/feedback/sentence";

/** Drafted sentences: about the work, with the number they stand on. Where there are several, the evidence chooses. */
export type PhraseWords = Readonly<Record<SentenceKey, readonly [string, ...string[]]>>;

const phrases: PhraseWords = {
  "reached-target": ["{kpi}: {actual} against a target of {target} ({attainment})."],
  "above-target": ["{kpi}: {actual}, {difference} better than the target of {target} ({attainment}).", "With {actual}, {kpi} is {difference} better than its target of {target} ({attainment})."],
  "ahead-of-pace": ["{kpi}: {actual} so far, ahead of the {expected} expected by now."],
  "close-to-target": ["{kpi}: {actual}, close to the target of {target} ({attainment})."],
  "nearest-to-target": ["{kpi} came nearest to its target: {actual} of {target} ({attainment})."],
  "largest-loss": ["{kpi}: {actual} against {target} ({attainment}); this cost the most, {lost} points of the total.", "Most was lost in {kpi}: {actual} against {target} ({attainment}), {lost} points of the total."],
  "short-of-target": ["{kpi}: {actual} against {target} ({attainment}), {difference} short; {lost} points of the total.", "{kpi} is {difference} short: {actual} against {target} ({attainment}), {lost} points of the total."],
  "behind-pace": ["{kpi} is behind pace: {actual} so far, {expected} expected by now."],
  "least-above-target": ["All targets are reached. {kpi} has the least room above its target ({attainment}): agree how to hold it."],
  "least-ahead-of-pace": ["Everything is on track. {kpi} has the least room: {actual} so far, {expected} expected by now. Agree how to keep it going."],
  "no-data": ["{kpi}: there is no data for this period, so nothing can be said about it yet."],
  observation: ["In {situation} you {behaviour}; {impact} ({date})."],
  "observation-without-situation": ["On {date} you {behaviour}; {impact}."],
  "observation-without-impact": ["In {situation} you {behaviour} ({date}). Add what came of it."],
  "observation-bare": ["On {date} you {behaviour}. Add the situation, and what came of it."],
  "trend-better": ["That is better than your usual range of {low} to {high} over {periods} earlier periods."],
  "trend-worse": ["That is worse than your usual range of {low} to {high} over {periods} earlier periods."],
  "change-better": ["In the comparable period from {date} it was {before}: better now."],
  "change-worse": ["In the comparable period from {date} it was {before}: better then."],
  "project-earliest": ["{project} was done {days} days before it was due ({date})."],
  "project-latest": ["{project} is {days} days late (due {date})."],
  "customer-gained": ["{customer} is new among your {count} customers, with {amount}."],
  "customer-lost": ["{customer} ({amount} in the same number of days before) has not bought in this period; {count} customers have."],
  "feedback-average": ["{count} customers answered, {average} on average."],
  "comment-high": ["One wrote on {date} ({score}): “{comment}”"],
  "comment-low": ["One wrote on {date} ({score}): “{comment}”"],
  "theme-high": ["In the 360° review “{competency}” is rated highest ({average})."],
  "theme-low": ["In the 360° review “{competency}” is rated lowest ({average})."],
};
export default phrases;
