import type { GroupResult } from "../../domain/evaluation/calibration/calibration";
import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import { textLiteral } from "./formulaTemplate";
import { keyComparison, type KeyComparison } from "./sumWhere";

/** One condition on a row of Summary, as formula text: a column holds a text, holds a number, or is blank. */
export type RowCondition = { readonly column: string; readonly text: string } | { readonly column: string; readonly number: string } | { readonly column: string; readonly blank: true };

/** The comparison that suits every name of a group and band. */
export const groupComparison = (groups: readonly GroupResult[]): KeyComparison =>
  keyComparison(groups.flatMap(({ spellings, bands }) => [...spellings, ...bands.map(({ band }) => band)]));

/**
 * Conditions for the people of a group in Summary's rows of the scored period, one list a spelling of its name: their
 * counts are added up. Rows of people who are gone and of other periods are in none.
 */
export function groupConditions({ kind, spellings }: Pick<GroupResult, "kind" | "spellings">, locale: Locale): readonly (readonly RowCondition[])[] {
  const current: readonly RowCondition[] = [
    { column: "{Summary.record}", text: textLiteral(sheetWords(locale).record.current) },
    { column: "{Summary.periodEnd}", number: "{@periodEnd}" },
  ];
  switch (kind) {
    case "all":
      return [current];
    case "team":
    case "manager":
      return spellings.map((name) => [...current, { column: `{Summary.${kind}}`, text: spellings.length === 1 ? "{@group}" : textLiteral(name) }]);
  }
}

/** Formula text for the number of rows where all conditions of one of the lists hold. */
export const countRows = (comparison: KeyComparison, lists: readonly (readonly RowCondition[])[], ...more: readonly RowCondition[]): string =>
  lists.map((list) => countOne(comparison, [...list, ...more])).join("+");

function countOne(comparison: KeyComparison, conditions: readonly RowCondition[]): string {
  switch (comparison) {
    case "criteria":
      return `COUNTIFS(${conditions.map((one) => `${one.column},${"blank" in one ? '""' : "text" in one ? one.text : one.number}`).join(",")})`;
    case "exact":
      return `SUMPRODUCT(${conditions.map(product).join("*")}*1)`;
  }
}

/** Formula text for how many numbers a column has in those rows, and for their sum; text is none. */
export function numbersIn(comparison: KeyComparison, column: string, lists: readonly (readonly RowCondition[])[]): { readonly count: string; readonly sum: string } {
  const over = (one: (conditions: readonly RowCondition[]) => string): string => lists.map(one).join("+");
  switch (comparison) {
    case "criteria": {
      const criteria = (conditions: readonly RowCondition[]): string => conditions.map((one) => `${one.column},${"blank" in one ? '""' : "text" in one ? one.text : one.number}`).join(",");
      return { count: over((list) => `COUNTIFS(${criteria(list)},${column},">-1E+99")`), sum: over((list) => `SUMIFS(${column},${criteria(list)})`) };
    }
    case "exact":
      return { count: over((list) => `SUMPRODUCT(${list.map(product).join("*")}*(${column}<>""))`), sum: over((list) => `SUMPRODUCT(${list.map(product).join("*")}*1,${column})`) };
  }
}

/** A number or blank beside `&""` is text, so that band 5 is found whether it stands as number or as text. */
const product = (one: RowCondition): string => ("blank" in one ? `(${one.column}="")` : "text" in one ? `(${one.column}&""=${one.text}&"")` : `(${one.column}=${one.number})`);
