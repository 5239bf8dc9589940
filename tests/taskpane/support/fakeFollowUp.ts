import type { FollowUp, Look } from "../../../src/app/followUp";
import type { WhyView } from "../../../src/app/why/whyView";
import type { Place } from "../../../src/app/ports/workbookPort";
import type { DataView } from "../../../src/app/dataView";
import type { IssueLine } from "../../../src/app/issueLine";
import type { SuggestionsView } from "../../../src/app/suggestions/suggestionsView";
import type { KpiLine, PersonLine, TeamView } from "../../../src/app/teamView";
import { day } from "../../../src/domain/units";
import { ok } from "../../../src/domain/result";

const cell = (address: string): Place => ({ kind: "address", sheet: "Sales", address });

export const aKpiLine = (overrides: Partial<KpiLine> = {}): KpiLine => ({
  kpi: "Sales amount", unit: "USD", actual: 800, target: 1000, baseline: null, weight: 100, attainment: 0.8, score: 60, contribution: 60, weightShare: 1, notScorable: null, pace: null, setFor: null, rowCount: 12, trend: null, link: cell("A2"), ...overrides,
});

export const aPerson = (overrides: Partial<PersonLine> = {}): PersonLine => ({
  id: "E1", name: "Ann Bell", team: "North", total: 60, band: "D", fragile: false, pace: null, kpis: [aKpiLine()], steps: (overrides.kpis ?? [aKpiLine()]).map(({ kpi, contribution }) => ({ what: { kind: "kpi", kpi }, points: contribution ?? 0, atTarget: 100 })), judgement: null, rating: [], moved: null, movedLink: null, trend: null, strengths: [[{ text: "Sales amount came nearest.", place: cell("S1") }]], changes: [[{ text: "Sales amount is short.", place: cell("S2") }, { text: "P7 is 3 days late.", place: cell("S3") }]], askForObservation: false, wording: null, plans: [], ownWords: true, phase: { phase: "running", next: null }, link: cell("A3"), feedbackLink: cell("A4"), ...overrides,
});

export const anIssue = (overrides: Partial<IssueLine> = {}): IssueLine => ({
  kind: "cell-not-a-number", severity: "unscored", message: "Sales!G17 holds “ten”.", table: "Sales", column: "Amount", cell: "Sales!G17", link: cell("G17"), count: 1, ...overrides,
});

export const aDataView = (overrides: Partial<DataView> = {}): DataView => ({ candidates: [], unused: [], mapping: [], questions: [], groups: [], changes: null, ...overrides });

export const aQuestion = (id: string): DataView["questions"][number] => ({
  id, text: `Which column is ${id}?`, blocking: false, none: "None of these", link: cell("B4"), options: [{ answer: "Closed on", label: "Closed on", why: "its cells are dates", examples: ["03.02.2025"], confidence: 0.7 }],
});

export const aTeamView = (overrides: Partial<TeamView> = {}): TeamView => ({
  asOf: day(45838), period: { start: day(45658), end: day(45838) }, teams: ["North"], people: [aPerson()], issues: [], data: aDataView(), targets: { open: 0, owners: [], kinds: [] }, calibration: { groups: [], changes: [], sheets: [] }, periods: { toClose: [], closed: [], sheets: [] }, checkIns: { lines: [], overdue: 0, soon: 0 }, steps: [], ledger: { entries: [], sheet: false }, optional: [{ table: "Phasing", there: true }, { table: "Holidays", there: false }], bands: [{ name: "A", from: 100 }, { name: "D", from: 0 }], refreshedOn: null, written: [], ...overrides,
});

export const aSuggestionsView = (overrides: Partial<SuggestionsView> = {}): SuggestionsView => ({
  count: 2, period: { start: day(45839), end: day(46022) }, withoutPeriod: 0, withoutGrowth: 0, accepted: 0,
  teams: [{ team: "North", kpi: "Sales amount", unit: "USD", total: 2600, reach: 2000, ratio: 1.3, word: "above", teamTarget: null }],
  largest: [{ name: "Ann Bell", kpi: "Sales amount", unit: "USD", current: 1000, suggested: 1300, change: 0.3, link: null }],
  written: false, ...overrides,
});

