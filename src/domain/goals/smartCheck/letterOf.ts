import type { Issue, IssueKind } from "../../records/issue";
import type { Letter } from "./targetCheck";

const byKind: ReadonlyMap<IssueKind, Letter> = new Map([
  ["kpi-unknown", "S"],
  ["employee-unknown", "S"],
  ["employee-name-shared", "S"],
  ["target-duplicate", "S"],
  ["kpi-source-missing", "M"],
  ["kpi-column-missing", "M"],
  ["target-not-positive", "M"],
  ["target-equals-baseline", "M"],
  ["period-end-before-start", "T"],
  ["weight-not-positive", "set"],
]);

const byColumn: ReadonlyMap<string, Letter> = new Map([
  ["employee", "S"], ["role", "S"], ["team", "S"], ["kpi", "S"],
  ["periodStart", "T"], ["periodEnd", "T"], ["acceptedOn", "T"],
  ["target", "M"], ["baseline", "M"], ["stretch", "M"],
  ["weight", "set"],
]);

const unreadable: ReadonlySet<IssueKind> = new Set(["cell-blank", "cell-not-a-number", "cell-not-a-date"]);

/**
 * The letter that a finding of reading or scoring means for a target; null = it says nothing about how the target is set.
 * @param key the column of Targets it is in.
 */
export const letterOf = ({ kind }: Pick<Issue, "kind">, key: string | null): Letter | null =>
  byKind.get(kind) ?? (unreadable.has(kind) && key !== null ? byColumn.get(key) ?? null : null);
