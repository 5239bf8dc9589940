import type { Employee } from "../records/definitions";
import type { Issue } from "../records/issue";
import { personKey } from "../records/normalText";

/** Findings about a name that several people have say that, with how many, instead of that nobody has it. */
export function withSharedNames(issues: readonly Issue[], employees: readonly Employee[]): readonly Issue[] {
  const named = new Map<string, number>();
  for (const { name } of employees) named.set(personKey(name), (named.get(personKey(name)) ?? 0) + 1);
  return issues.map((issue): Issue => {
    if (issue.kind !== "employee-unknown" || issue.found === undefined) return issue;
    const people = named.get(personKey(issue.found)) ?? 0;
    return people > 1 ? { ...issue, kind: "employee-name-shared", expected: String(people) } : issue;
  });
}
