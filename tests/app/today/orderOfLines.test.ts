import { todayLines, type TodayLine } from "../../../src/app/today/todayLines";
import type { TodayStep } from "../../../src/app/today/stepsOf";
import { day } from "../../../src/domain/units";
import { aPerson, aQuestion, aDataView, anIssue, aTeamView } from "../../taskpane/support/fakeFollowUp";
import type { CheckInsView } from "../../../src/app/checkIns/checkInsView";
import type { TeamView } from "../../../src/app/teamView";

const asOf = day(45838);
const aStep = (kind: TodayStep["kind"], daysLate: number): TodayStep => ({ kind, personId: "E1", about: null, check: null, since: day(asOf - daysLate), waited: daysLate, daysLate, link: null });
const checkIns = (late: number): CheckInsView => ({ overdue: late > 0 ? 1 : 0, soon: late > 0 ? 0 : 1, lines: [{ personId: "E1", name: "Ann Bell", manager: "", number: 1, due: day(asOf - late), firstDue: day(asOf - late), overdue: late > 0, status: "behind", talk: [], link: null }] });
const short = (line: TodayLine): string => (line.kind === "steps" ? `${line.late ? "late" : "due"} ${line.step} ${line.steps.length}` : line.kind);
const busy = aPerson({ pace: "behind" });
const low = aPerson({ id: "E2", plans: [{ kpi: "Sales amount", text: "", status: null, causes: [], checks: [], measured: null, effect: null, link: { kind: "table", table: "ImprovementPlan" } }] });

it.each<{ readonly is: string; readonly view: Partial<TeamView>; readonly order: readonly string[] }>([
  { is: "nothing", view: {}, order: [] },
  { is: "questions before everything", view: { data: aDataView({ questions: [aQuestion("a")] }), steps: [aStep("check", 400)], people: [busy] }, order: ["questions", "late check 1", "pace"] },
  { is: "the most days late first, check-ins among them", view: { steps: [aStep("discuss", 164), aStep("check", 40), aStep("check", 3), aStep("plan", 10)], checkIns: checkIns(20) }, order: ["late discuss 1", "late check 2", "checkIns", "late plan 1"] },
  { is: "what is due after people behind pace, and those under the line after it", view: { steps: [aStep("check", 0)], checkIns: checkIns(-3), people: [busy, low] }, order: ["pace", "due check 1", "checkIns", "low"] },
  { is: "late and due of one kind apart", view: { steps: [aStep("acknowledge", 5), aStep("acknowledge", 0)], people: [busy] }, order: ["late acknowledge 1", "pace", "due acknowledge 1"] },
  { is: "feedback to write last while it is in time", view: { people: [aPerson({ ownWords: false })], issues: [anIssue()] }, order: ["cells", "drafts"] },
  { is: "and among what is late two weeks after the period", view: { asOf: day(asOf + 60), people: [aPerson({ ownWords: false }), busy], steps: [aStep("plan", 50), aStep("check", 20)] }, order: ["late plan 1", "drafts", "late check 1", "pace"] },
])("puts $is", ({ view, order }) => {
  expect(todayLines(aTeamView(view)).map(short)).toEqual(order);
});
