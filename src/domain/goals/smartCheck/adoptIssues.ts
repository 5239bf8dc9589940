import type { Kpi } from "../../records/definitions";
import type { Issue, IssueKind } from "../../records/issue";
import { letterOf } from "./letterOf";
import { remedyOfIssue } from "./remedyOfIssue";
import { severalOwners } from "./severalOwners";
import type { Owner, TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";

export interface AdoptInput {
  readonly rows: TargetRows;
  readonly issues: readonly Issue[];
  readonly kpis: readonly Kpi[];
  /** Whether a text is somebody, by ID or name. */
  readonly knownPerson: (text: string) => boolean;
  /** Cells of Targets can be changed. */
  readonly writable: boolean;
}

/** An issue that the target check tells from now on; `finding` is null where another issue of the same row and kind tells it already. */
export interface Adopted { readonly issue: Issue; readonly finding: TargetFinding | null }

const ofKpis: ReadonlySet<IssueKind> = new Set(["kpi-source-missing", "kpi-column-missing"]);

/** What reading and scoring found about targets, as findings of the target check, with a remedy where it is mechanical. */
export function adoptIssues(input: AdoptInput): readonly Adopted[] {
  const told = new Set<string>();
  return input.issues.flatMap((issue): readonly Adopted[] => {
    const found = ofKpis.has(issue.kind) ? findingOfKpi(issue) : findingOfRow(issue, input);
    if (found === null) return [];
    // A target of a role that cannot be scored is one thing to put right, not one for everybody in it.
    const about = `${issue.kind}\u241f${found.row ?? found.kpi}\u241f${issue.column ?? ""}`;
    const again = told.has(about);
    told.add(about);
    return [{ issue, finding: again ? null : found }];
  });
}

function findingOfKpi(issue: Issue): TargetFinding {
  const name = issue.subject ?? "";
  return { letter: "M", issue, owner: { kind: "kpi", key: name, name }, kpi: name, row: null, remedy: null };
}

function findingOfRow(issue: Issue, { rows, kpis, knownPerson, writable }: AdoptInput): TargetFinding | null {
  const at = issue.table.toLowerCase() === "targets" && issue.place !== undefined ? rows.at(issue.place) : null;
  const letter = at === null ? null : letterOf(issue, at.key);
  if (at === null || letter === null) return null;
  const owner = rows.owner(at.row);
  const kpi = rows.text(at.row, "kpi") ?? "";
  const several = issue.kind === "employee-unknown" && severalOwners(issue.found ?? "", knownPerson);
  return { letter, issue: several ? { ...issue, kind: "owners-several" } : shared(issue, owner, kpi), owner, kpi, row: at.row, remedy: writable ? remedyOfIssue(issue, rows, at.row, kpis) : null };
}

/** What holds for a whole role or team is told of it, not of the first person in it. */
const shared = (issue: Issue, owner: Owner, kpi: string): Issue =>
  (owner.kind === "role" || owner.kind === "team") && issue.subject !== undefined ? { ...issue, subject: [owner.name, kpi].filter((part) => part !== "").join(", ") } : issue;
