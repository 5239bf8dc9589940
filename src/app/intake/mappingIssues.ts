import type { Candidate } from "../../domain/mapping/candidate";
import type { Question } from "../../domain/mapping/question";
import { cellAddress } from "../../domain/records/cellAddress";
import type { Issue } from "../../domain/records/issue";
import type { LogicalTable } from "./logicalTable";

/** What people should know about how their data was read: open questions, units, totals, people taken from the data. */
export function mappingIssues(logical: readonly LogicalTable[], questions: readonly Question[], candidates: readonly Candidate[]): readonly Issue[] {
  const asked = questions.filter(({ options }) => !options.some(({ reason }) => reason?.kind === "names-in-sales")).map((question): Issue => {
    const candidate = candidates.find(({ id }) => id === question.block) ?? candidates.find(({ id }) => id === question.options[0]?.answer);
    return {
      kind: question.blocking ? "mapping-open" : "mapping-assumed",
      severity: question.blocking ? "unscored" : "notice",
      table: question.table,
      subject: candidate?.id ?? "",
      column: question.key ?? "",
      found: question.options[0]?.answer ?? "",
      expected: question.options.map(({ answer }) => answer).join(" | "),
      ...(candidate && { place: placeIn(candidate, 0) }),
    };
  });
  const read = logical.flatMap(({ mapping, columns, survey }): readonly Issue[] => {
    const { candidate, table } = mapping;
    const issues: Issue[] = [];
    for (const { key, factor, header } of columns) {
      if (key !== null && factor !== 1) issues.push({ kind: "unit-applied", severity: "notice", table, column: header, place: { ...placeIn(candidate, Math.max(0, candidate.columns.findIndex((one) => one.header === header))), column: header }, found: String(factor) });
    }
    const [first] = candidate.totalRows;
    if (first !== undefined && !mapping.distinct) issues.push({ kind: "totals-left-out", severity: "notice", table, count: candidate.totalRows.length, place: { ...placeIn(candidate, 0), row: first, address: cellAddress(first, candidate.columns[0]?.column ?? 1) } });
    if (mapping.distinct) issues.push({ kind: "people-from-data", severity: "notice", table, subject: columns[0]?.header ?? "", found: survey.sheet, place: placeIn(candidate, 0) });
    return issues;
  });
  return [...asked, ...read];
}

const placeIn = (candidate: Candidate, index: number): NonNullable<Issue["place"]> => {
  const column = candidate.columns[index];
  const row = candidate.headerRow ?? candidate.firstRow;
  return { table: candidate.id, sheet: candidate.sheet, column: column?.header ?? "", row, address: cellAddress(row, column?.column ?? 1) };
};
