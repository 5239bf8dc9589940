import type { Period } from "../period";
import type { PersonState } from "./scoreState";

/** Everybody's scores at one refresh, by `Employee.key`. */
export interface ScoresAt {
  /** ISO text. */
  readonly takenOn: string;
  /** The period that was scored; null where there was none, or an older memory does not say. */
  readonly period: Period | null;
  readonly people: ReadonlyMap<string, PersonState>;
}

/** The scores as they are and as they were before they last changed. */
export interface ScoreMemory { readonly before: ScoresAt | null; readonly now: ScoresAt }

/** Whether a new period has begun between the two; where one of them does not say, it has not. */
export const newPeriodBegan = (before: ScoresAt, now: ScoresAt): boolean => before.period !== null && now.period !== null && !samePeriod(before.period, now.period);

/**
 * What to remember of new scores: where nothing has changed, what was remembered; the change before stays told until there
 * is a newer one. A memory from before splits or periods were remembered is only completed by them.
 */
export function remember(remembered: ScoreMemory | null, now: ScoresAt): ScoreMemory {
  if (remembered === null) return { before: null, now };
  const memory = { before: remembered.before === null ? null : withoutFewAnswers(remembered.before, now), now: withoutFewAnswers(remembered.now, now) };
  const sameTime = !newPeriodBegan(memory.now, now);
  if (sameTime && textOf(memory.now) === textOf(now)) return memory.now.period === null && now.period !== null ? { before: memory.before, now: { ...memory.now, period: now.period } } : memory;
  const completed = sameTime && !knowsSplits(memory.now) && textOf(memory.now) === textOf(withoutSplits(now));
  return { before: completed ? memory.before : memory.now, now };
}

/**
 * Scores of another time, where fewer people than may be shown as a group have answered since, with the judgement of now:
 * from the means before and after one more answer anybody could work out what that one
 * was. Another period has other answers, and tells nothing of these.
 */
const withoutFewAnswers = (then: ScoresAt, now: ScoresAt): ScoresAt => ({
  ...then,
  people: new Map([...then.people].map(([key, state]) => {
    const since = now.people.get(key);
    if (since === undefined) return [key, state];
    if (!newPeriodBegan(then, now) && differsByFew(state.secret, since.secret)) return [key, { ...state, judgement: since.judgement, secret: since.secret }];
    return [key, state.secret === "unknown" ? { ...state, secret: since.secret } : state];
  })),
});

/** Fewest people whose answers may be told together. */
const leastTogether = 3;

function differsByFew(then: PersonState["secret"], since: PersonState["secret"]): boolean {
  if (then === "unknown" || since === "unknown") return then !== since && since !== null;
  return then?.points !== since?.points && Math.abs((then?.reviewers ?? 0) - (since?.reviewers ?? 0)) < leastTogether;
}

const samePeriod = (one: Period, other: Period): boolean => one.start === other.start && one.end === other.end;
const textOf = ({ people }: ScoresAt): string => JSON.stringify([...people].map(([key, { name, judgement, secret, judgementShare, lines }]) => [key, name, judgement, secret === "unknown" || secret === null ? secret : [secret.points, secret.reviewers], judgementShare, [...lines].map(([kpi, { direction, actual, gross, target, baseline, weight, proration, asZero, curve }]) => [kpi, direction, actual, gross, target, baseline, weight, proration, asZero, curve])]));
const knowsSplits = ({ people }: ScoresAt): boolean => [...people.values()].some(({ lines }) => [...lines.values()].some(({ gross }) => gross !== null));
const withoutSplits = ({ takenOn, period, people }: ScoresAt): ScoresAt => ({
  takenOn,
  period,
  people: new Map([...people].map(([key, person]) => [key, { ...person, lines: new Map([...person.lines].map(([kpi, line]) => [kpi, { ...line, gross: null }])) }])),
});
