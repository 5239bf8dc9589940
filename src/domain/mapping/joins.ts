import type { Candidate, CandidateColumn } from "./candidate";
import { headerText } from "./headerWords";

/** A column whose values are keys of another block. `share` of its different values that are found there, 0–1. */
export interface Join {
  readonly header: string;
  readonly to: Candidate;
  readonly key: CandidateColumn;
  readonly share: number;
  readonly confidence: number;
}

/** A column can be a key when its values hardly repeat. */
const isKey = ({ profile }: CandidateColumn): boolean => profile.filled > 1 && profile.distinct >= profile.filled * 0.98 && profile.dates < 0.5;

const generic: ReadonlySet<string> = new Set(["id", "key", "no", "number", "code", "name"]);

/** Do a column and a key share a word that says what they are about ("customer id", "customer key")? */
function sameThing(header: string, key: CandidateColumn, to: Candidate): boolean {
  const words = headerText(header).split(" ").filter((word) => !generic.has(word));
  const about = `${headerText(key.header)} ${headerText(to.table ?? to.sheet)}`;
  return headerText(header) === headerText(key.header) || words.some((word) => word !== "" && about.split(" ").some((other) => other === word || other === `${word}s` || `${other}s` === word || (/\p{Script=Han}/u.test(word) && other.includes(word))));
}

/** The share of different values of a column that stand among a key's, 0–1; 0 for an empty column. */
export function sharedKeys(column: CandidateColumn, key: CandidateColumn): number {
  let found = 0;
  for (const value of column.profile.keys) if (key.profile.keys.has(value)) found++;
  return column.profile.keys.size === 0 ? 0 : found / column.profile.keys.size;
}

/** Small whole numbers are keys of nearly every list, so they alone prove nothing. */
const smallNumbers = ({ profile }: CandidateColumn): boolean => [...profile.keys].every((value) => /^\d{1,4}$/.test(value));

/**
 * The blocks a column's values are keys of, surest first. Names decide where values alone cannot.
 * @param from the block the column is in; it does not join itself.
 */
export function joinsOf(column: CandidateColumn, from: Candidate, candidates: readonly Candidate[]): readonly Join[] {
  if (column.profile.filled === 0 || column.profile.dates > 0.5 || (column.profile.numbers > 0.9 && column.profile.whole < 1)) return [];
  return candidates
    .filter((to) => to !== from && to.shape === "table")
    .flatMap((to) => to.columns.filter(isKey).map((key): Join => {
      const share = sharedKeys(column, key);
      const alike = sameThing(column.header, key, to);
      const doubt = alike ? 1 : smallNumbers(column) || column.profile.distinct < 3 ? 0.45 : 0.85;
      return { header: column.header, to, key, share, confidence: share * doubt };
    }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.confidence - a.confidence);
}