export const aWhyView = (overrides: Partial<WhyView> = {}): WhyView => ({
  kpis: [{
    kpi: "Sales amount",
    steps: [{ label: "Actual", text: "800 USD: the sum of Amount over 12 rows of Sales." }, { label: "Attainment", text: "800 USD ÷ 1,000 USD = 80%." }],
    curve: { points: [{ attainment: 0, points: 0 }, { attainment: 0.8, points: 60 }, { attainment: 1.1, points: 120 }], attainment: 0.8, score: 60, text: "The curve “Standard”: an attainment of 80% gives 60 points." },
    rows: { kind: "filter", count: 12, place: { kind: "rows", table: "Sales", filters: [{ header: "Employee", equals: ["E1"] }] }, note: null },
    target: { kind: "address", sheet: "Targets", address: "F2" },
  }],
  total: [{ label: "Total", text: "60 points." }],
  ...overrides,
});

export const ready = (view: TeamView = aTeamView(), neverRefreshed = true): Look => ({ kind: "ready", view, neverRefreshed, will: [{ sheet: "Scorecard", what: "new-sheet", table: "Scorecard" }] });

/** A FollowUp that does nothing but answer as told and remember what it was asked; it is no workbook. */
export function fakeFollowUp(answers: Partial<FollowUp> & { readonly looks?: readonly Look[] } = {}): FollowUp & { readonly revealed: Place[] } {
  const { looks = [ready()], ...own } = answers;
  const revealed: Place[] = [];
  let looked = 0;
  return {
    revealed,
    look: () => Promise.resolve(ok(looks[Math.min(looked++, looks.length - 1)] ?? ready())),
    refresh: () => Promise.resolve(ok(aTeamView({ refreshedOn: "2025-06-30T00:00:00Z", written: ["Scorecard", "Summary"] }))),
    insertSample: () => Promise.resolve(ok(null)),
    insertTemplate: () => Promise.resolve(ok(null)),
    insertTable: () => Promise.resolve(ok(null)),
    decide: () => Promise.resolve(ok(null)),
    applyRemedy: () => Promise.resolve(ok(null)),
    suggestions: () => Promise.resolve(ok(aSuggestionsView())),
    suggestTargets: () => Promise.resolve(ok(aSuggestionsView({ written: true }))),
    proposeTargets: () => Promise.resolve(ok({ view: aSuggestionsView({ written: true }), counts: { added: 0, updated: 0, same: 0, accepted: 0, left: 0, unread: 0 } })),
    rate: () => Promise.resolve(ok(null)),
    putBack: () => Promise.resolve(ok(null)),
    why: () => Promise.resolve(ok(aWhyView())),
    explain: () => Promise.resolve(ok(aTeamView({ refreshedOn: "2025-06-30T00:00:00Z", written: ["Explanation"] }))),
    previewClosing: () => Promise.resolve(ok({ period: { start: day(45658), end: day(45838) }, people: 1, scores: 1, unscored: 0, refused: null })),
    closePeriod: () => Promise.resolve(ok(aTeamView({ refreshedOn: "2025-06-30T00:00:00Z", written: ["History", "Period log"] }))),
    reopenPeriod: () => Promise.resolve(ok(aTeamView({ refreshedOn: "2025-06-30T00:00:00Z", written: ["History", "Period log"] }))),
    calendarFile: () => Promise.resolve("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    writeForms: ({ employeeIds }) => Promise.resolve(ok({ view: aTeamView({ refreshedOn: "2025-06-30T00:00:00Z" }), sheets: employeeIds.map((id) => `Review – ${id}`) })),
    reveal: (place) => {
      revealed.push(place);
      return Promise.resolve(ok(null));
    },
    ...own,
  };
}
