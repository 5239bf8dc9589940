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
  readonly columns: readonly ColumnMapping[];
  readonly confidence: number;
  /** Employees only: one person for each different name of the column, since the workbook has no list of people. */
  readonly distinct: boolean;
}

/** Below this confidence the program asks instead of deciding. */
export const sureFrom = 0.75;

export const columnOf = (mapping: Pick<TableMapping, "columns">, key: string): ColumnMapping | null => mapping.columns.find((column) => column.key === key) ?? null;
