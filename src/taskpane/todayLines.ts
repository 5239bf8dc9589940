import type { Day } from "../domain/units";
import type { Place } from "../app/ports/workbookPort";
import type { IssueLine } from "../app/issueLine";
import type { PersonLine, TeamView } from "../app/teamView";

/** A person in a line of Today: why they are there, and where a click goes (null = their page). */
export interface PersonThere { readonly person: PersonLine; readonly why: { readonly kpi: string; readonly text: string } | null; readonly link: Place | null }

export type TodayLine =
  | { readonly kind: "pace" | "low" | "drafts"; readonly people: readonly PersonThere[] }
  | { readonly kind: "unscored" | "notices"; readonly issues: readonly IssueLine[] }
  | { readonly kind: "questions"; readonly count: number }
  | { readonly kind: "targets"; readonly count: number }
  | { readonly kind: "period"; readonly end: Day }
  | { readonly kind: "checkIns"; readonly overdue: number; readonly soon: number }
  | { readonly kind: "cells"; readonly table: string; readonly count: number; readonly issues: readonly IssueLine[] };

const cellKinds: ReadonlySet<IssueLine["kind"]> = new Set(["cell-blank", "cell-not-a-number", "cell-not-a-date", "cell-not-a-choice", "employee-unknown", "split-out-of-range"]);
/** These are asked in the Data place, one at a time. */
const asked: ReadonlySet<IssueLine["kind"]> = new Set(["mapping-open", "mapping-assumed", "person-alike", "date-order-assumed"]);
/** Longer lists belong to the Data place. */
const mostShown = 12;

/** What needs doing, most important first: people, then what keeps them from a score, then words to write, then what is good to know. */
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
  const lines: readonly TodayLine[] = [
    { kind: "questions", count: view.data.questions.length },
    { kind: "pace", people: behind.map((person) => ({ person, why: weakest(person), link: null })) },
    { kind: "checkIns", overdue: view.checkIns.overdue, soon: view.checkIns.soon },
    { kind: "low", people: low.map((person) => ({ person, why: weakest(person), link: null })) },
    { kind: "targets", count: view.targets.open },
    ...view.periods.toClose.filter(({ recent }) => recent).slice(0, 1).map(({ end }): TodayLine => ({ kind: "period", end })),
    { kind: "unscored", issues: unscored.slice(0, mostShown) },
    ...tables.map((table): TodayLine => {
      const own = cells.filter((issue) => issue.table === table);
      return { kind: "cells", table, count: own.reduce((sum, { count }) => sum + count, 0), issues: own.slice(0, mostShown) };
    }),
    { kind: "drafts", people: waiting.map((person) => ({ person, why: null, link: person.feedbackLink })) },
    { kind: "notices", issues: notices.slice(0, mostShown) },
  ];
  return lines.filter((line) => sizeOf(line) > 0);
}

function sizeOf(line: TodayLine): number {
  if (line.kind === "period") return 1;
  if (line.kind === "checkIns") return line.overdue + line.soon;
  if ("count" in line && !("issues" in line)) return line.count;
  return "people" in line ? line.people.length : line.issues.length;
}

/** The KPI that costs a person most against target. */
function weakest({ kpis }: PersonLine): PersonThere["why"] {
  const loss = (line: PersonLine["kpis"][number]): number => (line.score === null ? 0 : (100 - line.score) * line.weightShare);
  const [worst] = kpis.filter(({ score }) => score !== null).sort((a, b) => loss(b) - loss(a));
  return worst === undefined || worst.attainment === null ? null : { kpi: worst.kpi, text: `${Math.round(worst.attainment * 100)}%` };
}
