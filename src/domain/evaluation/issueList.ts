import { placeOf } from "../records/cells";
import type { Issue, IssueKind, Severity } from "../records/issue";
import { normalText } from "../records/normalText";
import type { RawColumn, RawTable } from "../records/rawTable";

/** Findings of one kind in one column beyond this many are counted, not listed. */
const mostListed = 200;
const mostPeople = 20;
/** Of cells that change no number a few are listed; more are one finding, at the first. */
const mostNotices = 3;

/** Kinds about a name or key, not about a cell. */
const bySubject: ReadonlySet<IssueKind> = new Set(["employee-unknown", "key-not-found", "actual-kpi-unknown"]);

/** Collects findings in a table's cells without flooding: the first ones each, the rest as one with a count. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #things = new Map<string, { count: number; readonly at: number }>();
  readonly #notices = new Map<string, { count: number; readonly at: number[] }>();
  readonly #shared = new Set<string>();
  readonly #counts = new Map<string, { count: number; readonly rest: Issue; readonly most: number }>();

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

  /** Adds a finding about a person; beyond the first ones of a kind they are counted, since a whole company may lack a target. */
  few(about: string, issue: Issue): void {
    const seen = this.#counts.get(about) ?? { count: 0, rest: { kind: issue.kind, severity: issue.severity, table: issue.table }, most: mostPeople };
    seen.count++;
    this.#counts.set(about, seen);
    if (seen.count <= mostPeople) this.#issues.push(issue);
  }

  cell(kind: IssueKind, severity: Severity, table: RawTable, column: RawColumn, row: number, found: string): void {
    if (severity === "notice" && this.#noticedBefore(`${kind}\u241f${table.name}\u241f${column.header}`)) return;
    if (bySubject.has(kind) && this.#seenBefore(kind, table, column, found)) return;
    const key = `${kind}\u241f${table.name}\u241f${column.header}`;
    const seen = this.#counts.get(key) ?? { count: 0, rest: { kind, severity, table: table.name, column: column.header }, most: mostListed };
    seen.count++;
    this.#counts.set(key, seen);
    if (seen.count <= mostListed && bySubject.has(kind)) this.#things.set(thing(kind, table, column, found), { count: 1, at: this.#issues.length });
    if (seen.count <= mostListed) this.#issues.push({ ...seen.rest, place: placeOf(table, column, row), found });
  }

  /** Counts a notice about a column's cells. @returns whether as many are listed already as ever are. */
  #noticedBefore(key: string): boolean {
    const seen = this.#notices.get(key) ?? { count: 0, at: [] };
    this.#notices.set(key, seen);
    seen.count++;
    if (seen.count > mostNotices) return true;
    seen.at.push(this.#issues.length);
    return false;
  }

  /** The same unknown name in a thousand rows is one thing to put right: it is told at its first row, with how many there are. */
  #seenBefore(kind: IssueKind, table: RawTable, column: RawColumn, found: string): boolean {
    const seen = this.#things.get(thing(kind, table, column, found));
    if (seen) seen.count++;
    return seen !== undefined;
  }

  /** Those listed, in the order they were found. */
  listed(): readonly Issue[] {
    const issues = [...this.#issues];
    for (const { count, at } of this.#things.values()) {
      const issue = issues[at];
      if (issue && count > 1) issues[at] = { ...issue, count };
    }
    const left = new Set<number>();
    for (const { count, at: [first = -1, ...others] } of this.#notices.values()) {
      const issue = issues[first];
      if (issue === undefined || count <= mostNotices) continue;
      issues[first] = { ...issue, count };
      for (const at of others) left.add(at);
    }
    return left.size === 0 ? issues : issues.filter((_, at) => !left.has(at));
  }

  /** One for each kind and column of which there are more than are listed, with how many more. */
  counted(): readonly Issue[] {
    return [...this.#counts.values()].filter(({ count, most }) => count > most).map(({ count, rest, most }) => ({ ...rest, count: count - most }));
  }
}

/** A list of findings, however it goes on. */
export type Findings = Pick<IssueList, "listed" | "counted">;

/** What a list holds now; what is added to it later is not in it. */
export function asFound(list: Findings): Findings {
  const [listed, counted] = [list.listed(), list.counted()];
  return { listed: () => listed, counted: () => counted };
}

/** Everything that is in some lists, what was only counted at the end. */
export const allIssues = (lists: readonly Findings[]): readonly Issue[] => [...lists.flatMap((list) => list.listed()), ...lists.flatMap((list) => list.counted())];

const thing = (kind: IssueKind, table: RawTable, column: RawColumn, found: string): string => `${kind}\u241f${table.name}\u241f${column.header}\u241f${normalText(found)}`;
