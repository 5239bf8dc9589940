import { alikeNames, alikeNumbers } from "../../domain/checks/alikeNames";
import type { Employee } from "../../domain/records/definitions";
import type { Issue } from "../../domain/records/issue";
import { personKey } from "../../domain/records/normalText";
import type { PersonAliases } from "../../domain/records/people";
import { noneOfThese } from "../../domain/mapping/question";
import type { MappingBook } from "./mappingBook";

/** Comparing everybody with everybody is for lists people can oversee. */
const mostCompared = 400;

/** Spellings that people confirmed to be somebody. */
export const aliasesIn = ({ lines }: MappingBook): PersonAliases =>
  new Map(lines.filter(({ what, means }) => what === "person" && means !== "" && means !== noneOfThese).map(({ readFrom, means }) => [personKey(readFrom), personKey(means)]));

/** Names people said are somebody else, so that nobody asks again. */
const declined = ({ lines }: MappingBook): ReadonlySet<string> => new Set(lines.filter(({ what, means }) => what === "person" && means === noneOfThese).map(({ readFrom }) => personKey(readFrom)));

/** Unknown names that may be somebody known are asked about instead of only reported. */
export function withAlikeNames(issues: readonly Issue[], employees: readonly Employee[], book: MappingBook): readonly Issue[] {
  const not = declined(book);
  return issues.map((issue) => {
    if (issue.kind !== "employee-unknown" || issue.found === undefined || not.has(personKey(issue.found))) return issue;
    const { found } = issue;
    const alike = employees.slice(0, mostCompared * 5).filter(({ name, id }) => alikeNames(found, name) || alikeNumbers(personKey(found), personKey(id)) || (typeof id === "string" && alikeNames(found, id)));
    const [only] = alike;
    return alike.length === 1 && only ? { ...issue, kind: "person-alike", expected: only.name, subject: String(only.id) } : issue;
  });
}

/** People listed twice under two spellings: proposed as one, never merged unasked. */
export function alikeInList(employees: readonly Employee[], book: MappingBook): readonly Issue[] {
  if (employees.length > mostCompared) return [];
  const not = declined(book);
  return employees.flatMap((employee, index): readonly Issue[] => {
    if (not.has(personKey(employee.name))) return [];
    const earlier = employees.slice(0, index).find(({ name }) => personKey(name) !== personKey(employee.name) && alikeNames(name, employee.name));
    return earlier === undefined ? [] : [{ kind: "person-alike", severity: "notice", table: "Employees", column: employee.place.column, place: employee.place, found: employee.name, expected: earlier.name, subject: String(earlier.id) }];
  });
}

/** Where the list of people was taken from the data, a confirmed other spelling is no person of its own. */
export function withoutAliases(employees: readonly Employee[], aliases: PersonAliases): readonly Employee[] {
  const keys = new Set(employees.map(({ key }) => key));
  return aliases.size === 0 ? employees : employees.filter(({ key }) => !keys.has(aliases.get(key) ?? key) || aliases.get(key) === undefined);
}
