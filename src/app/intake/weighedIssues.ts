import type { Issue } from "../../domain/records/issue";
import { noneOfThese } from "../../domain/mapping/question";
import { issueKindNamed } from "../../i18n/issueKinds";
import type { IssueWithWeight } from "../outputs/dataIssuesTable";
import type { Scored } from "../scoreWorkbook";
import type { MappingBook } from "./mappingBook";
import { touchedRows } from "./touchedRows";

/** Whether people said that findings of this kind in this table are all right. */
export const isAccepted = ({ lines }: MappingBook, { kind, table }: Pick<Issue, "kind" | "table">): boolean =>
  lines.some((line) => line.what === "accepted" && line.means !== noneOfThese && line.table.toLowerCase() === table.toLowerCase() && issueKindNamed(line.readFrom) === kind);

/** Findings with how many rows and how much money hang on each, and whether their kind is accepted. */
export function weighedIssues({ intake, sources }: Pick<Scored, "intake" | "sources">, issues: readonly Issue[]): readonly IssueWithWeight[] {
  const touched = touchedRows(sources);
  return issues.map((issue) => ({ issue, touched: touched(issue), accepted: isAccepted(intake.book, issue) }));
}
