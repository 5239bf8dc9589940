import type { Issue, Severity } from "../../domain/records/issue";
import type { Locale } from "../../domain/locale";
import { issueKindName } from "../../i18n/issueKinds";
import { sheetWords } from "../../i18n/sheets";
import { cellName, wordIssue } from "../../i18n/wording";
import type { Touched } from "../intake/touchedRows";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { textLiteral } from "./formulaTemplate";
import type { OutputRow, OutputTable } from "./outputTable";

/** A finding with how many rows and how much money hang on it, and whether people said that its kind is all right. */
export interface IssueWithWeight { readonly issue: Issue; readonly touched: Touched; readonly accepted: boolean }

const order: readonly Severity[] = ["refusing", "unscored", "notice"];

/** DataIssues: one row a finding, with a link to its cell, what was done with it and how to put it right. */
export function dataIssuesTable(findings: readonly IssueWithWeight[], locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"dataIssues">[] = [
    ["kind", "key", { width: 20 }],
    ["table", "key", { width: 14 }],
    ["cell", "key", { width: 16 }],
    ["column", "key", { width: 16 }],
    ["found", "key", { width: 20 }],
    ["link", "owned", { width: 8 }],
    ["effect", "owned", { width: 12, highlights: [{ kind: "equals", text: words.dataIssueEffects.unscored, tone: "warning" }, { kind: "equals", text: words.dataIssueEffects.refusing, tone: "poor" }] }],
    ["finding", "owned", { width: 70, wrap: true }],
    ["rows", "owned", { width: 8 }],
    ["amount", "owned", { width: 14, numberFormat: formats.number }],
    ["accepted", "owned", { width: 11 }],
    ["note", "kept", { width: 30, wrap: true }],
  ];
  const seen = new Set<string>();
  const sorted = [...findings].sort((a, b) => order.indexOf(a.issue.severity) - order.indexOf(b.issue.severity));
  const rows = sorted.flatMap((finding): readonly OutputRow[] => {
    const cells = cellsOf(finding, locale);
    const key = JSON.stringify([cells.kind, cells.table, cells.cell, cells.column, cells.found]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ cells }];
  });
  return { name: "DataIssues", sheet: words.sheetNames.DataIssues, columns: outputColumns("dataIssues", locale, specs), rows, frozenColumns: 1, goneMark: { column: "effect", text: words.dataIssueEffects.gone } };
}

function cellsOf({ issue, touched, accepted }: IssueWithWeight, locale: Locale): OutputRow["cells"] {
  const words = sheetWords(locale);
  const { place } = issue;
  const cell = place ? cellName(place.sheet, place.address) : "";
  return {
    kind: issueKindName(issue.kind, locale),
    table: issue.table,
    cell,
    column: issue.column ?? place?.column ?? "",
    found: (issue.found ?? issue.subject ?? "").slice(0, 200),
    link: place ? { template: `=HYPERLINK(${textLiteral(`#${cell}`)},${textLiteral(words.dataIssueLink)})` } : "",
    effect: words.dataIssueEffects[issue.severity],
    finding: wordIssue(issue, locale),
    rows: touched.rows,
    amount: touched.amount ?? "",
    accepted: accepted ? words.yes : "",
  };
}
