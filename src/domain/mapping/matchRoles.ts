import { inputTables } from "../records/vocabulary";
import type { Candidate, CandidateColumn } from "./candidate";
import type { ColumnProfile } from "./profileColumn";
import { headerText, likeness } from "./headerWords";
import { mappedKeys, synonymsOf, type MappedTable, type OwnSynonyms } from "./synonyms";
import type { Reason } from "./tableMapping";

/** A column that may be one of ours, how sure, and why. */
export interface RoleMatch { readonly key: string; readonly column: CandidateColumn; readonly confidence: number; readonly reason: Reason }

type Kind = "text" | "number" | "date";

/** Kinds of the keys that only mapping knows. */
const ownKinds: Readonly<Record<string, Kind>> = { order: "text", orderLine: "text", price: "number", returns: "number", year: "number", onHand: "number", stockOutDays: "number", leadTime: "number" };

/** What a key's cells must be. */
export function kindOf(table: MappedTable, key: string): Kind {
  const term = inputTables[table].find((one) => one.key === key);
  const kind = term?.kind ?? ownKinds[key] ?? "text";
  return kind === "choice" ? "text" : kind;
}

/** How well a column's cells suit a kind: 1 = as they should be, 0 = they cannot be it. A column without cells suits anything a little less. */
export function suits(profile: ColumnProfile, kind: Kind): number {
  if (profile.filled === 0) return 0.6;
  switch (kind) {
    case "date":
      if (profile.dates >= 0.5) return 0.6 + 0.4 * profile.dates;
      // A year, or 202401, reads as a number.
      return profile.numbers >= 0.9 && profile.whole === 1 && [...profile.keys].every((text) => /^(19|20)\d{2}((0[1-9]|1[0-2]))?$/.test(text)) ? 0.7 : 0.15 * profile.dates;
    case "number":
      // Text that claims to be money but can hardly be read is still the column; its cells become findings.
      return profile.dates > 0.9 && profile.texts === 0 && profile.whole === 1 && profile.distinct > 1 ? 0.75 : profile.numbers >= 0.5 ? 0.6 + 0.4 * profile.numbers : 0.2 * profile.numbers;
    case "text":
      return profile.dates > 0.8 ? 0.3 : profile.longest > 120 ? 0.5 : 1;
  }
}

/** Keys whose column names people, so amounts or fractions cannot be them. */
const nameKeys: ReadonlySet<string> = new Set(["employee", "name", "manager", "team", "role", "customer", "product", "region", "project", "task", "status", "kpi"]);

/** Every pairing of a candidate's column with a key of a table that has something for it, best first. */
export function roleMatches(table: MappedTable, candidate: Candidate, own: OwnSynonyms = new Map()): readonly RoleMatch[] {
  const matches: RoleMatch[] = [];
  for (const column of candidate.columns) {
    const header = headerText(column.header);
    if (header === "") continue;
    for (const key of mappedKeys(table)) {
      const named = byName(table, key, header, own);
      if (named === null) continue;
      const fit = suits(column.profile, kindOf(table, key)) * (nameKeys.has(key) && column.profile.numbers > 0.9 && column.profile.whole < 0.9 ? 0.2 : 1);
      const confidence = named.likeness * fit;
      if (confidence >= 0.2) matches.push({ key, column, confidence, reason: named.reason });
    }
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

function byName(table: MappedTable, key: string, header: string, own: OwnSynonyms): { readonly likeness: number; readonly reason: Reason } | null {
  for (const text of own.get(`${table}.${key}`) ?? []) if (headerText(text) === header) return { likeness: 0.98, reason: { kind: "same-name" } };
  let best = 0;
  let name = "";
  const synonyms = synonymsOf(table, key);
  // "orderdate" and "DateofHire" are written without their gaps.
  const squashed = header.replaceAll(" ", "");
  for (const [index, { text, weak }] of synonyms.entries()) {
    const alike = squashed === text.replaceAll(" ", "") ? 1 : likeness(header, text);
    // What is listed first is meant more often: "Region" rather than "Country" beside it.
    const counted = (alike === 1 ? (weak ? 0.66 : 0.96) : alike * (weak ? 0.45 : 0.88)) - index * 0.0004;
    if (counted > best) [best, name] = [counted, text];
  }
  return best === 0 ? null : { likeness: best, reason: header === name ? { kind: "same-name" } : { kind: "similar-name", name } };
}

/** One column for each key and one key for each column, the surest pairings first. */
export function assignRoles(matches: readonly RoleMatch[]): ReadonlyMap<string, RoleMatch> {
  const assigned = new Map<string, RoleMatch>();
  const taken = new Set<CandidateColumn>();
  for (const match of matches) {
    if (assigned.has(match.key) || taken.has(match.column)) continue;
    assigned.set(match.key, match);
    taken.add(match.column);
  }
  return assigned;
}
