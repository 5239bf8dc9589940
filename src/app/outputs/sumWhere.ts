/** One condition of a sum: a column reference equals a cell or constant, both as formula text. */
export interface EqualTo { readonly column: string; readonly value: string }

/**
 * How text keys are compared. `criteria` is SUMIFS, which people read easily; `exact` is for keys that SUMIFS
 * would read as a pattern or a number ("A*", "=1+1", "007" beside "7").
 */
export type KeyComparison = "criteria" | "exact";

/**
 * Formula text for the sum of a column's numbers over the rows where all conditions hold; text counts as nothing.
 * @example sumWhere("criteria", "S[Pay]", [{ column: "S[Id]", value: "[@Id]" }]) // "SUMIFS(S[Pay],S[Id],[@Id])"
 */
export function sumWhere(comparison: KeyComparison, column: string, conditions: readonly EqualTo[]): string {
  switch (comparison) {
    case "criteria":
      return `SUMIFS(${[column, ...conditions.flatMap((where) => [where.column, where.value])].join(",")})`;
    case "exact":
      return `SUMPRODUCT(${conditions.map((where) => `(${where.column}=${where.value})`).join("*")}*1,${column})`;
  }
}

/** Formula text for the number of rows where all conditions hold and `column` shows something. */
export function countWhere(comparison: KeyComparison, conditions: readonly EqualTo[], column: string): string {
  switch (comparison) {
    case "criteria":
      return `COUNTIFS(${[...conditions.flatMap((where) => [where.column, where.value]), column, '">-1E+99"'].join(",")})`;
    case "exact":
      return `SUMPRODUCT(${conditions.map((where) => `(${where.column}=${where.value})`).join("*")}*(${column}<>""))`;
  }
}

/**
 * Whether SUMIFS compares these keys as they stand: none holds a wildcard or begins like a comparison, and no
 * text among them looks like a number (SUMIFS takes "007" and 7 for the same).
 */
export function keyComparison(keys: readonly (string | number)[]): KeyComparison {
  const risky = keys.some((key) => typeof key === "string" && (/[*?~]|^[=<>]/.test(key) || (key.trim() !== "" && !Number.isNaN(Number(key))) || /^\d+[-/.:]\d|^(true|false)$/i.test(key)));
  return risky ? "exact" : "criteria";
}
