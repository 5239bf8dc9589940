import type { Period } from "../period";
import type { PersonState } from "./scoreState";

/** Everybody's scores at one refresh, by `Employee.key`. */
export interface ScoresAt {
  /** ISO text. */
  readonly takenOn: string;
  readonly people: ReadonlyMap<string, PersonState>;
  /** The period that was scored; null = there was none, or a memory from before periods were remembered does not say. */
  readonly period: Period | null;
}

/** The scores as they are and as they were before they last changed. */
export interface ScoreMemory { readonly before: ScoresAt | null; readonly now: ScoresAt }

/**
 * What to remember of new scores: where nothing has changed, what was remembered; the change before stays told until there
 * is a newer one. A memory from before splits were remembered is only completed by them.
 */
export function remember(remembered: ScoreMemory | null, now: ScoresAt): ScoreMemory {
  if (remembered === null) return { before: null, now };
  const memory = { before: remembered.before === null ? null : withoutFewAnswers(remembered.before, now), now: withoutFewAnswers(remembered.now, now) };
  if (textOf(memory.now) === textOf(now)) return memory;
  const completed = !knowsSplits(memory.now) && textOf(memory.now) === textOf(withoutSplits(now));
  return { before: completed ? memory.before : memory.now, now };
}

/**
 * Scores of another time, where fewer people than may be shown as a group have answered since, with the judgement of now:
 * from the means before and after one more answer anybody could work out what that one was. Another period has other answers, and tells nothing of these.
 */
const withoutFewAnswers = (then: ScoresAt, now: ScoresAt): ScoresAt => ({
  ...then,
  people: new Map([...then.people].map(([key, state]) => {
    const since = now.people.get(key);
    if (since === undefined) return [key, state];
    if (isSamePeriod(then, now) && differsByFew(state.secret, since.secret)) return [key, { ...state, judgement: since.judgement, secret: since.secret }];
    return [key, state.secret === "unknown" ? { ...state, secret: since.secret } : state];
  })),
});

/** Fewest people whose answers may be told together. */
const leastTogether = 3;

function differsByFew(then: PersonState["secret"], since: PersonState["secret"]): boolean {
  if (then === "unknown" || since === "unknown") return then !== since && since !== null;
  return then?.points !== since?.points && Math.abs((then?.reviewers ?? 0) - (since?.reviewers ?? 0)) < leastTogether;
}

/** The period scores were compared with where it was another one; totals of two periods say different things. */
export function otherPeriod({ before, now }: ScoreMemory): Period | null {
  const [then, since] = [before?.period ?? null, now.period];
  return then === null || since === null || (then.start === since.start && then.end === since.end) ? null : then;
}

const isSamePeriod = (before: ScoresAt, now: ScoresAt): boolean => otherPeriod({ before, now }) === null;

const textOf = ({ people }: ScoresAt): string => JSON.stringify([...people].map(([key, { name, judgement, secret, judgementShare, lines }]) => [key, name, judgement, secret === "unknown" || secret === null ? secret : [secret.points, secret.reviewers], judgementShare, [...lines].map(([kpi, { direction, actual, gross, target, baseline, weight, proration, curve }]) => [kpi, direction, actual, gross, target, baseline, weight, proration, curve])]));
const knowsSplits = ({ people }: ScoresAt): boolean => [...people.values()].some(({ lines }) => [...lines.values()].some(({ gross }) => gross !== null));
const withoutSplits = ({ takenOn, period, people }: ScoresAt): ScoresAt => ({
  takenOn,
  period,
  people: new Map([...people].map(([key, person]) => [key, { ...person, lines: new Map([...person.lines].map(([kpi, line]) => [kpi, { ...line, gross: null }])) }])),
});
