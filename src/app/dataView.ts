import type { Candidate } from "../domain/mapping/candidate";
import type { DataChanges } from "../domain/tracking/dataChanges";
import type { Issue, IssueKind, Severity } from "../domain/records/issue";
import { inputTables } from "../domain/records/vocabulary";
import type { Locale } from "../domain/locale";
import { issueKindName } from "../i18n/issueKinds";
import { mappingWords } from "../i18n/mapping";
import { intakeView, type CandidateView, type MappedTableView, type QuestionView } from "./intake/intakeView";
import { dayOrderQuestion, personQuestion } from "./intake/questionIds";
import type { Intake } from "./intake/takeIn";
import { isAccepted } from "./intake/weighedIssues";
import { touchedRows } from "./intake/touchedRows";
import { issueLine, type IssueLine } from "./issueLine";
import type { RawTable } from "../domain/records/rawTable";

/** Findings of one kind in one table, with how much hangs on them. */
export interface IssueGroup {
  readonly kind: IssueKind;
  readonly name: string;
  readonly table: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly rows: number;
  /** What the rows add up to; null where no amount can be told. */
  readonly amount: number | null;
  readonly accepted: boolean;
  readonly issues: readonly IssueLine[];
}

/** What is read from where, what is asked, what could not be used, and what has changed. */
export interface DataView {
  readonly candidates: readonly CandidateView[];
  /** Candidates that nothing is read from. */
  readonly unused: readonly CandidateView[];
  readonly mapping: readonly MappedTableView[];
  readonly questions: readonly QuestionView[];
  readonly groups: readonly IssueGroup[];
  readonly changes: DataChanges | null;
}

/** Kinds that are asked as questions, not listed as findings. */
const asked: ReadonlySet<IssueKind> = new Set(["mapping-open", "mapping-assumed"]);

export function dataView(intake: Pick<Intake, "candidates" | "proposal" | "logical" | "book">, sources: readonly RawTable[], issues: readonly Issue[], changes: DataChanges | null, locale: Locale): DataView {
  const view = intakeView(intake, locale);
  return { ...view, unused: unusedOf(view, intake), questions: [...view.questions, ...spellingQuestions(issues, locale)], groups: groupsOf(intake, sources, issues, locale), changes };
}

/** What no table is read from; a table under one of our names that is not mapped is read as it is. */
function unusedOf({ candidates }: Pick<DataView, "candidates">, intake: Pick<Intake, "candidates" | "logical">): readonly CandidateView[] {
  const mapped = new Set(intake.logical.map(({ mapping }) => mapping.table.toLowerCase()));
  const asItIs = ({ table }: Candidate): boolean => table !== null && !mapped.has(table.toLowerCase()) && Object.keys(inputTables).some((name) => name.toLowerCase() === table.toLowerCase());
  const used = new Set([...intake.candidates.filter(asItIs), ...intake.logical.flatMap(({ mapping }) => [mapping.candidate, ...mapping.parts])].map(({ id }) => id));
  return candidates.filter(({ id }) => !used.has(id));
}

function groupsOf(intake: Pick<Intake, "book">, sources: readonly RawTable[], issues: readonly Issue[], locale: Locale): readonly IssueGroup[] {
  const touched = touchedRows(sources);
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    if (asked.has(issue.kind)) continue;
    const key = `${issue.kind}\u241f${issue.table}`;
    const { rows, amount } = touched(issue);
    const group = groups.get(key) ?? { kind: issue.kind, name: issueKindName(issue.kind, locale), table: issue.table, severity: issue.severity, findings: 0, rows: 0, amount: null, accepted: isAccepted(intake.book, issue), issues: [] };
    groups.set(key, { ...group, findings: group.findings + 1, rows: group.rows + rows, amount: amount === null ? group.amount : (group.amount ?? 0) + amount, issues: [...group.issues, issueLine(issue, locale)] });
  }
  const order: readonly Severity[] = ["refusing", "unscored", "notice"];
  return [...groups.values()].sort((a, b) => Number(a.accepted) - Number(b.accepted) || order.indexOf(a.severity) - order.indexOf(b.severity) || b.rows - a.rows);
}

/** Whether a name is somebody known, and whether 03/04 is April or March: asked where the reading found a reason to. */
function spellingQuestions(issues: readonly Issue[], locale: Locale): readonly QuestionView[] {
  const words = mappingWords(locale).question;
  const seen = new Set<string>();
  return issues.flatMap((issue): readonly QuestionView[] => {
    const { found = "", expected = "", subject = "", place, table, column = "" } = issue;
    const link = place ? ({ kind: "address", sheet: place.sheet, address: place.address } as const) : null;
    const option = (answer: string, label: string) => ({ answer, label, why: "", examples: [], confidence: 0.5 });
    const id = issue.kind === "person-alike" ? personQuestion(found) : issue.kind === "date-order-assumed" ? dayOrderQuestion(table, column) : null;
    if (id === null || seen.has(id)) return [];
    seen.add(id);
    if (issue.kind === "person-alike") return [{ id, blocking: false, link, text: words.person({ found, name: expected }), none: words.other, options: [option(subject, words.same)] }];
    const both = bothReadings(found, locale);
    return both === null ? [] : [{ id, blocking: false, link, text: words.dateOrder({ column, example: found }), none: "", options: [option("dmy", words.dmy({ example: both.dayFirst })), option("mdy", words.mdy({ example: both.monthFirst }))] }];
  });
}

/** 03/04/2024 as "3 April 2024" and "4 March 2024". */
function bothReadings(text: string, locale: Locale): { readonly dayFirst: string; readonly monthFirst: string } | null {
  const [, a, b, year] = /(\d{1,2})\D(\d{1,2})\D(\d{2,4})/.exec(text) ?? [];
  if (a === undefined || b === undefined || year === undefined) return null;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const say = (date: string, month: string): string => long.format(new Date(Date.UTC(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month) - 1, Number(date))));
  return { dayFirst: say(a, b), monthFirst: say(b, a) };
}
