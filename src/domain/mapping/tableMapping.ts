import type { Candidate } from "./candidate";
import type { ColumnSource } from "./columnSource";
import type { MappedTable } from "./synonyms";

/** Why the program thinks so; worded by `i18n`. */
export type Reason =
  | { readonly kind: "same-name" }
  | { readonly kind: "similar-name"; readonly name: string }
  | { readonly kind: "content"; readonly what: "dates" | "numbers" | "few-values" }
  /** `share` of the column's values are keys of the other block, 0–1. */
  | { readonly kind: "joins"; readonly block: string; readonly key: string; readonly share: number }
  | { readonly kind: "product" }
  | { readonly kind: "difference" }
  | { readonly kind: "first-and-last-name" }
  | { readonly kind: "wide"; readonly columns: number }
  | { readonly kind: "year-named" }
  | { readonly kind: "names-in-sales" }
  | { readonly kind: "kpi-by-words" }
  /** The column says how far each row has come, and not every row is a sale. */
  | { readonly kind: "stages"; readonly others: readonly string[] }
  | { readonly kind: "answered" };

/** How one column of ours is read. `confidence` 0–1; under `sureFrom` people are asked. */
export interface ColumnMapping {
  readonly key: string;
  readonly source: ColumnSource;
  readonly confidence: number;
  readonly reason: Reason;
}

/** How one table of ours is read from a candidate. */
export interface TableMapping {
  readonly table: MappedTable;
  readonly candidate: Candidate;
  /** Other blocks with the very same headers, a sheet a month say, read as more rows of the one table. */
  readonly parts: readonly Candidate[];
  readonly columns: readonly ColumnMapping[];
  readonly confidence: number;
  /** Employees only: one person for each different name of the column, since the workbook has no list of people. */
  readonly distinct: boolean;
}

/** Below this confidence the program asks instead of deciding. */
export const sureFrom = 0.75;

const joint = " + ";

/** The blocks a table is read from, as Mapping says it. @example blocksText(mapping) // "Jan + Feb + Mar" */
export const blocksText = ({ candidate, parts }: Pick<TableMapping, "candidate" | "parts">): string => [candidate, ...parts].map(({ id }) => id).join(joint);

/** What a table is read from, as an answer names it: its blocks, or the column whose different values are the people. @example readFromText(mapping) // "Export[Sales rep]" */
export function readFromText(mapping: Pick<TableMapping, "candidate" | "parts" | "columns" | "distinct">): string {
  const [who] = mapping.columns;
  return mapping.distinct && who?.source.kind === "column" ? `${mapping.candidate.id}[${who.source.header}]` : blocksText(mapping);
}

/** The blocks a text names; null when one of them is not there. */
export function readBlocks(text: string, candidates: readonly Candidate[]): readonly Candidate[] | null {
  const whole = candidates.find(({ id }) => id === text);
  if (whole) return [whole];
  const found = text.split(joint).map((id) => candidates.find((candidate) => candidate.id === id.trim()));
  return found.every((candidate) => candidate !== undefined) ? found : null;
}

export const columnOf = (mapping: Pick<TableMapping, "columns">, key: string): ColumnMapping | null => mapping.columns.find((column) => column.key === key) ?? null;
