import { normalText } from "../records/normalText";
import type { Dialect } from "./dialect";
import { quotedText } from "./quoting";

const codes = (from: number, to: number): string => String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** Full-width forms and the half-width ones they are read as. */
const [fullWidth, halfWidth] = [codes(0xff01, 0xff5e), codes(0x21, 0x7e)];
/** All that counts as a space, as a class both engines' patterns know. */
const spaces = "[\\s\\x0B\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]+";

/**
 * An expression as text in the form of `normalText`: case, spaces and full-width forms do not differ. Neither engine has
 * NFKC, so that ligatures, circled digits and the like stay as they are; Spark has no composition of accents either.
 * @param text an SQL expression of any type; null stays null.
 */
export function textForm(text: string, dialect: Dialect): string {
  const plain = `CAST(${text} AS STRING)`;
  switch (dialect) {
    case "duckdb": {
      // DuckDB's lower() knows one letter for one: İ and the sigma at a word's end are seen to here.
      const letters = `translate(replace(nfc_normalize(${plain}), 'İ', 'i\u0307'), ${quotedText(`${fullWidth}ς`, dialect)}, ${quotedText(`${halfWidth}σ`, dialect)})`;
      return `lower(trim(regexp_replace(${letters}, ${quotedText(spaces, dialect)}, ' ', 'g')))`;
    }
    case "spark":
      return `lower(trim(regexp_replace(translate(${plain}, ${quotedText(fullWidth, dialect)}, ${quotedText(halfWidth, dialect)}), ${quotedText(spaces, dialect)}, ' ')))`;
  }
}

/** A text as the literal that `textForm` of it equals. @example textLiteral(" North  East ", "duckdb") // "'north east'" */
export function textLiteral(text: string, dialect: Dialect): string {
  const normal = normalText(text);
  return quotedText(dialect === "duckdb" ? normal.replaceAll("ς", "σ") : normal, dialect);
}
