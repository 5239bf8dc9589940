import type { Employee } from "../records/definitions";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import { EncodedSource } from "./encodeSource";
import { IssueList } from "./issueList";

/** Source tables by lower-case name, turned to numbers once for whoever needs them, and what was found on the way. */
export interface EncodedSources { readonly tables: ReadonlyMap<string, EncodedSource>; readonly issues: IssueList }

export function encodeSources({ employees, sources, aliases }: { readonly employees: readonly Employee[]; readonly sources: ReadonlyMap<string, RawTable>; readonly aliases?: PersonAliases }): EncodedSources {
  const issues = new IssueList();
  const find = peopleIndex(employees, aliases);
  return { issues, tables: new Map([...sources].map(([name, table]) => [name.toLowerCase(), new EncodedSource(table, find, issues)])) };
}
