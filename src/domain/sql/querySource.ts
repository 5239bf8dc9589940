import type { ColumnSource } from "../mapping/columnSource";

/** A column that can be said in SQL: `factor` multiplies its numbers (10000 under "金额(万元)"). */
export interface QueryColumn {
  readonly header: string;
  readonly source: Exclude<ColumnSource, { readonly kind: "wide" | "rows" }>;
  readonly factor: number;
}

/** A column that cannot: a column a month, or worked out from the rows around. `how` as Mapping says it. */
export interface UnsayableColumn { readonly header: string; readonly how: string }

/** A table rows are read from. `from` is its name, with its schema before it where there is one. */
export interface QuerySource { readonly from: readonly string[]; readonly columns: readonly (QueryColumn | UnsayableColumn)[] }

/** Why a KPI is not said in SQL; worded by `i18n`. */
export type QueryRefusal =
  | { readonly kind: "nobody-asked" }
  | { readonly kind: "already-given" }
  | { readonly kind: "column-missing"; readonly table: string; readonly column: string }
  | { readonly kind: "column-not-sayable"; readonly column: string; readonly how: string }
  | { readonly kind: "rows-chosen"; readonly table: string; readonly rows: string }
  | { readonly kind: "several-sheets"; readonly table: string; readonly blocks: string }
  | { readonly kind: "name-not-quotable"; readonly name: string };
