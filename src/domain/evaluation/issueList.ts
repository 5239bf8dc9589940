import { placeOf } from "../records/cells";
import type { Issue, IssueKind, Severity } from "../records/issue";
import type { RawColumn, RawTable } from "../records/rawTable";

/** Findings of one kind in one column beyond this many are counted, not listed. */
const mostListed = 200;

/** Collects findings in a table's cells without flooding: the first ones each, the rest as one with a count. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #shared = new Set<string>();
  readonly #counts = new Map<string, { count: number; readonly rest: Issue }>();

  add(issue: Issue): void {
    this.#issues.push(issue);
  }

  /** Adds a finding that many lines share, the first time only. @param about what makes it the same finding. */
  once(about: string, issue: Issue): void {
    const key = `${issue.kind}\u241f${about}`;
    if (this.#shared.has(key)) return;
    this.#shared.add(key);
    this.#issues.push(issue);
  }

  cell(kind: IssueKind, severity: Severity, table: RawTable, column: RawColumn, row: number, found: string): void {
    const key = `${kind}\u241f${table.name}\u241f${column.header}`;
    const seen = this.#counts.get(key) ?? { count: 0, rest: { kind, severity, table: table.name, column: column.header } };
    seen.count++;
    this.#counts.set(key, seen);
    if (seen.count <= mostListed) this.#issues.push({ ...seen.rest, place: placeOf(table, column, row), found });
  }

  all(): readonly Issue[] {
    const rests = [...this.#counts.values()].filter(({ count }) => count > mostListed).map(({ count, rest }) => ({ ...rest, count: count - mostListed }));
    return [...this.#issues, ...rests];
  }
}
