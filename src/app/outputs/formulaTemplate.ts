/** Real header of a column by table name (null = the formula's own table) and column id. */
export type HeaderOf = (table: string | null, column: string) => string;

/** Headers of these need a second pair of brackets after `@`: everything but letters, digits, `_` and CJK. */
const plainHeader = /^[\p{L}\p{N}_]+$/u;

const escapeHeader = (header: string): string => header.replace(/['[\]#@]/g, (sign) => `'${sign}`);

/**
 * Structured reference to one column, as Excel spells it.
 * Source: Microsoft, "Using structured references with Excel tables" (special characters, escape `'`).
 * @example columnReference("Sales", "Amount") // "Sales[Amount]"
 */
export const columnReference = (table: string, header: string): string =>
  /^[\p{L}\p{N}_ ]+$/u.test(header) ? `${table}[${header}]` : `${table}[[${escapeHeader(header)}]]`;

/** Reference to the same row of the formula's own table. @example thisRow("As of") // "[@[As of]]" */
export const thisRow = (header: string): string =>
  plainHeader.test(header) ? `[@${header}]` : `[@[${escapeHeader(header)}]]`;

/**
 * Fills a formula template with real headers: `{@score}` this row, `{score}` the own column, `{Bands.from}`
 * another table's column. Text literals are the caller's, quoted with {@link textLiteral}.
 * @example resolveFormula("={@actual}/{@target}", "Scorecard", headerOf) // "=[@Actual]/[@Target]"
 */
export function resolveFormula(template: string, ownTable: string, headerOf: HeaderOf): string {
  return template.replace(/\{(@?)(?:(\w+)\.)?(\w+)\}/g, (_, at: string, table: string | undefined, column: string) => {
    const header = headerOf(table ?? null, column);
    return at === "@" ? thisRow(header) : columnReference(table ?? ownTable, header);
  });
}

/** A text constant in a formula; braces cannot be mistaken for references because they are split off. */
export const textLiteral = (text: string): string =>
  `"${text.replace(/"/g, '""')}"`.replace(/\{/g, '"&CHAR(123)&"');

/** One spelling for formulas that mean the same, so that a refresh does not rewrite what Excel respelled. */
export const normaliseFormula = (formula: string, ownTable: string): string =>
  formula
    .replace(/("(?:[^"]|"")*")|\s+(?![^[]*\])/g, (_, text: string | undefined) => text ?? "")
    .replaceAll(`${ownTable}[[#This Row],`, "[@")
    .replaceAll(`${ownTable}[@`, "[@")
    .replace(/\[@\[([\p{L}\p{N}_]+)\]\]?/gu, (whole, name: string) => (whole.endsWith("]]") ? `[@${name}]` : whole));
