import { isoDay } from "../cleaning/calendar";
import type { Day } from "../units";
import type { Dialect } from "./dialect";

/** No cell can hold it, and no engine takes it in a statement. */
const withoutNul = (text: string): string => text.replaceAll("\u0000", "");

/** A name of a table or column, whatever stands in it. @example quotedName('a"b', "duckdb") // "\"a\"\"b\"" */
export function quotedName(name: string, dialect: Dialect): string {
  switch (dialect) {
    case "duckdb":
      return `"${withoutNul(name).replaceAll('"', '""')}"`;
    case "spark":
      return `\`${withoutNul(name).replaceAll("`", "``")}\``;
  }
}

/** Spark puts variables into a statement before it reads it, in names too, where nothing can keep it from doing so. */
export const canQuote = (name: string, dialect: Dialect): boolean => dialect !== "spark" || !name.includes("${");

/**
 * A text as a literal. Spark reads backslashes in it as C does (and two quotes side by side, in older versions, as
 * nothing), and puts variables for "${…}".
 * @example quotedText("it's", "duckdb") // "'it''s'"
 */
export function quotedText(text: string, dialect: Dialect): string {
  switch (dialect) {
    case "duckdb":
      return `'${withoutNul(text).replaceAll("'", "''")}'`;
    case "spark":
      return `'${withoutNul(text).replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("$", "\\u0024")}'`;
  }
}

/** A double, exactly the one given: a plain "0.1" would be a decimal. @example numberLiteral(0.1) // "1e-1" */
export const numberLiteral = (value: number): string => (Number.isSafeInteger(value) ? String(value) : value.toExponential());


/** Days from one day to another as a number; null where either is. @example daysBetween("a", "b", "spark") // "CAST(datediff(b, a) AS DOUBLE)" */
export function daysBetween(from: string, to: string, dialect: Dialect): string {
  switch (dialect) {
    case "duckdb":
      return `CAST(date_diff('day', ${from}, ${to}) AS DOUBLE)`;
    case "spark":
      return `CAST(datediff(${to}, ${from}) AS DOUBLE)`;
  }
}

/** @example dayLiteral(day(45292)) // "DATE '2024-01-01'" */
export const dayLiteral = (serial: Day): string => `DATE '${isoDay(serial)}'`;

/**
 * Lines of a comment, from which nothing gets out: characters that end a line, or that show text in another order than
 * it stands in, become spaces; no line ends in a backslash, with which Spark would take the next line in; and "${" is
 * parted.
 */
export const comment = (lines: readonly string[]): string =>
  lines.map((line) => `-- ${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").replaceAll("${", "$ {").trim().replace(/\\$/, "\\ .")}\n`).join("");
