import type { Placeholder, SentenceValues } from "../sentence";
import type { Phrase, PhrasePart } from "./parsePhrase";

/** These stand before what they count. */
const counts: ReadonlySet<Placeholder> = new Set(["rows", "days", "months", "count", "periods", "lost"] as const);

/**
 * The sentence: values go in as they are, whatever braces they hold themselves. An English noun that follows the count "1"
 * is written in the singular, so that a phrase need not be written twice. @example "{days} days late" with 1 // "1 day late"
 */
export const fillPhrase = ({ parts }: Phrase, values: SentenceValues): string =>
  parts.map((part, index) => ("text" in part ? agreeing(part.text, parts[index - 1], values) : values[part.placeholder] ?? "–")).join("");

function agreeing(text: string, before: PhrasePart | undefined, values: SentenceValues): string {
  if (before === undefined || !("placeholder" in before) || !counts.has(before.placeholder) || values[before.placeholder] !== "1") return text;
  return text.replace(/^( (?:earlier |customer )?)(day|month|point|period|customer|answer|row)s\b/u, "$1$2");
}
