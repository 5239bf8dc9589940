import type { Issue } from "../../domain/records/issue";

/**
 * Findings without those that only follow from an open question about the data: while people are asked which column
 * holds the date, "there is no column Date" and "there is no data" would send them looking for something else.
 */
export function withoutConsequences(issues: readonly Issue[]): readonly Issue[] {
  // A question that offers nothing says less than what is missing.
  const asked = issues.filter(({ kind, expected }) => kind === "mapping-open" && expected !== undefined && expected !== "");
  if (asked.length === 0) return issues;
  const tables = new Set(asked.map(({ table }) => table.toLowerCase()));
  const fromData = ["sales", "projects", "customerfeedback"].some((table) => tables.has(table));
  return issues.filter(({ kind, table }) => !((kind === "column-missing" || kind === "kpi-column-missing") && tables.has(table.toLowerCase())) && !(kind === "no-data-table" && fromData));
}
