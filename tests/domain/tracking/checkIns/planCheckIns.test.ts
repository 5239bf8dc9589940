import fc from "fast-check";
import { planCheckIns, type CheckInRules, type StandingCheckIn } from "../../../../src/domain/tracking/checkIns/planCheckIns";
import { talkPoints } from "../../../../src/domain/tracking/checkIns/talkPoints";
import { workingDayFrom } from "../../../../src/domain/tracking/workingDays";
import { day } from "../../../../src/domain/units";

/** 45292 is Monday, 2024-01-01. */
const monday = 45292;
const rules = (overrides: Partial<CheckInRules> = {}): CheckInRules => ({ weeks: { "on-track": 4, behind: 2, "at-risk": 1 }, calendar: { weekend: 1, daysOff: [] }, period: { start: day(monday - 30), end: day(monday + 90) }, asOf: day(monday), ...overrides });
const row = (number: number, due: number | null, held: number | null = null, status: StandingCheckIn["status"] = "on-track"): StandingCheckIn => ({ number, due: due === null ? null : day(due), held: held === null ? null : day(held), status });

it.each([
  ["the first, four weeks from the first refresh", [], "on-track", {}, [[1, monday + 28, false]]],
  ["the first, two weeks where behind", [], "behind", {}, [[1, monday + 14, false]]],
  ["the first before the period has begun", [], "at-risk", { period: { start: day(monday + 10), end: day(monday + 90) } }, [[1, monday + 17, false]]],
  ["from a Saturday on to the Monday", [row(1, monday - 28, monday - 2)], "at-risk", {}, [[2, monday + 7, false]]],
  ["not past a Saturday that is worked", [row(1, monday - 9, monday - 9)], "at-risk", { calendar: { weekend: 1, daysOff: [{ date: day(monday - 2), works: true }] } }, [[2, monday - 2, true]]],
  ["past days off", [row(1, monday - 7, monday - 7)], "at-risk", { calendar: { weekend: 1, daysOff: [{ date: day(monday), works: false }, { date: day(monday + 1), works: false }] } }, [[2, monday + 2, false]]],
  ["one proposed stands, whatever the day", [row(1, monday + 20)], "on-track", { asOf: day(monday + 15) }, [[1, monday + 20, false]]],
  ["one proposed stands when things get better", [row(1, monday + 3, null, "at-risk")], "on-track", {}, [[1, monday + 3, false]]],
  ["sooner where the person has come to be at risk", [row(1, monday + 28)], "at-risk", { asOf: day(monday + 7) }, [[1, monday + 14, false]]],
  ["never later for it", [row(1, monday + 3)], "at-risk", {}, [[1, monday + 3, false]]],
  ["overdue the day after, not on the day", [row(1, monday)], "on-track", {}, [[1, monday, false]]],
  ["overdue", [row(1, monday - 1)], "on-track", {}, [[1, monday - 1, true]]],
  ["from the last one held, also where it is long ago", [row(1, monday - 70, monday - 63), row(2, monday - 40, monday - 42)], "on-track", {}, [[3, monday - 14, true]]],
  ["two that were not held are both still to come", [row(1, monday - 7), row(2, monday + 7)], "on-track", {}, [[1, monday - 7, true], [2, monday + 7, false]]],
  ["a due day somebody took away is proposed anew", [row(1, null)], "on-track", {}, [[1, monday + 28, false]]],
] as const)("plans %s", (_, standing, status, more, expected) => {
  expect(planCheckIns(standing, status, rules(more)).map(({ number, due, overdue }) => [number, due, overdue])).toEqual(expected);
});

it("does not plan anew each day: refreshing again and again, with any status, keeps one number and never moves it later", () => {
  fc.assert(fc.property(fc.array(fc.record({ status: fc.constantFrom("on-track", "behind", "at-risk"), days: fc.nat(6) }), { minLength: 1, maxLength: 30 }), (refreshes) => {
    let asOf = monday;
    let standing: readonly StandingCheckIn[] = [];
    let due = Infinity;
    for (const { status, days } of refreshes) {
      asOf += days;
      const planned = planCheckIns(standing, status, rules({ asOf: day(asOf) }));
      expect(planned.map(({ number }) => number)).toEqual([1]);
      const [first] = planned;
      if (first === undefined) throw new Error("one is planned");
      expect(first.due).toBeLessThanOrEqual(due);
      expect(workingDayFrom(first.due, { weekend: 1, daysOff: [] })).toBe(first.due);
      due = first.due;
      standing = [{ number: 1, due: first.due, status, held: null }];
      expect(planCheckIns(standing, status, rules({ asOf: day(asOf) }))).toEqual(planned);
    }
  }));
});

it("tells what was agreed, written and moved before what is under way, the earliest due first, and that there is nothing", () => {
  const facts = { asOf: day(monday), agreed: null, moved: null, actions: [], replies: [], missed: [] };
  expect(talkPoints(facts)).toEqual([{ kind: "nothing" }]);
  const action = (due: number | null) => ({ kpi: "Sales", action: "Coaching", due: due === null ? null : day(due), agreed: true });
  const all = talkPoints({ ...facts, agreed: { on: day(monday - 7), text: "Call" }, moved: { kind: "moved", since: "2024-01-01", change: 1, parts: [] }, actions: [action(null), ...[5, 4, 3, 2, -1].map((days) => action(monday + days))], replies: [{ text: "Thanks", discussed: null }], missed: [day(monday - 9)] });
  expect(all.map((one) => (one.kind === "action" ? [one.due, one.overdue] : one.kind))).toEqual(["missed", "agreed", "reply", "moved", [monday - 1, true], [monday + 2, false], [monday + 3, false], [monday + 4, false], [monday + 5, false], "actions-more"]);
});
