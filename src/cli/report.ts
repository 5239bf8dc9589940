import type { Evaluation } from "../domain/evaluation/evaluation";
import type { Locale } from "../domain/locale";
import type { Issue } from "../domain/records/issue";
import { cellName, wordIssue } from "../i18n/wording";
import { isoDay } from "../domain/cleaning/calendar";

/** Requests to the workbook's host and their size in bytes of UTF-8 text. */
export interface HostTraffic { readonly requests: number; readonly bytesOut: number; readonly bytesIn: number }

/** What `--json` writes; its shape is a promise to whoever reads it. */
export interface JsonReport {
  readonly asOf: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly total: number | null;
    readonly band: string | null;
    readonly kpis: readonly {
      readonly kpi: string;
      readonly actual: number | null;
      readonly target: number;
      readonly weight: number;
      readonly attainment: number | null;
      readonly score: number | null;
    }[];
  }[];
  readonly issues: readonly JsonIssue[];
  readonly host: HostTraffic;
}

export interface JsonIssue { readonly kind: string; readonly table: string; readonly column: string | null; readonly cell: string | null; readonly message: string }

export const jsonIssue = (issue: Issue, locale: Locale): JsonIssue => ({
  kind: issue.kind,
  table: issue.table,
  column: issue.column ?? issue.place?.column ?? null,
  cell: issue.place ? cellName(issue.place.sheet, issue.place.address) : null,
  message: wordIssue(issue, locale),
});

/** @param host what the run asked of the workbook's host. */
export const jsonReport = ({ asOf, people }: Evaluation, issues: readonly Issue[], host: HostTraffic, locale: Locale): JsonReport => ({
  asOf: isoDay(asOf),
  people: people.map(({ employee, total, band, kpis }) => ({
    id: String(employee.id),
    name: employee.name,
    total,
    band,
    kpis: kpis.map(({ kpi, actual, target, attainment, score }) => ({ kpi: kpi.id, actual, target: target.target, weight: target.weight, attainment, score })),
  })),
  issues: issues.map((issue) => jsonIssue(issue, locale)),
  host,
});
