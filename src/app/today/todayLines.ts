import type { Day } from "../../domain/units";
import type { Place } from "../ports/workbookPort";
import type { IssueLine } from "../issueLine";
import type { PersonLine, TeamView } from "../teamView";
import { daysLate, stepKinds, type StepKind } from "../../domain/tracking/dueSteps";
import type { TodayStep } from "./stepsOf";

/** A person in a line of Today: why they are there, and where a click goes (null = their page). */
export interface PersonThere { readonly person: PersonLine; readonly why: { readonly kpi: string; readonly text: string } | null; readonly link: Place | null }

export type TodayLine =
  | { readonly kind: "pace" | "low" | "drafts"; readonly people: readonly PersonThere[] }
  | { readonly kind: "unscored" | "notices"; readonly issues: readonly IssueLine[] }
  | { readonly kind: "questions"; readonly count: number }
  | { readonly kind: "targets"; readonly count: number }
  | { readonly kind: "period"; readonly end: Day }
  /** `next`: the cell for the date of the one that is most overdue, or due next; null where there is none. */
  | { readonly kind: "checkIns"; readonly overdue: number; readonly soon: number; readonly next: Place | null }
  /** Steps of one kind that are late, or due; the first is the next to do. */
  | { readonly kind: "steps"; readonly step: StepKind; readonly late: boolean; readonly steps: readonly TodayStep[] }
  | { readonly kind: "cells"; readonly table: string; readonly count: number; readonly issues: readonly IssueLine[] };

const cellKinds: ReadonlySet<IssueLine["kind"]> = new Set(["cell-blank", "cell-not-a-number", "cell-not-a-date", "cell-not-a-choice", "employee-unknown", "employee-name-shared", "split-out-of-range"]);
/** These are asked in the Data place, one at a time. */
const asked: ReadonlySet<IssueLine["kind"]> = new Set(["mapping-open", "mapping-assumed", "person-alike", "date-order-assumed"]);
/** Longer lists belong to the Data place. */
const mostShown = 12;

/**
 * What needs doing, most important first:
 * 1. questions about the data: until they are answered nothing below can be relied on;
 * 2. what is late with somebody – check-ins, checks of plans, plans, feedback to write and to talk about – the most days late first: it was
 *    promised, and each day more costs trust;
 * 3. people behind pace: there is still time to help them;
 * 4. steps and check-ins that are due, the longest waiting first;
 * 5. people under the line, targets to look at, a period to close: they lose nothing by a day;
 * 6. what keeps people from a score, words to write, and what is good to know.
 */
export function todayLines(view: TeamView): readonly TodayLine[] {
  const { people, issues } = view;
  const behind = people.filter(({ pace }) => pace === "behind" || pace === "at-risk");
  const low = people.filter((person) => person.plans.length > 0 && !behind.includes(person));
  const waiting = view.refreshedOn === null && people.every(({ feedbackLink }) => feedbackLink === null) ? [] : people.filter(({ ownWords, feedbackLink }) => !ownWords && feedbackLink !== null);
  const cells = issues.filter(({ kind, severity }) => cellKinds.has(kind) && severity === "unscored");
  const others = issues.filter(({ kind }) => !asked.has(kind));
  const unscored = others.filter(({ kind, severity }) => severity === "unscored" && !cellKinds.has(kind));
  const notices = others.filter(({ severity }) => severity === "notice");
  const tables = [...new Set(cells.map(({ table }) => table))];
  const drafts: TodayLine = { kind: "drafts", people: waiting.map((person) => ({ person, why: null, link: person.feedbackLink })) };
  const draftsLate = view.period === null ? 0 : daysLate("discuss", view.period.end, view.asOf);
  const dated = [...stepLines(view.steps), ...checkInLine(view), ...(view.period !== null && draftsLate > 0 ? [{ line: drafts, late: draftsLate, since: view.period.end }] : [])].sort((a, b) => b.late - a.late || a.since - b.since);
  const lines: readonly TodayLine[] = [
    { kind: "questions", count: view.data.questions.length },
    ...dated.filter(({ late }) => late > 0).map(({ line }) => line),
    { kind: "pace", people: behind.map((person) => ({ person, why: weakest(person), link: null })) },
    ...dated.filter(({ late }) => late === 0).map(({ line }) => line),
    { kind: "low", people: low.map((person) => ({ person, why: weakest(person), link: null })) },
    { kind: "targets", count: view.targets.open },
    ...view.periods.toClose.filter(({ recent }) => recent).slice(0, 1).map(({ end }): TodayLine => ({ kind: "period", end })),
    { kind: "unscored", issues: unscored.slice(0, mostShown) },
    ...tables.map((table): TodayLine => {
      const own = cells.filter((issue) => issue.table === table);
      return { kind: "cells", table, count: own.reduce((sum, { count }) => sum + count, 0), issues: own.slice(0, mostShown) };
    }),
    ...(draftsLate > 0 ? [] : [drafts]),
    { kind: "notices", issues: notices.slice(0, mostShown) },
  ];
  return lines.filter((line) => sizeOf(line) > 0);
}

/** A line with the days it is late by at most, and the day from which what it tells of waits longest. */
interface DatedLine { readonly line: TodayLine; readonly late: number; readonly since: number }

function stepLines(steps: readonly TodayStep[]): readonly DatedLine[] {
  return [true, false].flatMap((late) => stepKinds.flatMap((step): readonly DatedLine[] => {
    const own = steps.filter(({ kind, daysLate }) => kind === step && daysLate > 0 === late);
    const [first] = own;
    return first === undefined ? [] : [{ line: { kind: "steps", step, late, steps: own }, late: first.daysLate, since: first.since }];
  }));
}

function checkInLine({ asOf, checkIns: { lines, overdue, soon } }: TeamView): readonly DatedLine[] {
  const [first] = lines;
  const next = lines.find(({ link }) => link !== null);
  if (overdue + soon === 0) return [];
  const since = first?.due ?? asOf;
  return [{ line: { kind: "checkIns", overdue, soon, next: next?.link ?? null }, late: overdue === 0 ? 0 : Math.max(1, asOf - since), since }];
}

function sizeOf(line: TodayLine): number {
  if (line.kind === "period") return 1;
  if (line.kind === "checkIns") return line.overdue + line.soon;
  if (line.kind === "steps") return line.steps.length;
  if ("count" in line && !("issues" in line)) return line.count;
  return "people" in line ? line.people.length : line.issues.length;
}

/** The KPI that costs a person most against target. */
function weakest({ kpis }: PersonLine): PersonThere["why"] {
  const loss = (line: PersonLine["kpis"][number]): number => (line.score === null ? 0 : (100 - line.score) * line.weightShare);
  const [worst] = kpis.filter(({ score }) => score !== null).sort((a, b) => loss(b) - loss(a));
  return worst === undefined || worst.attainment === null ? null : { kpi: worst.kpi, text: `${Math.round(worst.attainment * 100)}%` };
}
