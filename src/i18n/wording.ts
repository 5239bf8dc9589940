import type { Locale } from "../domain/locale";
import { columnName } from "../domain/mapping/columnNames";
import type { Issue } from "../domain/records/issue";
import enIssues, { type Finding } from "./en-US/issues";
import enRefusals from "./en-US/refusals";
import zhIssues from "./zh-CN/issues";
import zhRefusals from "./zh-CN/refusals";

const issueWords: Readonly<Record<Locale, typeof enIssues>> = { "en-US": enIssues, "zh-CN": zhIssues };
const refusalWords: Readonly<Record<Locale, typeof enRefusals>> = { "en-US": enRefusals, "zh-CN": zhRefusals };

/** Sheet and address as people write it: quoted when the sheet's name needs it. @example cellName("Q1 sales", "B2") // "'Q1 sales'!B2" */
export const cellName = (sheet: string, address: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${address}` : `'${sheet.replaceAll("'", "''")}'!${address}`;

/** These name one of our columns by its key. */
const isMapping = ({ kind }: Issue): boolean => kind === "mapping-open" || kind === "mapping-assumed";

/** Kinds whose own sentence says how many rows it is about. */
const saysItsCount: ReadonlySet<Issue["kind"]> = new Set(["dates-outside-periods", "month-small", "totals-left-out", "rows-not-counted", "date-order-assumed", "number-marks-assumed", "days-swapped", "sale-outside-employment", "closed-period-differs", "target-ended", "target-overlaps"]);

/** One finding as a sentence that names table, column and cell and says what to do. */
export function wordIssue(issue: Issue, locale: Locale): string {
  const finding: Finding = {
    table: issue.table,
    column: isMapping(issue) && issue.column !== undefined && issue.column !== "" ? columnName(issue.table, issue.column, locale) : issue.column ?? issue.place?.column ?? "",
    cell: issue.place ? cellName(issue.place.sheet, issue.place.address) : "",
    found: issue.found ?? "",
    subject: issue.subject ?? "",
    count: issue.count ?? 1,
    expected: issue.expected ?? "",
  };
  const listsTheRest = issue.place === undefined && (issue.count ?? 1) > 1 && !saysItsCount.has(issue.kind);
  return listsTheRest ? issueWords[locale].more(finding) : issueWords[locale][issue.kind](finding);
}

export const refusalSentences = (locale: Locale): typeof enRefusals => refusalWords[locale];
