import type { Issue, IssueKind, Severity } from "../domain/records/issue";
import type { Locale } from "../domain/locale";
import { cellName, wordIssue } from "../i18n/wording";
import type { Place } from "./ports/workbookPort";

/** One finding for a list: its sentence, and where a click goes. */
export interface IssueLine {
  readonly kind: IssueKind;
  readonly severity: Severity;
  readonly message: string;
  readonly table: string;
  readonly column: string | null;
  readonly cell: string | null;
  readonly link: Place | null;
  readonly count: number;
}

export const issueLine = (issue: Issue, locale: Locale): IssueLine => ({
  kind: issue.kind,
  severity: issue.severity,
  message: wordIssue(issue, locale),
  table: issue.table,
  column: issue.column ?? issue.place?.column ?? null,
  cell: issue.place ? cellName(issue.place.sheet, issue.place.address) : null,
  link: issue.place ? { kind: "address", sheet: issue.place.sheet, address: issue.place.address } : null,
  count: issue.count ?? 1,
});
