import { dueSteps, type FeedbackFacts, type PlanFacts } from "../../../src/domain/tracking/dueSteps";
import { day } from "../../../src/domain/units";

const asOf = day(46016);
const aPlan = (overrides: Partial<PlanFacts<string>> = {}): PlanFacts<string> => ({ of: "plan", due: day(46106), checks: [], ...overrides });
const aFeedback = (overrides: Partial<FeedbackFacts<string>> = {}): FeedbackFacts<string> => ({ of: "feedback", person: "ann", periodEnd: day(45838), managerWrote: true, replied: false, discussed: false, discussedOn: null, acknowledged: false, ...overrides });
const check = (number: 1 | 2 | 3, back: number) => ({ number, day: day(asOf - back) });

it.each<{ readonly is: string; readonly plans?: readonly PlanFacts<string>[]; readonly feedback?: readonly FeedbackFacts<string>[]; readonly steps: readonly (readonly [kind: string, of: string, daysLate: number])[] }>([
  { is: "nothing where nothing is due", plans: [aPlan({ checks: [check(1, -1)] })], feedback: [aFeedback({ managerWrote: false })], steps: [] },
  { is: "a check from its day on, late the day after", plans: [aPlan({ checks: [check(1, 0), check(2, 1)] })], steps: [["check", "plan", 1], ["check", "plan", 0]] },
  { is: "every check of a plan past due, and the plan", plans: [aPlan({ due: day(asOf - 88), checks: [check(1, 148), check(2, 118), check(3, 88)] })], steps: [["check", "plan", 148], ["check", "plan", 118], ["check", "plan", 88], ["plan", "plan", 88]] },
  { is: "nothing of a plan without days", plans: [aPlan({ due: null })], steps: [] },
  { is: "feedback written and not discussed, two weeks after the period late", feedback: [aFeedback()], steps: [["discuss", "feedback", 164]] },
  { is: "due in those two weeks", feedback: [aFeedback({ periodEnd: day(asOf - 14) })], steps: [["discuss", "feedback", 0]] },
  { is: "due before the period is over, when it is written early", feedback: [aFeedback({ periodEnd: day(asOf + 5) })], steps: [["discuss", "feedback", 0]] },
  { is: "a reply before the talk as one step", feedback: [aFeedback({ replied: true })], steps: [["reply", "feedback", 164]] },
  { is: "an acknowledgement from the talk on", feedback: [aFeedback({ discussed: true, discussedOn: day(asOf - 20) })], steps: [["acknowledge", "feedback", 6]] },
  { is: "of a talk whose day cannot be read from the period's end on", feedback: [aFeedback({ discussed: true })], steps: [["acknowledge", "feedback", 164]] },
  { is: "nothing that is acknowledged", feedback: [aFeedback({ discussed: true, acknowledged: true, replied: true })], steps: [] },
  { is: "nothing of a period before one that was discussed, with the same person", feedback: [aFeedback({ of: "old", periodEnd: day(45700) }), aFeedback({ discussed: true, acknowledged: true }), aFeedback({ of: "other", person: "bo", periodEnd: day(45700) })], steps: [["discuss", "other", 302]] },
  {
    is: "the most days late first, whatever it is, then what is due, plans before talks of the same day",
    plans: [aPlan({ of: "late plan", due: day(asOf - 3) }), aPlan({ of: "due plan", due: asOf })],
    feedback: [aFeedback({ of: "late talk" }), aFeedback({ of: "due talk", person: "bo", periodEnd: asOf }), aFeedback({ of: "longer due", person: "cy", periodEnd: day(asOf - 9) })],
    steps: [["discuss", "late talk", 164], ["plan", "late plan", 3], ["discuss", "longer due", 0], ["plan", "due plan", 0], ["discuss", "due talk", 0]],
  },
])("tells $is", ({ plans = [], feedback = [], steps }) => {
  expect(dueSteps(plans, feedback, asOf).map(({ kind, of, daysLate }) => [kind, of, daysLate])).toEqual(steps);
});
