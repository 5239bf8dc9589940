import type { PersonState } from "./scoreState";

/** Everybody's scores at one refresh, by `Employee.key`. */
export interface ScoresAt {
  /** ISO text. */
  readonly takenOn: string;
  readonly people: ReadonlyMap<string, PersonState>;
}

/** The scores as they are and as they were before they last changed. */
export interface ScoreMemory { readonly before: ScoresAt | null; readonly now: ScoresAt }

/**
 * What to remember of new scores: where nothing has changed, what was remembered; the change before stays told until there
 * is a newer one. A memory from before splits were remembered is only completed by them.
 */
export function remember(memory: ScoreMemory | null, now: ScoresAt): ScoreMemory {
  if (memory === null) return { before: null, now };
  if (textOf(memory.now) === textOf(now)) return memory;
  const completed = !knowsSplits(memory.now) && textOf(memory.now) === textOf(withoutSplits(now));
  return { before: completed ? memory.before : memory.now, now };
}

const textOf = ({ people }: ScoresAt): string => JSON.stringify([...people].map(([key, { lines, ...state }]) => [key, state, [...lines].map(([kpi, { direction, actual, gross, target, baseline, weight, proration, curve }]) => [kpi, direction, actual, gross, target, baseline, weight, proration, curve])]));
const knowsSplits = ({ people }: ScoresAt): boolean => [...people.values()].some(({ lines }) => [...lines.values()].some(({ gross }) => gross !== null));
const withoutSplits = ({ takenOn, people }: ScoresAt): ScoresAt => ({
  takenOn,
  people: new Map([...people].map(([key, person]) => [key, { ...person, lines: new Map([...person.lines].map(([kpi, line]) => [kpi, { ...line, gross: null }])) }])),
});
