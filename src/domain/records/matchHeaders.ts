import { locales, type Locale } from "../locale";
import { normalText } from "./normalText";
import { inputTables, type ColumnTerm, type InputTable } from "./vocabulary";

const namesOf = (term: ColumnTerm): readonly string[] => locales.flatMap((locale) => term.headers[locale].map(normalText));

/** Which of a table's columns we know, by key, with 0-based positions; and which we know but are not there. */
export function matchHeaders(table: InputTable, headers: readonly string[]): { readonly found: ReadonlyMap<string, number>; readonly missing: readonly ColumnTerm[] } {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const normal = headers.map(normalText);
  for (const term of inputTables[table]) {
    const names = namesOf(term);
    // The name we write wins over its synonyms, so that "Employee" and "Employee ID" side by side are told apart.
    const at = names.map((name) => normal.findIndex((header, index) => header === name && !taken.has(index))).find((index) => index >= 0);
    if (at === undefined) continue;
    found.set(term.key, at);
    taken.add(at);
  }
  return { found, missing: inputTables[table].filter(({ key }) => !found.has(key)) };
}

/** The header we write for a column. @example canonicalHeader("Sales", "amount", "zh-CN") // "金额" */
export const canonicalHeader = (table: InputTable, key: string, locale: Locale): string =>
  inputTables[table].find((term) => term.key === key)?.headers[locale][0] ?? key;

/**
 * Position of the column a KPI names, in a table with these headers: by its header as written, else, in a
 * table we know, by any name of the same column in any language. -1 = there is none.
 */
export function findColumn(given: string, headers: readonly string[], wanted: string): number {
  const table = ourName(given);
  const normal = normalText(wanted);
  const direct = headers.findIndex((header) => normalText(header) === normal);
  if (direct >= 0 || !isInputTable(table)) return direct;
  const term = inputTables[table].find((one) => namesOf(one).includes(normal));
  return term === undefined ? -1 : matchHeaders(table, headers).found.get(term.key) ?? -1;
}

/** The table as we spell it, whatever the case it is written in. */
const ourName = (name: string): string => Object.keys(inputTables).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;

export const isInputTable = (name: string): name is InputTable => Object.hasOwn(inputTables, name);
