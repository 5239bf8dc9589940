import { locales, type Locale } from "../locale";
import { normalText } from "./normalText";
import { inputTables, type ColumnTerm, type InputTable } from "./vocabulary";

/** A column by its header; `key` where a mapping has said which of our columns it is (null = none of them). */
export type ColumnName = string | { readonly header: string; readonly key?: string | null };

const headerOf = (column: ColumnName): string => (typeof column === "string" ? column : column.header);
const keyOf = (column: ColumnName): string | null | undefined => (typeof column === "string" ? undefined : column.key);

const namesOf = (term: ColumnTerm): readonly string[] => locales.flatMap((locale) => term.headers[locale].map(normalText));

/** Which of a table's columns we know, by key, with 0-based positions; and which we know but are not there. Where a mapping says, headers are not asked. */
export function matchHeaders(table: InputTable, columns: readonly ColumnName[]): { readonly found: ReadonlyMap<string, number>; readonly missing: readonly ColumnTerm[] } {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const mapped = columns.some((column) => keyOf(column) !== undefined);
  const normal = mapped ? [] : columns.map((column) => normalText(headerOf(column)));
  for (const term of inputTables[table]) {
    const names = namesOf(term);
    // The name we write wins over its synonyms, so that "Employee" and "Employee ID" side by side are told apart.
    const at = mapped
      ? columns.findIndex((column) => keyOf(column) === term.key)
      : names.map((name) => normal.findIndex((header, index) => header === name && !taken.has(index))).find((index) => index >= 0) ?? -1;
    if (at < 0) continue;
    found.set(term.key, at);
    taken.add(at);
  }
  return { found, missing: inputTables[table].filter(({ key }) => !found.has(key)) };
}

/** The header we write for a column. @example canonicalHeader("Sales", "amount", "zh-CN") // "金额" */
export const canonicalHeader = (table: InputTable, key: string, locale: Locale): string =>
  inputTables[table].find((term) => term.key === key)?.headers[locale][0] ?? key;

/** The key of a table's column that people name in any language; null when it is none of ours. @example keyNamed("Sales", "金额") // "amount" */
export function keyNamed(table: InputTable, name: string): string | null {
  const normal = normalText(name);
  const term = inputTables[table].find((one) => namesOf(one)[0] === normal || namesOf(one).includes(normal) || one.key.toLowerCase() === normal);
  return term?.key ?? null;
}

/**
 * Position of the column a KPI names, in a table with these columns: by its header as written, else, in a
 * table we know, by any name of the same column in any language. -1 = there is none.
 */
export function findColumn(given: string, columns: readonly ColumnName[], wanted: string): number {
  const table = ourName(given);
  const normal = normalText(wanted);
  const direct = columns.findIndex((column) => normalText(headerOf(column)) === normal);
  if (!isInputTable(table)) return direct;
  const term = inputTables[table].find((one) => namesOf(one).includes(normal));
  const known = term === undefined ? -1 : matchHeaders(table, columns).found.get(term.key) ?? -1;
  // Where a mapping says what "Amount" is, a column that happens to be called so is not asked.
  const mapped = columns.some((column) => keyOf(column) !== undefined);
  return mapped && known >= 0 ? known : direct >= 0 ? direct : known;
}

/** The table as we spell it, whatever the case it is written in. */
const ourName = (name: string): string => Object.keys(inputTables).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;

export const isInputTable = (name: string): name is InputTable => Object.hasOwn(inputTables, name);
