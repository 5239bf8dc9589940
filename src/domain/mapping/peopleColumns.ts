import type { Candidate } from "./candidate";
import { headerText } from "./headerWords";
import { headersOf, type ColumnSource, type LookupStep } from "./columnSource";
import { joinsOf, sharedKeys } from "./joins";
import { roleMatches } from "./matchRoles";
import { mappedKeys, type MappedTable, type OwnSynonyms } from "./synonyms";
import { wideColumns } from "./wideColumns";
import type { ColumnMapping, Reason, TableMapping } from "./tableMapping";

export type ColumnOption = Omit<ColumnMapping, "key">;

/** The headers people are found by: those Employees' ID and name are read from. */
export function whoHeaders(people: TableMapping): readonly string[] {
  return people.columns.filter(({ key }) => key === "employeeId" || key === "name").flatMap(({ source }) => headersOf(source));
}

/**
 * Whose each row of a block is: by a column's name, by values that are people's IDs or names, or by keys
 * through one or two other blocks. Surest first.
 * @param people how Employees is read; null = there is no list of people.
 */
export function peopleOptions(table: MappedTable, candidate: Candidate, candidates: readonly Candidate[], people: TableMapping | null, own: OwnSynonyms): readonly ColumnOption[] {
  const key = mappedKeys(table).includes("employee") ? "employee" : "name";
  const named = new Map(roleMatches(table, candidate, own).filter((match) => match.key === key).map((match) => [match.column, match]));
  const options: ColumnOption[] = [];
  const who = people === null || people.distinct ? [] : people.candidate.columns.filter(({ header }) => whoHeaders(people).includes(header));
  for (const column of candidate.columns) {
    const match = named.get(column);
    const source: ColumnSource = { kind: "column", header: column.header };
    const found = who.map((one) => ({ one, share: sharedKeys(column, one) })).sort((a, b) => b.share - a.share)[0];
    if (people === null || who.length === 0) {
      // In a list with a column a month, the names beside the numbers are those of the people.
      if (match) options.push({ source, confidence: wideColumns(candidate) === null ? match.confidence : Math.max(match.confidence, Math.min(0.85, match.confidence + 0.2)), reason: match.reason });
      continue;
    }
    const share = found?.share ?? 0;
    const joins: Reason = { kind: "joins", block: people.candidate.id, key: found?.one.header ?? "", share };
    const telling = column.profile.distinct >= 2 && [...column.profile.keys].some((value) => !/^\d{1,4}$/.test(value));
    // A name that fits and values that do not: one of the two is wrong, so people are asked.
    if (match) options.push({ source, confidence: share >= 0.9 ? Math.max(0.9, match.confidence) : share >= 0.6 && telling ? Math.max(0.76, match.confidence * 0.8) : match.confidence * (0.35 + 0.3 * share), reason: share >= 0.5 ? joins : match.reason });
    else if (share >= 0.9 && telling && column.profile.numbers < 0.9) options.push({ source, confidence: 0.82 * share, reason: joins });
  }
  if (people !== null && !people.distinct) options.push(...throughOthers(candidate, candidates, people, new Map([...named].map(([column, { confidence }]) => [column.header, confidence]))));
  return options.sort((a, b) => b.confidence - a.confidence);
}

/** Paths of one or two lookups that end in people. */
function throughOthers(candidate: Candidate, candidates: readonly Candidate[], people: TableMapping, named: ReadonlyMap<string, number>): readonly ColumnOption[] {
  const options: ColumnOption[] = [];
  const [idHeader] = whoHeaders(people);
  const who = people.candidate.columns.filter(({ header }) => whoHeaders(people).includes(header));
  const walk = (from: Candidate, header: string | null, steps: readonly LookupStep[], doubt: number, visited: readonly Candidate[]): void => {
    for (const column of from.columns) {
      for (const join of joinsOf(column, from, candidates)) {
        if (visited.includes(join.to) || join.share < 0.9) continue;
        const start = header ?? column.header;
        // An address that happens to be the customer's leads there as well, but it is no key.
        const sure = doubt * join.confidence * (/(^| )(id|key|no|number)$|编号|号$|代码$|ID$/i.test(headerText(join.key.header)) ? 1 : 0.85);
        if (sure < 0.4) continue;
        const lookup = (take: string): readonly LookupStep[] =>
          steps.length === 0 ? [{ block: join.to.id, key: join.key.header, take }] : [...steps.slice(0, -1), { ...steps[steps.length - 1] as LookupStep, take: column.header }, { block: join.to.id, key: join.key.header, take }];
        const add = (take: string, confidence: number, share: number): void => {
          options.push({ source: { kind: "through", header: start, steps: lookup(take) }, confidence, reason: { kind: "joins", block: join.to.id, key: join.key.header, share } });
        };
        if (join.to === people.candidate) {
          // Another key of the same people ("EmployeeID" that is their national ID): taken where the column's name says it is about people.
          const own = who.some((one) => one === join.key);
          if (!own && idHeader !== undefined) add(idHeader, sure * Math.max(0.7, named.get(column.header) ?? 0.7) * (steps.length > 0 ? 0.9 : 1), join.share);
          continue;
        }
        for (const next of join.to.columns) {
          const share = Math.max(0, ...who.map((one) => sharedKeys(next, one)));
          const matched = roleMatches("Sales", join.to).find((match) => match.key === "employee" && match.column === next)?.confidence ?? 0;
          if (next !== join.key && share >= 0.9 && (matched >= 0.3 || next.profile.numbers < 0.9)) add(next.header, sure * Math.max(0.82, Math.min(0.95, 0.5 + matched)), share);
        }
        if (steps.length === 0) walk(join.to, start, lookup(""), sure * 0.9, [...visited, join.to]);
      }
    }
  };
  walk(candidate, null, [], 1, [candidate]);
  return options;
}
