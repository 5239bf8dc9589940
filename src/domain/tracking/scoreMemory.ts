import type { PersonState } from "./scoreState";

/** Everybody's scores at one refresh, by `Employee.key`. */
export interface ScoresAt {
  /** ISO text. */
  readonly takenOn: string;
  readonly people: ReadonlyMap<string, PersonState>;
}

/** The scores as they are and as they were before they last changed. */
export interface ScoreMemory { readonly before: ScoresAt | null; readonly now: ScoresAt }

/** What to remember of new scores: where nothing has changed, what was remembered; the change before stays told until there is a newer one. */
export function remember(memory: ScoreMemory | null, now: ScoresAt): ScoreMemory {
  if (memory === null) return { before: null, now };
  return JSON.stringify(plain(memory.now)) === JSON.stringify(plain(now)) ? memory : { before: memory.now, now };
}

const plain = ({ people }: ScoresAt): unknown => [...people].map(([key, { lines, ...state }]) => [key, state, [...lines]]);
