import type { Day } from "../units";

/** What can be due between people: a check of a plan, the end of a plan, a reply to be talked about, feedback to be discussed, and to be acknowledged. */
export const stepKinds = ["check", "plan", "reply", "discuss", "acknowledge"] as const;
export type StepKind = (typeof stepKinds)[number];

/** A plan that people took up and that is not over; `checks`: the days of those that nothing is written about, come or not. */
export interface PlanFacts<Of> { readonly of: Of; readonly due: Day | null; readonly checks: readonly { readonly number: 1 | 2 | 3; readonly day: Day }[] }

/** Feedback of one person and period; days null where there is none, `discussed` also where its day cannot be read. */
export interface FeedbackFacts<Of> {
  readonly of: Of;
  readonly person: string;
  readonly periodEnd: Day;
  readonly managerWrote: boolean;
  readonly replied: boolean;
  readonly discussed: boolean;
  readonly discussedOn: Day | null;
  readonly acknowledged: boolean;
}

/** A step whose time has come. `since`: the day it waits from; `daysLate` 0 = due, and not late yet. */
export interface DueStep<Of> { readonly kind: StepKind; readonly of: Of; readonly since: Day; readonly daysLate: number; readonly check: 1 | 2 | 3 | null }

/** Days from which a step waits to where it is late: a plan names its days itself; for a talk two people have to find an hour, the project gives them two weeks. */
const grace: Readonly<Record<StepKind, number>> = { check: 0, plan: 0, reply: 14, discuss: 14, acknowledge: 14 };

/** Days by which a step that waits since a day is late. @example daysLate("discuss", day(45838), day(45853)) // 1 */
export const daysLate = (kind: StepKind, since: Day, asOf: Day): number => Math.max(0, asOf - since - grace[kind]);

/**
 * What is due and late of plans taken up and feedback given, in order: what is late first, most days late first, as it was
 * promised to somebody and each day more says that it does not matter; then what is due, the longest waiting first; of the
 * same day plans before talks, whose days nobody promised. Of one feedback there is one step; once feedback of a later
 * period was discussed with the person, earlier ones ask for nothing. Units: whole days.
 * @example dueSteps([], [{ …, periodEnd: 45838, managerWrote: true, discussed: false }], day(46016)) // discuss, 164 days late
 */
export function dueSteps<Of>(plans: readonly PlanFacts<Of>[], feedback: readonly FeedbackFacts<Of>[], asOf: Day): readonly DueStep<Of>[] {
  const step = (kind: StepKind, of: Of, since: Day, check: DueStep<Of>["check"] = null): DueStep<Of> => ({ kind, of, since, check, daysLate: daysLate(kind, since, asOf) });
  const lastDiscussed = new Map<string, Day>();
  for (const { person, periodEnd, discussed } of feedback) if (discussed && periodEnd >= (lastDiscussed.get(person) ?? periodEnd)) lastDiscussed.set(person, periodEnd);
  const steps = [
    ...plans.flatMap(({ of, due, checks }) => [
      ...checks.filter(({ day }) => day <= asOf).map(({ number, day }) => step("check", of, day, number)),
      ...(due !== null && due <= asOf ? [step("plan", of, due)] : []),
    ]),
    ...feedback.flatMap((one) => {
      const { of, person, periodEnd, managerWrote, replied, discussed, discussedOn, acknowledged } = one;
      if (acknowledged || (lastDiscussed.get(person) ?? periodEnd) > periodEnd) return [];
      if (discussed) return [step("acknowledge", of, discussedOn ?? periodEnd)];
      return replied ? [step("reply", of, periodEnd)] : managerWrote ? [step("discuss", of, periodEnd)] : [];
    }),
  ];
  const place = ({ kind }: DueStep<Of>): number => stepKinds.indexOf(kind);
  return steps.sort((a, b) => b.daysLate - a.daysLate || a.since - b.since || place(a) - place(b));
}
